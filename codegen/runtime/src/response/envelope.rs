//! Decoding of bodies. JSON data is read in place, out of the envelope if the operation has one.

use super::media_type::{excerpt, is_json, may_be_json, media_type};
use super::{RawResponse, Response};
use crate::error::{Error, Message, messages_of_list};
use crate::json::{self, Deviation, Outcome, Partial, Policy, Reader, Value, Writer, clear};
use crate::operation::Envelope;
use bytes::Bytes;

/// The members of an envelope except for its data.
#[derive(Default)]
struct Members {
    /// Whether there is data.
    data: bool,
    failed: bool,
    errors: Vec<Message>,
    messages: Vec<Message>,
}

/// The messages that were received with the data, and the deviations of the data.
#[derive(Default)]
struct Remarks {
    messages: Vec<Message>,
    deviations: Vec<Deviation>,
}

impl Remarks {
    fn deviating(deviations: Vec<Deviation>) -> Self {
        Self {
            messages: Vec::new(),
            deviations,
        }
    }
}

impl RawResponse {
    /// Decodes JSON data by the decode policy of the call.
    ///
    /// # Errors
    /// The response cannot be decoded, or its envelope reports a failure.
    pub fn json<T: Value>(self) -> Result<Response<T>, Error> {
        let mut data = T::blank();
        let policy = self.call.settings().policy.reading();
        let (received, remarks) = self.read_into(&mut data, policy)?;
        match received.call.report_deviations(&remarks.deviations) {
            Some(blank) => Err(received.lacking(blank)),
            None => Ok(received.with(data, remarks.messages)),
        }
    }

    /// Decodes as much of the JSON data as possible, and lists where it deviates from its type.
    ///
    /// # Errors
    /// The response is not JSON, or of an entirely different type, or its envelope reports a failure.
    pub fn json_tolerant<T: Value>(self) -> Result<Response<Partial<T>>, Error> {
        let mut data = T::blank();
        let (received, remarks) = self.read_into(&mut data, Policy::Tolerant)?;
        let partial = Partial::new(data, remarks.deviations);
        Ok(received.with(partial, remarks.messages))
    }

    /// Returns the response without data.
    ///
    /// # Errors
    /// The envelope of the response reports a failure.
    pub fn unit(self) -> Result<Response<()>, Error> {
        let Some(envelope) = self
            .call
            .operation()
            .envelope
            .filter(|_| may_be_json(&media_type(&self.raw.headers)))
        else {
            return Ok(self.with((), Vec::new()));
        };
        // A body that is not JSON reports no failure, and nothing else is read from it.
        let members = std::str::from_utf8(self.body())
            .ok()
            .and_then(|text| read_members(text, envelope).ok());
        let members = members.unwrap_or_default();
        if members.failed {
            Err(self.refused(members.errors))
        } else {
            Ok(self.with((), members.messages))
        }
    }

    /// Returns the response with the bytes of its body.
    ///
    /// # Errors
    /// None; the signature is that of all kinds of responses.
    pub fn bytes(self) -> Result<Response<Bytes>, Error> {
        let bytes = self.raw.body.clone();
        Ok(self.with(bytes, Vec::new()))
    }

    /// Returns the response with the text of its body.
    ///
    /// # Errors
    /// The body is not UTF-8.
    pub fn text(self) -> Result<Response<String>, Error> {
        match std::str::from_utf8(self.body()) {
            Ok(text) => {
                let text = text.to_owned();
                Ok(self.with(text, Vec::new()))
            }
            Err(error) => Err(self.not_utf8(error)),
        }
    }

    /// Decodes a value that is JSON if `Content-Type` is a JSON type, and otherwise the text of the body.
    ///
    /// # Errors
    /// The response cannot be decoded.
    pub(crate) fn text_or_json<T: Value>(self) -> Result<Response<T>, Error> {
        if is_json(&media_type(&self.raw.headers)) {
            return self.json();
        }
        let text = match std::str::from_utf8(self.body()) {
            Ok(text) => text,
            Err(error) => return Err(self.not_utf8(error)),
        };
        let string = serde_json::Value::from(text).to_string();
        // Whether a text is a number or a string depends on the type.
        match json::from_str(&string).or_else(|error| json::from_str(text).map_err(|_| error)) {
            Ok(data) => Ok(self.with(data, Vec::new())),
            Err(error) => Err(self.misread(error)),
        }
    }

    /// Reads JSON into a value. It is not generic, so that it is compiled once for all types.
    fn read_into(self, data: &mut dyn Value, policy: Policy) -> Result<(Self, Remarks), Error> {
        let media_type = media_type(&self.raw.headers);
        if !may_be_json(&media_type) {
            let begins = excerpt(self.body())
                .map(|excerpt| format!("; it begins {excerpt}"))
                .unwrap_or_default();
            let text = format!("the response is `{media_type}` instead of JSON{begins}");
            return Err(self.not_understood(text));
        }
        let text = match std::str::from_utf8(&self.raw.body) {
            Ok(text) => text,
            Err(error) => return Err(self.not_utf8(error)),
        };
        if text.trim_ascii().is_empty() {
            return self.read_nothing(data);
        }
        let depth = json::DEFAULT_DEPTH;
        let Some(envelope) = self.call.operation().envelope else {
            return match json::read(data, text, policy, depth) {
                Ok(deviations) => Ok((self, Remarks::deviating(deviations))),
                Err(error) => Err(self.misread(error)),
            };
        };
        let mut opening = Opening {
            envelope,
            data: Some(&mut *data),
            members: Members::default(),
        };
        let read = json::read(&mut opening, text, policy, depth);
        let members = opening.members;
        match read {
            Ok(_) if members.failed => Err(self.refused(members.errors)),
            Ok(_) if !members.data => self.read_absent(data, envelope, members.messages),
            Ok(deviations) => Ok((
                self,
                Remarks {
                    messages: members.messages,
                    deviations,
                },
            )),
            // The data may be unreadable just because the call failed.
            Err(error) => match read_members(text, envelope) {
                Ok(members) if members.failed => Err(self.refused(members.errors)),
                _ => Err(self.misread(error)),
            },
        }
    }

    /// Reads an empty body, which is valid for data that can be null.
    fn read_nothing(self, data: &mut dyn Value) -> Result<(Self, Remarks), Error> {
        if data.read(&mut Reader::new("null")).is_ok() {
            return Ok((self, Remarks::default()));
        }
        let status = self.raw.status.as_u16();
        Err(self.not_understood(format!("the response ({status}) is empty instead of JSON")))
    }

    /// Reads an envelope without data, which is valid for data that can be null.
    fn read_absent(
        self,
        data: &mut dyn Value,
        envelope: &Envelope,
        messages: Vec<Message>,
    ) -> Result<(Self, Remarks), Error> {
        if data.read(&mut Reader::new("null")).is_ok() {
            return Ok((
                self,
                Remarks {
                    messages,
                    deviations: Vec::new(),
                },
            ));
        }
        let name = envelope.data.unwrap_or_default();
        Err(self
            .not_understood(format!("the response lacks its data, the member `{name}`"))
            .at(name))
    }

    fn refused(self, errors: Vec<Message>) -> Error {
        let status = super::media_type::status_line(self.raw.status);
        let text = format!("the API responded with {status} and reports that the call failed");
        self.api_error(text, errors)
    }

    pub(super) fn not_utf8(self, error: std::str::Utf8Error) -> Error {
        let text = format!(
            "the response is not UTF-8 after {} bytes",
            error.valid_up_to()
        );
        self.not_understood(text).caused_by(error)
    }

    /// Creates the error of data without a required value.
    pub(super) fn lacking(self, blank: &Deviation) -> Error {
        self.not_understood(format!("the response could not be decoded {blank}"))
            .at(blank.path())
    }

    pub(super) fn misread(self, error: json::Error) -> Error {
        self.not_understood(format!("the response could not be decoded: {error}"))
            .at(error.path())
            .caused_by(error)
    }
}

/// Reads the members of an envelope except for its data.
fn read_members(text: &str, envelope: &Envelope) -> Result<Members, json::Error> {
    let mut opening = Opening {
        envelope,
        data: None,
        members: Members::default(),
    };
    json::read(&mut opening, text, Policy::Strict, json::DEFAULT_DEPTH).map(|_| opening.members)
}

/// An envelope that is being read: its data in place, if requested, and its other members.
struct Opening<'d> {
    envelope: &'d Envelope,
    /// Where the data goes.
    data: Option<&'d mut dyn Value>,
    members: Members,
}

impl Value for Opening<'_> {
    fn blank() -> Self {
        Self {
            envelope: &Envelope::DEFAULT,
            data: None,
            members: Members::default(),
        }
    }

    fn read(&mut self, reader: &mut Reader<'_>) -> Outcome {
        let mut more = reader.open_object()?;
        while more {
            let (_, key) = reader.key()?;
            let is = |name: Option<&str>| name == Some(key.as_ref());
            if let (true, Some(data)) = (is(self.envelope.data), &mut self.data) {
                if self.members.data {
                    clear(*data);
                }
                self.members.data = true;
                data.read(reader)?;
            } else {
                let start = reader.next_start();
                reader.skip()?;
                let text = reader.since(start.0);
                let list = || {
                    serde_json::from_str(text)
                        .map(|json| messages_of_list(&json))
                        .unwrap_or_default()
                };
                if is(self.envelope.success) {
                    self.members.failed = start.1 == Some(b'f');
                } else if is(self.envelope.errors) {
                    self.members.errors = list();
                } else if is(self.envelope.messages) {
                    self.members.messages = list();
                }
            }
            more = reader.more_members()?;
        }
        Ok(())
    }

    fn write(&self, _writer: &mut Writer) {}
}

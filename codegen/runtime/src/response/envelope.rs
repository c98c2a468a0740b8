//! Decoding: the data is read in place, out of the envelope where there is one.

use super::media_type::{excerpt, is_json, may_be_json, media_type};
use super::{RawResponse, Response};
use crate::error::{Error, ErrorKind, Message, messages_of_list};
use crate::json::{self, Deviation, Outcome, Partial, Policy, Reader, Value, Writer, clear};
use crate::operation::Envelope;
use bytes::Bytes;

/// What an envelope says beside the data.
#[derive(Default)]
struct Said {
    data: bool,
    failed: bool,
    errors: Vec<Message>,
    messages: Vec<Message>,
}

/// What comes with the data.
#[derive(Default)]
struct Beside {
    messages: Vec<Message>,
    deviations: Vec<Deviation>,
}

impl Beside {
    fn deviating(deviations: Vec<Deviation>) -> Self {
        Self {
            messages: Vec::new(),
            deviations,
        }
    }
}

impl RawResponse {
    /// The response with its JSON data.
    ///
    /// # Errors
    /// The response is not understood, or its envelope reports a failure.
    pub fn json<T: Value>(self) -> Result<Response<T>, Error> {
        let mut data = T::blank();
        let policy = self.call.settings().policy.reading();
        let (received, beside) = self.read_into(&mut data, policy)?;
        match received.call.report_deviations(&beside.deviations) {
            Some(blank) => Err(received.lacking(blank)),
            None => Ok(received.with(data, beside.messages)),
        }
    }

    /// The response with what can be read of its JSON data, and where that deviates from its type.
    ///
    /// # Errors
    /// The response is not JSON or of another type altogether, or its envelope reports a failure.
    pub fn json_tolerant<T: Value>(self) -> Result<Response<Partial<T>>, Error> {
        let mut data = T::blank();
        let (received, beside) = self.read_into(&mut data, Policy::Tolerant)?;
        let partial = Partial::new(data, beside.deviations);
        Ok(received.with(partial, beside.messages))
    }

    /// Returns the response without data; its envelope must not report a failure.
    ///
    /// # Errors
    /// The response is not understood, or its envelope reports a failure.
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
        let said = std::str::from_utf8(self.body())
            .ok()
            .and_then(|text| look(text, envelope).ok());
        let said = said.unwrap_or_default();
        if said.failed {
            Err(self.refused(said.errors))
        } else {
            Ok(self.with((), said.messages))
        }
    }

    /// The response as bytes.
    ///
    /// # Errors
    /// The response is not understood, or its envelope reports a failure.
    pub fn bytes(self) -> Result<Response<Bytes>, Error> {
        let bytes = self.raw.body.clone();
        Ok(self.with(bytes, Vec::new()))
    }

    /// The response as text, which must be UTF-8.
    ///
    /// # Errors
    /// The response is not understood, or its envelope reports a failure.
    pub fn text(self) -> Result<Response<String>, Error> {
        match std::str::from_utf8(self.body()) {
            Ok(text) => {
                let text = text.to_owned();
                Ok(self.with(text, Vec::new()))
            }
            Err(error) => Err(self.not_utf8(error)),
        }
    }

    /// The response with a value that is JSON where the server says so, and the text itself elsewhere.
    ///
    /// # Errors
    /// The response is not understood.
    pub(crate) fn text_or_json<T: Value>(self) -> Result<Response<T>, Error> {
        if is_json(&media_type(&self.raw.headers)) {
            return self.json();
        }
        let text = match std::str::from_utf8(self.body()) {
            Ok(text) => text,
            Err(error) => return Err(self.not_utf8(error)),
        };
        let string = serde_json::Value::from(text).to_string();
        // A text does not say whether it is a number or a string, the type does.
        match json::from_str(&string).or_else(|error| json::from_str(text).map_err(|_| error)) {
            Ok(data) => Ok(self.with(data, Vec::new())),
            Err(error) => Err(self.misread(error)),
        }
    }

    /// Reads JSON into a value; the same code for all types.
    fn read_into(self, data: &mut dyn Value, policy: Policy) -> Result<(Self, Beside), Error> {
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
                Ok(deviations) => Ok((self, Beside::deviating(deviations))),
                Err(error) => Err(self.misread(error)),
            };
        };
        let mut opening = Opening {
            envelope,
            data: Some(&mut *data),
            said: Said::default(),
        };
        let read = json::read(&mut opening, text, policy, depth);
        let said = opening.said;
        match read {
            Ok(_) if said.failed => Err(self.refused(said.errors)),
            Ok(_) if !said.data => self.read_absent(data, envelope, said.messages),
            Ok(deviations) => Ok((
                self,
                Beside {
                    messages: said.messages,
                    deviations,
                },
            )),
            // The data may be unreadable just because the call failed.
            Err(error) => match look(text, envelope) {
                Ok(said) if said.failed => Err(self.refused(said.errors)),
                _ => Err(self.misread(error)),
            },
        }
    }

    /// No body at all: right for data that can be null, such as nothing.
    fn read_nothing(self, data: &mut dyn Value) -> Result<(Self, Beside), Error> {
        if data.read(&mut Reader::new("null")).is_ok() {
            return Ok((self, Beside::default()));
        }
        let status = self.raw.status.as_u16();
        Err(self.not_understood(format!(
            "the response ({status}) is empty, where JSON is due"
        )))
    }

    /// An envelope without its data: right for data that can be null.
    fn read_absent(
        self,
        data: &mut dyn Value,
        envelope: &Envelope,
        messages: Vec<Message>,
    ) -> Result<(Self, Beside), Error> {
        if data.read(&mut Reader::new("null")).is_ok() {
            return Ok((
                self,
                Beside {
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
        let text = format!("the API answered {status}, but says that the call failed");
        self.error(ErrorKind::Api, text).with_messages(errors)
    }

    pub(super) fn not_utf8(self, error: std::str::Utf8Error) -> Error {
        let text = format!(
            "the response is not UTF-8 after {} bytes",
            error.valid_up_to()
        );
        self.not_understood(text).caused_by(error)
    }

    /// Returns the error of data in which a value that was not sent is blank.
    pub(super) fn lacking(self, blank: &Deviation) -> Error {
        self.not_understood(format!("the response was not understood {blank}"))
            .at(blank.path())
    }

    pub(super) fn misread(self, error: json::Error) -> Error {
        self.not_understood(format!("the response was not understood: {error}"))
            .at(error.path())
            .caused_by(error)
    }
}

/// What an envelope says, without its data.
fn look(text: &str, envelope: &Envelope) -> Result<Said, json::Error> {
    let mut opening = Opening {
        envelope,
        data: None,
        said: Said::default(),
    };
    json::read(&mut opening, text, Policy::Strict, json::DEFAULT_DEPTH).map(|_| opening.said)
}

/// Reads an envelope: its data in place, if requested, and its other members.
struct Opening<'d> {
    envelope: &'d Envelope,
    /// Where the data goes.
    data: Option<&'d mut dyn Value>,
    said: Said,
}

impl Value for Opening<'_> {
    fn blank() -> Self {
        Self {
            envelope: &Envelope::DEFAULT,
            data: None,
            said: Said::default(),
        }
    }

    fn read(&mut self, reader: &mut Reader<'_>) -> Outcome {
        let mut more = reader.open_object()?;
        while more {
            let (_, key) = reader.key()?;
            let is = |name: Option<&str>| name == Some(key.as_ref());
            if let (true, Some(data)) = (is(self.envelope.data), &mut self.data) {
                if self.said.data {
                    clear(*data);
                }
                self.said.data = true;
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
                    self.said.failed = start.1 == Some(b'f');
                } else if is(self.envelope.errors) {
                    self.said.errors = list();
                } else if is(self.envelope.messages) {
                    self.said.messages = list();
                }
            }
            more = reader.more_members()?;
        }
        Ok(())
    }

    fn write(&self, _writer: &mut Writer) {}
}

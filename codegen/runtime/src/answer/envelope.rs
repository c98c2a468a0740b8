//! Decoding: the data is read in place, out of the envelope where there is one.

use super::content::{excerpt, may_be_json, media_type};
use super::{Answer, Received};
use crate::error::{Error, ErrorKind, Message, messages_of_list};
use crate::json::{Fault, Reader, Value, clear};
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

impl Received {
    /// The answer with its JSON data.
    ///
    /// # Errors
    /// The answer is not understood, or its envelope tells of a failure.
    pub fn json<T: Value>(self) -> Result<Answer<T>, Error> {
        let mut data = T::blank();
        let (received, messages) = self.read_into(&mut data)?;
        Ok(received.with(data, messages))
    }

    /// The answer without data; its envelope must not tell of a failure.
    ///
    /// # Errors
    /// The answer is not understood, or its envelope tells of a failure.
    pub fn unit(self) -> Result<Answer<()>, Error> {
        let Some(envelope) = self
            .operation
            .envelope
            .filter(|_| may_be_json(&media_type(&self.raw.headers)))
        else {
            return Ok(self.with((), Vec::new()));
        };
        // What is no JSON tells of no failure, and nothing else was to be read in it.
        let said = std::str::from_utf8(self.body())
            .ok()
            .and_then(|text| look(text, envelope, None).ok());
        let said = said.unwrap_or_default();
        if said.failed {
            Err(self.refused(said.errors))
        } else {
            Ok(self.with((), said.messages))
        }
    }

    /// The answer as bytes.
    ///
    /// # Errors
    /// The answer is not understood, or its envelope tells of a failure.
    pub fn bytes(self) -> Result<Answer<Bytes>, Error> {
        let bytes = self.raw.body.clone();
        Ok(self.with(bytes, Vec::new()))
    }

    /// The answer as text, which must be UTF-8.
    ///
    /// # Errors
    /// The answer is not understood, or its envelope tells of a failure.
    pub fn text(self) -> Result<Answer<String>, Error> {
        match std::str::from_utf8(self.body()) {
            Ok(text) => {
                let text = text.to_owned();
                Ok(self.with(text, Vec::new()))
            }
            Err(error) => Err(self.not_utf8(error)),
        }
    }

    /// Reads JSON into a value; the same code for all types.
    fn read_into(self, data: &mut dyn Value) -> Result<(Self, Vec<Message>), Error> {
        let media_type = media_type(&self.raw.headers);
        if !may_be_json(&media_type) {
            let begins = excerpt(self.body())
                .map(|excerpt| format!("; it begins {excerpt}"))
                .unwrap_or_default();
            return Err(self.not_understood(format!(
                "the answer is `{media_type}` instead of JSON{begins}"
            )));
        }
        let text = match std::str::from_utf8(&self.raw.body) {
            Ok(text) => text,
            Err(error) => return Err(self.not_utf8(error)),
        };
        if text.trim_ascii().is_empty() {
            return self.read_nothing(data);
        }
        let Some(envelope) = self.operation.envelope else {
            let mut reader = Reader::new(text);
            return match data.read(&mut reader).and_then(|()| reader.finish()) {
                Ok(()) => Ok((self, Vec::new())),
                Err(fault) => Err(self.fault(&fault)),
            };
        };
        match look(text, envelope, Some(data)) {
            Ok(said) if said.failed => Err(self.refused(said.errors)),
            Ok(said) if said.data => Ok((self, said.messages)),
            Ok(said) => self.read_absent(data, envelope, said.messages),
            // The data may be unreadable just because the call failed.
            Err(fault) => match look(text, envelope, None) {
                Ok(said) if said.failed => Err(self.refused(said.errors)),
                _ => Err(self.fault(&fault)),
            },
        }
    }

    /// No body at all: right for data that can be null, such as nothing.
    fn read_nothing(self, data: &mut dyn Value) -> Result<(Self, Vec<Message>), Error> {
        if data.read(&mut Reader::new("null")).is_ok() {
            return Ok((self, Vec::new()));
        }
        let status = self.raw.status.as_u16();
        Err(self.not_understood(format!("the answer ({status}) is empty, where JSON is due")))
    }

    /// An envelope without its data: right for data that can be null.
    fn read_absent(
        self,
        data: &mut dyn Value,
        envelope: &Envelope,
        messages: Vec<Message>,
    ) -> Result<(Self, Vec<Message>), Error> {
        if data.read(&mut Reader::new("null")).is_ok() {
            return Ok((self, messages));
        }
        let name = envelope.data.unwrap_or_default();
        Err(self
            .not_understood(format!("the answer lacks its data, the member `{name}`"))
            .at(name))
    }

    fn refused(self, errors: Vec<Message>) -> Error {
        let status = super::content::status_line(self.raw.status);
        let text = format!("the API answered {status}, but says that the call failed");
        self.error(ErrorKind::Api, text).with_messages(errors)
    }

    fn not_utf8(self, error: std::str::Utf8Error) -> Error {
        let text = format!(
            "the answer is not UTF-8 after {} bytes",
            error.valid_up_to()
        );
        self.not_understood(text).caused_by(error)
    }

    fn fault(self, fault: &Fault) -> Error {
        let text = std::str::from_utf8(&self.raw.body).unwrap_or_default();
        let cause = crate::json::Error::new(text, fault);
        self.not_understood(format!("the answer was not understood: {cause}"))
            .at(cause.path())
            .caused_by(cause)
    }
}

/// Goes through an envelope once, reads its data on the way, and notes what else it says.
fn look(text: &str, envelope: &Envelope, mut data: Option<&mut dyn Value>) -> Result<Said, Fault> {
    let mut reader = Reader::new(text);
    let mut said = Said::default();
    let mut more = reader.open_object()?;
    while more {
        let (_, key) = reader.key()?;
        let is = |name: Option<&str>| name == Some(key.as_ref());
        if let (Some(data), true) = (data.as_deref_mut(), is(envelope.data)) {
            if said.data {
                clear(data);
            }
            said.data = true;
            data.read(&mut reader)?;
        } else {
            let (from, next) = reader.next_start();
            reader.skip()?;
            let (to, _) = reader.next_start();
            let value = || {
                text.get(from..to)
                    .and_then(|json| serde_json::from_str(json).ok())
                    .unwrap_or_default()
            };
            if is(envelope.success) {
                said.failed = next == Some(b'f');
            } else if is(envelope.errors) {
                said.errors = messages_of_list(&value());
            } else if is(envelope.messages) {
                said.messages = messages_of_list(&value());
            }
        }
        more = reader.more_members()?;
    }
    reader.finish()?;
    Ok(said)
}

//! The envelope of a response: its data is read in place, and its other members report errors and messages.

use super::RawResponse;
use super::error_response::status_line;
use crate::error::{Error, ErrorKind, Message, messages_of_list};
use crate::json::{self, Deviation, Outcome, Policy, Reader, Value, Writer, clear, push_key};
use crate::operation::Envelope;

/// The members of an envelope except for its data.
#[derive(Default)]
pub(super) struct Members {
    /// Whether there is data.
    pub(super) data: bool,
    pub(super) failed: bool,
    pub(super) errors: Vec<Message>,
    pub(super) messages: Vec<Message>,
}

/// The messages that were received with the data, and the deviations of the data.
#[derive(Default)]
pub(super) struct Remarks {
    pub(super) messages: Vec<Message>,
    pub(super) deviations: Vec<Deviation>,
}

impl Remarks {
    pub(super) fn deviating(deviations: Vec<Deviation>) -> Self {
        Self {
            messages: Vec::new(),
            deviations,
        }
    }
}

impl RawResponse {
    /// Reads an envelope without data, which is valid for data that can be null.
    pub(super) fn read_absent(
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
        let text = format!("the response lacks its data, the member `{name}`");
        let mut path = String::from("$");
        push_key(&mut path, name);
        Err(self.fail(Error::new(ErrorKind::Decode, text).with_json_path(path)))
    }

    pub(super) fn refused(self, errors: Vec<Message>) -> Error {
        let status = status_line(self.raw.status);
        let text = format!("the API responded with {status} and reports that the call failed");
        self.fail(Error::new(ErrorKind::Api, text).with_messages(errors))
    }
}

/// Reads the members of an envelope except for its data.
pub(super) fn read_members(text: &str, envelope: &Envelope) -> Result<Members, json::Error> {
    let mut opening = Opening {
        envelope,
        data: None,
        members: Members::default(),
    };
    json::read(&mut opening, text, Policy::Strict, json::DEFAULT_DEPTH).map(|_| opening.members)
}

/// An envelope that is being read: its data in place, if requested, and its other members.
pub(super) struct Opening<'d> {
    pub(super) envelope: &'d Envelope,
    /// The value that the data is read into.
    pub(super) data: Option<&'d mut dyn Value>,
    pub(super) members: Members,
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
                let text = reader.text_since(start.0);
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

//! Decodes JSON, in the envelope of the operation if it has one. Data is read in place.

use super::body_excerpt::excerpt;
use super::envelope::{Members, Opening, Remarks, read_members};
use super::{Decode, RawResponse, Reading, Response};
use crate::error::Error;
use crate::json::{self, Partial, Policy, Reader, Value};
use crate::media_type::{may_be_json, media_type};

/// JSON, in the envelope of the operation if it has one.
#[derive(Clone, Copy, Debug)]
pub enum Json {}

impl<T: Value> Decode<T> for Json {
    const READING: Reading = Reading::Whole;

    fn decode(response: RawResponse) -> Result<Response<T>, Error> {
        response.json()
    }
}

/// Decodes as much of the data as possible.
impl<T: Value> Decode<Partial<T>> for Json {
    const READING: Reading = Reading::Whole;

    fn decode(response: RawResponse) -> Result<Response<Partial<T>>, Error> {
        let mut data = T::blank();
        let (received, remarks) = response.read_into(&mut data, Policy::Tolerant)?;
        let partial = Partial::new(data, remarks.deviations);
        Ok(received.with(partial, remarks.messages))
    }
}

impl RawResponse {
    /// Decodes JSON data by the decode policy of the call.
    ///
    /// # Errors
    /// Returns an error if the response cannot be decoded, or its envelope reports a failure.
    pub(crate) fn json<T: Value>(self) -> Result<Response<T>, Error> {
        let mut data = T::blank();
        let policy = self.call.settings().policy.reading();
        let (received, remarks) = self.read_into(&mut data, policy)?;
        match received.call.report_deviations(&remarks.deviations) {
            Some(blank) => Err(received.lacking(blank)),
            None => Ok(received.with(data, remarks.messages)),
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
}

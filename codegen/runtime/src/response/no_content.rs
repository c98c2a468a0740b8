//! Responses without data.

use super::envelope::read_members;
use super::{Decode, RawResponse, Reading, Response};
use crate::error::Error;
use crate::media_type::{may_be_json, media_type};

/// No data. The body is ignored, except for the errors of an envelope.
#[derive(Clone, Copy, Debug)]
pub enum NoContent {}

impl Decode<()> for NoContent {
    const READING: Reading = Reading::Whole;

    fn decode(response: RawResponse) -> Result<Response<()>, Error> {
        let envelope = response.call.operation().envelope;
        let Some(envelope) = envelope.filter(|_| may_be_json(&media_type(response.headers())))
        else {
            return Ok(response.with((), Vec::new()));
        };
        // A body that is not JSON reports no failure, and nothing else is read from it.
        let members = std::str::from_utf8(response.body())
            .ok()
            .and_then(|text| read_members(text, envelope).ok());
        let members = members.unwrap_or_default();
        if members.failed {
            Err(response.refused(members.errors))
        } else {
            Ok(response.with((), members.messages))
        }
    }
}

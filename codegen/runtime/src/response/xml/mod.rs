//! Responses in XML.

#[cfg(feature = "fake")]
mod sample;
mod to_json;
mod tree;

#[cfg(test)]
mod tests;

use super::{Decode, RawResponse, Reading, Response};
use crate::error::Error;
use crate::json::{self, Value};
use crate::media_type::{is_generic, media_type};
use crate::operation::xml;
#[cfg(feature = "fake")]
pub(super) use sample::sample;
use to_json::to_json;

/// XML, by the description of the operation.
#[derive(Clone, Copy, Debug)]
pub enum Xml {}

impl<T: Value> Decode<T> for Xml {
    const READING: Reading = Reading::Whole;

    fn decode(response: RawResponse) -> Result<Response<T>, Error> {
        let media_type = media_type(response.headers());
        if !may_be_xml(&media_type) {
            let text = format!("the response is `{media_type}` instead of XML");
            return Err(response.not_understood(text));
        }
        let Some(root) = xml::response(response.call.operation().xml, response.status()) else {
            return Err(response.undeclared());
        };
        let text = match std::str::from_utf8(response.body()) {
            Ok(text) => text,
            Err(error) => return Err(response.not_utf8(error)),
        };
        let json = match to_json(root, text) {
            Ok(json) => json,
            Err(reason) => {
                return Err(response.not_understood(format!("the response is no XML: {reason}")));
            }
        };
        let mut data = T::blank();
        let policy = response.call.settings().policy.reading();
        match json::read(&mut data, &json, policy, json::DEFAULT_DEPTH) {
            Ok(deviations) => match response.call.report_deviations(&deviations) {
                Some(blank) => Err(response.lacking(blank)),
                None => Ok(response.with(data, Vec::new())),
            },
            Err(error) => Err(response.misread(error)),
        }
    }
}

/// Returns whether a response of this media type may be XML.
fn may_be_xml(media_type: &str) -> bool {
    is_generic(media_type) || media_type.ends_with("/xml") || media_type.ends_with("+xml")
}

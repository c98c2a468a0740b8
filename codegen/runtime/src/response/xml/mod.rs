//! Responses in XML.

mod to_json;
mod tree;

#[cfg(test)]
mod tests;

use super::media_type::media_type;
use super::{RawResponse, Response};
use crate::error::Error;
use crate::json::{self, Value};
use crate::operation::xml;
use to_json::to_json;

impl RawResponse {
    /// Decodes XML data.
    ///
    /// # Errors
    /// The response is not XML, or not of the type.
    pub(crate) fn xml<T: Value>(self) -> Result<Response<T>, Error> {
        let media_type = media_type(&self.raw.headers);
        if !may_be_xml(&media_type) {
            let text = format!("the response is `{media_type}` instead of XML");
            return Err(self.not_understood(text));
        }
        let Some(root) = xml::response(self.call.operation().xml, self.status()) else {
            return Err(self.undeclared());
        };
        let text = match std::str::from_utf8(self.body()) {
            Ok(text) => text,
            Err(error) => return Err(self.not_utf8(error)),
        };
        let json = match to_json(root, text) {
            Ok(json) => json,
            Err(reason) => {
                return Err(self.not_understood(format!("the response is no XML: {reason}")));
            }
        };
        let mut data = T::blank();
        let policy = self.call.settings().policy.reading();
        match json::read(&mut data, &json, policy, json::DEFAULT_DEPTH) {
            Ok(deviations) => match self.call.report_deviations(&deviations) {
                Some(blank) => Err(self.lacking(blank)),
                None => Ok(self.with(data, Vec::new())),
            },
            Err(error) => Err(self.misread(error)),
        }
    }
}

/// Returns whether a response of this media type may be XML. A missing or generic media type is accepted.
fn may_be_xml(media_type: &str) -> bool {
    matches!(media_type, "" | "text/plain" | "application/octet-stream")
        || media_type.ends_with("/xml")
        || media_type.ends_with("+xml")
}

//! XML samples of a fake.

use crate::operation::{Operation, xml};
use crate::request::body::xml_writer::from_json;

/// Encodes a JSON sample of a fake, if the response of this status is XML. A sample that is XML already is left unchanged.
pub(in crate::response) fn sample(
    operation: &Operation,
    status: u16,
    media_type: &str,
    sample: &str,
) -> Option<(String, String)> {
    if !media_type.ends_with("xml") || sample.starts_with('<') {
        return None;
    }
    let body = from_json(xml::response(operation.xml, status)?, sample).ok()?;
    Some((media_type.to_owned(), body))
}

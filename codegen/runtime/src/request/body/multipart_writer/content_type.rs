//! The `Content-Type` of a part.

use crate::json::File;
use crate::media_type::is_json;
use crate::operation::BodyField;

/// The media type of an object or a nested list.
pub(super) const JSON: &str = "application/json";

/// Returns the content type of a value, which is a JSON text; [`None`] for plain text.
///
/// It is that of the document. An object or a nested list is written as JSON, so a declared media type other than JSON
/// is wrong.
pub(super) fn of_value(field: &BodyField, json: &str) -> Option<&'static str> {
    let is_structured = json.starts_with(['{', '[']);
    if is_structured && !field.content_type.is_some_and(is_json) {
        return Some(JSON);
    }
    field.content_type
}

/// Returns the content type of a file: that of the caller, or else that of the document.
pub(super) fn of_file<'f>(field: &BodyField, file: &'f File) -> &'f str {
    let content_type = file.content_type().or(field.content_type);
    content_type.unwrap_or("application/octet-stream")
}

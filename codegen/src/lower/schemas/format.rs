//! `format`: which type a string or a number has.

use super::content_encoding;
use super::content_media_type::is_text_media_type;
use super::merged_schema::MergedSchema;
use crate::model::TextFormat;

/// Returns the format of a string.
pub(super) fn text(merged: &MergedSchema<'_>) -> TextFormat {
    let encoded = merged.content_encoding.and_then(content_encoding::format);
    if let Some(format) = encoded.or_else(|| merged.format.and_then(format)) {
        return format;
    }
    // Content without an encoding is the string itself (JSON Schema 2020-12 §8.3). Only text can be in a
    // string, so content of other media types is bytes.
    match merged.content_media_type {
        Some(media_type)
            if merged.content_encoding.is_none() && !is_text_media_type(media_type) =>
        {
            TextFormat::Binary
        }
        _ => TextFormat::Plain,
    }
}

/// Returns the format of strings with this name, if it has a type.
fn format(name: &str) -> Option<TextFormat> {
    Some(match name {
        "date-time" | "datetime" => TextFormat::DateTime,
        "date" => TextFormat::Date,
        "time" => TextFormat::Time,
        "duration" => TextFormat::Duration,
        "uuid" => TextFormat::Uuid,
        "uri" | "url" | "uri-reference" | "iri" | "iri-reference" => TextFormat::Uri,
        "ip" | "ipv4" | "ipv6" => TextFormat::Ip,
        "byte" | "base64" => TextFormat::Base64,
        "password" => TextFormat::Secret,
        "binary" => TextFormat::Binary,
        _ => return None,
    })
}

/// Whether this format keeps an integer within 64 bits.
pub(super) fn is_sized_integer(name: &str) -> bool {
    matches!(
        name,
        "int8" | "int16" | "int32" | "int64" | "uint8" | "uint16" | "uint32" | "uint64"
    )
}

/// Whether integers of this format require a `u64`.
pub(super) fn is_unsigned_64(name: &str) -> bool {
    matches!(name, "uint64" | "uint")
}

/// Whether numbers of this format fit an `f64`.
pub(super) fn is_float(name: &str) -> bool {
    matches!(name, "float" | "double")
}

/// Whether a schema without `type` and with this format is a string.
pub(super) fn is_text_format(name: &str) -> bool {
    format(name).is_some()
        || matches!(
            name,
            "email" | "idn-email" | "hostname" | "idn-hostname" | "regex" | "json-pointer"
        )
}

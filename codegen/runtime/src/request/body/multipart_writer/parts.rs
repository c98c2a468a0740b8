//! The parts of a multipart body: one for each member of an object, and for each item of a list.

use super::content_type::{JSON, of_value};
use crate::json::File;
use crate::operation::BodyField;
use crate::request::parameters::{FieldValue, Shape, field, items, styled};
use percent_encoding::percent_decode_str;
use std::borrow::Cow;

/// A part of a multipart body.
pub(super) struct Piece<'v> {
    /// Its name; [`None`] if its position identifies it.
    pub(super) name: Option<String>,
    pub(super) content: Content<'v>,
}

/// The content of a part.
pub(super) enum Content<'v> {
    /// Text, with its media type if it is not plain text.
    Text(Cow<'v, str>, Option<&'static str>),
    /// A file, with the encoding of its member.
    File(&'v File, BodyField),
}

/// Returns the content of the part for a value; [`None`] for null.
fn content<'v>(
    field: &BodyField,
    item: &'v str,
    files: &'v [File],
    key: &str,
) -> Option<Content<'v>> {
    Some(match field.value(item, files, key)? {
        FieldValue::File(file) => Content::File(file, *field),
        FieldValue::Text(text) => Content::Text(text, of_value(field, item)),
    })
}

/// Returns the parts of a multipart body from a JSON object.
///
/// Each file in it is replaced by a placeholder with this key.
pub(super) fn parts<'v>(
    json: &'v str,
    files: &'v [File],
    fields: &[BodyField],
    key: &str,
) -> Vec<Piece<'v>> {
    let Shape::Members(members) = Shape::of_json(json) else {
        return Vec::new();
    };
    let mut out = Vec::new();
    for (name, json) in members {
        let field = field(fields, &name);
        if field.is_styled() {
            // Parts are not percent-encoded (RFC 7578 §2).
            let plain = |text: String| percent_decode_str(&text).decode_utf8_lossy().into_owned();
            let piece = |(name, value)| Piece {
                name: Some(plain(name)),
                content: Content::Text(plain(value).into(), None),
            };
            out.extend(styled(&name, field.wire, json).into_iter().map(piece));
        } else {
            let contents = items(json).into_iter();
            let contents = contents.filter_map(|item| content(&field, item, files, key));
            out.extend(contents.map(|content| Piece {
                name: Some(name.clone().into_owned()),
                content,
            }));
        }
    }
    out
}

/// Returns the parts of a multipart body from a JSON array. The last field is that of all further parts.
///
/// Each file in it is replaced by a placeholder with this key.
pub(super) fn parts_by_position<'v>(
    json: &'v str,
    files: &'v [File],
    fields: &[BodyField],
    key: &str,
) -> Vec<Piece<'v>> {
    let Shape::List(items) = Shape::of_json(json) else {
        return Vec::new();
    };
    let piece = |(index, item)| {
        let field = fields.get(index).or(fields.last()).copied();
        let field = field.unwrap_or(BodyField::new("the parts"));
        // Without it, further parts would be at other positions.
        let null = || Content::Text("null".into(), Some(JSON));
        let content = content(&field, item, files, key).unwrap_or_else(null);
        Piece {
            name: None,
            content,
        }
    };
    items.into_iter().enumerate().map(piece).collect()
}

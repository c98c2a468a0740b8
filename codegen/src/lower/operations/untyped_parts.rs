//! Parts of a multipart body without a type, which are files or text depending on their media type.
//!
//! OpenAPI 3.1 describes binary data by the absence of `type`: the default media type of such a part is
//! `application/octet-stream` (§4.8.15.1.1 of 3.1.1). Given
//!
//! ```yaml
//! multipart/form-data:
//!   schema: {properties: {icon: {}, note: {type: string}}}
//!   encoding: {icon: {contentType: image/png}}
//! ```
//!
//! the part `icon` is a file, and `note` is text.

use super::subschemas::properties;
use crate::document::{At, Encoding, MediaType as Described, Member, PartContent, Version};
use crate::extensions::is_extension;
use crate::lower::context::Cx;
use crate::model::formats;
use crate::model::media_types::{essence, is_json};

/// The keywords that do not restrict values.
const ANNOTATIONS: [&str; 6] = [
    "title",
    "description",
    "deprecated",
    "example",
    "examples",
    "writeOnly",
];

/// Marks the properties of a multipart body without a type that are files or text.
pub(super) fn mark<'n>(cx: &mut Cx<'n, '_>, described: &Described<'n>) {
    let Some(schema) = described.schema else {
        return;
    };
    for Member { key: name, at, .. } in properties(cx, schema) {
        let encoding = described.encoding.iter().find(|(key, _)| *key == name);
        let encoding = encoding.map(|(_, encoding)| encoding);
        let Some(content) = content(cx, encoding) else {
            continue;
        };
        let item = cx.reading.member(at, "items");
        for at in [Some(at), item].into_iter().flatten() {
            mark_one(cx, at, content);
        }
    }
}

/// Marks the items of a multipart body by their position that have no type.
pub(super) fn mark_positions<'n>(cx: &mut Cx<'n, '_>, described: &Described<'n>) {
    let schema = described.schema.and_then(|at| cx.reading.follow(at));
    let mut member = |key| cx.reading.member(schema?, key);
    let (prefix, rest) = (member("prefixItems"), member("items"));
    let prefix = prefix.filter(|prefix| prefix.node.kind() == "array");
    let prefix = prefix.map_or_else(Vec::new, |prefix| cx.reading.items(prefix));
    let further = described.item_encoding.as_ref();
    for (index, at) in prefix.into_iter().enumerate() {
        let encoding = described.prefix_encoding.get(index).or(further);
        if let Some(content) = content(cx, encoding) {
            mark_one(cx, at, content);
        }
    }
    if let Some(content) = content(cx, further) {
        for at in [rest, described.item_schema].into_iter().flatten() {
            mark_one(cx, at, content);
        }
    }
}

/// Returns what a part without a type is by its encoding; [`None`] for JSON.
fn content(cx: &Cx<'_, '_>, encoding: Option<&Encoding<'_>>) -> Option<PartContent> {
    let declared = encoding.and_then(|encoding| encoding.content_type?.node.as_str());
    let styled = encoding.is_some_and(|encoding| encoding.shape.is_styled());
    let every =
        |is: fn(&str) -> bool| declared.map(|declared| declared.split(',').map(str::trim).all(is));
    let default = !styled && cx.reading.version >= Version::V31;
    if every(is_binary).unwrap_or(default) {
        Some(PartContent::Binary)
    } else {
        (every(is_text) == Some(true)).then_some(PartContent::Text)
    }
}

fn mark_one<'n>(cx: &mut Cx<'n, '_>, at: At<'n>, content: PartContent) {
    if has_only_annotations(at) {
        cx.reading.read_part_as(at, content);
    }
}

/// Whether values of a media type are neither JSON nor text.
pub(super) fn is_binary(media_type: &str) -> bool {
    !is_json(media_type) && !is_text(media_type)
}

/// Whether values of a media type are text.
fn is_text(media_type: &str) -> bool {
    media_type.starts_with("text/") || formats::XML.has(&essence(media_type))
}

/// Whether a schema has only annotations.
fn has_only_annotations(at: At<'_>) -> bool {
    at.node.kind() == "object"
        && at.node.entries().iter().all(|entry| {
            let key = &*entry.key.text;
            ANNOTATIONS.contains(&key) || is_extension(key)
        })
}

//! The `contentMediaType` that the schema of a property declares.

use super::subschemas::{MAX_DEPTH, parts};
use crate::document::At;
use crate::lower::context::Cx;

/// Returns the content type that the schema of a property declares in a body.
pub(super) fn of_property<'n>(cx: &mut Cx<'n, '_>, body: At<'n>, name: &str) -> Option<&'n str> {
    let schema = property(cx, body, name, MAX_DEPTH)?;
    content_media_type(cx, schema, MAX_DEPTH)
}

/// Returns the schema of a property, which may be declared in a part or an alternative.
fn property<'n>(cx: &mut Cx<'n, '_>, at: At<'n>, name: &str, depth: u32) -> Option<At<'n>> {
    let at = cx.reading.follow(at)?;
    if let Some(properties) = cx.reading.member(at, "properties")
        && let Some(found) = cx.reading.member(properties, name)
    {
        return Some(found);
    }
    let parts = parts(cx, at);
    let mut parts = parts.into_iter().filter(|_| depth > 0);
    parts.find_map(|part| property(cx, part, name, depth - 1))
}

/// Returns the `contentMediaType` of a schema, or of its items.
fn content_media_type<'n>(cx: &mut Cx<'n, '_>, at: At<'n>, depth: u32) -> Option<&'n str> {
    let at = cx.reading.follow(at)?;
    if let Some(found) = cx.reading.member(at, "contentMediaType") {
        return found.node.as_str();
    }
    let mut parts = parts(cx, at);
    parts.extend(cx.reading.member(at, "items"));
    let mut parts = parts.into_iter().filter(|_| depth > 0);
    parts.find_map(|part| content_media_type(cx, part, depth - 1))
}

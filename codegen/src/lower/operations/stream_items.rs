//! The schemas of the items of streams.

use crate::document::{At, JsonType, MediaType as Described, Schema, Version};
use crate::lower::context::Cx;

/// Returns the schema of an item of JSON lines or of a JSON sequence: `itemSchema` or, if that is absent,
/// `schema`. The latter describes an array of all items since OpenAPI 3.2, and one item before.
pub(super) fn item<'n>(cx: &mut Cx<'n, '_>, described: &Described<'n>) -> Option<At<'n>> {
    if described.item_schema.is_some() {
        return described.item_schema;
    }
    let schema = described.schema?;
    if cx.reading.version < Version::V32 {
        return Some(schema);
    }
    let items = read(cx, schema)?.items;
    let is_array = is_array(cx, schema);
    Some(items.filter(|_| is_array).unwrap_or(schema))
}

/// Whether a schema is that of an array.
pub(super) fn is_array<'n>(cx: &mut Cx<'n, '_>, schema: At<'n>) -> bool {
    let types = read(cx, schema).and_then(|schema| schema.types);
    types.is_some_and(|types| types.contains(JsonType::Array))
}

pub(super) fn read<'n>(cx: &mut Cx<'n, '_>, at: At<'n>) -> Option<Schema<'n>> {
    let at = cx.reading.follow(at)?;
    Some(Schema::read(&mut cx.reading, at))
}

//! Multipart bodies whose parts are identified by position (OpenAPI 3.2 §4.14.5).
//!
//! Parts that share a schema of JSON or text are a stream of items. Other parts are the items of a list or tuple, of which
//! files are `File`s. Given
//!
//! ```yaml
//! multipart/mixed:
//!   schema: {type: array, minItems: 1, prefixItems: [{$ref: '#/components/schemas/Album'}], items: {}}
//!   itemEncoding: {contentType: image/png}
//! ```
//!
//! the body is a tuple of an `Album` and a list of files.

use super::{body_fields, stream_items, untyped_parts};
use crate::document::{At, Encoding, MediaType as Described, Version};
use crate::lower::context::Cx;
use crate::lower::schemas;
use crate::model::media_types::is_json;
use crate::model::{BodyField, Kind, MediaKind, NameHint, TextFormat, TypeRef, formats};

/// Whether the parts are described by position, and not by the properties of an object.
pub(super) fn are_positional<'n>(cx: &mut Cx<'n, '_>, described: &Described<'n>) -> bool {
    let has_items = described.item_encoding.is_some() || described.item_schema.is_some();
    let mut schema = described.schema.iter();
    has_items
        || !described.prefix_encoding.is_empty()
        || cx.reading.version >= Version::V32 && schema.any(|at| stream_items::is_array(cx, *at))
}

/// Returns the schema of the parts, if they share one.
pub(super) fn item<'n>(cx: &mut Cx<'n, '_>, described: &Described<'n>) -> Option<At<'n>> {
    if !described.prefix_encoding.is_empty() {
        return None;
    }
    let item = stream_items::item(cx, described)?;
    let is_whole = described
        .schema
        .is_some_and(|schema| schema.identity() == item.identity());
    (!is_whole).then_some(item)
}

/// Returns the format of the parts of a request. [`None`] if their types or encodings are not supported.
pub(super) fn sent<'n>(
    cx: &mut Cx<'n, '_>,
    described: &Described<'n>,
    name: &NameHint,
) -> Option<MediaKind> {
    untyped_parts::mark_positions(cx, described);
    let item = item(cx, described);
    let item = item.map(|item| schemas::lower(cx, item, name).ty);
    if let Some(streamed) = item.and_then(|item| streamed(cx, described, item)) {
        return Some(streamed);
    }
    let ty = match (described.schema, described.item_schema) {
        (Some(schema), _) => schemas::lower(cx, schema, name).ty,
        (None, Some(item)) => {
            let item = schemas::lower(cx, item, name).ty;
            let id = cx.slots.plain(Kind::Array(item));
            TypeRef {
                id,
                nullable: false,
            }
        }
        (None, None) => return None,
    };
    let fields = fields(cx, described, ty)?;
    Some(MediaKind {
        fields,
        ..MediaKind::new(&formats::POSITIONAL, Some(ty))
    })
}

/// Returns the format of parts that are items of a stream.
fn streamed(cx: &mut Cx<'_, '_>, described: &Described<'_>, item: TypeRef) -> Option<MediaKind> {
    cx.demand_use(item);
    let default = match cx.slots.kind(item).0? {
        Kind::Text(TextFormat::Binary) | Kind::Any | Kind::Null => return None,
        Kind::Text(_)
        | Kind::StringEnum(_)
        | Kind::Integer(_)
        | Kind::IntegerEnum(_)
        | Kind::Number
        | Kind::Boolean => "text/plain",
        Kind::Object(_) | Kind::Map(_) | Kind::Array(_) | Kind::Tuple { .. } | Kind::Union(_) => {
            "application/json"
        }
    };
    let encoding = described.item_encoding.as_ref();
    if encoding.is_some_and(|encoding| !encoding.headers.is_empty() || !encoding.nested.is_empty())
    {
        return None;
    }
    let content_type = encoding.and_then(content_type).unwrap_or(default);
    let is_text = default == "text/plain" && content_type.starts_with("text/");
    (is_text || is_json(content_type)).then(|| MediaKind {
        part_media_type: Some(content_type.to_owned()),
        ..MediaKind::new(&formats::PARTS, Some(item))
    })
}

/// Returns how the items of a list or tuple are written, in order. The last one is for all further items.
fn fields<'n>(
    cx: &mut Cx<'n, '_>,
    described: &Described<'n>,
    ty: TypeRef,
) -> Option<Vec<BodyField>> {
    cx.demand_use(ty);
    let (items, rest) = match cx.slots.kind(ty).0.cloned()? {
        Kind::Tuple { items, rest } => (items, rest),
        Kind::Array(item) => (vec![item; described.prefix_encoding.len()], Some(item)),
        _ => return None,
    };
    let mut fields = Vec::new();
    for (index, item) in items.into_iter().enumerate() {
        let encoding = described.prefix_encoding.get(index);
        let encoding = encoding.or(described.item_encoding.as_ref());
        let name = format!("part {}", index.saturating_add(1));
        fields.push(field(cx, name, item, encoding)?);
    }
    if let Some(item) = rest {
        let name = if fields.is_empty() {
            "the parts"
        } else {
            "further parts"
        };
        let encoding = described.item_encoding.as_ref();
        fields.push(field(cx, name.to_owned(), item, encoding)?);
    }
    Some(fields)
}

/// Returns how an item is written. [`None`] if its type is that of any value, although its encoding is that of a file.
fn field<'n>(
    cx: &mut Cx<'n, '_>,
    name: String,
    item: TypeRef,
    encoding: Option<&Encoding<'n>>,
) -> Option<BodyField> {
    cx.demand_use(item);
    let is_any = matches!(cx.slots.kind(item).0, Some(Kind::Any) | None);
    let is_file = encoding
        .and_then(content_type)
        .is_some_and(untyped_parts::is_binary);
    if is_any && is_file {
        return None;
    }
    let (field, findings) = body_fields::field(cx, name, item, (None, encoding), "multipart/mixed");
    cx.record(&findings);
    Some(field)
}

fn content_type<'n>(encoding: &Encoding<'n>) -> Option<&'n str> {
    encoding.content_type?.node.as_str()
}

//! Multipart bodies whose parts are identified by position (OpenAPI 3.2 §4.14.5).

use super::media::is_json;
use super::streams;
use crate::document::{At, MediaType as Described};
use crate::lower::context::Cx;
use crate::lower::examples::Place;
use crate::model::{Kind, MediaKind, TextFormat, TypeRef, formats};

/// Whether the parts are described by position, and not by the properties of an object.
pub(super) fn are_positional(described: &Described<'_>) -> bool {
    let has_items = described.item_encoding.is_some() || described.item_schema.is_some();
    has_items || described.has_prefix_encoding
}

/// Returns the schema of the parts of a request, if they have no names and share one schema.
pub(super) fn item<'n>(
    cx: &mut Cx<'n, '_>,
    described: &Described<'n>,
    (essence, place): (&str, Place),
) -> Option<At<'n>> {
    let is_sent = matches!(place, Place::Request) && essence != "multipart/form-data";
    if !is_sent || described.has_prefix_encoding {
        return None;
    }
    let item = streams::item(cx, described)?;
    let is_whole = described
        .schema
        .is_some_and(|schema| schema.identity() == item.identity());
    (!is_whole).then_some(item)
}

/// Returns the format of such a body. [`None`] if the type or the encoding of the parts is not supported.
pub(super) fn kind(
    cx: &mut Cx<'_, '_>,
    described: &Described<'_>,
    item: TypeRef,
) -> Option<MediaKind> {
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
    let content_type = encoding.and_then(|encoding| encoding.content_type?.node.as_str());
    let content_type = content_type.unwrap_or(default);
    let is_text = default == "text/plain" && content_type.starts_with("text/");
    (is_text || is_json(content_type)).then(|| MediaKind {
        part_media_type: Some(content_type.to_owned()),
        ..MediaKind::new(&formats::PARTS, Some(item))
    })
}

//! Multipart responses: a stream of parts.

use super::body_format::{Decided, is_bytes};
use super::positional_parts;
use crate::document::MediaType as Described;
use crate::lower::context::Cx;
use crate::lower::schemas;
use crate::model::{Kind, MediaKind, NameHint, formats};

/// The reason where each part has a type of its own.
const SEVERAL: &str =
    "the parts have several types; each is bytes, which `Part::decode` reads as a type";

/// Decides the format and type of a multipart response: parts of the type that all of them have, or of bytes.
pub(super) fn decide<'n>(
    cx: &mut Cx<'n, '_>,
    described: &Described<'n>,
    name: &NameHint,
) -> Decided {
    let bytes = MediaKind::new(&formats::MULTIPART, None);
    let item = positional_parts::item(cx, described);
    let Some(schema) = item.or(described.item_schema).or(described.schema) else {
        return (bytes, None);
    };
    let ty = schemas::lower(cx, schema, name).ty;
    let is_bytes = is_bytes(cx, ty);
    let is_any = matches!(cx.slots.kind(ty).0, Some(Kind::Any));
    match item {
        // The whole response is bytes.
        None if is_bytes => (MediaKind::bytes(), None),
        _ if is_bytes || is_any => (bytes, None),
        None => (bytes, Some(SEVERAL)),
        Some(_) => (MediaKind::new(&formats::PARTS, Some(ty)), None),
    }
}

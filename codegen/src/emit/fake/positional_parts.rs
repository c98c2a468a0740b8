//! What the fake checks in the parts of a multipart body without names.

use super::request_checks::list;
use crate::emit::{Cx, text};
use crate::model::{BodyField, Kind, MediaType, TextFormat, TypeRef, formats};

/// Returns the media type of a body whose parts their positions identify, and the parts.
pub(super) fn positions(cx: &Cx<'_>, media: &MediaType) -> Option<String> {
    let ty = media.kind.ty?;
    if *media.kind.format != formats::POSITIONAL {
        return None;
    }
    let fields = &media.kind.fields;
    let (items, further, required) = match &cx.api.ty(ty.id).kind {
        Kind::Tuple { items, rest } => (items.clone(), *rest, items.len()),
        Kind::Array(item) => {
            let first = fields.len().saturating_sub(1);
            (vec![*item; first], Some(*item), 0)
        }
        _ => return None,
    };
    let parts = items.iter().zip(fields);
    let parts: Vec<String> = parts
        .map(|(item, field)| position(cx, *item, field))
        .collect();
    let further = further.zip(fields.last());
    let further = further.map(|(item, field)| format!(".further({})", position(cx, item, field)));
    Some(format!(
        "({}, rt::Positions::new({}, {required}){})",
        text::string(&media.name),
        list(&parts),
        further.unwrap_or_default()
    ))
}

/// Returns what is checked in a part. One of several types may also have the default media type of one of them.
fn position(cx: &Cx<'_>, item: TypeRef, field: &BodyField) -> String {
    let kind = &cx.api.ty(item.id).kind;
    let is_one_type = !matches!(kind, Kind::Union(_) | Kind::Any) && !item.nullable;
    let media_type = field.content_type.iter().filter(|_| is_one_type);
    let media_type = media_type.map(|name| format!(".media_type({})", text::string(name)));
    let reads = is_read(cx, kind).then(|| format!(".reads::<{}>()", cx.value(item)));
    let checks: String = media_type.chain(reads).collect();
    format!("rt::Position::ANY{checks}")
}

/// Whether a part of this type is not any text and not a file.
fn is_read(cx: &Cx<'_>, kind: &Kind) -> bool {
    match kind {
        Kind::Any | Kind::Text(TextFormat::Plain | TextFormat::Binary) => false,
        Kind::Union(union) => {
            let mut variants = union.variants.iter();
            variants.all(|variant| is_read(cx, &cx.api.ty(variant.ty.id).kind))
        }
        _ => true,
    }
}

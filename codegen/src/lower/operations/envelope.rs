//! The envelope that JSON answers stand in, by the vendor extension `x-envelope`.

use super::Root;
use crate::document::{At, Operation as Described};
use crate::lower::context::Cx;
use crate::model::{Envelope, Kind, MediaKind, Response, StatusRange, TypeRef};
use crate::source::NodeValue;

/// The envelope of an operation: its own declaration (`false`: none), or else the document's.
pub(super) fn lower<'n>(
    cx: &mut Cx<'n, '_>,
    root: &Root<'_, 'n>,
    described: &Described<'n>,
    responses: &[Response],
) -> Option<Envelope> {
    let own = described.extension("x-envelope");
    let at = own.or(root.envelope)?;
    if at.node.as_bool() == Some(false) || matches!(at.node.value, NodeValue::Null) {
        return None;
    }
    let mut envelope = read(cx, at);
    let Some(data) = &envelope.data else {
        return Some(envelope);
    };
    match successful(responses).find_map(|ty| member(cx, ty, data)) {
        Some(ty) => envelope.data_type = Some(ty),
        // The document's envelope does not fit this answer: it has no data, or is none.
        None if own.is_none() && successful(responses).next().is_some() => {
            let whole = envelope
                .success
                .iter()
                .chain(&envelope.errors)
                .any(|name| successful(responses).any(|ty| member(cx, ty, name).is_some()));
            if !whole {
                return None;
            }
            envelope.data = None;
        }
        None => envelope.data = None,
    }
    Some(envelope)
}

fn read<'n>(cx: &mut Cx<'n, '_>, at: At<'n>) -> Envelope {
    let mut envelope = Envelope {
        data: None,
        data_type: None,
        success: None,
        errors: None,
        messages: None,
    };
    for member in cx.reading.members(at) {
        let slot = match member.key {
            "data" => &mut envelope.data,
            "success" => &mut envelope.success,
            "errors" => &mut envelope.errors,
            "messages" => &mut envelope.messages,
            _ => {
                cx.reading.unknown(&member, "an envelope");
                continue;
            }
        };
        if !matches!(member.at.node.value, NodeValue::Null) {
            *slot = cx.reading.string(member.at).map(str::to_owned);
        }
    }
    envelope
}

/// The types of the successful JSON answers.
fn successful(responses: &[Response]) -> impl Iterator<Item = TypeRef> {
    responses
        .iter()
        .filter(|response| {
            matches!(
                response.status,
                StatusRange::Code(200..=299) | StatusRange::Class(2)
            )
        })
        .flat_map(|response| &response.media)
        .filter_map(|media| match media.kind {
            MediaKind::Json(ty) => Some(ty),
            _ => None,
        })
}

/// The type of a member of an object.
fn member(cx: &mut Cx<'_, '_>, ty: TypeRef, name: &str) -> Option<TypeRef> {
    cx.demand_use(ty);
    match cx.slots.kind(ty).0? {
        Kind::Object(object) => object
            .properties
            .iter()
            .find(|property| property.name == name)
            .map(|property| property.ty),
        _ => None,
    }
}

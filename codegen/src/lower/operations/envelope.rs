//! The envelope of JSON responses, which a vendor extension declares.

use super::Root;
use crate::diagnostics::{Code, Diagnostic};
use crate::document::{At, Operation as Described};
use crate::extensions::Extension;
use crate::lower::context::Cx;
use crate::model::{Envelope, Kind, Operation, TypeRef};
use crate::source::NodeValue;

/// Returns the envelope that the operation declares or, if it declares none, that of the document. `false`
/// declares that there is no envelope.
pub(super) fn lower<'n>(
    cx: &mut Cx<'n, '_>,
    root: &Root<'_, 'n>,
    described: &Described<'n>,
    operation: &Operation,
) -> Option<Envelope> {
    let own = described.extensions.get(Extension::Envelope);
    let at = own.or(root.envelope)?;
    if at.node.as_bool() == Some(false) || matches!(at.node.value, NodeValue::Null) {
        return None;
    }
    let mut envelope = read(cx, at);
    let Some(data) = &envelope.data else {
        return Some(envelope);
    };
    let successful = successful(operation);
    match successful.iter().find_map(|ty| member(cx, *ty, data)) {
        Some(ty) => envelope.data_type = Some(ty),
        None if successful.is_empty() => envelope.data = None,
        // The document's envelope does not match: the response has no data, or no envelope.
        None if own.is_none() => {
            let mut types = successful.iter();
            if !types.any(|ty| is_without_data(cx, *ty, &envelope)) {
                missing_data(cx, described, data);
                return None;
            }
            envelope.data = None;
        }
        None => {
            missing_data(cx, described, data);
            envelope.data = None;
        }
    }
    Some(envelope)
}

/// Whether a type is an envelope without data: it has the member for success or errors, and only members of
/// the envelope, so that nothing is lost.
fn is_without_data(cx: &mut Cx<'_, '_>, ty: TypeRef, envelope: &Envelope) -> bool {
    cx.demand_use(ty);
    let Some(Kind::Object(object)) = cx.slots.kind(ty).0 else {
        return false;
    };
    let named = |name: &Option<String>, property: &str| name.as_deref() == Some(property);
    let mut is_envelope = false;
    object.properties.iter().all(|property| {
        let outcome =
            named(&envelope.success, &property.name) || named(&envelope.errors, &property.name);
        is_envelope |= outcome;
        outcome || named(&envelope.messages, &property.name)
    }) && is_envelope
}

/// Reports a response without the member in which its envelope has the data.
fn missing_data(cx: &mut Cx<'_, '_>, described: &Described<'_>, data: &str) {
    let message = format!(
        "the successful response has no member `{data}`, where the envelope of the document has the data"
    );
    let help = format!(
        "declare the member, or write `{}: false` at the operation if its response has no envelope",
        Extension::Envelope.name()
    );
    let span = described.responses.first().map(|member| member.at.span());
    if let Some(span) = span {
        cx.reading
            .report(Diagnostic::new(Code::Envelope, span, message).help(help));
    }
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

/// Returns the types of the successful JSON responses.
fn successful(operation: &Operation) -> Vec<TypeRef> {
    let responses = operation.successes().into_iter();
    let media = responses.flat_map(|(_, response)| &response.media);
    media.filter_map(|media| media.kind.json()).collect()
}

/// Returns the type of a member of an object.
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

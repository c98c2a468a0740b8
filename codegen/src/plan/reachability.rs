//! Which types a type and an operation use.

use crate::model::{Body, Kind, Operation, Response, StatusRange, TypeRef};

/// The types whose values are directly in a value of this kind: properties, then unions next to
/// them; items; variants.
#[must_use]
pub fn parts(kind: &Kind) -> Vec<TypeRef> {
    match kind {
        Kind::Tuple { items, .. } => items.clone(),
        Kind::Object(object) => {
            let properties = object.properties.iter().map(|property| property.ty);
            properties.chain(object.unions.iter().copied()).collect()
        }
        Kind::Union(union) => union.variants.iter().map(|variant| variant.ty).collect(),
        _ => Vec::new(),
    }
}

/// The types that a call sends.
pub(super) fn sent(operation: &Operation) -> Vec<TypeRef> {
    let parameters = operation.parameters.iter().map(|parameter| parameter.ty);
    let media = operation.body.iter().flat_map(|Body { media, .. }| media);
    parameters
        .chain(media.filter_map(|media| media.kind.ty))
        .collect()
}

/// The types that a call's responses return to the caller: of an enveloped response only the data.
pub(super) fn received(operation: &Operation) -> Vec<TypeRef> {
    let mut types = Vec::new();
    for response in &operation.responses {
        let data = operation
            .envelope
            .as_ref()
            .filter(|_| response.status.is_success() || response.status == StatusRange::Default);
        for media in &response.media {
            match (data, media.kind.json()) {
                (Some(envelope), Some(_)) => types.extend(envelope.data_type),
                _ => types.extend(media.kind.ty),
            }
        }
        types.extend(headers(response));
    }
    types
}

fn headers(response: &Response) -> impl Iterator<Item = TypeRef> {
    response.headers.iter().map(|header| header.ty)
}

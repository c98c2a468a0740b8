//! `readOnly` and `writeOnly`.
//!
//! Requests and responses share types. A required `readOnly` property is only required in responses, and a
//! required `writeOnly` one only in requests (OpenAPI 3.0.3 §4.7.24.2). In a type that is used in the other
//! direction as well, such a property is optional. `inherited_annotations` copies both from the target of a `$ref`.

use super::findings::Findings;
use super::source_map::Origins;
use crate::ledger::{Construct, Item};
use crate::model::{Api, Direction, Kind, TypeId};

/// Makes properties optional that are not required in both directions. Returns the findings of each type.
pub(super) fn relax(api: &mut Api, origins: &Origins) -> Vec<(Item, Findings<'static>)> {
    let mut all = Vec::new();
    let sent = reachable(api, sent_types(api));
    let received = reachable(api, received_types(api));
    for (index, ty) in (0..).zip(&mut api.types) {
        let Kind::Object(object) = &mut ty.kind else {
            continue;
        };
        let id = TypeId(index);
        let mut findings = Findings::default();
        let goes = |set: &[bool]| set.get(index as usize).copied().unwrap_or(false);
        for (place, property) in object.properties.iter_mut().enumerate() {
            let is_omitted = |direction: Direction, set: &[bool]| {
                goes(set) && direction.omits(property.read_only, property.write_only)
            };
            let is_omitted =
                is_omitted(Direction::Request, &sent) || is_omitted(Direction::Response, &received);
            if !(property.required && is_omitted) {
                continue;
            }
            property.required = false;
            if let Some(origin) = origins.member(id, place) {
                let reason = "the type is sent and received, and the property goes one way only, so it \
                              is not demanded";
                findings.approximated(Construct::Required, origin.clone(), reason);
            }
        }
        all.push((Item::Type(id), findings));
    }
    all
}

/// Returns whether each type is only sent, by id.
pub(super) fn only_sent(api: &Api) -> Vec<bool> {
    let sent = reachable(api, sent_types(api));
    let received = reachable(api, received_types(api));
    let both = sent.into_iter().zip(received);
    both.map(|(sent, received)| sent && !received).collect()
}

fn sent_types(api: &Api) -> Vec<TypeId> {
    let mut types = Vec::new();
    for operation in &api.operations {
        types.extend(operation.parameters.iter().map(|parameter| parameter.ty.id));
        let media = operation.body.iter().flat_map(|body| &body.media);
        types.extend(media.filter_map(|media| Some(media.kind.ty?.id)));
    }
    types
}

fn received_types(api: &Api) -> Vec<TypeId> {
    let mut types = Vec::new();
    let responses = api
        .operations
        .iter()
        .flat_map(|operation| &operation.responses);
    for response in responses {
        types.extend(response.headers.iter().map(|header| header.ty.id));
        types.extend(
            response
                .media
                .iter()
                .filter_map(|media| Some(media.kind.ty?.id)),
        );
    }
    types
}

/// Returns whether each type is reachable from these, by id.
fn reachable(api: &Api, mut waiting: Vec<TypeId>) -> Vec<bool> {
    let mut met = vec![false; api.types.len()];
    while let Some(id) = waiting.pop() {
        if let (Some(seen @ false), Some(ty)) =
            (met.get_mut(id.0 as usize), api.types.get(id.0 as usize))
        {
            *seen = true;
            waiting.extend(ty.kind.uses().iter().map(|ty| ty.id));
        }
    }
    met
}

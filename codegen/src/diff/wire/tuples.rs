//! Compares the items of two tuples.

use super::type_changes;
use super::type_members::At;
use super::type_pairs::Pairs;
use super::{Code, Touched, Wire};
use crate::model::TypeRef;

pub(super) fn compare(
    pairs: &mut Pairs<'_>,
    at: &At,
    (old, old_rest): (&[TypeRef], Option<TypeRef>),
    (new, new_rest): (&[TypeRef], Option<TypeRef>),
) {
    for (index, (old, new)) in old.iter().zip(new).enumerate() {
        let place = index.to_string();
        let path = format!("[{index}]");
        let mut spot = at.member(pairs, &path, &["prefixItems", &place], (None, None));
        spot.touched = vec![Touched::Type(Some(at.old), Some(at.new))];
        type_changes::compare(pairs, &spot, *old, *new);
    }
    if let (Some(old), Some(new)) = (old_rest, new_rest) {
        let mut spot = at.member(pairs, "[]", &["items"], (None, None));
        spot.touched = vec![Touched::Type(Some(at.old), Some(at.new))];
        type_changes::compare(pairs, &spot, old, new);
    }
    if old.len() != new.len() || old_rest.is_some() != new_rest.is_some() {
        let code = (Code::RequestTypeChanged, Code::ResponseTypeChanged);
        let shown = |items: &[TypeRef], rest: Option<TypeRef>| {
            let more = if rest.is_some() { " and more" } else { "" };
            format!("tuple of {}{more}", items.len())
        };
        let (one, other) = (shown(old, old_rest), shown(new, new_rest));
        let phrase = format!("has {{}} as {other} instead of {one}");
        let mut finding = at
            .spot
            .finding(code, (Wire::Breaking, Wire::Breaking), phrase);
        finding.values = (Some(one), Some(other));
        finding.touched = vec![Touched::Type(Some(at.old), Some(at.new))];
        pairs.findings.push(finding);
    }
}

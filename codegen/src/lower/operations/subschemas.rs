//! The properties that a schema declares in any of its parts and alternatives.

use crate::document::{At, Member};
use crate::lower::context::Cx;

/// The maximum depth of parts and alternatives.
pub(super) const MAX_DEPTH: u32 = 16;

/// Returns the properties of a schema, its parts and its alternatives.
pub(super) fn properties<'n>(cx: &mut Cx<'n, '_>, at: At<'n>) -> Vec<Member<'n>> {
    let mut found = Vec::new();
    collect(cx, at, &mut found, MAX_DEPTH);
    found
}

fn collect<'n>(cx: &mut Cx<'n, '_>, at: At<'n>, found: &mut Vec<Member<'n>>, depth: u32) {
    let Some(at) = cx.reading.follow(at).filter(|_| depth > 0) else {
        return;
    };
    if let Some(properties) = cx.reading.member(at, "properties") {
        found.extend(cx.reading.entries(properties));
    }
    for part in parts(cx, at) {
        collect(cx, part, found, depth - 1);
    }
}

/// Returns the parts and alternatives of a schema.
pub(super) fn parts<'n>(cx: &mut Cx<'n, '_>, at: At<'n>) -> Vec<At<'n>> {
    let mut parts = Vec::new();
    for keyword in ["allOf", "anyOf", "oneOf"] {
        if let Some(list) = cx.reading.member(at, keyword)
            && list.node.kind() == "array"
        {
            parts.extend(cx.reading.items(list));
        }
    }
    parts
}

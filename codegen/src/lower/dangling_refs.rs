//! Shared parameters, bodies, responses, headers and path items that no operation refers to have no
//! effect on the client; but what they refer to themselves must be there.

use super::context::Cx;
use crate::document::{At, Document};

/// Follows all references within the components that are no schemas, so that one that cannot be resolved is reported.
pub(super) fn check<'n>(cx: &mut Cx<'n, '_>, document: &Document<'n>) {
    for component in &document.components.others {
        follow(cx, component.at);
    }
}

fn follow<'n>(cx: &mut Cx<'n, '_>, at: At<'n>) {
    if !at.node.items().is_empty() {
        for item in cx.reading.items(at) {
            follow(cx, item);
        }
    }
    for entry in at.node.entries() {
        let member = cx.reading.enter(at, entry);
        match member.key {
            // Values of the document's own, in which `$ref` is a word like others.
            "example" | "examples" | "enum" | "const" => {}
            key if key.starts_with("x-") => {}
            "$ref" if member.at.node.as_str().is_some() => {
                cx.reading.resolve(member.at);
            }
            _ => follow(cx, member.at),
        }
    }
}

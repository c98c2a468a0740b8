//! References of shared parameters, bodies, responses, headers and path items that no operation uses. Such
//! components have no effect on the client, but references within must be valid.

use super::context::Cx;
use crate::document::{At, Document};
use crate::extensions::is_extension;

/// Resolves all references within the components that are not schemas, so that invalid ones are reported.
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
            // Values, in which `$ref` has no meaning.
            "example" | "examples" | "enum" | "const" => {}
            key if is_extension(key) => {}
            "$ref" if member.at.node.as_str().is_some() => {
                cx.reading.resolve(member.at);
            }
            _ => follow(cx, member.at),
        }
    }
}

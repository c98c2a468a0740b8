//! The merge key `<<`, which adds the members of other objects.

use super::Read;
use crate::diagnostics::{Code, Diagnostic};
use crate::source::{Node, NodeValue, Object};

/// Adds the members of `merged` that the object does not have itself.
pub(super) fn merge_into(object: &Object, merged: Node) -> Read<Object> {
    let span = merged.span;
    let sources = match merged.value {
        NodeValue::Array(items) => items,
        _ => vec![merged],
    };
    let mut entries = object.to_vec();
    for source in sources {
        let NodeValue::Object(source) = source.value else {
            let message = "`<<` takes an object or a list of objects";
            return Err(Diagnostic::new(Code::Syntax, span, message).into());
        };
        entries.extend(source.iter().cloned());
    }
    Ok(Object::new(entries, |_, _| {}))
}

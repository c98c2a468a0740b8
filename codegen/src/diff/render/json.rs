//! JSON for tools. The format is stable: `docs/diff.md` describes it.

use serde_json::{Value, json};

use super::{Change, Comparison};
use crate::diff::Place;

pub(super) fn render(comparison: &Comparison) -> String {
    let changes: Vec<Value> = comparison.changes.iter().map(change).collect();
    let document = json!({
        "version": 1,
        "changes": changes,
        "verdict": {
            "wire": comparison.wire().map_or("none", super::super::Wire::text),
            "rust": comparison.rust().map_or("none", super::super::Rust::text),
            "version": comparison.next_version(),
        },
    });
    format!("{document:#}\n")
}

fn change(change: &Change) -> Value {
    let pointer = |place: &Option<Place>| place.as_ref().map(|place| place.pointer.clone());
    let operation = match change.operations.as_slice() {
        [one] => Some(one),
        _ => None,
    };
    json!({
        "code": change.code.text(),
        "operation": operation,
        "operations": change.operations,
        "pointer": pointer(&change.new_place),
        "old_pointer": pointer(&change.old_place),
        "wire": change.wire.text(),
        "rust": change.rust.text(),
        "message": change.message,
        "old": change.old,
        "new": change.new,
        "fingerprint": change.fingerprint,
        "alias": change.alias.as_ref().map(|alias| json!({
            "table": alias.kind.table(),
            "key": alias.key,
            "former": alias.former,
        })),
    })
}

//! `if`, `then`, `else` and `dependentSchemas`: the properties that they declare.
//!
//! A condition is documentation, except for properties that are only declared there. Those are optional
//! properties of the type. Given
//!
//! ```yaml
//! properties: { kind: { enum: [card, iban] } }
//! if: { properties: { kind: { const: card }, test: { const: true } } }
//! then: { properties: { number: { type: string } } }
//! else: { properties: { number: { type: integer }, iban: { type: string } } }
//! ```
//!
//! the properties are `kind` as it is declared, `number` as a string or an integer, `iban`, and `test` as any
//! value, since an `if` does not restrict values for which it is false.

use std::collections::BTreeSet;

use super::merged_schema::{Declared, MergedSchema};
use super::{Target, lower_all, unions};
use crate::document::{At, Member, Schema};
use crate::ledger::Construct;
use crate::lower::context::Cx;
use crate::model::{Property, TypeId};
use crate::source::{Node, NodeValue};

/// Adds the properties that a condition declares.
pub(super) fn add<'n>(cx: &mut Cx<'n, '_>, merged: &mut MergedSchema<'n>, condition: &Member<'n>) {
    let is_schema = |at: &At<'n>| matches!(at.node.value, NodeValue::Object(_));
    let schemas: Vec<At<'n>> = match condition.key {
        "if" | "then" | "else" => vec![condition.at],
        "dependentSchemas" | "dependencies" if is_schema(&condition.at) => {
            let members = cx.reading.members(condition.at);
            members.into_iter().map(|member| member.at).collect()
        }
        _ => Vec::new(),
    };
    let before = undeclared(merged).len();
    let mut met = BTreeSet::new();
    for schema in schemas.into_iter().filter(is_schema) {
        declare(cx, merged, schema, condition.key == "if", &mut met);
    }
    if undeclared(merged).len() == before {
        merged.findings.exact(Construct::Condition, condition.at);
    } else {
        let reason = "the properties that it declares may be left out, whatever it demands";
        merged
            .findings
            .approximated(Construct::Condition, condition.at, reason);
    }
}

/// Whether a condition may declare properties.
pub(super) fn may_declare(condition: &Member<'_>) -> bool {
    fn declares(node: &Node) -> bool {
        let mut entries = node.entries().iter();
        entries.any(|entry| {
            matches!(&*entry.key.text, "properties" | "$ref") || declares(&entry.value)
        }) || node.items().iter().any(declares)
    }
    matches!(condition.key, "then" | "else" | "dependentSchemas") && declares(condition.at.node)
}

/// Adds the properties of a schema and of the schemas within it. If `open`, their values are not restricted,
/// since their schemas are those of an `if`.
fn declare<'n>(
    cx: &mut Cx<'n, '_>,
    merged: &mut MergedSchema<'n>,
    at: At<'n>,
    open: bool,
    met: &mut BTreeSet<usize>,
) {
    if !met.insert(at.identity()) {
        return;
    }
    let schema = Schema::read(&mut cx.reading, at);
    for member in &schema.properties {
        let more = if open { Vec::new() } else { vec![member.at] };
        let mut all = merged.conditional.iter_mut();
        match all.find(|known| known.name == member.key) {
            Some(known) => known.more.extend(more),
            None => merged.conditional.push(Declared {
                name: member.key,
                key: member.key_span,
                first: member.at,
                more,
            }),
        }
    }
    let mut parts: Vec<(At<'n>, bool)> = Vec::new();
    let reference = schema.reference.and_then(|to| cx.reading.resolve(to));
    parts.extend(reference.map(|at| (at, open)));
    parts.extend(schema.all_of.iter().map(|at| (*at, open)));
    for choice in [schema.one_of, schema.any_of].into_iter().flatten() {
        parts.extend(cx.reading.items(choice).into_iter().map(|at| (at, open)));
    }
    for condition in &schema.conditions {
        match condition.key {
            "then" | "else" => parts.push((condition.at, open)),
            "if" => parts.push((condition.at, true)),
            "dependentSchemas" => {
                let members = cx.reading.members(condition.at);
                parts.extend(members.into_iter().map(|member| (member.at, open)));
            }
            _ => {}
        }
    }
    for (part, open) in parts {
        if matches!(part.node.value, NodeValue::Object(_)) {
            declare(cx, merged, part, open, met);
        }
    }
}

/// Returns the properties that only conditions declare.
pub(super) fn undeclared<'f, 'n>(merged: &'f MergedSchema<'n>) -> Vec<&'f Declared<'n>> {
    let declares = |name: &str| merged.properties.iter().any(|known| known.name == name);
    let all = merged.conditional.iter();
    all.filter(|known| !declares(known.name)).collect()
}

/// Lowers a property that only conditions declare. Its type is a union of those that they declare.
pub(super) fn property<'n>(
    cx: &mut Cx<'n, '_>,
    merged: &MergedSchema<'n>,
    declared: &Declared<'n>,
    owner: TypeId,
) -> Property {
    let target = Target::within(owner, declared.name);
    let (ty, used) = match declared.more.as_slice() {
        [] => (cx.any(), None),
        [one] => {
            let used = lower_all(cx, &[*one], &target);
            (used.ty, Some(used))
        }
        several => (unions::of_places(cx, several, &[], &target), None),
    };
    Property {
        name: declared.name.to_owned(),
        ty,
        required: merged.required.contains(declared.name),
        read_only: used.as_ref().is_some_and(|used| used.read_only),
        write_only: used.as_ref().is_some_and(|used| used.write_only),
        constant: None,
        implied: false,
        docs: used.map(|used| used.docs.clone()).unwrap_or_default(),
    }
}

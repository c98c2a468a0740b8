//! `if`, `then`, `else` and `dependentSchemas`: what a value has to be if it is something else, too.
//!
//! A condition is documentation, but for the properties that are declared nowhere else: each is one
//! that may be left out. Given
//!
//! ```yaml
//! properties: { kind: { enum: [card, iban] } }
//! if: { properties: { kind: { const: card }, test: { const: true } } }
//! then: { properties: { number: { type: string } } }
//! else: { properties: { number: { type: integer }, iban: { type: string } } }
//! ```
//!
//! there are `kind`, as it is declared; `number`, a string or an integer; `iban`; and `test`, of which
//! an `if` says nothing for the values that it is not true of, so it is any value.

use std::collections::BTreeSet;

use super::merged_schema::{Declared, MergedSchema};
use super::{Target, lower_all, unions};
use crate::document::{At, Member, Schema};
use crate::ledger::Construct;
use crate::lower::context::Cx;
use crate::model::{Property, TypeId};
use crate::source::{Node, NodeValue};

/// Adds the properties that a condition declares.
pub(super) fn add<'n>(cx: &mut Cx<'n, '_>, facts: &mut MergedSchema<'n>, condition: &Member<'n>) {
    let is_schema = |at: &At<'n>| matches!(at.node.value, NodeValue::Object(_));
    let schemas: Vec<At<'n>> = match condition.key {
        "if" | "then" | "else" => vec![condition.at],
        "dependentSchemas" | "dependencies" if is_schema(&condition.at) => {
            let members = cx.reading.members(condition.at);
            members.into_iter().map(|member| member.at).collect()
        }
        _ => Vec::new(),
    };
    let before = undeclared(facts).len();
    let mut met = BTreeSet::new();
    for schema in schemas.into_iter().filter(is_schema) {
        declare(cx, facts, schema, condition.key == "if", &mut met);
    }
    if undeclared(facts).len() == before {
        facts.findings.exact(Construct::Condition, condition.at);
    } else {
        let reason = "the properties that it declares may be left out, whatever it demands";
        facts
            .findings
            .approximated(Construct::Condition, condition.at, reason);
    }
}

/// Whether a condition may declare properties for those values that it is true of.
pub(super) fn may_declare(condition: &Member<'_>) -> bool {
    fn declares(node: &Node) -> bool {
        let mut entries = node.entries().iter();
        entries.any(|entry| {
            matches!(&*entry.key.text, "properties" | "$ref") || declares(&entry.value)
        }) || node.items().iter().any(declares)
    }
    matches!(condition.key, "then" | "else" | "dependentSchemas") && declares(condition.at.node)
}

/// Adds the properties of a schema and of whatever it consists of. `open`: their schemas hold only
/// for some values.
fn declare<'n>(
    cx: &mut Cx<'n, '_>,
    facts: &mut MergedSchema<'n>,
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
        let mut all = facts.conditional.iter_mut();
        match all.find(|known| known.name == member.key) {
            Some(known) => known.more.extend(more),
            None => facts.conditional.push(Declared {
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
            declare(cx, facts, part, open, met);
        }
    }
}

/// The properties that only conditions declare.
pub(super) fn undeclared<'f, 'n>(facts: &'f MergedSchema<'n>) -> Vec<&'f Declared<'n>> {
    let declares = |name: &str| facts.properties.iter().any(|known| known.name == name);
    let all = facts.conditional.iter();
    all.filter(|known| !declares(known.name)).collect()
}

/// A property that only conditions declare: what any of them says, or any value.
pub(super) fn property<'n>(
    cx: &mut Cx<'n, '_>,
    facts: &MergedSchema<'n>,
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
        required: facts.required.contains(declared.name),
        read_only: used.as_ref().is_some_and(|used| used.read_only),
        write_only: used.as_ref().is_some_and(|used| used.write_only),
        constant: None,
        implied: false,
        docs: used.map(|used| used.docs.clone()).unwrap_or_default(),
    }
}

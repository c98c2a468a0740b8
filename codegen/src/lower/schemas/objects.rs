//! Objects and maps.

use std::collections::BTreeSet;
use std::rc::Rc;

use super::merged_schema::{Declared, MergedSchema};
use super::{Target, approximated, conditions, lower_all, unions};
use crate::ledger::{Construct, Outcome};
use crate::lower::context::Cx;
use crate::lower::source_map::Origin;
use crate::model::{Additional, Docs, Kind, Object, Property, TypeId, TypeRef};

pub(super) fn lower<'n>(
    cx: &mut Cx<'n, '_>,
    facts: &MergedSchema<'n>,
    target: &Target<'_>,
) -> TypeRef {
    let conditional = conditions::undeclared(facts);
    if facts.properties.is_empty()
        && conditional.is_empty()
        && facts.unions.is_empty()
        && !facts.closed
    {
        return map(cx, facts, target);
    }
    let Some(at) = facts.at else { return cx.any() };
    let id = target.reserve(cx, at);
    let mut properties = Vec::new();
    for declared in &facts.properties {
        properties.push(property(cx, facts, declared, id));
    }
    for declared in &conditional {
        properties.push(conditions::property(cx, facts, declared, id));
    }
    let place = |declared: &Declared<'n>| cx.origin(declared.first, Some(declared.key));
    let declared = facts.properties.iter().chain(conditional);
    let mut origins: Vec<Origin> = declared.map(place).collect();
    let unions = unions::beside(cx, facts, id);
    let additional = additional(cx, facts, id);
    if additional == Additional::Skip && unions.is_empty() {
        undeclared(cx, facts, &mut properties, &mut origins);
    }
    let object = Object {
        properties,
        additional,
        unions,
    };
    cx.define(
        id,
        at,
        Kind::Object(object),
        Docs::clone(&facts.docs),
        origins,
    );
    TypeRef {
        id,
        nullable: false,
    }
}

/// An object without declared properties: a map.
fn map<'n>(cx: &mut Cx<'n, '_>, facts: &MergedSchema<'n>, target: &Target<'_>) -> TypeRef {
    let value = free_value(cx, facts, &target.inner("Value")).unwrap_or_else(|| cx.any());
    TypeRef {
        id: cx.slots.plain(Kind::Map(value)),
        nullable: false,
    }
}

fn property<'n>(
    cx: &mut Cx<'n, '_>,
    facts: &MergedSchema<'n>,
    declared: &Declared<'n>,
    owner: TypeId,
) -> Property {
    let target = Target::within(owner, declared.name);
    let used = if declared.more.is_empty() {
        lower_all(cx, &[declared.first], &target)
    } else {
        let mut parts = vec![declared.first];
        parts.extend(&declared.more);
        lower_all(cx, &parts, &target)
    };
    let used = Rc::unwrap_or_clone(used);
    let is_any = matches!(cx.slots.kind(used.ty), (Some(Kind::Any), _));
    if is_any && !used.loses {
        cx.exact(Construct::UntypedValue, declared.first);
    }
    Property {
        name: declared.name.to_owned(),
        ty: used.ty,
        required: facts.required.contains(declared.name),
        read_only: used.read_only,
        write_only: used.write_only,
        constant: used.constant,
        implied: false,
        docs: used.docs,
    }
}

/// What happens with other keys.
fn additional<'n>(cx: &mut Cx<'n, '_>, facts: &MergedSchema<'n>, id: TypeId) -> Additional {
    if facts.closed && facts.patterns.is_empty() {
        return Additional::Skip;
    }
    match free_value(cx, facts, &Target::within(id, "Value")) {
        Some(value) => Additional::Keep(value),
        None if inherited(facts) => {
            if let Some(discriminator) = facts.discriminators.first() {
                let reason = "schemas that are made of this one are not listed as alternatives; \
                              their properties are kept as raw values";
                approximated(cx, Construct::Discriminator, discriminator.at, reason);
            }
            Additional::Keep(cx.any())
        }
        None => Additional::Skip,
    }
}

/// Whether other schemas extend this one, and may appear where it is referenced.
fn inherited(facts: &MergedSchema<'_>) -> bool {
    facts.unions.is_empty() && !facts.discriminators.is_empty() && facts.count == 1
}

/// The type of free keys, if the schemas say one: of `additionalProperties` and every pattern.
fn free_value<'n>(
    cx: &mut Cx<'n, '_>,
    facts: &MergedSchema<'n>,
    target: &Target<'_>,
) -> Option<TypeRef> {
    let typed: Vec<_> = facts
        .additional
        .iter()
        .copied()
        .filter(|at| at.node.as_bool() != Some(true))
        .collect();
    let mut values = Vec::new();
    if !typed.is_empty() {
        values.push(lower_all(cx, &typed, target).ty);
    } else if !facts.additional.is_empty() {
        values.push(cx.any());
    }
    for pattern in &facts.patterns {
        values.push(lower_all(cx, &[pattern.at], target).ty);
    }
    let (first, others) = values.split_first()?;
    if others.iter().all(|other| other == first) {
        return Some(*first);
    }
    if let Some(pattern) = facts.patterns.first() {
        let reason = "the keys have types by their patterns; their values stay raw";
        cx.inexact(
            Outcome::Raw,
            Construct::PatternProperties,
            pattern.at,
            reason,
        );
    }
    Some(cx.any())
}

/// Names that are required and nowhere declared: kept as any value, and not demanded, since most of
/// them are misspelt.
fn undeclared<'n>(
    cx: &mut Cx<'n, '_>,
    facts: &MergedSchema<'n>,
    properties: &mut Vec<Property>,
    origins: &mut Vec<Origin>,
) {
    let all = facts.properties.iter().chain(&facts.conditional);
    let declared: BTreeSet<&str> = all.map(|known| known.name).collect();
    let missing: Vec<&str> = facts
        .required
        .iter()
        .copied()
        .filter(|name| !declared.contains(name))
        .collect();
    for name in missing {
        let Some(at) = facts.at else { return };
        approximated(
            cx,
            Construct::Required,
            at,
            &format!("`{name}` is required, but not declared"),
        );
        origins.push(cx.origin(at, None));
        properties.push(Property {
            name: name.to_owned(),
            ty: cx.any(),
            required: false,
            read_only: false,
            write_only: false,
            constant: None,
            implied: false,
            docs: Docs::default(),
        });
    }
}

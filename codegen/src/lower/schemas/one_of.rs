//! `oneOf` and `anyOf`: how the alternatives relate to each other and to their siblings.
//!
//! Each alternative is read when it is first needed, and lowered from the same value.

use std::cell::OnceCell;
use std::collections::BTreeSet;
use std::rc::Rc;

use super::conjunction::Conjunction;
use super::merged_schema::MergedSchema;
use crate::document::{At, Discriminator, JsonType, TypeSet};
use crate::ledger::Construct;
use crate::lower::context::Cx;
use crate::lower::findings::Findings;

/// A `oneOf` or `anyOf`.
#[derive(Clone, Debug)]
pub(super) struct Alternatives<'n> {
    /// The list.
    pub(super) at: At<'n>,
    pub(super) items: Rc<[Alternative<'n>]>,
    pub(super) discriminator: Option<Discriminator<'n>>,
    /// Whether any list is valid besides the alternatives.
    pub(super) any_list: bool,
}

/// One of several schemas.
#[derive(Debug)]
pub(super) struct Alternative<'n> {
    pub(super) at: At<'n>,
    read: OnceCell<Rc<Conjunction<'n>>>,
}

impl<'n> Alternative<'n> {
    /// Creates the alternative at a place.
    pub(super) fn new(at: At<'n>) -> Self {
        Self {
            at,
            read: OnceCell::new(),
        }
    }

    /// Reads the schemas of a list. No value is valid for `false`, which is therefore no alternative unless
    /// all are.
    pub(super) fn list(cx: &mut Cx<'n, '_>, list: At<'n>) -> Rc<[Self]> {
        let mut places = cx.reading.items(list);
        let may_be_valid = |place: &At<'n>| place.node.as_bool() != Some(false);
        if places.iter().any(may_be_valid) {
            places.retain(may_be_valid);
        }
        places.into_iter().map(Self::new).collect()
    }

    /// Returns the schemas at its place, without following references.
    pub(super) fn read(&self, cx: &mut Cx<'n, '_>) -> Rc<Conjunction<'n>> {
        let read = || Rc::new(Conjunction::gather(cx, &[self.at]));
        self.read.get_or_init(read).clone()
    }

    /// Returns the merged schema, following references.
    pub(super) fn merged(&self, cx: &mut Cx<'n, '_>) -> Rc<MergedSchema<'n>> {
        self.read(cx).merged(cx)
    }

    /// Whether no keyword determines the JSON type of its values.
    pub(super) fn lacks_type(&self, cx: &mut Cx<'n, '_>) -> bool {
        let schema = self.merged(cx);
        schema.types.is_none()
            && schema.inferred_type().is_none()
            && schema.values.is_none()
            && schema.unions.is_empty()
    }

    /// Whether it only requires or forbids properties.
    fn only_narrows(&self, cx: &mut Cx<'n, '_>) -> bool {
        let schema = self.merged(cx);
        let object = TypeSet::of(JsonType::Object);
        let requires = schema.types.is_none_or(|types| types == object)
            && !schema.required.is_empty()
            && schema.has_only_required();
        let node = self.at.node;
        requires || node.get("not").is_some() && node.entries().len() == 1
    }
}

impl<'n> Alternatives<'n> {
    /// Whether each alternative only requires or forbids properties, so that no union is needed.
    ///
    /// Given `{ properties: { id: …, name: … }, anyOf: [{ required: [id] }, { required: [name] }] }`, the
    /// type is one struct with both properties.
    fn only_narrow(&self, cx: &mut Cx<'n, '_>) -> bool {
        !self.items.is_empty() && self.items.iter().all(|item| item.only_narrows(cx))
    }

    /// Whether an alternative declares a property that the siblings also declare, so that each alternative is
    /// merged with the siblings.
    ///
    /// Given `{ properties: { kind: … }, oneOf: [{ properties: { kind: { const: a } } }, …] }`, each
    /// variant has `kind`, and the object has no other type.
    fn redeclare(&self, cx: &mut Cx<'n, '_>, siblings: &MergedSchema<'n>) -> bool {
        let known: BTreeSet<&str> = siblings.property_names().collect();
        let redeclares = |item: &Alternative<'n>| {
            let schema = item.merged(cx);
            schema.property_names().any(|name| known.contains(name))
        };
        self.items.iter().any(redeclares)
    }
}

/// Whether the alternatives of several choices are objects, and no property is declared in two choices. A
/// value then has the properties of one alternative of each choice.
fn are_independent<'n>(cx: &mut Cx<'n, '_>, choices: &[Alternatives<'n>]) -> bool {
    let mut known = BTreeSet::new();
    for choice in choices {
        let mut names = BTreeSet::new();
        for item in &*choice.items {
            let schema = item.merged(cx);
            if !schema.is_object() || !schema.unions.is_empty() {
                return false;
            }
            names.extend(schema.property_names());
        }
        if !known.is_disjoint(&names) {
            return false;
        }
        known.append(&mut names);
    }
    true
}

/// How the choices of a schema relate to its other keywords.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// They have no effect. The other keywords determine the type.
    Nowhere,
    /// The first choice is the type.
    First,
    /// The first choice is the type, and each of its alternatives is merged with the other keywords.
    FirstWithSiblings,
    /// The schema is an object. The properties of each choice are members of the same JSON object.
    Flattened,
}

/// Decides how the choices of a schema relate to its other keywords.
///
/// Given `{ oneOf: [A, B] }`, the type is a union. Given `{ properties: { id: … }, oneOf: [A, B] }`, it is a
/// struct of `id` and a union, unless `A` or `B` also declares `id`.
pub(super) fn place<'n>(
    cx: &mut Cx<'n, '_>,
    schema: &MergedSchema<'n>,
    choices: &[Alternatives<'n>],
) -> (Place, Findings<'n>) {
    let mut findings = Findings::default();
    let Some((first, others)) = choices.split_first() else {
        return (Place::Nowhere, findings);
    };
    if !schema.items.is_empty() || !schema.prefix_items.is_empty() {
        let reason = "the schemas of the items are used instead";
        findings.approximated(Construct::Alternatives, first.at, reason);
        return (Place::Nowhere, findings);
    }
    if schema.is_object() {
        let with_siblings = others.is_empty() && first.redeclare(cx, schema);
        let place = if with_siblings {
            Place::FirstWithSiblings
        } else {
            Place::Flattened
        };
        return (place, findings);
    }
    if !others.is_empty() && are_independent(cx, choices) {
        return (Place::Flattened, findings);
    }
    if let Some(other) = others.first() {
        let reason = "two choices apply at once; the first is taken";
        findings.approximated(Construct::Alternatives, other.at, reason);
    }
    (Place::First, findings)
}

/// Returns the choices of a schema without those whose alternatives only require or forbid properties.
/// Returns [`None`] if there are no such choices.
pub(super) fn choices<'n>(
    cx: &mut Cx<'n, '_>,
    schema: &MergedSchema<'n>,
) -> (Option<Vec<Alternatives<'n>>>, Findings<'n>) {
    let mut findings = Findings::default();
    let mut narrows = Vec::new();
    for alternatives in &schema.unions {
        let narrow = alternatives.only_narrow(cx);
        if narrow {
            findings.exact(Construct::AlternativeRequirements, alternatives.at);
        }
        narrows.push(narrow);
    }
    if !narrows.contains(&true) {
        return (None, findings);
    }
    let choices = schema.unions.iter().zip(narrows);
    let choices = choices.filter(|(_, narrows)| !narrows);
    (
        Some(choices.map(|(choice, _)| choice.clone()).collect()),
        findings,
    )
}

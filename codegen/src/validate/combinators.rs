//! `oneOf` and `anyOf`.

use std::rc::Rc;

use super::contradiction::Contradiction;
use super::{Subject, Validation};
use crate::document::{At, Schema};
use crate::source::Node;

impl<'n> Validation<'_, 'n, '_> {
    /// Validates a value against the `oneOf` and `anyOf` of a schema.
    pub(super) fn choices(&mut self, schema: &Schema<'n>, subject: Subject<'_, 'n>) {
        for choice in [schema.one_of, schema.any_of].into_iter().flatten() {
            let all = self.alternatives(choice);
            let tagged = tagged(schema, &all, subject.value);
            let against = match tagged {
                Some(one) => self.trial(one, subject),
                None => self.against_all(choice, &all, subject),
            };
            let otherwise = tagged.is_some() && !against.is_empty();
            if otherwise && all.iter().any(|at| self.is_valid(*at, subject.value)) {
                let reason =
                    "it matches another alternative than the one that its discriminator selects";
                self.doubt = self.doubt.take().or(Some(reason.to_owned()));
            } else {
                self.found.extend(against);
            }
        }
    }

    /// Returns why a value matches none of the alternatives, by the contradictions of the nearest one.
    ///
    /// For example, `{"kind": "cat", "lives": "nine"}` contradicts `Cat` at `/lives` and `Dog` at `/kind` and
    /// at its missing member `name`. The contradictions of both are at the same depth, and `Cat` has fewer, so
    /// the message is about `Cat`.
    fn against_all(
        &mut self,
        choice: At<'n>,
        alternatives: &[At<'n>],
        subject: Subject<'_, 'n>,
    ) -> Vec<Contradiction> {
        let mut nearest = Vec::new();
        for alternative in alternatives {
            let against = self.trial(*alternative, subject);
            if against.is_empty() {
                return against;
            }
            if nearest.is_empty() || nearer(&against, &nearest) {
                nearest = against;
            }
        }
        match (nearest.first(), alternatives.len()) {
            (Some(first), count @ 2..) => {
                let message = format!(
                    "it matches none of the {count} alternatives; in the nearest one, {first}"
                );
                vec![Contradiction {
                    span: first.span,
                    ..subject.against(choice, message)
                }]
            }
            _ => nearest,
        }
    }

    /// Returns the alternatives that a value matches.
    pub(super) fn matching(
        &mut self,
        schema: &Schema<'n>,
        choice: At<'n>,
        value: &'n Node,
    ) -> Vec<At<'n>> {
        let all = self.alternatives(choice);
        match tagged(schema, &all, value) {
            Some(one) if self.is_valid(one, value) => vec![one],
            _ => {
                let all = all.iter().copied();
                all.filter(|at| self.is_valid(*at, value)).collect()
            }
        }
    }

    /// Returns the alternatives of a choice, which are read when they are first used.
    pub(super) fn alternatives(&mut self, choice: At<'n>) -> Rc<[At<'n>]> {
        if let Some(known) = self.validator.choices.get(&choice.identity()) {
            return known.clone();
        }
        let all: Rc<[At<'n>]> = self.reading.items(choice).into();
        self.validator
            .choices
            .insert(choice.identity(), all.clone());
        all
    }

    /// Returns whether a value matches an alternative.
    fn is_valid(&mut self, alternative: At<'n>, value: &'n Node) -> bool {
        self.trial(alternative, Subject::new(value)).is_empty()
    }

    /// Returns the contradictions of an alternative. The doubts of an alternative that does not match are discarded.
    fn trial(&mut self, alternative: At<'n>, subject: Subject<'_, 'n>) -> Vec<Contradiction> {
        let doubt = self.doubt.clone();
        let found = std::mem::take(&mut self.found);
        self.validate(alternative, subject);
        let against = std::mem::replace(&mut self.found, found);
        if !against.is_empty() {
            self.doubt = doubt;
        }
        against
    }
}

/// Returns the alternative that the discriminator of a value selects.
fn tagged<'n>(schema: &Schema<'n>, all: &[At<'n>], value: &Node) -> Option<At<'n>> {
    let discriminator = schema.discriminator.as_ref()?;
    let tag = value.get(discriminator.property)?.as_str()?;
    let mapped = discriminator
        .mapping
        .iter()
        .find(|(known, _)| *known == tag);
    let name = mapped.map_or(Some(tag), |(_, target)| target.node.as_str());
    let named = |at: &&At<'n>| {
        let reference = at.node.get("$ref").and_then(Node::as_str);
        reference.is_some_and(|reference| {
            Some(reference) == name || reference.rsplit('/').next() == name
        })
    };
    all.iter().find(named).copied()
}

/// Returns whether an alternative is nearer than another: its contradictions are deeper, or fewer at the same depth.
fn nearer(one: &[Contradiction], other: &[Contradiction]) -> bool {
    let depth = |list: &[Contradiction]| list.iter().map(Contradiction::depth).min();
    (depth(one), other.len()) > (depth(other), one.len())
}

//! `oneOf` and `anyOf`.

use std::rc::Rc;

use super::contradiction::Contradiction;
use super::{Hearing, Subject};
use crate::document::{At, Schema};
use crate::source::Node;

impl<'n> Hearing<'_, 'n, '_> {
    /// Holds a value against the choices of a schema.
    pub(super) fn choices(&mut self, schema: &Schema<'n>, subject: Subject<'_, 'n>) {
        for choice in [schema.one_of, schema.any_of].into_iter().flatten() {
            let all = self.alternatives(choice);
            let tagged = tagged(schema, &all, subject.value);
            let against = match tagged {
                Some(one) => self.trial(one, subject),
                None => self.none_of(choice, &all, subject),
            };
            let otherwise = tagged.is_some() && !against.is_empty();
            if otherwise && all.iter().any(|at| self.fits(*at, subject.value)) {
                let reason = "it is of another alternative than its tag names";
                self.doubt = self.doubt.take().or(Some(reason.to_owned()));
            } else {
                self.found.extend(against);
            }
        }
    }

    /// Why a value is none of the alternatives, by the one that it comes nearest to.
    fn none_of(
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
                let message =
                    format!("it fits none of the {count} alternatives; of the nearest, {first}");
                vec![Contradiction {
                    span: first.span,
                    ..subject.against(choice, message)
                }]
            }
            _ => nearest,
        }
    }

    /// The alternatives that a value is one of.
    pub(super) fn chosen(
        &mut self,
        schema: &Schema<'n>,
        choice: At<'n>,
        value: &'n Node,
    ) -> Vec<At<'n>> {
        let all = self.alternatives(choice);
        match tagged(schema, &all, value) {
            Some(one) if self.fits(one, value) => vec![one],
            _ => {
                let all = all.iter().copied();
                all.filter(|at| self.fits(*at, value)).collect()
            }
        }
    }

    /// The alternatives of a choice, read on first sight.
    pub(super) fn alternatives(&mut self, choice: At<'n>) -> Rc<[At<'n>]> {
        if let Some(known) = self.judge.choices.get(&choice.identity()) {
            return known.clone();
        }
        let all: Rc<[At<'n>]> = self.reading.items(choice).into();
        self.judge.choices.insert(choice.identity(), all.clone());
        all
    }

    /// Whether a value fits an alternative.
    fn fits(&mut self, alternative: At<'n>, value: &'n Node) -> bool {
        self.trial(alternative, Subject::new(value)).is_empty()
    }

    /// What contradicts an alternative. What only an alternative that fails says is forgotten.
    fn trial(&mut self, alternative: At<'n>, subject: Subject<'_, 'n>) -> Vec<Contradiction> {
        let doubt = self.doubt.clone();
        let found = std::mem::take(&mut self.found);
        self.hear(alternative, subject);
        let against = std::mem::replace(&mut self.found, found);
        if !against.is_empty() {
            self.doubt = doubt;
        }
        against
    }
}

/// The alternative that a value's tag names.
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

/// Whether a value was less wrong: the contradiction is deeper, or there are fewer.
fn nearer(one: &[Contradiction], other: &[Contradiction]) -> bool {
    let depth = |list: &[Contradiction]| list.iter().map(Contradiction::depth).min();
    (depth(one), other.len()) > (depth(other), one.len())
}

//! `oneOf` and `anyOf`.

use super::Hearing;
use super::contradiction::{Contradiction, Path};
use crate::document::{At, Schema};
use crate::source::Node;

impl<'n> Hearing<'_, 'n, '_> {
    /// Holds a value against the choices of a schema.
    pub(super) fn choices(
        &mut self,
        schema: &Schema<'n>,
        value: &'n Node,
        path: &Path<'_>,
        found: &mut Vec<Contradiction>,
    ) {
        for choice in [schema.one_of, schema.any_of].into_iter().flatten() {
            let all = self.reading.items(choice);
            let tagged = tagged(schema, &all, value);
            let mut against = match tagged {
                Some(one) => self.trial(one, value, path),
                None => self.none_of(choice, &all, value, path),
            };
            let otherwise = tagged.is_some() && !against.is_empty();
            if otherwise && all.iter().any(|at| self.fits(*at, value)) {
                let reason = "it is of another alternative than its tag names";
                self.doubt = self.doubt.take().or(Some(reason.to_owned()));
                against.clear();
            }
            found.extend(against);
        }
    }

    /// Why a value is none of the alternatives, by the one that it comes nearest to.
    fn none_of(
        &mut self,
        choice: At<'n>,
        alternatives: &[At<'n>],
        value: &'n Node,
        path: &Path<'_>,
    ) -> Vec<Contradiction> {
        let mut nearest = Vec::new();
        for alternative in alternatives {
            let against = self.trial(*alternative, value, path);
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
                    ..Contradiction::new(path, value, choice, message)
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
        let mut all = self.reading.items(choice);
        match tagged(schema, &all, value) {
            Some(one) if self.fits(one, value) => vec![one],
            _ => {
                all.retain(|at| self.fits(*at, value));
                all
            }
        }
    }

    /// Whether a value fits an alternative.
    pub(super) fn fits(&mut self, alternative: At<'n>, value: &'n Node) -> bool {
        self.trial(alternative, value, &Path::Root).is_empty()
    }

    /// What contradicts an alternative. What only an alternative that fails says is forgotten.
    fn trial(
        &mut self,
        alternative: At<'n>,
        value: &'n Node,
        path: &Path<'_>,
    ) -> Vec<Contradiction> {
        let doubt = self.doubt.clone();
        let mut against = Vec::new();
        self.hear(alternative, value, path, &mut against);
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

/// Whether a value was less wrong: what is wrong stands deeper, or there is less of it.
fn nearer(one: &[Contradiction], other: &[Contradiction]) -> bool {
    let depth = |list: &[Contradiction]| list.iter().map(Contradiction::depth).min();
    (depth(one), other.len()) > (depth(other), one.len())
}

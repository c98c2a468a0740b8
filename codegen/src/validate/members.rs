//! What a schema says about the members of an object.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use super::contradiction::{Contradiction, Path};
use super::{Hearing, Subject, Way, scalar};
use crate::document::{At, Schema, TypeSet};
use crate::source::Node;

/// How far a reference is followed to see whether a property is `readOnly`.
const FARTHEST: u32 = 8;

/// Every member that any of the schemas which apply at a place declares.
#[derive(Debug, Default)]
pub(super) struct Declared<'n> {
    properties: BTreeMap<&'n str, At<'n>>,
    /// Whether there may be others that cannot be named.
    open: bool,
    /// Whether any of the schemas says which types or values there are.
    typed: bool,
}

impl<'n> Hearing<'_, 'n, '_> {
    pub(super) fn members(
        &mut self,
        whole: At<'n>,
        at: At<'n>,
        schema: &Schema<'n>,
        subject: Subject<'_, 'n>,
    ) {
        for name in &schema.required {
            if subject.value.get(name).is_none() && !self.may_be_missing(whole, name) {
                let message = format!("the required member `{name}` is missing");
                self.found.push(subject.against(at, message));
            }
        }
        for property in &schema.properties {
            if let Some(value) = subject.value.get(property.key) {
                let path = Path::Member(&subject.path, property.key);
                self.hear(property.at, Subject { value, path });
            }
        }
        if let (Some(other), true) = (schema.additional, schema.patterns.is_empty()) {
            self.other_members(whole, other, subject);
        }
    }

    /// The members that no schema declares; a member that is declared beside is let pass, whichever
    /// of `additionalProperties` and `unevaluatedProperties` is meant.
    fn other_members(&mut self, whole: At<'n>, other: At<'n>, subject: Subject<'_, 'n>) {
        let declared = self.declared(whole);
        for entry in subject.value.entries() {
            let key = &*entry.key.text;
            if declared.properties.contains_key(key) {
                continue;
            }
            let member = Subject {
                value: &entry.value,
                path: Path::Member(&subject.path, key),
            };
            match other.node.as_bool() {
                Some(true) => {}
                Some(false) if declared.open => {}
                Some(false) => {
                    let message = "is a member that is not declared, and no other is allowed";
                    self.found.push(Contradiction {
                        span: entry.key.span,
                        ..member.against(other, message.to_owned())
                    });
                }
                None => self.hear(other, member),
            }
        }
    }

    /// Whether a required member is one that is not demanded in this direction.
    fn may_be_missing(&mut self, whole: At<'n>, name: &str) -> bool {
        let declared = self.declared(whole);
        let Some(property) = declared.properties.get(name) else {
            return false;
        };
        let (read_only, write_only) = self.one_way(*property, 0);
        match self.way {
            Way::Request => read_only,
            Way::Answer => write_only,
            Way::Either => {
                let either = read_only || write_only;
                if either {
                    let reason =
                        format!("it leaves out `{name}`, which only one direction demands");
                    self.doubt = self.doubt.take().or(Some(reason));
                }
                either
            }
        }
    }

    /// Whether a property is `readOnly`, and whether it is `writeOnly`.
    fn one_way(&mut self, at: At<'n>, distance: u32) -> (bool, bool) {
        let schema = self.schema(at);
        let mut ways = (schema.read_only, schema.write_only);
        if distance < FARTHEST {
            let reference = schema.reference.and_then(|to| self.reading.resolve(to));
            for part in reference.into_iter().chain(schema.all_of.iter().copied()) {
                let (read_only, write_only) = self.one_way(part, distance.saturating_add(1));
                ways = (ways.0 || read_only, ways.1 || write_only);
            }
        }
        ways
    }

    /// Doubts a value where no schema names a type, and the keywords are those of another one. By the
    /// letter they say nothing about it; by common use they name the type.
    pub(super) fn doubt_type(&mut self, whole: At<'n>, schema: &Schema<'n>, value: &Node) {
        let Some(suggested) = scalar::suggested(schema) else {
            return;
        };
        if scalar::types(TypeSet::of(suggested), value).is_some()
            && self.doubt.is_none()
            && !self.declared(whole).typed
        {
            let name = suggested.name();
            let reason = format!("its schema names no type, and is read as one of type `{name}`");
            self.doubt = Some(reason);
        }
    }

    /// Every member that any of the schemas which apply at a place declares, found on first sight.
    fn declared(&mut self, whole: At<'n>) -> Rc<Declared<'n>> {
        if let Some(known) = self.judge.declared.get(&whole.identity()) {
            return known.clone();
        }
        let mut declared = Declared::default();
        let (mut waiting, mut met) = (vec![whole], BTreeSet::new());
        while let Some(at) = waiting.pop() {
            if !met.insert(at.identity()) {
                continue;
            }
            let schema = self.schema(at);
            declared.add(&schema);
            waiting.extend(schema.reference.and_then(|to| self.reading.resolve(to)));
            waiting.extend(&schema.all_of);
            for choice in [schema.one_of, schema.any_of].into_iter().flatten() {
                waiting.extend(self.alternatives(choice).iter());
            }
        }
        let declared = Rc::new(declared);
        self.judge
            .declared
            .insert(whole.identity(), declared.clone());
        declared
    }
}

impl<'n> Declared<'n> {
    fn add(&mut self, schema: &Schema<'n>) {
        for property in &schema.properties {
            self.properties.entry(property.key).or_insert(property.at);
        }
        let conditional = |key: &str| matches!(key, "if" | "then" | "else" | "dependentSchemas");
        self.typed |=
            schema.types.is_some() || schema.values.is_some() || schema.constant.is_some();
        self.open |= !schema.patterns.is_empty()
            || schema.recursion.is_some()
            || schema
                .additional
                .is_some_and(|at| at.node.as_bool() != Some(false))
            || schema
                .conditions
                .iter()
                .any(|condition| conditional(condition.key));
    }
}

//! The members of an object.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use super::contradiction::{Contradiction, Path};
use super::{Subject, Validation, types};
use crate::document::{At, Schema, TypeSet};
use crate::model::Direction;
use crate::source::Node;

/// The maximum number of references and `allOf` that are followed to a `readOnly`.
const MAX_DISTANCE: u32 = 8;

/// Every member that is declared by any of the schemas that apply at a place.
#[derive(Debug, Default)]
pub(super) struct Declared<'n> {
    properties: BTreeMap<&'n str, At<'n>>,
    /// Whether undeclared members may be allowed, such as by `patternProperties`.
    open: bool,
    /// Whether any of the schemas has `type`, `enum` or `const`.
    typed: bool,
}

impl<'n> Validation<'_, 'n, '_> {
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
                self.validate(property.at, Subject { value, path });
            }
        }
        if let (Some(other), true) = (schema.additional, schema.patterns.is_empty()) {
            self.other_members(whole, other, subject);
        }
    }

    /// Validates the members that no schema declares. A member that another schema declares is always
    /// allowed, since documents use `additionalProperties` where they mean `unevaluatedProperties`.
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
                    let message =
                        "is a member that the schema does not declare, and it allows no others";
                    self.found.push(Contradiction {
                        span: entry.key.span,
                        ..member.against(other, message.to_owned())
                    });
                }
                None => self.validate(other, member),
            }
        }
    }

    /// Returns whether a required member is not required in this direction.
    fn may_be_missing(&mut self, whole: At<'n>, name: &str) -> bool {
        let declared = self.declared(whole);
        let Some(property) = declared.properties.get(name) else {
            return false;
        };
        let (read_only, write_only) = self.access(*property, 0);
        let is_omitted = |direction: Direction| direction.omits(read_only, write_only);
        if let Some(direction) = self.direction {
            return is_omitted(direction);
        }
        let either = is_omitted(Direction::Request) || is_omitted(Direction::Response);
        if either {
            let reason = format!("it lacks `{name}`, which is required in one direction only");
            self.doubt = self.doubt.take().or(Some(reason));
        }
        either
    }

    /// Returns whether a property is `readOnly`, and whether it is `writeOnly`.
    fn access(&mut self, at: At<'n>, distance: u32) -> (bool, bool) {
        let schema = self.schema(at);
        let mut access = (schema.read_only, schema.write_only);
        if distance < MAX_DISTANCE {
            let reference = schema.reference.and_then(|to| self.reading.resolve(to));
            for part in reference.into_iter().chain(schema.all_of.iter().copied()) {
                let (read_only, write_only) = self.access(part, distance.saturating_add(1));
                access = (access.0 || read_only, access.1 || write_only);
            }
        }
        access
    }

    /// Marks a value as doubtful if no schema has a `type`, and the keywords apply to another type. By
    /// specification the value is valid, but such keywords usually imply the type.
    pub(super) fn doubt_type(&mut self, whole: At<'n>, schema: &Schema<'n>, value: &Node) {
        let Some(suggested) = types::suggested(schema) else {
            return;
        };
        if types::mismatch(TypeSet::of(suggested), value).is_some()
            && self.doubt.is_none()
            && !self.declared(whole).typed
        {
            let name = suggested.name();
            let reason = format!("its schema has no `type`, and is read as one of type `{name}`");
            self.doubt = Some(reason);
        }
    }

    /// Returns the declared members at a place, which are collected when they are first used.
    fn declared(&mut self, whole: At<'n>) -> Rc<Declared<'n>> {
        if let Some(known) = self.validator.declared.get(&whole.identity()) {
            return known.clone();
        }
        let mut declared = Declared::default();
        let (mut waiting, mut seen) = (vec![whole], BTreeSet::new());
        while let Some(at) = waiting.pop() {
            if !seen.insert(at.identity()) {
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
        self.validator
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

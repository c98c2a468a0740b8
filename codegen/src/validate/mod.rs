//! Validates values against schemas: takes typed views and a node, returns contradictions.
//!
//! Only certain contradictions are reported. `format`, `pattern` and conditions (`not`, `if`, …) are not
//! checked. A value may match several schemas of a `oneOf`, and a member may be declared by any of the
//! schemas that apply together. The stage depends neither on the types of the client nor on Rust.

mod bounds;
mod combinators;
mod contradiction;
mod items;
mod members;
mod number;
mod strip_undeclared;
#[cfg(test)]
mod tests;
mod types;
mod values;

use std::collections::BTreeMap;
use std::rc::Rc;

use crate::document::{At, JsonType, Reading, Schema};
use crate::model::Direction;
use crate::source::{Node, NodeValue};
pub use contradiction::Contradiction;
use contradiction::Path;

/// The maximum number of schemas that one value is checked against, since nested choices can take exponential time.
const MAX_STEPS: u32 = 50_000;
/// The maximum depth of nested schemas.
const MAX_DEPTH: u32 = 96;

/// The result of the validation of a value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// No contradiction was found.
    Valid,
    /// The value contradicts the schema.
    Invalid(Vec<Contradiction>),
    /// No contradiction was found, but the types of the client may be unable to read the value, for this reason.
    Doubtful(String),
    /// The limits of steps or depth were exceeded.
    Undecided,
}

/// Validates values against schemas. Each schema is read once.
#[derive(Debug, Default)]
pub struct Validator<'n> {
    schemas: BTreeMap<usize, Rc<Schema<'n>>>,
    declared: BTreeMap<usize, Rc<members::Declared<'n>>>,
    choices: BTreeMap<usize, Rc<[At<'n>]>>,
}

/// A part of a value, and its path from the root.
#[derive(Clone, Copy)]
struct Subject<'s, 'n> {
    value: &'n Node,
    path: Path<'s>,
}

/// The validation of one value.
struct Validation<'j, 'n, 'd> {
    validator: &'j mut Validator<'n>,
    reading: &'j mut Reading<'n, 'd>,
    direction: Option<Direction>,
    steps: u32,
    depth: u32,
    /// The contradictions found so far.
    found: Vec<Contradiction>,
    /// The reason for [`Verdict::Doubtful`].
    doubt: Option<String>,
}

impl<'n> Validator<'n> {
    /// Validates a value against a schema.
    pub fn validate(
        &mut self,
        reading: &mut Reading<'n, '_>,
        schema: At<'n>,
        value: &'n Node,
        direction: Option<Direction>,
    ) -> Verdict {
        let mut validation = Validation::new(self, reading, direction);
        validation.validate(schema, Subject::new(value));
        if validation.is_exhausted() {
            Verdict::Undecided
        } else if !validation.found.is_empty() {
            Verdict::Invalid(validation.found)
        } else if let Some(reason) = validation.doubt {
            Verdict::Doubtful(reason)
        } else {
            Verdict::Valid
        }
    }

    /// Returns the JSON text of a valid value without undeclared members, which a reader skips.
    pub fn declared_part(
        &mut self,
        reading: &mut Reading<'n, '_>,
        schemas: &[At<'n>],
        value: &'n Node,
    ) -> String {
        let mut text = String::new();
        Validation::new(self, reading, None).strip_undeclared(schemas, value, &mut text);
        text
    }

    /// Returns [`declared_part`](Self::declared_part) of a member of the value; [`None`] if the value has no such member.
    pub fn declared_member(
        &mut self,
        reading: &mut Reading<'n, '_>,
        schemas: &[At<'n>],
        value: &'n Node,
        name: &str,
    ) -> Option<String> {
        let mut text = String::new();
        let mut validation = Validation::new(self, reading, None);
        let schemas = validation.of_member(schemas, value, value.entry(name)?);
        validation.strip_undeclared(&schemas, value.get(name)?, &mut text);
        Some(text)
    }
}

impl<'j, 'n, 'd> Validation<'j, 'n, 'd> {
    fn new(
        validator: &'j mut Validator<'n>,
        reading: &'j mut Reading<'n, 'd>,
        direction: Option<Direction>,
    ) -> Self {
        Self {
            validator,
            reading,
            direction,
            steps: 0,
            depth: 0,
            found: Vec::new(),
            doubt: None,
        }
    }

    fn is_exhausted(&self) -> bool {
        self.steps >= MAX_STEPS
    }

    /// Validates a value against a schema and everything that it refers to.
    fn validate(&mut self, schema: At<'n>, subject: Subject<'_, 'n>) {
        self.validate_part(schema, schema, subject);
    }

    /// Validates a value against a schema that is part of `whole`, by a reference or `allOf`.
    fn validate_part(&mut self, whole: At<'n>, at: At<'n>, subject: Subject<'_, 'n>) {
        if self.depth >= MAX_DEPTH {
            self.steps = MAX_STEPS;
        }
        if self.is_exhausted() {
            return;
        }
        self.steps += 1;
        self.depth += 1;
        let schema = self.schema(at);
        if !allows_null(&schema, subject.value) {
            self.assertions(whole, at, &schema, subject);
            let reference = schema.reference.and_then(|to| self.reading.resolve(to));
            for part in reference.into_iter().chain(schema.all_of.iter().copied()) {
                self.validate_part(whole, part, subject);
            }
            self.choices(&schema, subject);
        }
        self.depth -= 1;
    }

    /// Checks the keywords of a schema itself.
    fn assertions(
        &mut self,
        whole: At<'n>,
        at: At<'n>,
        schema: &Schema<'n>,
        subject: Subject<'_, 'n>,
    ) {
        let value = subject.value;
        if schema.boolean == Some(false) {
            let message = "no value is allowed here".to_owned();
            self.found.push(subject.against(at, message));
            return;
        }
        if let Some(types) = schema.types
            && let Some(message) = types::mismatch(types, value)
        {
            self.found.push(Contradiction {
                help: types::quotes(types, value),
                ..subject.against(at, message)
            });
            // The other keywords apply to other types.
            return;
        }
        self.doubt_type(whole, schema, value);
        let bounds = schema.bounds.iter();
        let bounds = bounds.filter_map(|bound| bounds::exceeded(bound, value));
        let messages = values::mismatch(schema, value).into_iter().chain(bounds);
        let against = messages.map(|message| subject.against(at, message));
        self.found.extend(against);
        match &value.value {
            NodeValue::Object(_) => self.members(whole, at, schema, subject),
            NodeValue::Array(_) => self.items(schema, subject),
            _ => {}
        }
    }

    /// Returns a schema, which is read when it is first used.
    fn schema(&mut self, at: At<'n>) -> Rc<Schema<'n>> {
        if let Some(known) = self.validator.schemas.get(&at.identity()) {
            return known.clone();
        }
        let schema = Rc::new(Schema::read(self.reading, at));
        self.validator.schemas.insert(at.identity(), schema.clone());
        schema
    }
}

impl<'n> Subject<'_, 'n> {
    fn new(value: &'n Node) -> Self {
        Self {
            value,
            path: Path::Root,
        }
    }

    /// Returns a contradiction of this part of the value.
    fn against(self, schema: At<'_>, message: String) -> Contradiction {
        Contradiction::new(&self.path, self.value, schema, message)
    }
}

/// Returns whether the value is null and the type of the schema includes null. Its other keywords are then
/// ignored: real documents omit null from `enum` and from parts of an `allOf`, although they allow it.
fn allows_null(schema: &Schema<'_>, value: &Node) -> bool {
    matches!(value.value, NodeValue::Null)
        && (schema.nullable
            || schema
                .types
                .is_some_and(|types| types.contains(JsonType::Null)))
}

//! Validates a value against a schema: takes typed views and a node, returns contradictions.
//!
//! Only what is certain is a contradiction. `format`, `pattern` and conditions (`not`, `if`, …) are
//! not judged, a value that several schemas of a `oneOf` allow is let pass, and so is a member that
//! any of the schemas which apply together may declare. It is independent of the client's types and of Rust.

mod combinators;
mod contradiction;
mod members;
mod number;
mod scalar;
mod strip_undeclared;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;
use std::rc::Rc;

use crate::document::{At, JsonType, Reading, Schema};
use crate::source::{Node, NodeValue};
pub use contradiction::Contradiction;
use contradiction::Path;

/// How many schemas one value is checked against: nested choices could take exponential time.
const MOST_STEPS: u32 = 50_000;
/// How deep schemas may nest.
const DEEPEST: u32 = 96;

/// What is left out of a value that goes one way only: what is required and `readOnly` is required
/// in responses only, what is `writeOnly` in requests only (OpenAPI 3.0.3 §4.7.24.2).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// The value is sent.
    Request,
    /// The value is received.
    Answer,
    /// It may be either.
    Either,
}

/// What came of holding a value against a schema.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// No contradiction was found.
    Fits,
    /// It is no value of the schema, for these reasons.
    Contradicts(Vec<Contradiction>),
    /// No contradiction was found, but for this reason the types of the client need not read it.
    Doubtful(String),
    /// The check would take too long.
    Undecided,
}

/// Holds values against schemas. Schemas are read once, however many values there are.
#[derive(Debug, Default)]
pub struct Judge<'n> {
    schemas: BTreeMap<usize, Rc<Schema<'n>>>,
    declared: BTreeMap<usize, Rc<members::Declared<'n>>>,
    choices: BTreeMap<usize, Rc<[At<'n>]>>,
}

/// A value, and the way to it.
#[derive(Clone, Copy)]
struct Subject<'s, 'n> {
    value: &'n Node,
    path: Path<'s>,
}

/// One value being judged.
struct Hearing<'j, 'n, 'd> {
    judge: &'j mut Judge<'n>,
    reading: &'j mut Reading<'n, 'd>,
    way: Way,
    steps: u32,
    depth: u32,
    /// What contradicts the schema so far.
    found: Vec<Contradiction>,
    /// Why the value may be none that is meant.
    doubt: Option<String>,
}

impl<'n> Judge<'n> {
    /// Holds a value against a schema.
    pub fn judge(
        &mut self,
        reading: &mut Reading<'n, '_>,
        schema: At<'n>,
        value: &'n Node,
        way: Way,
    ) -> Verdict {
        let mut hearing = Hearing::new(self, reading, way);
        hearing.hear(schema, Subject::new(value));
        if hearing.is_exhausted() {
            Verdict::Undecided
        } else if !hearing.found.is_empty() {
            Verdict::Contradicts(hearing.found)
        } else if let Some(reason) = hearing.doubt {
            Verdict::Doubtful(reason)
        } else {
            Verdict::Fits
        }
    }

    /// A value that fits, as JSON text, without the members that no schema declares for it. A
    /// reader skips those.
    pub fn declared_part(
        &mut self,
        reading: &mut Reading<'n, '_>,
        schemas: &[At<'n>],
        value: &'n Node,
    ) -> String {
        let mut text = String::new();
        Hearing::new(self, reading, Way::Either).trim(schemas, value, &mut text);
        text
    }

    /// The same of a member of the value; [`None`] if it is not there.
    pub fn declared_member(
        &mut self,
        reading: &mut Reading<'n, '_>,
        schemas: &[At<'n>],
        value: &'n Node,
        name: &str,
    ) -> Option<String> {
        let mut text = String::new();
        let mut hearing = Hearing::new(self, reading, Way::Either);
        let schemas = hearing.of_member(schemas, value, value.entry(name)?);
        hearing.trim(&schemas, value.get(name)?, &mut text);
        Some(text)
    }
}

impl<'j, 'n, 'd> Hearing<'j, 'n, 'd> {
    fn new(judge: &'j mut Judge<'n>, reading: &'j mut Reading<'n, 'd>, way: Way) -> Self {
        Self {
            judge,
            reading,
            way,
            steps: 0,
            depth: 0,
            found: Vec::new(),
            doubt: None,
        }
    }

    fn is_exhausted(&self) -> bool {
        self.steps >= MOST_STEPS
    }

    /// Holds a value against everything that a place says.
    fn hear(&mut self, schema: At<'n>, subject: Subject<'_, 'n>) {
        self.hear_part(schema, schema, subject);
    }

    /// Holds a value against a schema that is a part of what `whole` says.
    fn hear_part(&mut self, whole: At<'n>, at: At<'n>, subject: Subject<'_, 'n>) {
        if self.depth >= DEEPEST {
            self.steps = MOST_STEPS;
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
                self.hear_part(whole, part, subject);
            }
            self.choices(&schema, subject);
        }
        self.depth -= 1;
    }

    /// What a schema says itself.
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
            && let Some(message) = scalar::types(types, value)
        {
            self.found.push(Contradiction {
                help: scalar::quotes(types, value),
                ..subject.against(at, message)
            });
            // Whatever else is said is said about other types.
            return;
        }
        self.doubt_type(whole, schema, value);
        let bounds = schema.bounds.iter();
        let bounds = bounds.filter_map(|bound| scalar::bound(bound, value));
        let messages = scalar::values(schema, value).into_iter().chain(bounds);
        let against = messages.map(|message| subject.against(at, message));
        self.found.extend(against);
        match &value.value {
            NodeValue::Object(_) => self.members(whole, at, schema, subject),
            NodeValue::Array(_) => self.items(schema, subject),
            _ => {}
        }
    }

    fn items(&mut self, schema: &Schema<'n>, subject: Subject<'_, 'n>) {
        let prefix = schema.prefix_items.as_deref().unwrap_or_default();
        for (index, value) in subject.value.items().iter().enumerate() {
            if let Some(place) = prefix.get(index).copied().or(schema.items) {
                let path = Path::Item(&subject.path, index);
                self.hear(place, Subject { value, path });
            }
        }
    }

    /// A schema, read on first sight.
    fn schema(&mut self, at: At<'n>) -> Rc<Schema<'n>> {
        if let Some(known) = self.judge.schemas.get(&at.identity()) {
            return known.clone();
        }
        let schema = Rc::new(Schema::read(self.reading, at));
        self.judge.schemas.insert(at.identity(), schema.clone());
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

    /// That a schema says otherwise.
    fn against(self, schema: At<'_>, message: String) -> Contradiction {
        Contradiction::new(&self.path, self.value, schema, message)
    }
}

/// Whether the value is null and the schema allows that, whatever else it says: documents mean so
/// where a list of values or a part of an `allOf` leaves null out.
fn allows_null(schema: &Schema<'_>, value: &Node) -> bool {
    matches!(value.value, NodeValue::Null)
        && (schema.nullable
            || schema
                .types
                .is_some_and(|types| types.contains(JsonType::Null)))
}

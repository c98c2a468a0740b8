//! Random schemas and values, small enough to match by chance.

use serde_json::{Map, Value, json};

/// Which keywords are used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Vocabulary {
    /// Those that are validated exactly, and values without null.
    Exact,
    /// All keywords that the validator supports.
    Whole,
}

/// A source of schemas and values: xorshift, the same on every machine.
pub(crate) struct Random {
    state: u64,
    vocabulary: Vocabulary,
    /// The components that a schema may refer to; it must not lead back to itself.
    components: &'static [&'static str],
}

impl Random {
    pub(crate) fn new(seed: u64, vocabulary: Vocabulary) -> Self {
        let state = seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1;
        Self {
            state,
            vocabulary,
            components: &[],
        }
    }

    /// A number below `sides`.
    fn roll(&mut self, sides: u64) -> u64 {
        self.state ^= self.state << 13;
        self.state ^= self.state >> 7;
        self.state ^= self.state << 17;
        (self.state >> 11) % sides
    }

    fn one_in(&mut self, sides: u64) -> bool {
        self.roll(sides) == 0
    }

    fn name(&mut self) -> String {
        ["a", "b", "c"][usize::try_from(self.roll(3)).unwrap_or(0)].to_owned()
    }

    /// A value, nested at most `depth` times.
    pub(crate) fn value(&mut self, depth: u32) -> Value {
        match self.roll(if depth == 0 { 6 } else { 9 }) {
            0 => json!(self.roll(2) == 0),
            1 | 2 => json!(self.roll(5)),
            3 => json!([0.5, 1.0, 2.5][usize::try_from(self.roll(3)).unwrap_or(0)]),
            4 if self.vocabulary == Vocabulary::Whole => Value::Null,
            4 | 5 => json!("x".repeat(usize::try_from(self.roll(4)).unwrap_or(0))),
            6 => (0..self.roll(4)).map(|_| self.value(depth - 1)).collect(),
            _ => Value::Object(self.members(|random| random.value(depth - 1))),
        }
    }

    fn members(&mut self, mut value: impl FnMut(&mut Self) -> Value) -> Map<String, Value> {
        let count = self.roll(4);
        (0..count).map(|_| (self.name(), value(self))).collect()
    }

    /// A component, which may refer to these.
    pub(crate) fn component(&mut self, components: &'static [&'static str]) -> Value {
        self.components = components;
        self.schema(3)
    }

    /// A schema, nested at most `depth` times.
    fn schema(&mut self, depth: u32) -> Value {
        if self.one_in(16) {
            return json!(self.one_in(2));
        }
        let mut schema = Map::new();
        match self.roll(if depth == 0 { 2 } else { 6 }) {
            0 | 1 => self.scalar(&mut schema),
            2 | 3 => self.object(&mut schema, depth),
            4 => self.array(&mut schema, depth),
            _ => self.combination(&mut schema, depth),
        }
        Value::Object(schema)
    }

    fn scalar(&mut self, schema: &mut Map<String, Value>) {
        let types = ["integer", "number", "string", "boolean", "object", "array"];
        let ty = types[usize::try_from(self.roll(6)).unwrap_or(0)];
        let other = types[usize::try_from(self.roll(4)).unwrap_or(0)];
        let several = match self.vocabulary {
            Vocabulary::Whole if ty != "integer" => json!([ty, "null"]),
            _ if ty != other => json!([ty, other]),
            _ => json!(ty),
        };
        let plain = self.one_in(2);
        schema.insert("type".into(), if plain { json!(ty) } else { several });
        let bounds = [
            "minimum",
            "maximum",
            "exclusiveMinimum",
            "exclusiveMaximum",
            "minLength",
            "maxLength",
            "minItems",
            "maxItems",
            "minProperties",
            "maxProperties",
            "multipleOf",
        ];
        if self.one_in(2) {
            let bound = bounds[usize::try_from(self.roll(11)).unwrap_or(0)];
            schema.insert(bound.into(), json!(1 + self.roll(3)));
        }
        if self.one_in(5) {
            schema.insert("const".into(), self.value(1));
        }
        if self.one_in(4) {
            let values: Vec<Value> = (0..=self.roll(3)).map(|_| self.value(1)).collect();
            schema.insert("enum".into(), json!(values));
        }
    }

    fn object(&mut self, schema: &mut Map<String, Value>, depth: u32) {
        let properties = self.members(|random| random.schema(depth - 1));
        schema.insert("properties".into(), Value::Object(properties));
        if self.one_in(2) {
            schema.insert("required".into(), json!([self.name()]));
        }
        if self.one_in(2) {
            schema.insert("additionalProperties".into(), self.schema(depth - 1));
        }
        if self.one_in(2) {
            schema.insert("type".into(), json!("object"));
        }
    }

    fn array(&mut self, schema: &mut Map<String, Value>, depth: u32) {
        schema.insert("items".into(), self.schema(depth - 1));
        if self.one_in(2) {
            schema.insert("prefixItems".into(), json!([self.schema(depth - 1)]));
        }
        if self.one_in(2) {
            schema.insert("uniqueItems".into(), json!(true));
        }
    }

    fn combination(&mut self, schema: &mut Map<String, Value>, depth: u32) {
        let parts = json!([self.schema(depth - 1), self.schema(depth - 1)]);
        match self.roll(5) {
            0 => schema.insert("allOf".into(), parts),
            1 => schema.insert("anyOf".into(), parts),
            2 if self.vocabulary == Vocabulary::Whole => schema.insert("oneOf".into(), parts),
            _ => match self.components {
                [] => schema.insert("allOf".into(), parts),
                [one] => schema.insert("$ref".into(), json!(one)),
                [one, other, ..] => {
                    let target = if self.one_in(2) { one } else { other };
                    schema.insert("$ref".into(), json!(target))
                }
            },
        };
        if self.vocabulary == Vocabulary::Whole && self.one_in(3) {
            self.object(schema, depth);
        }
    }
}

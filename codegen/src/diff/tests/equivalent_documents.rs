//! Random documents, each in two equivalent notations: nothing changes on the wire.

use std::fmt::Write;

use proptest::prelude::*;
use proptest::sample::subsequence;

use super::diff;

/// A schema, without its notation.
#[derive(Clone, Debug)]
enum Shape {
    Text,
    Date,
    Boolean,
    /// An integer above a bound.
    Above(i8),
    Enum(Vec<&'static str>),
    List(Box<Shape>),
    Map(Box<Shape>),
    Object(Vec<Member>),
    /// Objects that are distinguished by the value of `kind`.
    Tagged(Vec<Vec<Member>>),
    /// A string, a list or an object.
    Choice(Box<Shape>, Vec<Member>),
    /// The component with this index, or a string if no earlier component has it.
    Component(usize),
}

#[derive(Clone, Debug)]
struct Member {
    shape: Shape,
    required: bool,
    nullable: bool,
}

/// What the document describes.
#[derive(Clone, Debug)]
struct Content {
    components: Vec<Shape>,
    parameter: Shape,
    request: Shape,
    response: Shape,
}

/// The notation of a document.
#[derive(Clone, Debug)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "they are independent of each other"
)]
struct Notation {
    is_30: bool,
    reversed: bool,
    inlined: bool,
    split: bool,
    prefix: &'static str,
    parameter: &'static str,
}

fn notation() -> impl Strategy<Value = Notation> {
    let names = (
        prop_oneof![Just("Thing"), Just("api-part_")],
        prop_oneof![Just("id"), Just("thingId")],
    );
    (any::<[bool; 4]>(), names).prop_map(|(flags, (prefix, parameter))| {
        let [is_30, reversed, inlined, split] = flags;
        Notation {
            is_30,
            reversed,
            inlined,
            split,
            prefix,
            parameter,
        }
    })
}

fn scalar() -> impl Strategy<Value = Shape> {
    prop_oneof![
        Just(Shape::Text),
        Just(Shape::Date),
        Just(Shape::Boolean),
        any::<i8>().prop_map(Shape::Above),
        subsequence(vec!["calm", "wild", "shy", "in-between"], 2..=4).prop_map(Shape::Enum),
    ]
}

fn shape() -> impl Strategy<Value = Shape> {
    let leaf = prop_oneof![3 => scalar(), 1 => (0..3_usize).prop_map(Shape::Component)];
    leaf.prop_recursive(3, 24, 3, |inner| {
        let member = (inner.clone(), any::<bool>(), any::<bool>()).prop_map(
            |(shape, required, nullable)| Member {
                shape,
                required,
                nullable,
            },
        );
        let members = prop::collection::vec(member, 1..4);
        prop_oneof![
            inner.clone().prop_map(|items| Shape::List(Box::new(items))),
            inner
                .clone()
                .prop_map(|values| Shape::Map(Box::new(values))),
            members.clone().prop_map(Shape::Object),
            prop::collection::vec(members.clone(), 2..4).prop_map(Shape::Tagged),
            (inner, members).prop_map(|(items, members)| Shape::Choice(Box::new(items), members)),
        ]
    })
}

fn content() -> impl Strategy<Value = Content> {
    let components = prop::collection::vec(shape(), 3);
    (components, scalar(), shape(), shape()).prop_map(
        |(components, parameter, request, response)| Content {
            components,
            parameter,
            request,
            response,
        },
    )
}

struct Writer<'a> {
    content: &'a Content,
    notation: &'a Notation,
}

impl Writer<'_> {
    /// Joins the members of an object or list, in the order of this notation.
    fn joined(&self, mut parts: Vec<String>) -> String {
        if self.notation.reversed {
            parts.reverse();
        }
        parts.join(", ")
    }

    /// Writes a shape; components before `below` may be referred to.
    fn schema(&self, shape: &Shape, below: usize) -> String {
        match shape {
            Shape::Text => r#"{"type": "string"}"#.to_owned(),
            Shape::Date => r#"{"type": "string", "format": "date-time"}"#.to_owned(),
            Shape::Boolean => r#"{"type": "boolean"}"#.to_owned(),
            Shape::Above(bound) if self.notation.is_30 => {
                format!(r#"{{"type": "integer", "minimum": {bound}, "exclusiveMinimum": true}}"#)
            }
            Shape::Above(bound) => format!(r#"{{"type": "integer", "exclusiveMinimum": {bound}}}"#),
            Shape::Enum(values) => {
                let values = values.iter().map(|value| format!("{value:?}")).collect();
                let values = self.joined(values);
                format!(r#"{{"type": "string", "enum": [{values}]}}"#)
            }
            Shape::List(items) => {
                let items = self.schema(items, below);
                format!(r#"{{"type": "array", "items": {items}}}"#)
            }
            Shape::Map(values) => {
                let values = self.schema(values, below);
                format!(r#"{{"type": "object", "additionalProperties": {values}}}"#)
            }
            Shape::Object(members) => self.object(members, None, below),
            Shape::Tagged(alternatives) => {
                let alternatives = alternatives.iter().enumerate();
                let alternatives = alternatives
                    .map(|(tag, members)| self.object(members, Some(tag), below))
                    .collect();
                format!(r#"{{"oneOf": [{}]}}"#, self.joined(alternatives))
            }
            Shape::Choice(items, members) => {
                let alternatives = vec![
                    self.schema(&Shape::Text, below),
                    self.schema(&Shape::List(items.clone()), below),
                    self.object(members, None, below),
                ];
                format!(r#"{{"anyOf": [{}]}}"#, self.joined(alternatives))
            }
            Shape::Component(index) => match index.checked_rem(below) {
                None => self.schema(&Shape::Text, below),
                Some(index) if self.notation.inlined => {
                    self.schema(&self.content.components[index], index)
                }
                Some(index) => {
                    let prefix = self.notation.prefix;
                    format!(r##"{{"$ref": "#/components/schemas/{prefix}{index}"}}"##)
                }
            },
        }
    }

    fn object(&self, members: &[Member], tag: Option<usize>, below: usize) -> String {
        let mut properties: Vec<String> = Vec::new();
        let mut required: Vec<String> = Vec::new();
        if let Some(tag) = tag {
            properties.push(format!(
                r#""kind": {{"type": "string", "enum": ["k{tag}"]}}"#
            ));
            required.push(r#""kind""#.to_owned());
        }
        for (index, member) in members.iter().enumerate() {
            let schema = self.schema(&member.shape, below);
            let schema = if member.nullable {
                self.nullable(&schema)
            } else {
                schema
            };
            properties.push(format!(r#""p{index}": {schema}"#));
            if member.required {
                required.push(format!(r#""p{index}""#));
            }
        }
        let required = if required.is_empty() {
            String::new()
        } else {
            format!(r#", "required": [{}]"#, self.joined(required))
        };
        let plain = |properties: Vec<String>, more: &str| {
            let properties = self.joined(properties);
            format!(r#"{{"type": "object", "properties": {{{properties}}}{more}}}"#)
        };
        if !self.notation.split {
            return plain(properties, &required);
        }
        let rest = properties.split_off(properties.len() / 2);
        let (one, other) = (plain(properties, ""), plain(rest, &required));
        format!(r#"{{"allOf": [{one}, {other}]}}"#)
    }

    fn nullable(&self, schema: &str) -> String {
        if self.notation.is_30 {
            format!(r#"{{"allOf": [{schema}], "nullable": true}}"#)
        } else {
            format!(r#"{{"anyOf": [{schema}, {{"type": "null"}}]}}"#)
        }
    }

    fn document(&self) -> String {
        let Notation {
            prefix, parameter, ..
        } = self.notation;
        let all = self.content.components.len();
        let version = if self.notation.is_30 {
            "3.0.3"
        } else {
            "3.1.0"
        };
        let schemas = self.content.components.iter().enumerate();
        let schemas = schemas
            .map(|(index, shape)| format!(r#""{prefix}{index}": {}"#, self.schema(shape, index)))
            .collect();
        let id = format!(
            r#"{{"name": "{parameter}", "in": "path", "required": true, "schema": {{"type": "string"}}}}"#
        );
        let query = self.schema(&self.content.parameter, all);
        let query = format!(r#"{{"name": "filter", "in": "query", "schema": {query}}}"#);
        let json = |schema: String| {
            format!(r#""content": {{"application/json": {{"schema": {schema}}}}}"#)
        };
        let request = json(self.schema(&self.content.request, all));
        let response = json(self.schema(&self.content.response, all));
        let response = format!(r#"{{"200": {{"description": "ok", {response}}}}}"#);
        let operations = vec![
            format!(
                r#""get": {{"operationId": "read", "parameters": [{}], "responses": {response}}}"#,
                self.joined(vec![id.clone(), query]),
            ),
            format!(
                r#""put": {{"operationId": "write", "parameters": [{id}],
                "requestBody": {{"required": true, {request}}}, "responses": {response}}}"#
            ),
        ];
        let mut text = format!(
            r#"{{"openapi": "{version}", "info": {{"title": "T", "version": "1"}},
            "paths": {{"/things/{{{parameter}}}": {{{}}}}}"#,
            self.joined(operations)
        );
        let _ = write!(
            text,
            r#", "components": {{"schemas": {{{}}}}}}}"#,
            self.joined(schemas)
        );
        text
    }
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 32,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn diff_of_random_documents_in_other_notation_is_nothing_on_the_wire(
        content in content(),
        one in notation(),
        other in notation(),
    ) {
        let write = |notation| Writer { content: &content, notation }.document();
        let (old, new) = (write(&one), write(&other));
        let comparison = diff(&old, &new);
        prop_assert_eq!(comparison.wire(), None, "{:#?}\n{}\n{}", comparison.changes, old, new);
        if old == new {
            prop_assert_eq!(comparison.changes, []);
        }
    }
}

//! Examples and defaults. They are collected while schemas are lowered, and validated when all types are known.
//!
//! An example that contradicts its schema is reported. Of the others, the model contains those that have a
//! type. The ledger contains the reason why the rest is left out.

mod usable;

pub(super) use usable::validate;

use super::context::Cx;
use super::findings::Findings;
use crate::document::{At, Example as Described};
use crate::ledger::{Construct, Item};
use crate::model::{MediaKind, Takes, TypeRef, Wire};
use crate::source::NodeValue;

/// The place of an example.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// In a schema, whose values may be sent or received.
    Schema,
    /// In a request.
    Request,
    /// In a response, which may be a successful one.
    Response { success: bool },
}

/// An example or default of the document.
#[derive(Clone, Debug)]
pub(super) struct Collected<'n> {
    construct: Construct,
    value: At<'n>,
    /// Its schema. [`None`] if any value is valid.
    schema: Option<At<'n>>,
    /// All schemas that apply at the place, if there are several.
    all_schemas: Vec<At<'n>>,
    /// Its type, or the reason why it has none.
    reader: Result<TypeRef, &'static str>,
    /// Whether a text may be a list or an object in the style of a parameter.
    styled: bool,
    place: Place,
    item: Item,
}

/// An example in a schema, and the schema.
pub(super) type Annotated<'n> = (At<'n>, Construct, At<'n>);

impl<'n> Collected<'n> {
    fn new(cx: &Cx<'n, '_>, construct: Construct, value: At<'n>, place: Place) -> Self {
        Self {
            construct,
            value,
            schema: None,
            all_schemas: Vec::new(),
            reader: Err("nothing reads it"),
            styled: false,
            place,
            item: cx.item,
        }
    }
}

/// Returns the values of examples, following references. Values that are not in the document are left out.
pub(super) fn values<'n>(cx: &mut Cx<'n, '_>, examples: &[Described<'n>]) -> Vec<At<'n>> {
    let mut values = Vec::new();
    let mut findings = Findings::default();
    for example in examples {
        match example.dereferenced(&mut cx.reading) {
            Some(Described::External(at)) if cx.examples.is_some() => {
                let reason = "an example at a URL is not fetched";
                findings.ignored(Construct::Example, at, reason);
            }
            Some(Described::Value(at)) => values.push(at),
            _ => {}
        }
    }
    cx.record(&findings);
    values
}

/// Collects the examples and defaults of the schemas at a place. `reader` is their type.
pub(super) fn of_schemas<'n>(
    cx: &mut Cx<'n, '_>,
    annotated: Vec<Annotated<'n>>,
    places: &[At<'n>],
    reader: Result<TypeRef, &'static str>,
) {
    for (schema, construct, value) in annotated {
        let alone = matches!(places, [one] if one.identity() == schema.identity());
        let collected = Collected {
            schema: Some(schema),
            all_schemas: if alone { Vec::new() } else { places.to_vec() },
            reader,
            ..Collected::new(cx, construct, value, Place::Schema)
        };
        note(cx, collected);
    }
}

/// Collects the examples of a media type.
pub(super) fn of_media<'n>(
    cx: &mut Cx<'n, '_>,
    values: &[At<'n>],
    schema: Option<At<'n>>,
    kind: &MediaKind,
    place: Place,
) {
    let (ty, is_json) = (kind.ty, kind.json().is_some());
    let is_stream = kind.format.sent().takes == Takes::Items;
    for value in values {
        let reader = match ty {
            Some(_) if is_stream && matches!(value.node.value, NodeValue::Array(_)) => {
                Err("it lists the parts of a stream")
            }
            Some(ty) if is_json || value.node.as_str().is_none() => Ok(ty),
            Some(_) => Err("it is written in the form of its media type"),
            None => Err("bodies of this media type have no type"),
        };
        let collected = Collected {
            schema: schema.filter(|_| reader.is_ok()),
            reader,
            ..Collected::new(cx, Construct::Example, *value, place)
        };
        note(cx, collected);
    }
}

/// Collects the examples of a parameter or header.
pub(super) fn of_parameter<'n>(
    cx: &mut Cx<'n, '_>,
    values: &[At<'n>],
    schema: Option<At<'n>>,
    (ty, wire): (TypeRef, &Wire),
    place: Place,
) {
    let reader = match wire {
        Wire::Json | Wire::Style { .. } | Wire::Lists { .. } | Wire::Form(_) => Ok(ty),
        Wire::Text => Err("parameters of this media type have no type"),
    };
    for value in values {
        let collected = Collected {
            schema: schema.filter(|_| reader.is_ok()),
            reader,
            styled: matches!(wire, Wire::Style { .. } | Wire::Lists { .. }),
            ..Collected::new(cx, Construct::Example, *value, place)
        };
        note(cx, collected);
    }
}

fn note<'n>(cx: &mut Cx<'n, '_>, collected: Collected<'n>) {
    if let Some(examples) = &mut cx.examples {
        examples.push(collected);
    }
}

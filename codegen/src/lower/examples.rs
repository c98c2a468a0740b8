//! Examples and defaults: collected while schemas are lowered, judged when all types are known.
//!
//! One that contradicts its own schema is a fault of the document, told with its place. Of the
//! others the model has those that a type of the client reads; the ledger says why the rest has none.

use std::collections::BTreeSet;

use super::cx::Cx;
use crate::diagnostics::{Code, Diagnostic};
use crate::document::{At, Example as Described};
use crate::judge::{Contradiction, Judge, Verdict, Way};
use crate::ledger::{Entry, Item, Outcome};
use crate::model::{Api, Envelope, Example, Holder, Kind, MediaKind, TypeRef, Wire};

/// How many contradictions of one example are shown.
const MOST_SHOWN: usize = 5;

/// Where an example stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// In a schema: it may be sent or received.
    Schema,
    /// At something that is sent.
    Request,
    /// At an answer, and whether it is one of success.
    Answer { success: bool },
}

/// An example or default that was met.
#[derive(Clone, Debug)]
pub(super) struct Met<'n> {
    construct: &'static str,
    value: At<'n>,
    /// The schema that it is an example of; absent where anything may be.
    schema: Option<At<'n>>,
    /// The schemas that hold together there, if they are more than that.
    beside: Vec<At<'n>>,
    /// The type that reads it, or why there is none.
    reader: Result<TypeRef, &'static str>,
    /// Whether a text may stand for a list or an object, in the style of a parameter.
    styled: bool,
    place: Place,
    item: Item,
}

/// Something that a schema says of itself by way of an example, and the schema.
pub(super) type Stated<'n> = (At<'n>, &'static str, At<'n>);

impl<'n> Met<'n> {
    fn new(cx: &Cx<'n, '_>, construct: &'static str, value: At<'n>, place: Place) -> Self {
        Self {
            construct,
            value,
            schema: None,
            beside: Vec::new(),
            reader: Err("nothing reads it"),
            styled: false,
            place,
            item: cx.item,
        }
    }
}

/// The values of examples: references are followed, and what is not in the document is left out.
pub(super) fn values<'n>(cx: &mut Cx<'n, '_>, examples: &[Described<'n>]) -> Vec<At<'n>> {
    let mut values = Vec::new();
    for example in examples {
        match example.behind(&mut cx.reading) {
            Some(Described::External(at)) if cx.examples.is_some() => {
                let reason = "what `externalValue` leads to is not fetched";
                cx.inexact(Outcome::Ignored, "example", at, reason);
            }
            Some(Described::Value(at)) => values.push(at),
            _ => {}
        }
    }
    values
}

/// Takes note of what the schemas at a place state. `reader` is the type that they became.
pub(super) fn of_schemas<'n>(
    cx: &mut Cx<'n, '_>,
    stated: Vec<Stated<'n>>,
    places: &[At<'n>],
    reader: Result<TypeRef, &'static str>,
) {
    for (schema, construct, value) in stated {
        let alone = matches!(places, [one] if one.identity() == schema.identity());
        let met = Met {
            schema: Some(schema),
            beside: if alone { Vec::new() } else { places.to_vec() },
            reader,
            ..Met::new(cx, construct, value, Place::Schema)
        };
        note(cx, met);
    }
}

/// Takes note of the examples of a media type.
pub(super) fn of_media<'n>(
    cx: &mut Cx<'n, '_>,
    values: &[At<'n>],
    schema: Option<At<'n>>,
    kind: &MediaKind,
    place: Place,
) {
    let (ty, is_json) = match *kind {
        MediaKind::Json(ty) => (Some(ty), true),
        MediaKind::Form { ty, .. }
        | MediaKind::Multipart { ty, .. }
        | MediaKind::JsonLines(ty)
        | MediaKind::EventStream(Some(ty)) => (Some(ty), false),
        MediaKind::EventStream(None) | MediaKind::Text | MediaKind::Bytes => (None, false),
    };
    for value in values {
        let reader = match ty {
            Some(ty) if is_json || value.node.as_str().is_none() => Ok(ty),
            Some(_) => Err("it is written in the form of its media type"),
            None => Err("bodies of this media type have no type"),
        };
        let met = Met {
            schema: schema.filter(|_| reader.is_ok()),
            reader,
            ..Met::new(cx, "example", *value, place)
        };
        note(cx, met);
    }
}

/// Takes note of the examples of a parameter or header.
pub(super) fn of_parameter<'n>(
    cx: &mut Cx<'n, '_>,
    values: &[At<'n>],
    schema: Option<At<'n>>,
    (ty, wire): (TypeRef, &Wire),
    place: Place,
) {
    let reader = match wire {
        Wire::Json | Wire::Style { .. } => Ok(ty),
        Wire::Text => Err("parameters of this media type have no type"),
    };
    for value in values {
        let met = Met {
            schema: schema.filter(|_| reader.is_ok()),
            reader,
            styled: matches!(wire, Wire::Style { .. }),
            ..Met::new(cx, "example", *value, place)
        };
        note(cx, met);
    }
}

fn note<'n>(cx: &mut Cx<'n, '_>, met: Met<'n>) {
    if let Some(examples) = &mut cx.examples {
        examples.push(met);
    }
}

/// Whether an example is a text that stands for a list or an object.
fn is_styled(cx: &Cx<'_, '_>, met: &Met<'_>) -> bool {
    let composite = |ty| {
        matches!(
            cx.slots.kind(ty).0,
            Some(Kind::Array(_) | Kind::Tuple { .. } | Kind::Map(_) | Kind::Object(_))
        )
    };
    met.styled && met.value.node.as_str().is_some() && met.reader.is_ok_and(composite)
}

/// Judges everything that was met, and gives the model what a type reads.
pub(super) fn judge(cx: &mut Cx<'_, '_>, api: &mut Api) {
    let mut judge = Judge::default();
    let mut known = BTreeSet::new();
    for met in cx.examples.take().unwrap_or_default() {
        let schemas = met.schema.iter().chain(&met.beside).map(At::identity);
        if !known.insert((met.value.identity(), schemas.collect::<Vec<_>>())) {
            continue;
        }
        let item = std::mem::replace(&mut cx.item, met.item);
        match reason_against(cx, &mut judge, &met) {
            Against::Nothing => {
                api.examples.extend(example(cx, &mut judge, api, &met));
                cx.exact(met.construct, met.value);
            }
            Against::Schema(contradictions) => tell(cx, &met, &contradictions),
            Against::Test(reason) => {
                cx.inexact(Outcome::Ignored, met.construct, met.value, reason);
            }
        }
        cx.item = item;
    }
}

/// What speaks against an example.
enum Against {
    Nothing,
    /// It contradicts its schema.
    Schema(Vec<Contradiction>),
    /// It is right, and nothing can be made of it.
    Test(String),
}

fn reason_against<'n>(cx: &mut Cx<'n, '_>, judge: &mut Judge<'n>, met: &Met<'n>) -> Against {
    if is_styled(cx, met) {
        return Against::Test("it is not read: it is written in the parameter's style".to_owned());
    }
    let way = match met.place {
        Place::Schema => Way::Either,
        Place::Request => Way::Request,
        Place::Answer { .. } => Way::Answer,
    };
    let mut verdict = |schema: At<'n>| judge.judge(&mut cx.reading, schema, met.value.node, way);
    match met.schema.map_or(Verdict::Fits, &mut verdict) {
        Verdict::Fits => {}
        Verdict::Contradicts(contradictions) => return Against::Schema(contradictions),
        Verdict::Doubtful(reason) => return Against::Test(reason),
        Verdict::Undecided => {
            return Against::Test("whether it fits its schema takes too long to know".to_owned());
        }
    }
    if let Err(reason) = met.reader {
        return Against::Test(format!("it is not read: {reason}"));
    }
    if met
        .beside
        .iter()
        .any(|schema| verdict(*schema) != Verdict::Fits)
    {
        let reason = "it is an example of one part of its schema, and no value of the whole";
        return Against::Test(reason.to_owned());
    }
    Against::Nothing
}

/// The example as the model has it; of an answer in an envelope the data, if there is some.
fn example<'n>(
    cx: &mut Cx<'n, '_>,
    judge: &mut Judge<'n>,
    api: &Api,
    met: &Met<'n>,
) -> Option<Example> {
    let schemas: Vec<_> = met.schema.iter().chain(&met.beside).copied().collect();
    let value = met.value.node;
    let mut pointer = cx.reading.portable_pointer(met.value.pointer);
    let reading = &mut cx.reading;
    let (ty, text) = match envelope(api, met) {
        None => (
            met.reader.ok()?,
            judge.declared_part(reading, &schemas, value),
        ),
        Some(envelope) => {
            let data = envelope.data.as_ref()?;
            pointer = format!("{pointer}/{data}");
            let text = judge.declared_member(reading, &schemas, value, data)?;
            (envelope.data_type?, text)
        }
    };
    let holder = match met.item {
        Item::Type(id) => Holder::Type(id),
        Item::Operation(id) => Holder::Operation(id),
        Item::Client => Holder::Document,
    };
    Some(Example {
        ty,
        text,
        pointer,
        holder,
    })
}

/// The envelope around an example.
fn envelope<'a>(api: &'a Api, met: &Met<'_>) -> Option<&'a Envelope> {
    match (met.place, met.item) {
        (Place::Answer { success: true }, Item::Operation(id)) => {
            api.operations.get(id.0 as usize)?.envelope.as_ref()
        }
        _ => None,
    }
}

/// Tells that an example contradicts its schema.
fn tell<'n>(cx: &mut Cx<'n, '_>, met: &Met<'n>, contradictions: &[Contradiction]) {
    let Some((first, others)) = contradictions.split_first() else {
        return;
    };
    let construct = met.construct;
    let reason = format!("it contradicts its schema: {first}");
    let mut problem = Diagnostic::new(
        Code::BadExample,
        first.span,
        format!("this {construct} contradicts its schema: {first}"),
    );
    for other in others.iter().take(MOST_SHOWN) {
        problem = problem.also(other.span, other.message.clone());
    }
    problem = problem.also(first.schema, "the schema is here");
    if let Some(help) = first.help {
        problem = problem.help(help);
    }
    cx.reading.tell(problem);
    let pointer = cx.reading.pointer(met.value.pointer);
    cx.ledger.entries.push(Entry {
        construct,
        outcome: Outcome::Ignored,
        span: first.span,
        pointer: format!("{pointer}{}", first.pointer),
        code: Some(Code::BadExample),
        item: met.item,
        reason,
    });
}

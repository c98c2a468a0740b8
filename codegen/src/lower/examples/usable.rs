//! Validates examples and defaults against their schemas.

use std::collections::BTreeSet;

use super::{Collected, Place};
use crate::diagnostics::{Code, Diagnostic};
use crate::document::At;
use crate::ledger::Item;
use crate::lower::context::Cx;
use crate::lower::findings::Findings;
use crate::lower::source_map::Origin;
use crate::model::{Api, Direction, Envelope, Example, Holder, Kind};
use crate::validate::{Contradiction, Validator, Verdict};

/// The maximum number of further contradictions of an example in a diagnostic.
const MOST_SHOWN: usize = 5;

/// Validates all collected examples, and adds those with a type to the model.
pub(in crate::lower) fn validate(cx: &mut Cx<'_, '_>, api: &mut Api) {
    let mut validator = Validator::default();
    let mut known = BTreeSet::new();
    for collected in cx.examples.take().unwrap_or_default() {
        let schemas = collected
            .schema
            .iter()
            .chain(&collected.all_schemas)
            .map(At::identity);
        if !known.insert((collected.value.identity(), schemas.collect::<Vec<_>>())) {
            continue;
        }
        let (example, findings) = settle(cx, &mut validator, api, &collected);
        api.examples.extend(example);
        cx.record_for(collected.item, &findings);
    }
}

/// Decides whether the model has an example.
fn settle<'n>(
    cx: &mut Cx<'n, '_>,
    validator: &mut Validator<'n>,
    api: &Api,
    collected: &Collected<'n>,
) -> (Option<Example>, Findings<'n>) {
    let mut findings = Findings::default();
    match reason_against(cx, validator, collected) {
        Against::Nothing => {}
        Against::Schema(contradictions) => {
            report(cx, collected, &contradictions, &mut findings);
            return (None, findings);
        }
        Against::Test(reason) => {
            findings.ignored(collected.construct, collected.value, reason);
            return (None, findings);
        }
    }
    let example = example(cx, validator, api, collected);
    // A response that consists only of the envelope has no type.
    let bare = envelope(api, collected).is_some_and(|envelope| envelope.data.is_none());
    if example.is_some() || bare {
        findings.exact(collected.construct, collected.value);
    } else {
        let reason = "only the data of an envelope has a type, and this example has no data";
        findings.ignored(collected.construct, collected.value, reason);
    }
    (example, findings)
}

/// The reason why an example is left out.
enum Against {
    Nothing,
    /// It contradicts its schema.
    Schema(Vec<Contradiction>),
    /// It is valid, but cannot be tested.
    Test(String),
}

fn reason_against<'n>(
    cx: &mut Cx<'n, '_>,
    validator: &mut Validator<'n>,
    collected: &Collected<'n>,
) -> Against {
    if is_styled(cx, collected) {
        return Against::Test("it is not read: it is written in the parameter's style".to_owned());
    }
    let direction = match collected.place {
        Place::Schema => None,
        Place::Request => Some(Direction::Request),
        Place::Response { .. } => Some(Direction::Response),
    };
    let mut verdict = |schema: At<'n>| {
        validator.validate(&mut cx.reading, schema, collected.value.node, direction)
    };
    match collected.schema.map_or(Verdict::Valid, &mut verdict) {
        Verdict::Valid => {}
        Verdict::Invalid(contradictions) => return Against::Schema(contradictions),
        Verdict::Doubtful(reason) => return Against::Test(reason),
        Verdict::Undecided => {
            return Against::Test("checking it against its schema takes too long".to_owned());
        }
    }
    if let Err(reason) = collected.reader {
        return Against::Test(format!("it is not read: {reason}"));
    }
    if collected
        .all_schemas
        .iter()
        .any(|schema| verdict(*schema) != Verdict::Valid)
    {
        let reason = "it is an example of one part of its schema, and no value of the whole";
        return Against::Test(reason.to_owned());
    }
    Against::Nothing
}

/// Whether an example is a text for a list or an object in the style of a parameter.
fn is_styled(cx: &Cx<'_, '_>, collected: &Collected<'_>) -> bool {
    let composite = |ty| {
        matches!(
            cx.slots.kind(ty).0,
            Some(Kind::Array(_) | Kind::Tuple { .. } | Kind::Map(_) | Kind::Object(_))
        )
    };
    collected.styled
        && collected.value.node.as_str().is_some()
        && collected.reader.is_ok_and(composite)
}

/// Returns the example for the model. For a response in an envelope, it is the data, if there is any.
fn example<'n>(
    cx: &mut Cx<'n, '_>,
    validator: &mut Validator<'n>,
    api: &Api,
    collected: &Collected<'n>,
) -> Option<Example> {
    let schemas: Vec<_> = collected
        .schema
        .iter()
        .chain(&collected.all_schemas)
        .copied()
        .collect();
    let value = collected.value.node;
    let mut pointer = cx.reading.portable_pointer(collected.value.pointer);
    let reading = &mut cx.reading;
    let (ty, text) = match envelope(api, collected) {
        None => (
            collected.reader.ok()?,
            validator.declared_part(reading, &schemas, value),
        ),
        Some(envelope) => {
            let data = envelope.data.as_ref()?;
            pointer = format!("{pointer}/{data}");
            let text = validator.declared_member(reading, &schemas, value, data)?;
            (envelope.data_type?, text)
        }
    };
    let holder = match collected.item {
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

/// Returns the envelope of the response that an example is of.
fn envelope<'a>(api: &'a Api, collected: &Collected<'_>) -> Option<&'a Envelope> {
    match (collected.place, collected.item) {
        (Place::Response { success: true }, Item::Operation(id)) => {
            api.operations.get(id.0 as usize)?.envelope.as_ref()
        }
        _ => None,
    }
}

/// Reports that an example contradicts its schema.
fn report<'n>(
    cx: &mut Cx<'n, '_>,
    collected: &Collected<'n>,
    contradictions: &[Contradiction],
    findings: &mut Findings<'n>,
) {
    let Some((first, others)) = contradictions.split_first() else {
        return;
    };
    let construct = collected.construct;
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
    let pointer = cx.reading.pointer(collected.value.pointer);
    let place = Origin {
        span: first.span,
        pointer: format!("{pointer}{}", first.pointer),
    };
    findings.faulty(construct, place, problem);
}

//! Validates examples and defaults against their schemas.

use std::collections::BTreeSet;

use super::{Met, Place};
use crate::diagnostics::{Code, Diagnostic};
use crate::document::At;
use crate::ledger::Item;
use crate::lower::context::Cx;
use crate::lower::findings::Findings;
use crate::lower::source_map::Origin;
use crate::model::{Api, Envelope, Example, Holder, Kind};
use crate::validate::{Contradiction, Judge, Verdict, Way};

/// The maximum number of further contradictions of an example in a diagnostic.
const MOST_SHOWN: usize = 5;

/// Validates all collected examples, and adds those with a type to the model.
pub(in crate::lower) fn judge(cx: &mut Cx<'_, '_>, api: &mut Api) {
    let mut judge = Judge::default();
    let mut known = BTreeSet::new();
    for met in cx.examples.take().unwrap_or_default() {
        let schemas = met.schema.iter().chain(&met.beside).map(At::identity);
        if !known.insert((met.value.identity(), schemas.collect::<Vec<_>>())) {
            continue;
        }
        let (example, findings) = settle(cx, &mut judge, api, &met);
        api.examples.extend(example);
        cx.record_for(met.item, &findings);
    }
}

/// Decides whether the model has an example.
fn settle<'n>(
    cx: &mut Cx<'n, '_>,
    judge: &mut Judge<'n>,
    api: &Api,
    met: &Met<'n>,
) -> (Option<Example>, Findings<'n>) {
    let mut findings = Findings::default();
    match reason_against(cx, judge, met) {
        Against::Nothing => {}
        Against::Schema(contradictions) => {
            report(cx, met, &contradictions, &mut findings);
            return (None, findings);
        }
        Against::Test(reason) => {
            findings.ignored(met.construct, met.value, reason);
            return (None, findings);
        }
    }
    let example = example(cx, judge, api, met);
    // A response that consists only of the envelope has no type.
    let bare = envelope(api, met).is_some_and(|envelope| envelope.data.is_none());
    if example.is_some() || bare {
        findings.exact(met.construct, met.value);
    } else {
        let reason = "of an answer in an envelope the data is read, and it has none";
        findings.ignored(met.construct, met.value, reason);
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
            return Against::Test("checking it against its schema takes too long".to_owned());
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

/// Whether an example is a text for a list or an object in the style of a parameter.
fn is_styled(cx: &Cx<'_, '_>, met: &Met<'_>) -> bool {
    let composite = |ty| {
        matches!(
            cx.slots.kind(ty).0,
            Some(Kind::Array(_) | Kind::Tuple { .. } | Kind::Map(_) | Kind::Object(_))
        )
    };
    met.styled && met.value.node.as_str().is_some() && met.reader.is_ok_and(composite)
}

/// Returns the example for the model. For a response in an envelope, it is the data, if there is any.
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

/// Returns the envelope of the response that an example is of.
fn envelope<'a>(api: &'a Api, met: &Met<'_>) -> Option<&'a Envelope> {
    match (met.place, met.item) {
        (Place::Answer { success: true }, Item::Operation(id)) => {
            api.operations.get(id.0 as usize)?.envelope.as_ref()
        }
        _ => None,
    }
}

/// Reports that an example contradicts its schema.
fn report<'n>(
    cx: &mut Cx<'n, '_>,
    met: &Met<'n>,
    contradictions: &[Contradiction],
    findings: &mut Findings<'n>,
) {
    let Some((first, others)) = contradictions.split_first() else {
        return;
    };
    let construct = met.construct;
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
    let pointer = cx.reading.pointer(met.value.pointer);
    let place = Origin {
        span: first.span,
        pointer: format!("{pointer}{}", first.pointer),
    };
    findings.faulty(construct, place, problem);
}

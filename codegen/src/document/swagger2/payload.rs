//! The payload of an operation: its `in: body` parameter, or its `formData` parameters.

use super::super::{At, Member, Reading};
use super::bodies::is_form;
use super::{Sorted, sort};
use crate::diagnostics::{Code, Diagnostic};
use crate::source::Span;

/// The parameters of a list that are the payload.
#[derive(Default)]
struct Payload<'n> {
    /// The first `in: body` parameter.
    body: Option<At<'n>>,
    /// The `formData` parameters.
    fields: Vec<Member<'n>>,
}

/// Returns the place of the body of an operation: its `in: body` parameter, or the operation itself, which then is read
/// as the form of its `formData` parameters. Parameters of the path item apply where the operation has none of the name.
///
/// An operation with both contradicts Swagger 2.0 (Parameter Object). The form is its body if `consumes` lists only media
/// types of forms.
pub(super) fn body<'n>(
    cx: &mut Reading<'n, '_>,
    operation: At<'n>,
    own: &[At<'n>],
    shared: &[At<'n>],
) -> Option<At<'n>> {
    let Payload { body, mut fields } = Payload::read(cx, own);
    let shared = Payload::read(cx, shared);
    for field in shared.fields {
        if !fields.iter().any(|known| known.key == field.key) {
            fields.push(field);
        }
    }
    let body = body.or(shared.body);
    let Some(field) = fields.first() else {
        return body;
    };
    if let Some(body) = body {
        let (form, place) = (field.key_span, name_span(body));
        if !consumes_forms_only(cx) {
            let effect =
                "the form is left out, since `consumes` does not list only media types of forms";
            report(cx, form, place, effect);
            return Some(body);
        }
        let effect = "the body is left out, since `consumes` lists only media types of forms";
        report(cx, place, form, effect);
    }
    cx.swagger2.forms.insert(operation.identity(), fields);
    Some(operation)
}

fn consumes_forms_only(cx: &Reading<'_, '_>) -> bool {
    let consumes = &cx.swagger2.operation.consumes;
    !consumes.is_empty() && consumes.iter().all(|name| is_form(name))
}

/// Reports the parameter at `left_out`, next to the one at `taken`.
fn report(cx: &mut Reading<'_, '_>, left_out: Span, taken: Span, effect: &str) {
    let message = format!("an operation has a body or a form, not both; {effect}");
    let fault = Diagnostic::new(Code::Lost, left_out, message).also(taken, "this is taken");
    cx.report(
        fault.help("remove one of the two, or list the media types of the other in `consumes`"),
    );
}

impl<'n> Payload<'n> {
    fn read(cx: &mut Reading<'n, '_>, parameters: &[At<'n>]) -> Self {
        let mut payload = Self::default();
        for reference in parameters {
            let Some(at) = cx.follow(*reference) else {
                continue;
            };
            match (sort(at), payload.body) {
                (Sorted::Parameter, _) => {}
                (Sorted::Form, _) => payload.field(cx, at),
                (Sorted::Body, None) => payload.body = Some(*reference),
                (Sorted::Body, Some(first)) => {
                    let message = "an operation has one body; this one is left out";
                    let fault = Diagnostic::new(Code::Lost, name_span(*reference), message);
                    cx.report(fault.also(name_span(first), "this is taken"));
                }
            }
        }
        payload
    }

    /// Adds a `formData` parameter as a property of the form.
    fn field(&mut self, cx: &mut Reading<'n, '_>, at: At<'n>) {
        let Some(name) = cx.member(at, "name") else {
            cx.missing(at, "name", "the parameter is left out");
            return;
        };
        let Some(key) = cx.string(name) else { return };
        if !self.fields.iter().any(|known| known.key == key) {
            let key_span = name.span();
            self.fields.push(Member { key, key_span, at });
        }
    }
}

/// Returns the place of the name of a parameter, or of what is there instead of it, such as a reference.
fn name_span(at: At<'_>) -> Span {
    at.node.get("name").map_or(at.span(), |name| name.span)
}

//! Schemas that consist only of each other have no type of their own: one of them becomes any value.

use super::context::Cx;
use super::findings::Findings;
use super::type_arena::State;
use crate::diagnostics::{Code, Diagnostic};
use crate::ledger::Construct;
use crate::model::{Kind, TypeId};

/// Breaks every circle that contains no type with a name.
pub(super) fn break_circles(cx: &mut Cx<'_, '_>) {
    break_aliases(cx);
    break_lists(cx);
}

/// Aliases that lead to each other in a circle, and slots that nothing was put into, become any value.
fn break_aliases(cx: &mut Cx<'_, '_>) {
    let any = cx.any();
    for id in cx.slots.ids() {
        let end = cx.slots.end(id);
        if matches!(cx.slots.get(end).state, State::Done(_)) {
            continue;
        }
        if let Some(at) = cx.slots.get(end).at {
            let message = "these schemas only refer to each other, in a circle";
            cx.reading.report(
                Diagnostic::new(Code::Approximated, at.span(), message).label("any value is taken"),
            );
        }
        cx.slots.get_mut(end).state = State::Alias(any);
    }
}

/// Lists and maps that contain only each other contain any value: Rust has no alias of itself.
fn break_lists(cx: &mut Cx<'_, '_>) {
    let any = cx.any();
    let mut visited_from: Vec<Option<TypeId>> = vec![None; cx.slots.len()];
    for start in cx.slots.ids() {
        let mut id = cx.slots.end(start);
        let mut place = cx.slots.get(start).at;
        while let State::Done(Kind::Array(inner) | Kind::Map(inner)) = cx.slots.get(id).state {
            let Some(visited) = visited_from.get_mut(id.0 as usize) else {
                break;
            };
            if visited.is_some() {
                break;
            }
            *visited = Some(start);
            place = cx.slots.get(inner.id).at.or(place);
            let next = cx.slots.end(inner.id);
            let is_circle = visited_from.get(next.0 as usize) == Some(&Some(start));
            if is_circle && let State::Done(kind) = &mut cx.slots.get_mut(id).state {
                *kind = match kind {
                    Kind::Map(_) => Kind::Map(any),
                    _ => Kind::Array(any),
                };
                if let Some(at) = place {
                    let reason =
                        "lists and maps that contain only each other; the innermost are raw";
                    let mut findings = Findings::default();
                    findings.raw(Construct::Schema, at, reason);
                    cx.record(&findings);
                }
            }
            id = next;
        }
    }
}

//! Diagnostics for tools.

use serde::Serialize;

use super::selection::Selection;
use super::shown_path;
use crate::diagnostics::{Diagnostic, Label};
use crate::source::{Position, Sources};

#[derive(Serialize)]
struct Problem<'a> {
    code: &'static str,
    severity: &'static str,
    message: &'a str,
    #[serde(flatten)]
    place: Place,
    label: Option<&'a str>,
    labels: Vec<Other<'a>>,
    help: Option<&'a str>,
    explanation: &'static str,
}

#[derive(Default, Serialize)]
struct Place {
    path: Option<String>,
    line: Option<u32>,
    column: Option<u32>,
    end: Option<End>,
}

#[derive(Serialize)]
struct End {
    line: u32,
    column: u32,
}

#[derive(Serialize)]
struct Other<'a> {
    #[serde(flatten)]
    place: Place,
    text: &'a str,
}

pub(super) fn render(selection: &Selection<'_>, sources: &Sources) -> String {
    let lines = selection
        .shown
        .iter()
        .filter_map(|problem| serde_json::to_string(&of(problem, sources)).ok());
    lines.map(|line| line + "\n").collect()
}

fn of<'a>(problem: &'a Diagnostic, sources: &Sources) -> Problem<'a> {
    let other = |label: &'a Label| Other {
        place: place(label, sources),
        text: &label.text,
    };
    let label = problem.primary.as_ref().map(|label| &*label.text);
    Problem {
        code: problem.code.text(),
        severity: problem.severity.name(),
        message: &problem.message,
        place: problem
            .primary
            .as_ref()
            .map(|label| place(label, sources))
            .unwrap_or_default(),
        label: label.filter(|text| !text.is_empty()),
        labels: problem.secondary.iter().map(other).collect(),
        help: problem.help.as_deref(),
        explanation: problem.code.meaning(),
    }
}

fn place(label: &Label, sources: &Sources) -> Place {
    let Position { line, column } = sources.position(label.span);
    let end = sources.end(label.span);
    Place {
        path: Some(shown_path(sources.path(label.span.file)).into_owned()),
        line: Some(line),
        column: Some(column),
        end: Some(End {
            line: end.line,
            column: end.column,
        }),
    }
}

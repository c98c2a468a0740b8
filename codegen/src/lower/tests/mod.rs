//! Small documents, each for one construct, and what they become.

mod all_of;
mod bodies;
mod conditions;
mod disallowed;
mod enums;
mod examples;
mod files;
mod inheritance;
mod mutations;
mod objects;
mod openapi32;
mod operations;
mod paging;
mod path_items;
mod problems;
mod read_write_only;
mod recursion;
mod scalars;
mod security;
mod show;
mod swagger2;
mod unions;
mod xml;

use super::{Lowered, Options, lower_with};
use crate::diagnostics::{Diagnostics, Severity};
use crate::ledger::Ledger;
use crate::source::Sources;
use show::show_component;

/// A lowered document, its diagnostics and its ledger.
struct Outcome {
    sources: Sources,
    lowered: Lowered,
    diagnostics: Diagnostics,
    ledger: Ledger,
}

impl Outcome {
    /// A component, in the notation of [`show`].
    fn component(&self, name: &str) -> String {
        show_component(&self.lowered.api, name)
    }

    /// The problems, each as `line:column severity[code] message`.
    fn problems(&self) -> Vec<String> {
        let list = self.diagnostics.list().iter();
        list.map(|problem| {
            let place = problem
                .primary
                .as_ref()
                .map(|label| self.sources.position(label.span));
            let place = place.map_or(String::new(), |at| format!("{}:{}", at.line, at.column));
            format!(
                "{place} {}[{}] {}",
                problem.severity.name(),
                problem.code.text(),
                problem.message
            )
        })
        .collect()
    }

    fn errors(&self) -> usize {
        let list = self.diagnostics.list().iter();
        list.filter(|problem| problem.severity == Severity::Error)
            .count()
    }
}

/// Lowers a whole document.
fn document(text: &str) -> Outcome {
    lowered_by(false, text)
}

/// As [`document`], with its examples validated.
fn with_examples(text: &str) -> Outcome {
    lowered_by(true, text)
}

fn lowered_by(examples: bool, text: &str) -> Outcome {
    let mut diagnostics = Diagnostics::default();
    let sources = Sources::from_text("api.yaml", text, &mut diagnostics);
    let mut ledger = Ledger::default();
    let options = Options {
        examples,
        ..Options::default()
    };
    let lowered = lower_with(&sources, &options, &mut diagnostics, &mut ledger).unwrap_or_default();
    Outcome {
        sources,
        lowered,
        diagnostics,
        ledger,
    }
}

/// Moves every line to the right.
fn indent(text: &str, columns: usize) -> String {
    let lines: Vec<String> = text
        .lines()
        .map(|line| format!("{:columns$}{line}", ""))
        .collect();
    lines.join("\n")
}

/// Lowers a document of `version` that has these component schemas; they are indented by nothing.
fn schemas_of(version: &str, schemas: &str) -> Outcome {
    let indented = indent(schemas, 4);
    document(&format!(
        "openapi: {version}\ninfo: {{title: T, version: '1'}}\npaths: {{}}\ncomponents:\n  schemas:\n{indented}"
    ))
}

/// As [`schemas_of`], for OpenAPI 3.1. The schemas begin in line 6.
fn schemas(schemas: &str) -> Outcome {
    schemas_of("3.1.0", schemas)
}

/// What one schema, named `X`, becomes without any problem.
fn shape(schema: &str) -> String {
    let indented = indent(schema, 2);
    let outcome = schemas(&format!("X:\n{indented}"));
    assert_eq!(outcome.problems(), Vec::<String>::new());
    outcome.component("X")
}

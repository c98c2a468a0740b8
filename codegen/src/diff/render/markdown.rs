//! A section of a changelog.

use std::fmt::Write;

use super::{Change, Comparison, accepted, alias, sentence};
use crate::diff::{Rust, Wire};

/// A heading, and whether a change belongs to it.
type Section = (&'static str, fn(&Change) -> bool);

const SECTIONS: [Section; 4] = [
    ("Breaking", |change| {
        change.wire == Wire::Breaking || change.rust == Rust::Major
    }),
    ("Risky", |change| change.wire == Wire::Risky),
    ("Added", |change| change.rust == Rust::Minor),
    ("Changed", |_| true),
];

pub(super) fn render(comparison: &Comparison) -> String {
    let version = comparison.next_version();
    let mut text = format!("## {}\n", version.as_deref().unwrap_or("Unreleased"));
    let mut left: Vec<&Change> = comparison.changes.iter().collect();
    if left.is_empty() {
        text.push_str("\nNothing has changed.\n");
    }
    for (heading, belongs) in SECTIONS {
        let (here, rest) = left
            .into_iter()
            .partition::<Vec<&Change>, _>(|change| belongs(change));
        left = rest;
        if here.is_empty() {
            continue;
        }
        let _ = write!(text, "\n### {heading}\n\n");
        for change in here {
            let wire = if change.code.is_on_the_wire() {
                format!("{} on the wire, {} in Rust", change.wire, change.rust)
            } else {
                format!("{} in Rust", change.rust)
            };
            let _ = write!(
                text,
                "- {} ({wire}; `{}`)",
                escaped(&sentence(&change.message)),
                change.code
            );
            let alias = alias(change).map(|alias| format!(". {}", escaped(&sentence(&alias))));
            let _ = writeln!(text, "{}", alias.unwrap_or_default());
        }
    }
    if let Some(line) = accepted(comparison) {
        let _ = write!(text, "\n{line}\n");
    }
    text
}

/// Escapes the characters outside of code spans that Markdown interprets.
fn escaped(message: &str) -> String {
    let mut text = String::new();
    let mut code = false;
    for char in message.chars() {
        match char {
            '`' => code = !code,
            '\n' | '\r' => {
                text.push(' ');
                continue;
            }
            '<' | '>' | '*' | '_' | '[' | ']' | '#' | '|' | '\\' if !code => text.push('\\'),
            _ => {}
        }
        text.push(char);
    }
    text
}

//! Text for people, grouped by operation, the most severe change first.

use std::fmt::Write;

use super::{Change, Comparison, accepted, alias, groups};
use crate::diff::{Rust, Wire};

pub(super) fn render(comparison: &Comparison, color: bool) -> String {
    let mut text = String::new();
    for group in groups(comparison) {
        let title = match (group.operation, group.changes.first()) {
            (Some(operation), _) => operation,
            (None, Some(_)) if group.changes.iter().all(|one| one.operations.is_empty()) => {
                "The client"
            }
            _ => "Several operations",
        };
        let _ = writeln!(text, "{}", paint(title, "1", color));
        for change in group.changes {
            one(&mut text, change, color);
        }
        text.push('\n');
    }
    if let Some(line) = accepted(comparison) {
        let _ = writeln!(text, "{line}");
    }
    let _ = writeln!(text, "{}", comparison.summary());
    text
}

fn one(text: &mut String, change: &Change, color: bool) {
    let code = match (change.wire, change.rust) {
        (Wire::Breaking, _) | (_, Rust::Major) => "31",
        (Wire::Risky, _) => "33",
        _ => "32",
    };
    let wire = if change.code.is_on_the_wire() {
        change.wire.text()
    } else {
        "same wire"
    };
    let verdict = paint(&format!("{wire}, {}", change.rust), code, color);
    let _ = writeln!(text, "  {verdict} [{}] {}", change.code, change.message);
    let places = [&change.old_place, &change.new_place];
    let places: Vec<String> = places
        .into_iter()
        .flatten()
        .map(ToString::to_string)
        .collect();
    if !places.is_empty() {
        let _ = writeln!(text, "    at {}", places.join(" → "));
    }
    if let [first, _, ..] = change.operations.as_slice() {
        let count = change.operations.len();
        let _ = writeln!(text, "    {count} operations: {first}, …");
    }
    if let Some(alias) = alias(change) {
        let _ = writeln!(text, "    {alias}");
    }
    match &change.accepted {
        Some(reason) => {
            let _ = writeln!(text, "    accepted: {reason}");
        }
        None => {
            let _ = writeln!(text, "    fingerprint {}", change.fingerprint);
        }
    }
}

fn paint(text: &str, code: &str, color: bool) -> String {
    if color {
        format!("\u{1b}[{code}m{text}\u{1b}[0m")
    } else {
        text.to_owned()
    }
}

//! Workflow commands of GitHub Actions, which become annotations of the lines of the new document.

use super::{Change, Comparison};
use crate::diff::{Rust, Wire};
use crate::render::workflow_command;

pub(super) fn render(comparison: &Comparison) -> String {
    comparison.changes.iter().map(one).collect()
}

fn one(change: &Change) -> String {
    let command = match (change.wire, change.rust, &change.accepted) {
        (_, _, Some(_)) => "notice",
        (Wire::Breaking, ..) | (_, Rust::Major, _) => "error",
        (Wire::Risky, ..) => "warning",
        _ => "notice",
    };
    let mut properties = Vec::new();
    let mut lines = vec![change.message.clone()];
    if let Some(place) = &change.new_place {
        properties.push(("file", place.path.clone()));
        properties.push(("line", place.line.to_string()));
        properties.push(("col", place.column.to_string()));
    } else if let Some(place) = &change.old_place {
        lines.push(format!("in the old document at {place}"));
    }
    lines.push(format!("wire: {}, rust: {}", change.wire, change.rust));
    properties.push(("title", change.code.text().to_owned()));
    workflow_command(command, &properties, &lines.join("\n"))
}

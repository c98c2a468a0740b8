//! Workflow commands of GitHub Actions, which it shows next to the lines of the new document.

use super::{Change, Comparison};
use crate::diff::{Rust, Wire};

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
    let mut said = vec![change.message.clone()];
    if let Some(place) = &change.new_place {
        properties.push(format!("file={}", property(&place.path)));
        properties.push(format!("line={},col={}", place.line, place.column));
    } else if let Some(place) = &change.old_place {
        said.push(format!("in the old document at {place}"));
    }
    said.push(format!("wire: {}, rust: {}", change.wire, change.rust));
    properties.push(format!("title={}", property(change.code.text())));
    format!(
        "::{command} {}::{}\n",
        properties.join(","),
        data(&said.join("\n"))
    )
}

fn data(text: &str) -> String {
    text.replace('%', "%25")
        .replace('\r', "%0D")
        .replace('\n', "%0A")
}

fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

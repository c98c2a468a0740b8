//! Renders a comparison: as text, as a section of a changelog, and in formats for tools.

mod github;
mod human;
mod json;
mod markdown;
mod sarif;

use super::{Change, Comparison, Rust};

/// Returns a line about accepted changes, if there are any.
fn accepted(comparison: &Comparison) -> Option<String> {
    let all = comparison.changes.iter();
    match all.filter(|change| change.accepted.is_some()).count() {
        0 => None,
        1 => Some("1 change is accepted by the configuration.".to_owned()),
        count => Some(format!(
            "{count} changes are accepted by the configuration."
        )),
    }
}

/// Returns a line about the alias that makes a change minor, or would make it minor.
fn alias(change: &Change) -> Option<String> {
    let alias = change.alias.as_ref()?;
    Some(match change.rust {
        Rust::Major => format!("the alias `{alias}` would make this minor"),
        _ => format!("the alias `{alias}` makes this minor"),
    })
}

impl Comparison {
    /// Returns the changes grouped by operation, the most severe first. `color` adds terminal colors.
    #[must_use]
    pub fn human(&self, color: bool) -> String {
        human::render(self, color)
    }

    /// Returns a section of a changelog in Markdown.
    #[must_use]
    pub fn markdown(&self) -> String {
        markdown::render(self)
    }

    /// Returns the changes as JSON, version 1 of the format: one object with `version`, `changes` and
    /// `verdict`.
    #[must_use]
    pub fn json(&self) -> String {
        json::render(self)
    }

    /// Returns the changes as annotations of GitHub Actions.
    #[must_use]
    pub fn github(&self) -> String {
        github::render(self)
    }

    /// Returns the changes as SARIF 2.1.0.
    #[must_use]
    pub fn sarif(&self) -> String {
        sarif::render(self)
    }

    /// Returns the verdicts on all changes in one line.
    #[must_use]
    pub fn summary(&self) -> String {
        let Some(rust) = self.rust() else {
            return "nothing differs".to_owned();
        };
        let wire = self.wire().map_or("none", super::Wire::text);
        let version = match (self.next_version(), &self.version) {
            (Some(next), Some(version)) => format!("; the next version after {version} is {next}"),
            _ => String::new(),
        };
        format!("wire: {wire}, rust: {rust}{version}")
    }
}

/// The changes of one operation, or those of several or none.
struct Group<'a> {
    /// The operation; [`None`] for changes that affect several operations or none.
    operation: Option<&'a str>,
    changes: Vec<&'a Change>,
}

/// Groups changes by operation. The changes are sorted, so the group with the most severe change is the first.
fn groups(comparison: &Comparison) -> Vec<Group<'_>> {
    let mut groups: Vec<Group<'_>> = Vec::new();
    for change in &comparison.changes {
        let operation = match change.operations.as_slice() {
            [one] => Some(one.as_str()),
            _ => None,
        };
        match groups.iter_mut().find(|group| group.operation == operation) {
            Some(group) => group.changes.push(change),
            None => groups.push(Group {
                operation,
                changes: vec![change],
            }),
        }
    }
    groups
}

/// Returns a message as a sentence, with a capital letter and a period.
fn sentence(message: &str) -> String {
    let mut chars = message.chars();
    let first = chars.next().map(|first| first.to_uppercase().to_string());
    format!("{}{}.", first.unwrap_or_default(), chars.as_str())
}

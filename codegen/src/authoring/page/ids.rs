//! Generates the ids of operations, since pages have none.

use std::collections::BTreeMap;

use super::tree::PageOperation;
use crate::source::{Node, Sources};

/// The existing ids, by method and path.
pub(super) struct Ids {
    by_operation: BTreeMap<(String, String), String>,
}

impl Ids {
    /// Reads the ids of a document.
    pub(super) fn of(document: &Sources) -> Self {
        let mut by_operation = BTreeMap::new();
        let paths = document.root().and_then(|root| root.get("paths"));
        for path in paths.map_or(&[][..], Node::entries) {
            for operation in path.value.entries() {
                if let Some(id) = operation.value.get("operationId").and_then(Node::as_str) {
                    let key = (operation.key.text.to_string(), path.key.text.to_string());
                    by_operation.insert(key, id.to_owned());
                }
            }
        }
        Self { by_operation }
    }

    /// Returns the id of an operation: the one in the document, or the shortest that no other operation has.
    pub(super) fn take(&mut self, page: &PageOperation) -> String {
        let key = (page.method.to_ascii_lowercase(), page.path.clone());
        if let Some(id) = self.by_operation.get(&key) {
            return id.clone();
        }
        let is_free = |id: &String| !self.by_operation.values().any(|taken| taken == id);
        let id = candidates(page).find(is_free).unwrap_or_default();
        self.by_operation.insert(key, id.clone());
        id
    }
}

/// Returns candidates from short to long. Given "List Versions" at
/// `/accounts/{account_id}/workers/scripts/{script_name}/versions`: `workers-versions-list`,
/// `workers-scripts-versions-list`, and the second with a number.
fn candidates(page: &PageOperation) -> impl Iterator<Item = String> {
    let words = words(&page.path);
    let title = page.title.split_whitespace();
    let mut title = title.map(dashed).filter(|word| !word.is_empty());
    let verb = title.next().unwrap_or_else(|| dashed(&page.method));
    let mut short: Vec<&str> = words.first().copied().into_iter().collect();
    short.extend(words.last().copied().filter(|_| words.len() > 1));
    let short = dashed(&format!("{}-{verb}", short.join("-")));
    let long = dashed(&format!("{}-{verb}", words.join("-")));
    let numbered = long.clone();
    let numbered = (2..).map(move |number| format!("{numbered}-{number}"));
    [short, long].into_iter().chain(numbered)
}

/// Returns a text in lower case, with dashes instead of characters other than letters and digits.
fn dashed(text: &str) -> String {
    let keep = |char: char| match char {
        char if char.is_ascii_alphanumeric() => char.to_ascii_lowercase(),
        _ => '-',
    };
    let dashed: String = text.chars().map(keep).collect();
    dashed.trim_matches('-').to_owned()
}

/// Returns the words of a path, without its parameters and its leading account or zone.
pub(super) fn words(path: &str) -> Vec<&str> {
    let segments = path.split('/').filter(|segment| !segment.is_empty());
    let words = segments.filter(|segment| !segment.starts_with('{'));
    words
        .filter(|word| !matches!(*word, "accounts" | "zones"))
        .collect()
}

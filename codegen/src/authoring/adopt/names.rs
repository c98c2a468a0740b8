//! The names of adopted components in our document.

use std::collections::{BTreeMap, BTreeSet};

use heck::{ToLowerCamelCase as _, ToUpperCamelCase as _};

use crate::source::{Node, Sources};

/// Words of names that only repeat that the item is a component.
const EMPTY_WORDS: &[&str] = &["schemas", "components", "definitions"];

/// The names of the components of another document.
#[derive(Debug)]
pub(super) struct Names<'s> {
    components: Option<&'s Node>,
    /// The names in our document, by section and name in the other document.
    names: BTreeMap<(String, String), String>,
}

impl<'s> Names<'s> {
    /// Creates the names with those that are chosen or known from an earlier adoption.
    pub(super) fn new(other: &'s Sources, known: BTreeMap<(String, String), String>) -> Self {
        Self {
            components: other.root().and_then(|root| root.get("components")),
            names: known,
        }
    }

    /// Returns a component as it is written in the other document.
    pub(super) fn component(&self, section: &str, name: &str) -> Option<&'s Node> {
        self.components?.get(section)?.get(name)
    }

    /// Returns the name of a component, which is chosen at its first use; [`None`] if the other document has
    /// no such component.
    pub(super) fn get(&mut self, section: &str, name: &str) -> Option<String> {
        self.component(section, name)?;
        // Operations name security schemes without a reference, so these keep their names.
        if section == "securitySchemes" {
            return Some(name.to_owned());
        }
        let key = (section.to_owned(), name.to_owned());
        if let Some(known) = self.names.get(&key) {
            return Some(known.clone());
        }
        let here = self.names.iter().filter(|((of, _), _)| of == section);
        let taken: BTreeSet<&str> = here.map(|(_, name)| name.as_str()).collect();
        let made = unique(name, &taken);
        self.names.insert(key, made.clone());
        Some(made)
    }
}

fn unique(name: &str, taken: &BTreeSet<&str>) -> String {
    let short = short_name(name);
    let whole = name.to_upper_camel_case();
    let numbered = (2..).map(|number| format!("{short}{number}"));
    let mut candidates = [short.clone(), whole].into_iter().chain(numbered);
    let free = candidates.find(|name| !name.is_empty() && !taken.contains(name.as_str()));
    free.unwrap_or(short)
}

/// Returns a name in Pascal case, without [`EMPTY_WORDS`] and repeated words: `pages_schemas-pages_name`
/// becomes `PagesName`.
fn short_name(name: &str) -> String {
    let mut words: Vec<String> = Vec::new();
    for part in name.split(|char: char| !char.is_alphanumeric()) {
        let word = part.to_lower_camel_case();
        let empty = EMPTY_WORDS.contains(&&*word) && !words.is_empty();
        if !word.is_empty() && !empty && words.last() != Some(&word) {
            words.push(word);
        }
    }
    words
        .iter()
        .map(|word| word.to_upper_camel_case())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{short_name, unique};

    #[test]
    fn names_are_pascal_case_without_empty_and_repeated_words() {
        for (name, expected) in [
            ("workers_version-item-short", "WorkersVersionItemShort"),
            ("workers_schemas-script_name", "WorkersScriptName"),
            ("pages_pages-project", "PagesProject"),
            ("repoInfo.v2", "RepoInfoV2"),
            ("Already", "Already"),
        ] {
            assert_eq!(short_name(name), expected);
        }
    }

    #[test]
    fn names_that_would_be_equal_keep_the_word_that_differs() {
        let taken = ["WorkersName"].into();
        assert_eq!(unique("workers_schemas-name", &taken), "WorkersSchemasName");
        let taken = ["AB"].into();
        assert_eq!(unique("a_b", &taken), "AB2");
    }
}

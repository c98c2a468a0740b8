//! The fields of a client that are raw JSON, and those of them whose type the document declares.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use crate::Result;
use crate::open::Open;

/// The raw fields of a client.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RawFields {
    /// The number of raw fields.
    pub all: usize,
    /// Those whose name on the wire is nowhere an open property in the document, each as
    /// `Type.field`.
    pub typed: Vec<String>,
}

impl RawFields {
    /// Returns a note about those whose type the document declares.
    pub(super) fn problem(&self) -> Option<String> {
        let some: Vec<&str> = self.typed.iter().take(12).map(String::as_str).collect();
        (!some.is_empty()).then(|| {
            let all = self.typed.len();
            format!(
                "{all} raw fields that the document types, such as {}",
                some.join(", ")
            )
        })
    }
}

/// Finds the raw fields in the sources below a folder.
pub(super) fn find(folder: &Path, open: &Open) -> Result<RawFields> {
    let mut found = RawFields::default();
    for path in super::entries(folder)? {
        if path.is_dir() {
            let inner = find(&path, open)?;
            found.all += inner.all;
            found.typed.extend(inner.typed);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            let source = fs::read_to_string(path)?;
            let names = names(&source);
            for (of, field) in raw_fields(&source) {
                found.all += 1;
                let is_open = match names.get(&(of.clone(), field.clone())) {
                    Some(Some(name)) => open.names.contains(name),
                    Some(None) => open.others,
                    None => false,
                };
                if !is_open {
                    found.typed.push(format!("{of}.{field}"));
                }
            }
        }
    }
    Ok(found)
}

/// Returns the public fields whose type is or contains raw JSON, with their structs.
fn raw_fields(source: &str) -> Vec<(String, String)> {
    let (mut current, mut fields) = (String::new(), Vec::new());
    for line in source.lines() {
        let line = line.trim_start();
        if let Some(rest) = line.strip_prefix("pub struct ") {
            current = word(rest);
        }
        let field = line
            .strip_prefix("pub ")
            .and_then(|rest| rest.split_once(": "));
        if let Some((field, ty)) = field
            && ty.ends_with(',')
            && ty.contains("serde_json::Value")
        {
            fields.push((current.clone(), field.to_owned()));
        }
    }
    fields
}

/// Returns the name on the wire of each field of the tables; [`None`] for one that takes the other members.
fn names(source: &str) -> BTreeMap<(String, String), Option<String>> {
    let mut names = BTreeMap::new();
    for table in source.split("object!(").skip(1) {
        let Some((of, rows)) = table.split_once(" {") else {
            continue;
        };
        let (mut need, mut field) = ("", "");
        for token in tokens(rows) {
            let key = (of.to_owned(), field.to_owned());
            match token {
                "}" => break,
                ";" => need = "",
                "," | "=" | "as" => {}
                literal if literal.starts_with('"') => {
                    if !need.is_empty() {
                        names.insert(key, serde_json::from_str(literal).ok());
                    }
                }
                word if need.is_empty() => need = word,
                word => {
                    field = word;
                    let is_part = matches!(need, "rest" | "flatten");
                    let name = (!is_part).then(|| word.to_owned());
                    names.insert((of.to_owned(), word.to_owned()), name);
                }
            }
        }
    }
    names
}

/// Returns the words, literals and marks of a table.
fn tokens(mut text: &str) -> impl Iterator<Item = &str> {
    std::iter::from_fn(move || {
        text = text.trim_start();
        let first = text.chars().next()?;
        let end = if first == '"' {
            let mut escaped = false;
            let end = text.char_indices().skip(1).find(|(_, one)| {
                let ends = *one == '"' && !escaped;
                escaped = *one == '\\' && !escaped;
                ends
            });
            end.map_or(text.len(), |(at, _)| at.saturating_add(1))
        } else {
            let in_word = |one: char| one.is_alphanumeric() || matches!(one, '_' | '#');
            text.find(|one| !in_word(one))
                .unwrap_or(text.len())
                .max(first.len_utf8())
        };
        let (token, rest) = text.split_at_checked(end)?;
        text = rest;
        Some(token)
    })
}

/// Returns the identifier at the start of a text.
fn word(text: &str) -> String {
    let end = text.find(|one: char| !one.is_alphanumeric() && one != '_');
    text.get(..end.unwrap_or(text.len()))
        .unwrap_or_default()
        .to_owned()
}

#[cfg(test)]
mod tests {
    use super::{names, raw_fields};

    #[test]
    fn corpus_raw_fields_are_found_with_their_names() {
        let source = "pub struct A {\n    pub config: Option<serde_json::Value>,\n    pub text: Option<String>,\n}\n\
                      pub struct B {\n    pub r#type: Vec<serde_json::Value>,\n}\npub type C = serde_json::Value;\n";
        let found = raw_fields(source);
        let pair = |of: &str, field: &str| (of.to_owned(), field.to_owned());
        assert_eq!(found, [pair("A", "config"), pair("B", "r#type")]);
        let tables = "object!(A { optional other, config as \"con\\\"fig\"; });\nobject!(B {\n    \"tag\" = \"\\\"b;\\\"\";\n    required r#type as \"type\";\n    rest more;\n});\n";
        let names = names(tables);
        assert_eq!(names[&found[0]].as_deref(), Some("con\"fig"));
        assert_eq!(names[&pair("A", "other")].as_deref(), Some("other"));
        assert_eq!(names[&found[1]].as_deref(), Some("type"));
        assert_eq!(names[&pair("B", "more")], None);
    }
}

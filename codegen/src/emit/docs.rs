//! The documentation of an item, as lines of its doc comment.

use super::declarations::Attributes;
use super::{deprecated, markdown};
use crate::model::Docs;

/// Returns the attributes that document a field, variant or setter: its documentation, and
/// `#[deprecated]`. `fallback` is for an item that the document does not describe; it can be empty.
pub(super) fn member(docs: &Docs, names: &[&str], fallback: &str) -> Attributes {
    Attributes::docs(lines(docs, names, fallback)).with(deprecated::attribute(docs))
}

/// Returns the documentation of an item: title, description, then its constraints and an example.
///
/// A title that only repeats one of `names` is omitted.
pub(super) fn lines(docs: &Docs, names: &[&str], fallback: &str) -> Vec<String> {
    let mut lines = text(title(docs, names), &docs.description);
    if lines.is_empty() && !fallback.is_empty() {
        lines.push(fallback.to_owned());
    }
    let facts = facts(docs);
    match lines.as_mut_slice() {
        _ if facts.is_empty() => {}
        [] => lines.push(facts),
        // Short texts share a paragraph.
        [only] if only.len() < 80 => {
            only.push(' ');
            only.push_str(&facts);
        }
        _ => lines.extend([String::new(), facts]),
    }
    lines
}

/// Returns the title of an item; an empty one if it only repeats a name, as generated documents have it.
fn title<'d>(docs: &'d Docs, names: &[&str]) -> &'d str {
    let letters = |text: &str| -> String {
        let letters = text.chars().filter(|char| char.is_alphanumeric());
        letters.flat_map(char::to_lowercase).collect()
    };
    let title = letters(&docs.title);
    if !docs.title.is_empty() && names.iter().any(|name| letters(name) == title) {
        ""
    } else {
        &docs.title
    }
}

/// Returns the title and the description, without a title with which the description begins.
pub(super) fn text(title: &str, description: &str) -> Vec<String> {
    let title = title.trim();
    let mut lines = Vec::new();
    if !description.trim_start().starts_with(title) {
        lines = markdown::lines(title);
    }
    let description = markdown::lines(description);
    if !lines.is_empty() && !description.is_empty() {
        lines.push(String::new());
    }
    lines.extend(description);
    ended(lines)
}

/// Returns the first paragraph of an item's documentation; nothing if it has none.
pub(super) fn summary(docs: &Docs, names: &[&str]) -> Vec<String> {
    let lines = text(title(docs, names), &docs.description);
    let paragraph: Vec<String> = lines
        .into_iter()
        .take_while(|line| !line.is_empty())
        .collect();
    // A paragraph that opens a code block without its end would swallow what follows.
    let fences = paragraph.iter().filter(|line| is_fence(line));
    if fences.count() % 2 == 1 {
        Vec::new()
    } else {
        paragraph
    }
}

/// Puts a full stop at the end of each paragraph of prose that lacks one.
fn ended(mut lines: Vec<String>) -> Vec<String> {
    let (mut in_code, mut is_prose) = (false, true);
    for index in 0..lines.len() {
        let is_last = lines
            .get(index.saturating_add(1))
            .is_none_or(String::is_empty);
        let Some(line) = lines.get_mut(index) else {
            break;
        };
        if line.is_empty() {
            is_prose = true;
            continue;
        }
        in_code ^= is_fence(line);
        is_prose &= !in_code && line.starts_with(char::is_alphanumeric) && !is_list_item(line);
        let last_word = line.rsplit(' ').next().unwrap_or_default();
        if is_prose
            && is_last
            && line.ends_with(|last: char| last.is_alphanumeric() || matches!(last, ')' | '`'))
            && !last_word.contains("://")
        {
            line.push('.');
        }
    }
    lines
}

fn is_fence(line: &str) -> bool {
    line.trim_start().starts_with("```")
}

/// `1. One`.
fn is_list_item(line: &str) -> bool {
    let rest = line.trim_start_matches(|char: char| char.is_ascii_digit());
    rest.len() < line.len() && (rest.starts_with(". ") || rest.starts_with(") "))
}

/// Returns the constraints, the default, one example, and the link to further documentation.
fn facts(docs: &Docs) -> String {
    let bounds = docs.constraints.iter();
    let bounds = bounds.map(|bound| markdown::code(&format!("{}: {}", bound.keyword, bound.value)));
    let default = docs
        .default
        .iter()
        .map(|value| format!("default {}", markdown::code(value)));
    let example = docs.examples.iter().take(1);
    let example = example.map(|value| format!("for example {}", markdown::code(value)));
    let external = docs.external.iter().filter(|url| url.starts_with("http"));
    let external = external.map(|url| format!("see {}", markdown::line(url)));
    let mut facts: Vec<String> = bounds
        .chain(default)
        .chain(example)
        .chain(external)
        .collect();
    if let Some(first) = facts.first_mut().filter(|first| !first.starts_with('`')) {
        *first = capitalised(first);
    }
    if let Some(last) = facts.last_mut() {
        last.push('.');
    }
    facts.join("; ")
}

fn capitalised(text: &str) -> String {
    let mut chars = text.chars();
    let first = chars.next().map(|first| first.to_ascii_uppercase());
    first.into_iter().chain(chars).collect()
}

#[cfg(test)]
mod tests {
    use super::text;

    #[test]
    fn paragraphs_of_prose_end_with_a_full_stop_and_other_lines_stay() {
        let cases = [
            ("Create a pet", "Create a pet."),
            ("Is it a pet?", "Is it a pet?"),
            ("A pet (old)", "A pet (old)."),
            ("Such as `cat`", "Such as `cat`."),
            ("See [pets](https://a.b)", "See [pets](https://a.b)"),
            ("One\n\nTwo\nlines", "One.\n\nTwo\nlines."),
            ("- one\n- two", "- one\n- two"),
            ("1. one", "1. one"),
            ("```text\nlet a\n```", "```text\nlet a\n```"),
        ];
        for (description, expected) in cases {
            assert_eq!(text("", description).join("\n"), expected);
        }
    }
}

//! Splits emitted files into items, and returns those that the two clients do not share.

use std::collections::BTreeMap;

use crate::emit::OutputFile;

/// The text of an item of an emitted file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Chunk<'a> {
    /// The path of the file.
    pub(super) path: &'a str,
    pub(super) text: &'a str,
}

/// Returns the items that only the old and that only the new client has, in the order of their files.
pub(super) fn unshared<'a>(
    old: &'a [OutputFile],
    new: &'a [OutputFile],
) -> (Vec<Chunk<'a>>, Vec<Chunk<'a>>) {
    let known: BTreeMap<&str, &str> = old.iter().map(read).collect();
    let later: BTreeMap<&str, &str> = new.iter().map(read).collect();
    let mut both = (Vec::new(), Vec::new());
    for (path, text) in &known {
        let other = later.get(path).copied().unwrap_or_default();
        if *text != other {
            let (one, other) = of_file(path, text, other);
            both.0.extend(one);
            both.1.extend(other);
        }
    }
    for (path, text) in later.iter().filter(|(path, _)| !known.contains_key(*path)) {
        both.1.extend(of_file(path, "", text).1);
    }
    both
}

fn read(file: &OutputFile) -> (&str, &str) {
    (&file.path, &file.text)
}

fn of_file<'a>(path: &'a str, old: &'a str, new: &'a str) -> (Vec<Chunk<'a>>, Vec<Chunk<'a>>) {
    if !is_public(path) {
        return (Vec::new(), Vec::new());
    }
    let mut counts: BTreeMap<&str, i64> = BTreeMap::new();
    for text in chunks(old) {
        *counts.entry(text).or_default() += 1;
    }
    let mut added = Vec::new();
    for text in chunks(new) {
        match counts.get_mut(text) {
            Some(count @ 1..) => *count -= 1,
            _ => added.push(Chunk { path, text }),
        }
    }
    let removed = chunks(old).filter(|text| counts.get(text).is_some_and(|count| *count > 0));
    let removed = removed.map(|text| Chunk { path, text }).collect();
    (removed, added)
}

/// Returns whether a file can have public items: `common.rs` has private constants only.
fn is_public(path: &str) -> bool {
    path != "common.rs"
}

/// Returns the items of a file. An item ends at a blank line that is followed by a line without indentation.
fn chunks(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        while !rest.is_empty() {
            let end = end(rest);
            let (chunk, after) = rest.split_at_checked(end)?;
            rest = after;
            let chunk = chunk.trim_matches('\n');
            if !chunk.is_empty() {
                return Some(chunk);
            }
        }
        None
    })
}

fn end(text: &str) -> usize {
    let mut from = 0;
    while let Some(found) = text.get(from..).and_then(|rest| rest.find("\n\n")) {
        let next = from + found + 2;
        let first = text.as_bytes().get(next);
        if first.is_none_or(|first| !matches!(first, b' ' | b'}' | b')' | b'\n')) {
            return next;
        }
        from = from + found + 1;
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::chunks;

    #[test]
    fn diff_items_are_split_at_blank_lines_before_lines_without_indentation() {
        let text = "// head\n\n//! Docs.\n\nuse a;\nuse b;\n\nimpl X {\n    fn a() {}\n\n    fn b() {}\n}\n\n#[cfg(x)]\nstruct Y;\n";
        let found: Vec<&str> = chunks(text).collect();
        let expected = [
            "// head",
            "//! Docs.",
            "use a;\nuse b;",
            "impl X {\n    fn a() {}\n\n    fn b() {}\n}",
            "#[cfg(x)]\nstruct Y;",
        ];
        assert_eq!(found, expected);
    }
}

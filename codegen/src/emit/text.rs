//! The only functions that write text of the document into files.
//!
//! A doc comment is written by [`push_doc_comment`] or [`doc_lines`], a string by [`string`] or [`raw_string`], a value of a
//! manifest by [`toml()`]. Whatever the text contains, it stays text: it ends no comment, no literal
//! and no line.

use std::borrow::Cow;

use proc_macro2::Literal;

/// Passes on each line of a doc comment, as it follows the mark of the comment and a space.
///
/// A line break inside of a line, which would end the comment, starts another line of it. Control
/// characters and those that change the direction of text, which rustc refuses, are dropped.
pub(super) fn doc_lines(lines: &[String], mut each: impl FnMut(&str)) {
    for line in lines {
        if is_plain(line) {
            each(line.trim_end());
        } else {
            for line in line.split(is_line_break) {
                each(printable(line).trim_end());
            }
        }
    }
}

/// Adds the lines of a doc comment, each after the mark of the comment.
pub(super) fn push_doc_comment(text: &mut String, mark: &str, lines: &[String]) {
    doc_lines(lines, |line| {
        let space = if line.is_empty() { "" } else { " " };
        text.extend([mark, space, line, "\n"]);
    });
}

/// Returns a text as it may appear in a comment: white space as spaces, without control characters and
/// those that change the direction of text.
pub(super) fn printable(text: &str) -> Cow<'_, str> {
    if is_plain(text) {
        Cow::Borrowed(text)
    } else {
        Cow::Owned(text.chars().filter_map(printable_char).collect())
    }
}

/// Whether all characters are visible ones of ASCII, as those of most texts are.
fn is_plain(text: &str) -> bool {
    // A loop to the end of the text compares many bytes at a time.
    text.bytes()
        .fold(true, |all, byte| all & matches!(byte, b' '..=b'~'))
}

fn printable_char(char: char) -> Option<char> {
    match char {
        '\t' => Some(' '),
        _ if is_line_break(char) => Some(' '),
        _ if is_invisible(char) || char.is_control() => None,
        _ => Some(char),
    }
}

/// The characters at which editors or languages begin a new line (UAX #14).
fn is_line_break(char: char) -> bool {
    matches!(
        char,
        '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}'
    )
}

/// Marks of direction (UAX #9) and the byte order mark.
fn is_invisible(char: char) -> bool {
    matches!(
        char,
        '\u{61c}'
            | '\u{200e}'
            | '\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2066}'..='\u{2069}'
            | '\u{feff}'
    )
}

/// Returns a Rust string literal.
pub(super) fn string(text: &str) -> String {
    Literal::string(text).to_string()
}

/// Returns a raw string literal, which shows JSON as it is; a string literal where a character
/// cannot appear in a raw one, or would not be visible in it.
pub(super) fn raw_string(text: &str) -> String {
    let unfit = |char: char| {
        char != '\n' && (char.is_control() || is_line_break(char) || is_invisible(char))
    };
    if text.contains(unfit) {
        return string(text);
    }
    let longest = text
        .split('"')
        .skip(1)
        .map(|rest| rest.chars().take_while(|c| *c == '#').count());
    let hashes = "#".repeat(longest.max().map_or(0, |longest| longest.saturating_add(1)));
    format!("r{hashes}\"{text}\"{hashes}")
}

/// Returns the parts with a mark after each, on lines of 100 columns that begin with `indent` spaces.
pub(super) fn filled(parts: &[String], mark: &str, indent: usize) -> String {
    const WIDTH: usize = 100;
    let (mut text, mut column) = (String::new(), WIDTH);
    for part in parts {
        let length = part.len().saturating_add(mark.len()).saturating_add(1);
        if column.saturating_add(length) > WIDTH {
            if !text.is_empty() {
                text.push('\n');
            }
            text.push_str(&" ".repeat(indent));
            column = indent;
        } else {
            text.push(' ');
        }
        text.extend([part, mark]);
        column = column.saturating_add(length);
    }
    text.push('\n');
    text
}

/// The number of characters on the last line.
pub(super) fn last_line_width(text: &str) -> usize {
    let line = text.lines().next_back().unwrap_or_default();
    line.chars().count()
}

/// Returns a TOML string.
pub(super) fn toml(text: &str) -> String {
    toml_edit::Value::from(text).to_string()
}

#[cfg(test)]
mod tests {
    use super::{push_doc_comment, raw_string, string, toml};

    #[test]
    fn doc_comment_is_not_left_by_a_line_break() {
        for line_break in [
            '\n', '\r', '\u{b}', '\u{c}', '\u{85}', '\u{2028}', '\u{2029}',
        ] {
            let line = format!("one{line_break}fn two() {{}}\u{202e}\0");
            let mut text = String::new();
            push_doc_comment(&mut text, "///", &[line, String::new()]);
            assert_eq!(text, "/// one\n/// fn two() {}\n///\n");
        }
    }

    #[test]
    fn raw_string_literal_shows_what_is_visible_and_escapes_what_is_not() {
        assert_eq!(raw_string("{\"a\": \"#\"}"), "r##\"{\"a\": \"#\"}\"##");
        assert_eq!(raw_string("a\u{202e}b"), "\"a\\u{202e}b\"");
        assert_eq!(raw_string("a\rb"), "\"a\\rb\"");
        assert_eq!(string("a\"\u{feff}\n"), "\"a\\\"\\u{feff}\\n\"");
    }

    #[test]
    fn toml_string_is_read_back_as_it_was() {
        for text in [
            "plain",
            "a\"b\\c",
            "line\nbreak",
            "\u{2028}\u{202e}\u{feff}\0",
            "'''\"\"\"",
        ] {
            let parsed: toml::Table = format!("key = {}", toml(text)).parse().expect("it is TOML");
            assert_eq!(parsed.get("key").and_then(toml::Value::as_str), Some(text));
        }
    }
}

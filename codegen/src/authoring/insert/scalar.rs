//! Writes scalars as YAML: plain if possible, otherwise quoted (YAML 1.2.2, sections 7.3 and 8.1).

use super::super::Value;
use crate::source::write_string;

/// Words that are not strings in YAML 1.1 or 1.2.
const WORDS: &[&str] = &["null", "true", "false", "yes", "no", "on", "off", "y", "n"];

/// Returns a key.
pub(super) fn key(text: &str, quote: char) -> String {
    string(text, quote)
}

/// Returns a string of one line.
pub(super) fn string(text: &str, quote: char) -> String {
    if is_plain(text) {
        text.to_owned()
    } else {
        quoted(text, quote)
    }
}

/// Returns a string of one line for a flow sequence, in which more characters need quotes.
pub(super) fn inside_brackets(text: &str, quote: char) -> String {
    if is_plain(text) && !text.contains([',', '[', ']', '{', '}']) {
        text.to_owned()
    } else {
        quoted(text, quote)
    }
}

/// Returns a value that is neither a string nor a collection with content.
pub(super) fn other(value: &Value) -> String {
    match value {
        Value::Bool(true) => "true".to_owned(),
        Value::Bool(false) => "false".to_owned(),
        Value::Number(number) => number.clone(),
        Value::Array(_) => "[]".to_owned(),
        Value::Object(_) => "{}".to_owned(),
        Value::String(text) => double_quoted(text),
        Value::Null => "null".to_owned(),
    }
}

/// Returns the header of a literal block scalar that preserves a text of several lines, if there is one.
pub(super) fn literal_header(text: &str) -> Option<&'static str> {
    let content = text.trim_end_matches('\n');
    let is_kept = content.lines().all(|line| line.trim_end() == line);
    let starts_inside = content.starts_with([' ', '\t', '\n']) || content.is_empty();
    if !is_kept || starts_inside || text.chars().any(needs_escape) {
        return None;
    }
    match text.len() - content.len() {
        0 => Some("|-"),
        1 => Some("|"),
        _ => None,
    }
}

/// Returns whether a text of one line can be folded at its spaces without a change of its value.
pub(super) fn can_fold(text: &str) -> bool {
    let words = text.split(' ');
    words.clone().all(|word| !word.is_empty())
        && !text.chars().any(|char| char == '\t' || needs_escape(char))
}

/// Returns a text between double quotes, with escapes.
pub(super) fn double_quoted(text: &str) -> String {
    let mut quoted = String::new();
    write_string(text, &mut quoted);
    quoted
}

fn quoted(text: &str, quote: char) -> String {
    let fits = !text.contains('\n') && !text.chars().any(needs_escape);
    match quote {
        '\'' if fits => format!("'{}'", text.replace('\'', "''")),
        // A text with double quotes or backslashes needs no escapes between single quotes.
        '"' if fits && text.contains(['"', '\\']) && !text.contains('\'') => format!("'{text}'"),
        _ => double_quoted(text),
    }
}

fn needs_escape(char: char) -> bool {
    let separates = matches!(char, '\u{85}' | '\u{2028}' | '\u{2029}' | '\u{feff}');
    separates || (char.is_control() && char != '\n')
}

fn is_plain(text: &str) -> bool {
    let begins = text.starts_with(|first: char| {
        first.is_alphanumeric() || matches!(first, '/' | '_' | '$' | '(' | '^' | '.')
    });
    let breaks = text.contains(": ") || text.contains(" #") || text.ends_with([':', ' ']);
    let is_word = WORDS.iter().any(|word| text.eq_ignore_ascii_case(word));
    begins
        && !breaks
        && !is_word
        && !looks_like_number(text)
        && !text.chars().any(|char| char == '\n' || needs_escape(char))
}

/// Returns whether a YAML parser may read a text as a number, a date or a time.
fn looks_like_number(text: &str) -> bool {
    if !text.starts_with(|first: char| first.is_ascii_digit() || first == '.') {
        return false;
    }
    let is_date = text
        .bytes()
        .all(|byte| byte.is_ascii_digit() || b"-_:. tTzZ+".contains(&byte));
    is_date
        || text.starts_with("0x")
        || text.starts_with("0o")
        || text.parse::<f64>().is_ok()
        || matches!(&*text.to_ascii_lowercase(), ".inf" | ".nan")
}

//! Scalars as YAML: which text can be plain, and how the others are quoted (YAML 1.2.2, sections
//! 7.3 and 8.1).

use super::super::Value;
use crate::source::write_string;

/// Words that a reader of YAML 1.1 or 1.2 takes for something else than a string.
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

/// Returns a string of one line as it is written within brackets, where further characters have a
/// meaning.
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

/// Returns the header of a literal block scalar that keeps a text of several lines, if one can.
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

/// Returns whether a text of one line means the same when it is folded at its spaces.
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
        // Double quotes would have to be escaped, single quotes need nothing.
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

/// Returns whether some reader takes a text for a number, a date or a time.
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

//! Writes values as YAML (YAML 1.2.2) in the style of a file.

use std::fmt::Write as _;

use super::super::Value;
use super::scalar;
use super::style::Style;

/// The maximum width of a line of folded text and of a flow sequence.
const WIDTH: usize = 100;

/// Returns the members of a mapping as lines that begin in the given column, without a line break at the end.
pub(super) fn members(members: &[(String, Value)], column: usize, style: &Style) -> String {
    let mut text = String::new();
    write_members(&mut text, members, column, style);
    text
}

fn write_members(text: &mut String, members: &[(String, Value)], column: usize, style: &Style) {
    for (index, (key, value)) in members.iter().enumerate() {
        if index > 0 {
            text.push('\n');
            pad(text, column);
        } else if text.is_empty() {
            pad(text, column);
        }
        let key = scalar::key(key, style.quote);
        let _ = write!(text, "{key}:");
        write_value(text, value, column, key.chars().count() + 1, style);
    }
}

/// Writes what follows the colon of a key.
fn write_value(text: &mut String, value: &Value, column: usize, key: usize, style: &Style) {
    match value {
        Value::Object(members) if members.is_empty() => text.push_str(" {}"),
        Value::Object(members) => {
            text.push('\n');
            let column = column + style.indent;
            pad(text, column);
            write_members(text, members, column, style);
        }
        Value::Array(items) => match inline(items, column + key + 1, style) {
            Some(line) => {
                let _ = write!(text, " {line}");
            }
            None => write_items(text, items, column + style.list_indent, style),
        },
        Value::String(string) => {
            text.push(' ');
            write_string(text, string, column, key, style);
        }
        other => {
            text.push(' ');
            text.push_str(&scalar::other(other));
        }
    }
}

/// Returns the items of a block sequence as lines whose dash is in the given column. The text begins with a
/// line break.
pub(super) fn items(items: &[Value], column: usize, style: &Style) -> String {
    let mut text = String::new();
    write_items(&mut text, items, column, style);
    text
}

fn write_items(text: &mut String, items: &[Value], column: usize, style: &Style) {
    for item in items {
        text.push('\n');
        pad(text, column);
        text.push_str("- ");
        match item {
            Value::Object(members) if !members.is_empty() => {
                write_members(text, members, column + 2, style);
            }
            Value::Array(items) if !items.is_empty() => text.push_str(&flow(item)),
            Value::String(string) => write_string(text, string, column, 1, style),
            other => text.push_str(&scalar::other(other)),
        }
    }
}

/// Returns a list of scalars as a flow sequence, if it is short and the file uses flow sequences.
fn inline(items: &[Value], column: usize, style: &Style) -> Option<String> {
    if items.is_empty() {
        return Some("[]".to_owned());
    }
    let scalars: Option<Vec<String>> = items
        .iter()
        .map(|item| match item {
            Value::String(text) if text.contains('\n') => None,
            Value::String(text) => Some(scalar::inside_brackets(text, style.quote)),
            Value::Object(_) | Value::Array(_) => None,
            other => Some(scalar::other(other)),
        })
        .collect();
    let line = format!("[{}]", scalars?.join(", "));
    (style.inline_lists && column + line.chars().count() <= WIDTH).then_some(line)
}

/// Returns a value in flow style, as JSON.
pub(super) fn flow(value: &Value) -> String {
    super::json::compact(value, ": ", ", ")
}

fn write_string(text: &mut String, string: &str, column: usize, before: usize, style: &Style) {
    let inner = column + style.indent;
    if string.contains('\n') {
        match scalar::literal_header(string) {
            Some(header) => {
                text.push_str(header);
                for line in string.trim_end_matches('\n').split('\n') {
                    text.push('\n');
                    if !line.is_empty() {
                        pad(text, inner);
                        text.push_str(line);
                    }
                }
            }
            None => text.push_str(&scalar::double_quoted(string)),
        }
        return;
    }
    let long = column + before + 1 + string.chars().count() > WIDTH;
    if style.fold && long && scalar::can_fold(string) {
        text.push_str(">-");
        for line in folded(string, WIDTH.saturating_sub(inner).max(20)) {
            text.push('\n');
            pad(text, inner);
            text.push_str(&line);
        }
    } else {
        text.push_str(&scalar::string(string, style.quote));
    }
}

/// Breaks a text into lines at its spaces.
fn folded(string: &str, width: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in string.split(' ') {
        match lines.last_mut() {
            Some(line) if line.chars().count() + 1 + word.chars().count() <= width => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

fn pad(text: &mut String, column: usize) {
    text.extend(std::iter::repeat_n(' ', column));
}

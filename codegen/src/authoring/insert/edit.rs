//! Converts additions to edits of the text.

use super::super::Value;
use super::plan::Addition;
use super::style::{Style, column, first};
use super::{json, yaml};
use crate::source::{Entry, Node};

/// A range of bytes, and the text that replaces it.
#[derive(Debug)]
pub(super) struct Edit {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) text: String,
}

/// Returns the text with the additions.
pub(super) fn apply(text: &str, root: &Node, additions: &[Addition<'_>]) -> String {
    let is_json = text.trim_start().starts_with('{');
    let mut edits: Vec<Edit> = Vec::new();
    if is_json {
        let style = json::Style::of(text);
        edits.extend(additions.iter().map(|addition| {
            let node = addition.into.map_or(root, |entry| &entry.value);
            into_braces(text, node, &addition.members, &style)
        }));
    } else if !additions.is_empty() {
        let style = Style::of(text, root);
        for addition in additions {
            into_block(text, root, addition, &style, &mut edits);
        }
    }
    splice(text, edits)
}

/// Returns the text with the edits.
pub(super) fn splice(text: &str, mut edits: Vec<Edit>) -> String {
    // An inner mapping can end where the outer one ends. The sort is stable, so its addition remains the first.
    edits.sort_by_key(|edit| edit.start);
    let newline = if text.contains("\r\n") { "\r\n" } else { "\n" };
    let mut new = String::with_capacity(text.len());
    let mut from = 0;
    for edit in edits {
        new.push_str(text.get(from..edit.start).unwrap_or_default());
        new.push_str(&edit.text.replace('\n', newline));
        from = edit.end;
    }
    new.push_str(text.get(from..).unwrap_or_default());
    new
}

/// Adds members to an object between braces.
fn into_braces(text: &str, node: &Node, members: &[(String, Value)], style: &json::Style) -> Edit {
    let (start, end) = (node.span.start as usize, node.span.end as usize);
    let Some(last) = node.entries().last() else {
        let before = indentation(text, start);
        let text = style.value(&Value::Object(members.to_vec()), before);
        return Edit { start, end, text };
    };
    let key = node.entries().first().unwrap_or(last).key.span.start as usize;
    let before = indentation(text, key);
    let separator = match &style.indent {
        Some(_) => format!(",\n{before}"),
        None => style.comma.to_owned(),
    };
    let end = last.value.span.end as usize;
    Edit {
        start: end,
        end,
        text: separator + &style.members(members, before),
    }
}

/// Adds members to a mapping of a YAML text.
fn into_block(
    text: &str,
    root: &Node,
    addition: &Addition<'_>,
    style: &Style,
    edits: &mut Vec<Edit>,
) {
    let node = addition.into.map_or(root, |entry| &entry.value);
    let last = node.entries().last();
    let braces = first(text, node.span) == Some(b'{');
    match (last, addition.into) {
        (Some(_), _) if braces => {
            let style = json::Style {
                indent: None,
                colon: ": ",
                comma: ", ",
            };
            edits.push(into_braces(text, node, &addition.members, &style));
        }
        (Some(last), _) => {
            let first = node.entries().first().unwrap_or(last);
            let column = column(text, first.key.span.start);
            let end = block_end(text, last, column);
            let between = if has_blank_lines(text, node) {
                "\n"
            } else {
                ""
            };
            for member in &addition.members {
                let member = yaml::members(std::slice::from_ref(member), column, style);
                edits.push(Edit {
                    start: end,
                    end,
                    text: format!("\n{between}{member}"),
                });
            }
        }
        (None, Some(entry)) => {
            let span = node.span;
            let (start, end) = (span.start as usize, span.end as usize);
            // The space after the colon is removed if the rest of the line is empty.
            let before = text.get(..start).unwrap_or_default();
            let start = if end > start && line_end(text, end) == end {
                before.trim_end_matches(' ').len()
            } else {
                start
            };
            edits.push(Edit {
                start,
                end,
                text: String::new(),
            });
            let column = column(text, entry.key.span.start) + style.indent;
            let members = yaml::members(&addition.members, column, style);
            // The span of an absent value can be on a later line.
            let written = if span.end > span.start {
                span.end
            } else {
                entry.key.span.end
            };
            let end = line_end(text, written as usize);
            edits.push(Edit {
                start: end,
                end,
                text: format!("\n{members}"),
            });
        }
        (None, None) => {}
    }
}

/// Returns the end of the last line of a member of a block mapping: of its value, and of the following lines
/// that are indented further than its key, which is in the given column.
pub(super) fn block_end(text: &str, member: &Entry, column: usize) -> usize {
    let (key, value) = (member.key.span, member.value.span);
    let known = if value.start >= key.end {
        value.end
    } else {
        key.end
    };
    let mut end = line_end(text, known as usize);
    let mut lines = text.get(end..).unwrap_or_default().split_inclusive('\n');
    let mut at = end + lines.next().map_or(0, str::len);
    for line in lines {
        let written = line.trim_end();
        let content = written.trim_start_matches(' ');
        let indent = written.len() - content.len();
        let is_item = indent == column && (content.starts_with("- ") || content == "-");
        if !written.is_empty() {
            if indent <= column && !is_item {
                break;
            }
            end = at + written.len();
        }
        at += line.len();
    }
    end
}

/// Returns whether most members of a block mapping have a blank line before them.
fn has_blank_lines(text: &str, node: &Node) -> bool {
    let later = node.entries().iter().skip(1);
    let blank = later.clone().filter(|entry| {
        let before = text
            .get(..entry.key.span.start as usize)
            .unwrap_or_default();
        let mut lines = before.rsplit('\n').skip(1).map(str::trim);
        lines.find(|line| !line.starts_with('#')) == Some("")
    });
    2 * blank.count() > later.count()
}

/// Returns where the line of a byte ends, before its line break.
pub(super) fn line_end(text: &str, at: usize) -> usize {
    let rest = text.get(at..).unwrap_or_default();
    let line = rest.split('\n').next().unwrap_or_default();
    at + line.trim_end_matches('\r').len()
}

/// Returns the white space that the line of a byte begins with.
pub(super) fn indentation(text: &str, at: usize) -> &str {
    let before = text.get(..at).unwrap_or_default();
    let start = before.rfind('\n').map_or(0, |newline| newline + 1);
    let line = text.get(start..).unwrap_or_default();
    let width = line.len() - line.trim_start_matches([' ', '\t']).len();
    line.get(..width).unwrap_or_default()
}

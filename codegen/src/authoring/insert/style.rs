//! The style of the text of a document, which new text follows.

use crate::source::{Entry, Node, NodeValue, Span};

/// The style of a YAML text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Style {
    /// Columns by which a value is indented further than its key.
    pub(super) indent: usize,
    /// Columns by which the dashes of a list are indented further than its key.
    pub(super) list_indent: usize,
    /// The quotation mark.
    pub(super) quote: char,
    /// Whether short lists of scalars are written in brackets.
    pub(super) inline_lists: bool,
    /// Whether long texts are folded over several lines.
    pub(super) fold: bool,
}

/// Counts of the styles in a text.
#[derive(Default)]
struct Seen {
    indents: Vec<usize>,
    list_indents: Vec<usize>,
    single: usize,
    double: usize,
    inline: usize,
    block: usize,
    folded: usize,
}

impl Style {
    /// Returns the most frequent style of a document.
    pub(super) fn of(text: &str, root: &Node) -> Self {
        let mut seen = Seen::default();
        look(text, root, &mut seen);
        let indent = most_common(&seen.indents).unwrap_or(2);
        Self {
            indent,
            list_indent: most_common(&seen.list_indents).unwrap_or(indent),
            quote: if seen.double > seen.single { '"' } else { '\'' },
            inline_lists: seen.inline > seen.block,
            fold: seen.folded > 0,
        }
    }
}

/// Returns the column of a byte, from 0, in bytes.
pub(super) fn column(text: &str, at: u32) -> usize {
    let before = text.get(..at as usize).unwrap_or_default();
    before.len() - before.rfind('\n').map_or(0, |newline| newline + 1)
}

/// Returns the first byte of a span.
pub(super) fn first(text: &str, span: Span) -> Option<u8> {
    text.as_bytes().get(span.start as usize).copied()
}

/// Returns the text between a key and its value, trimmed: the colon, and the header of a block scalar. Empty
/// for the value of an alias, which is elsewhere.
pub(super) fn between<'t>(text: &'t str, entry: &Entry) -> &'t str {
    let (key, value) = (entry.key.span, entry.value.span);
    let between = text.get(key.end as usize..value.start as usize);
    between.unwrap_or_default().trim()
}

fn look(text: &str, node: &Node, seen: &mut Seen) {
    for entry in node.entries() {
        quotes(text, entry.key.span, seen);
        seen.folded += usize::from(between(text, entry).contains('>'));
        let value = &entry.value;
        let is_here = value.span.start >= entry.key.span.end;
        if !is_here || matches!(first(text, value.span), Some(b'{')) {
            continue;
        }
        let key = column(text, entry.key.span.start);
        let inner = column(text, value.span.start);
        match &value.value {
            NodeValue::Object(members) if !members.is_empty() && inner > key => {
                seen.indents.push(inner - key);
            }
            NodeValue::Array(items) => list(text, items, value.span, inner.checked_sub(key), seen),
            NodeValue::String(_) => quotes(text, value.span, seen),
            _ => {}
        }
        look(text, value, seen);
    }
    for item in node.items() {
        look(text, item, seen);
    }
}

fn list(text: &str, items: &[Node], span: Span, indent: Option<usize>, seen: &mut Seen) {
    let is_scalar = |item: &Node| item.entries().is_empty() && item.items().is_empty();
    let short = !items.is_empty() && items.iter().all(is_scalar);
    match (first(text, span), indent) {
        (Some(b'['), _) => seen.inline += usize::from(short),
        (Some(b'-'), Some(indent)) => {
            seen.list_indents.push(indent);
            seen.block += usize::from(short);
        }
        _ => {}
    }
}

fn quotes(text: &str, span: Span, seen: &mut Seen) {
    match first(text, span) {
        Some(b'\'') => seen.single += 1,
        Some(b'"') => seen.double += 1,
        _ => {}
    }
}

fn most_common(values: &[usize]) -> Option<usize> {
    let count = |value: &usize| values.iter().filter(|other| *other == value).count();
    let distinct: std::collections::BTreeSet<usize> = values.iter().copied().collect();
    distinct.into_iter().max_by_key(count)
}

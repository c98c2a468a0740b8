//! Replaces existing values by edits of the text. The rest of the text is kept byte for byte.

use super::super::Value;
use super::edit::{Edit, block_end, indentation, splice};
use super::style::{Style, between, column, first};
use super::{json, scalar, yaml};
use crate::diagnostics::Diagnostics;
use crate::source::{Entry, FileId, Node, NodeValue, Sources};

/// Returns the text of a document with other values at these keys; [`None`] if they cannot be edited as text.
pub(in super::super) fn rewrite(
    sources: &Sources,
    changes: &[(Vec<String>, Value)],
) -> Option<String> {
    // If items cannot be edited in place, the whole list is replaced.
    attempt(sources, changes, true).or_else(|| attempt(sources, changes, false))
}

fn attempt(
    sources: &Sources,
    changes: &[(Vec<String>, Value)],
    within_lists: bool,
) -> Option<String> {
    let (text, root) = (sources.text(FileId(0)), sources.root()?);
    let writer = Writer {
        text,
        style: Style::of(text, root),
        json: text
            .trim_start()
            .starts_with('{')
            .then(|| json::Style::of(text)),
        within_lists,
    };
    let mut edits = Vec::new();
    let mut intended = Value::from(root);
    for (keys, value) in changes {
        let (last, above) = keys.split_last()?;
        let parent = above.iter().try_fold(root, |node, key| node.get(key))?;
        writer.change(parent.entry(last)?, value, &mut edits);
        let place = above
            .iter()
            .try_fold(&mut intended, |value, key| value.child(key))?;
        place.set(last, value.clone());
    }
    let new = splice(text, edits);
    let mut problems = Diagnostics::default();
    let read = Sources::from_text(sources.path(FileId(0)), &new, &mut problems);
    let is_intended = Value::from(read.root()?).is_same(&intended);
    (is_intended && !problems.has_errors()).then_some(new)
}

pub(super) struct Writer<'t> {
    pub(super) text: &'t str,
    pub(super) style: Style,
    /// The style of a document in JSON.
    json: Option<json::Style>,
    /// Whether the items of lists are edited in place.
    within_lists: bool,
}

impl Writer<'_> {
    fn change(&self, entry: &Entry, new: &Value, edits: &mut Vec<Edit>) {
        if Value::from(&entry.value).is_same(new) {
            return;
        }
        let (key, span) = (entry.key.span, entry.value.span);
        if let Some(style) = &self.json {
            let before = indentation(self.text, key.start as usize);
            edits.push(Edit {
                start: span.start as usize,
                end: span.end as usize,
                text: style.value(new, before),
            });
            return;
        }
        let is_block = first(self.text, span) != Some(b'{') && span.start >= key.end;
        match (&entry.value.value, new) {
            (NodeValue::Object(old), Value::Object(members))
                if is_block && !old.is_empty() && !members.is_empty() =>
            {
                self.change_members(&entry.value, new, edits);
            }
            (NodeValue::Array(_), Value::Array(items))
                if self.within_lists && !items.is_empty() =>
            {
                match self.list(entry, items) {
                    Some(found) => edits.extend(found),
                    None => edits.push(self.replaced(entry, new)),
                }
            }
            _ => edits.push(self.replaced(entry, new)),
        }
    }

    pub(super) fn change_members(&self, node: &Node, new: &Value, edits: &mut Vec<Edit>) {
        let mut end = None;
        let mut inner = 0;
        for entry in node.entries() {
            inner = column(self.text, entry.key.span.start);
            end = Some(block_end(self.text, entry, inner));
            match new.get(&entry.key.text) {
                Some(value) => self.change(entry, value, edits),
                None => edits.push(self.removed(entry, inner)),
            }
        }
        let added = new.members().iter();
        for member in added.filter(|(key, _)| node.get(key).is_none()) {
            let member = yaml::members(std::slice::from_ref(member), inner, &self.style);
            let end = end.unwrap_or_default();
            edits.push(Edit {
                start: end,
                end,
                text: format!("\n{member}"),
            });
        }
    }

    /// Replaces a member. A comment after a value of one line is kept.
    fn replaced(&self, entry: &Entry, new: &Value) -> Edit {
        let (key, span) = (entry.key.span, entry.value.span);
        let start = key.start as usize;
        let column = column(self.text, key.start);
        let member = [(entry.key.text.to_string(), new.clone())];
        let text = yaml::members(&member, column, &self.style);
        let text = text.trim_start_matches(' ').to_owned();
        let old = self
            .text
            .get(span.start as usize..span.end as usize)
            .unwrap_or_default();
        // The span of a value with an anchor or the header of a block scalar does not cover all of its text.
        let is_bare = between(self.text, entry) == ":";
        let is_line = is_bare && !old.is_empty() && !old.contains('\n') && !old.starts_with('&');
        let width = scalar::key(&entry.key.text, self.style.quote).len() + ": ".len();
        if is_line && !text.contains('\n') {
            return Edit {
                start: span.start as usize,
                end: span.end as usize,
                text: text.get(width..).unwrap_or_default().to_owned(),
            };
        }
        Edit {
            start,
            end: block_end(self.text, entry, column),
            text,
        }
    }

    /// Removes the lines of a member.
    fn removed(&self, entry: &Entry, column: usize) -> Edit {
        let start = entry.key.span.start as usize - column;
        let before = self.text.get(..start).unwrap_or_default();
        Edit {
            start: before.trim_end_matches('\n').trim_end_matches('\r').len(),
            end: block_end(self.text, entry, column),
            text: String::new(),
        }
    }
}

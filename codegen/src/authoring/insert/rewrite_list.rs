//! Replaces the items of a block sequence by edits of the text. Remaining items are edited in place.

use super::super::Value;
use super::super::update::name_of;
use super::edit::{Edit, block_end, line_end};
use super::rewrite::Writer;
use super::style::{column, first};
use super::yaml;
use crate::source::{Entry, Node, NodeValue};

/// An item of the existing list.
struct Item<'n> {
    node: &'n Node,
    value: Value,
    /// The bytes of its lines, from the line break before its dash.
    start: usize,
    end: usize,
}

impl Writer<'_> {
    /// Returns the edits that replace the items of the list of `entry` by `new`; [`None`] if the list cannot be
    /// edited in place.
    pub(super) fn list(&self, entry: &Entry, new: &[Value]) -> Option<Vec<Edit>> {
        let key = column(self.text, entry.key.span.start);
        let old = entry.value.items();
        let dash = self.dash(old.first()?)?;
        let items = old.iter().map(|node| self.item(node, key, dash));
        let items: Vec<Item<'_>> = items.collect::<Option<_>>()?;
        let mut edits = Vec::new();
        let mut left = items.iter().peekable();
        // A new item is inserted after the item before it, or else before the first.
        let mut at = items.first()?.start;
        for value in new {
            let stays = items
                .iter()
                .position(|item| is_same_item(&item.value, value));
            let Some(index) = stays else {
                let text = yaml::items(std::slice::from_ref(value), dash, &self.style);
                edits.push(Edit {
                    start: at,
                    end: at,
                    text,
                });
                continue;
            };
            let item = items.get(index)?;
            loop {
                let next = left.next()?;
                if std::ptr::eq(next, item) {
                    break;
                }
                edits.push(next.removed());
            }
            at = item.end;
            if !item.value.is_same(value) {
                self.change_item(item.node, value, &mut edits)?;
            }
        }
        edits.extend(left.map(Item::removed));
        Some(edits)
    }

    fn change_item(&self, node: &Node, new: &Value, edits: &mut Vec<Edit>) -> Option<()> {
        let first = node.entries().first()?;
        // The first member is on the line of the dash.
        new.get(&first.key.text)?;
        self.change_members(node, new, edits);
        Some(())
    }

    /// Returns the column of the dash of an item, if both are on the same line.
    fn dash(&self, item: &Node) -> Option<usize> {
        let start = item.span.start as usize;
        let line = self
            .text
            .get(start - column(self.text, item.span.start)..start)?;
        let before = line.strip_suffix("- ")?;
        before.trim().is_empty().then_some(before.len())
    }

    fn item<'n>(&self, node: &'n Node, key: usize, dash: usize) -> Option<Item<'n>> {
        let is_here = self.dash(node)? == dash && dash >= key;
        let is_block = !matches!(
            first(self.text, node.span),
            Some(b'{' | b'[' | b'&' | b'*' | b'|' | b'>')
        );
        let end = match (&node.value, node.entries().last()) {
            (NodeValue::Object(_), Some(last)) => {
                block_end(self.text, last, column(self.text, last.key.span.start))
            }
            (NodeValue::Object(_) | NodeValue::Array(_), _) => return None,
            _ => line_end(self.text, node.span.end as usize),
        };
        let line = node.span.start as usize - column(self.text, node.span.start);
        let before = self.text.get(..line)?;
        let start = before.strip_suffix('\n')?;
        let start = start.strip_suffix('\r').unwrap_or(start).len();
        (is_here && is_block).then(|| Item {
            node,
            value: Value::from(node),
            start,
            end,
        })
    }
}

impl Item<'_> {
    fn removed(&self) -> Edit {
        Edit {
            start: self.start,
            end: self.end,
            text: String::new(),
        }
    }
}

/// Returns whether an item is the same, although its members may have changed.
fn is_same_item(old: &Value, new: &Value) -> bool {
    match (name_of(old), name_of(new)) {
        (Some(old), Some(new)) => old == new,
        _ => old.is_same(new),
    }
}

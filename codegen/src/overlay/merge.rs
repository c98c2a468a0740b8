//! Changing a tree (Overlay 1.1 §4.4.3): merging, copying, removing.

use super::path::Path;
use crate::source::{Node, NodeValue, Span};

/// Two places whose values cannot be merged.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Incompatible {
    pub(super) old: Span,
    pub(super) new: Span,
    pub(super) old_kind: &'static str,
    pub(super) new_kind: &'static str,
}

/// Merges `new` into a target: members into an object, an item or items onto an array, and a
/// primitive value in place of another.
///
/// # Errors
/// Two values, here or further inside, are of kinds that cannot be merged. The target is left half
/// merged, and nothing may be written.
pub(super) fn update(target: &mut Node, new: &Node) -> Result<(), Incompatible> {
    match (&mut target.value, &new.value) {
        (NodeValue::Array(items), other) if !matches!(other, NodeValue::Array(_)) => {
            items.push(new.clone());
            Ok(())
        }
        _ => merge(target, new),
    }
}

fn merge(target: &mut Node, new: &Node) -> Result<(), Incompatible> {
    let (old, old_kind) = (target.span, target.kind());
    match (&mut target.value, &new.value) {
        (NodeValue::Object(object), NodeValue::Object(members)) => {
            for member in members {
                match object
                    .position(&member.key.text)
                    .and_then(|at| object.value_mut(at))
                {
                    Some(value) => merge(value, &member.value)?,
                    None => object.push(member.clone()),
                }
            }
            Ok(())
        }
        (NodeValue::Array(items), NodeValue::Array(more)) => {
            items.extend(more.iter().cloned());
            Ok(())
        }
        (_, NodeValue::Object(_) | NodeValue::Array(_))
        | (NodeValue::Object(_) | NodeValue::Array(_), _) => Err(Incompatible {
            old,
            new: new.span,
            old_kind,
            new_kind: new.kind(),
        }),
        _ => {
            *target = new.clone();
            Ok(())
        }
    }
}

/// Removes the node at a path; the root cannot be removed.
pub(super) fn remove(root: &mut Node, path: &Path) -> bool {
    let Some((&last, above)) = path.split_last() else {
        return false;
    };
    match at_mut(root, above).map(|parent| &mut parent.value) {
        Some(NodeValue::Object(object)) => object.remove(last).is_some(),
        Some(NodeValue::Array(items)) if last < items.len() => {
            items.remove(last);
            true
        }
        _ => false,
    }
}

/// The node at a path.
pub(super) fn at_mut<'n>(root: &'n mut Node, path: &[usize]) -> Option<&'n mut Node> {
    path.iter()
        .try_fold(root, |node, &at| match &mut node.value {
            NodeValue::Object(object) => object.value_mut(at),
            NodeValue::Array(items) => items.get_mut(at),
            _ => None,
        })
}

//! Paths of members in messages: `items[].name`.

use super::{Owner, Pairs};

impl Pairs<'_> {
    /// Returns the path from the first use by an operation to an owner: `items[].name`.
    pub(in crate::diff) fn path_to(&self, owner: Owner) -> String {
        let mut steps = Vec::new();
        let mut next = owner;
        while let Owner::Pair(index) = next {
            let Some(pair) = self.list.get(index) else {
                break;
            };
            steps.push(pair.path.as_str());
            let Some(parent) = pair.parents.first() else {
                break;
            };
            next = *parent;
        }
        steps
            .into_iter()
            .rev()
            .fold(String::new(), |path, step| joined(&path, step))
    }
}

/// Joins two paths: `items[]` and `name` become `items[].name`.
pub(in crate::diff) fn joined(path: &str, step: &str) -> String {
    if path.is_empty() || step.is_empty() || step.starts_with(['[', '{']) {
        format!("{path}{step}")
    } else {
        format!("{path}.{step}")
    }
}

//! `items`, `prefixItems` and `uniqueItems`: the items of a list.

use super::contradiction::Path;
use super::values::{same, shown};
use super::{Subject, Validation};
use crate::document::Schema;
use crate::source::Node;

/// The maximum length of a list that is searched for duplicates.
const MAX_UNIQUE: usize = 1000;

impl<'n> Validation<'_, 'n, '_> {
    /// Validates the items of a list.
    pub(super) fn items(&mut self, schema: &Schema<'n>, subject: Subject<'_, 'n>) {
        let prefix = schema.prefix_items.as_deref().unwrap_or_default();
        for (index, value) in subject.value.items().iter().enumerate() {
            if let Some(place) = prefix.get(index).copied().or(schema.items) {
                let path = Path::Item(&subject.path, index);
                self.validate(place, Subject { value, path });
            }
        }
    }
}

/// Returns the message about an item that is twice in a list.
pub(super) fn duplicate(items: &[Node]) -> Option<String> {
    let items = items.get(..MAX_UNIQUE.min(items.len()))?;
    let twice = |(index, item): (usize, &Node)| {
        let before = items.iter().take(index);
        before
            .into_iter()
            .any(|other| same(other, item))
            .then(|| shown(item))
    };
    let item = items.iter().enumerate().find_map(twice)?;
    Some(format!(
        "{item} is a duplicate, which `uniqueItems` forbids"
    ))
}

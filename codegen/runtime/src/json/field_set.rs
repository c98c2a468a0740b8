//! The set of fields that were read of an object.

use super::field_table::{Field, Table};

/// The set of fields that were read, by their index.
///
/// The first 64 fields are bits of one integer, so that most objects need no allocation.
#[derive(Default)]
pub(crate) struct FieldSet {
    first: u64,
    /// The fields from the 65th on.
    more: Vec<bool>,
}

impl FieldSet {
    /// Adds a field, and returns whether it was in the set before.
    #[inline]
    pub(crate) fn mark(&mut self, index: usize) -> bool {
        if index < 64 {
            let bit = 1 << index;
            let before = self.first & bit != 0;
            self.first |= bit;
            return before;
        }
        let index = index.saturating_sub(64);
        if self.more.len() <= index {
            self.more.resize(index.saturating_add(1), false);
        }
        self.more
            .get_mut(index)
            .is_some_and(|seen| std::mem::replace(seen, true))
    }

    /// Returns whether all required fields are in the set.
    #[inline]
    pub(crate) fn is_complete(&self, table: &Table) -> bool {
        table.required & !self.first == 0
            && (table.fields.len() <= 64 || self.missing(table).next().is_none())
    }

    /// Returns the keys of the required fields that are not in the set.
    pub(crate) fn missing(&self, table: &Table) -> impl Iterator<Item = &'static str> {
        let fields = table.fields.iter().enumerate();
        let missing =
            |&(index, field): &(usize, &Field)| field.kind.is_required() && !self.has(index);
        fields.filter(missing).map(|(_, field)| field.name)
    }

    fn has(&self, index: usize) -> bool {
        match index.checked_sub(64) {
            None => self.first & (1 << index) != 0,
            Some(index) => self.more.get(index).is_some_and(|seen| *seen),
        }
    }
}

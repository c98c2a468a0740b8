//! Unions, and the tables of their variants, which the macros create as constants.

use super::{UnknownVariant, Value};

/// A union that is read in place.
pub trait Union {
    /// Sets the union to an empty value of the variant at an index of the table, and returns the value.
    fn choose(&mut self, index: usize) -> &mut dyn Value;

    /// Sets the union to an unknown variant.
    fn keep(&mut self, unknown: UnknownVariant);
}

/// The table of a union whose variants are distinguished by the value of a property.
#[derive(Debug)]
pub struct TaggedTable {
    /// The property.
    pub property: &'static str,
    /// The values of the property for each variant.
    pub tags: &'static [Tag],
}

/// The values of a property that choose a variant of a union.
#[derive(Debug)]
pub struct Tag {
    /// The property.
    pub property: &'static str,
    /// The values that choose the variant. If a value chooses several variants, they are tried. The first
    /// value is written if the object does not have one of them.
    pub values: &'static [&'static str],
    /// The further values that choose the variant, as bits of [`also`].
    pub also: u8,
}

/// Values that choose a variant in addition to those of its tag, as bits.
///
/// The names are those in the input of the macros.
#[allow(non_upper_case_globals, reason = "the macros' input is in lower case")]
pub mod also {
    /// Values that choose other variants. The variant is tried after those.
    pub const any: u8 = 1;
    /// Values that choose no variant, and objects without the property.
    pub const default: u8 = 2;
}

impl Tag {
    pub(super) fn is_for(&self, also: u8) -> bool {
        self.also & also != 0
    }
}

/// The table of a union whose variants are tried.
#[derive(Debug)]
pub struct UntaggedTable {
    /// The [`kinds`] of JSON values that each variant accepts, as bits.
    pub variants: &'static [u8],
}

/// Kinds of JSON values, as bits.
///
/// The names are those in the input of the macros.
#[allow(non_upper_case_globals, reason = "the macros' input is in lower case")]
pub mod kinds {
    /// `null`.
    pub const null: u8 = 1;
    /// `true` and `false`.
    pub const boolean: u8 = 2;
    /// Numbers without a fraction.
    pub const integer: u8 = 4;
    /// Numbers.
    pub const number: u8 = 8;
    /// Strings.
    pub const string: u8 = 16;
    /// Arrays.
    pub const array: u8 = 32;
    /// Objects.
    pub const object: u8 = 64;
    /// Every kind.
    pub const any: u8 = 127;
}

impl TaggedTable {
    /// Returns the round in which a variant is tried for a value of the property.
    pub(super) fn round(&self, tag: &str, index: usize) -> Option<u8> {
        let chosen = self.tags.get(index)?;
        (chosen.values.contains(&tag).then_some(0))
            .or_else(|| chosen.is_for(also::any).then_some(1))
    }

    /// Returns the first variant that a value of the property chooses, and whether it chooses further ones.
    pub(super) fn chosen(&self, tag: &str) -> Option<(usize, bool)> {
        let tags = self.tags.iter().enumerate();
        let mut chosen = tags.filter(|(_, chosen)| chosen.values.contains(&tag));
        let (first, _) = chosen.next()?;
        Some((first, chosen.next().is_some()))
    }
}

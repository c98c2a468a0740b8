//! Tables of the fields of a type, which the macros create as constants.

/// The fields of a struct.
#[derive(Debug)]
pub struct Table {
    /// The name of the struct.
    pub(crate) name: &'static str,
    /// The fields, in the order of the values that are passed to [`Reader::object`](super::Reader::object).
    pub(crate) fields: &'static [Field],
    /// A bit set of the required fields among the first 64.
    pub(crate) required: u64,
    /// Whether the struct has additional keys or a flattened part.
    pub(crate) has_parts: bool,
}

/// A field of a struct, or a constant member of its object.
#[derive(Debug)]
pub struct Field {
    /// The name of the field in Rust. It is empty for a constant member.
    pub(crate) rust: &'static str,
    /// The key in JSON. It is empty for a part.
    pub(crate) name: &'static str,
    pub(crate) kind: FieldKind,
}

/// How a field is read and written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum FieldKind {
    /// The key is required.
    Required,
    /// The key is optional.
    Optional,
    /// The key is required, and its value is redacted.
    SecretRequired,
    /// The key is optional, and its value is redacted.
    SecretOptional,
    /// The map of the keys that no other field claims.
    Rest,
    /// A part that is read from the members of the same object.
    Flatten,
    /// A member with a constant value, which is not a field of the struct.
    Fixed,
}

impl FieldKind {
    pub(crate) const fn is_required(self) -> bool {
        matches!(self, Self::Required | Self::SecretRequired)
    }

    pub(crate) const fn is_secret(self) -> bool {
        matches!(self, Self::SecretRequired | Self::SecretOptional)
    }

    pub(crate) const fn is_part(self) -> bool {
        matches!(self, Self::Rest | Self::Flatten)
    }
}

impl Table {
    /// Creates the table of the struct `name`.
    #[must_use]
    pub const fn new(name: &'static str, fields: &'static [Field]) -> Self {
        let mut required = 0;
        let mut has_parts = false;
        let mut remaining = fields;
        let mut bit = 1_u64;
        while let [field, rest @ ..] = remaining {
            if field.kind.is_required() {
                required |= bit;
            }
            has_parts |= field.kind.is_part();
            bit <<= 1;
            remaining = rest;
        }
        Self {
            name,
            fields,
            required,
            has_parts,
        }
    }

    /// Returns the index of the field with a key.
    ///
    /// The field at `hint` is compared first. Keys are usually in the order of the table, so a search is rare.
    #[inline]
    pub(crate) fn find(&self, key: &str, hint: usize) -> Option<usize> {
        match self.fields.get(hint) {
            Some(field) if field.is_key(key) => Some(hint),
            _ => self.fields.iter().position(|field| field.is_key(key)),
        }
    }
}

impl Field {
    /// Creates a required field.
    #[must_use]
    pub const fn required(rust: &'static str) -> Self {
        Self::new(rust, rust, FieldKind::Required)
    }

    /// Creates an optional field.
    #[must_use]
    pub const fn optional(rust: &'static str) -> Self {
        Self::new(rust, rust, FieldKind::Optional)
    }

    /// Creates a required field whose value is redacted.
    #[must_use]
    pub const fn secret_required(rust: &'static str) -> Self {
        Self::new(rust, rust, FieldKind::SecretRequired)
    }

    /// Creates an optional field whose value is redacted.
    #[must_use]
    pub const fn secret_optional(rust: &'static str) -> Self {
        Self::new(rust, rust, FieldKind::SecretOptional)
    }

    /// Creates a field for the map of the keys that no other field claims.
    #[must_use]
    pub const fn rest(rust: &'static str) -> Self {
        Self::new(rust, "", FieldKind::Rest)
    }

    /// Creates a field for a part that is read from the members of the same object.
    #[must_use]
    pub const fn flatten(rust: &'static str) -> Self {
        Self::new(rust, "", FieldKind::Flatten)
    }

    /// Creates a member with a constant value, which is not a field of the struct.
    #[must_use]
    pub const fn fixed(name: &'static str) -> Self {
        Self::new("", name, FieldKind::Fixed)
    }

    /// Sets the key, if it differs from the name in Rust.
    #[must_use]
    pub const fn named(mut self, name: &'static str) -> Self {
        self.name = name;
        self
    }

    const fn new(rust: &'static str, name: &'static str, kind: FieldKind) -> Self {
        Self { rust, name, kind }
    }

    #[inline]
    fn is_key(&self, key: &str) -> bool {
        self.name == key && !self.kind.is_part()
    }
}

/// The set of fields that were read, by their index.
///
/// The first 64 fields are bits of one integer, so that most objects need no allocation.
#[derive(Default)]
pub(crate) struct Seen {
    first: u64,
    /// The fields from the 65th on.
    more: Vec<bool>,
}

impl Seen {
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
    pub(crate) fn is_complete(&self, table: &'static Table) -> bool {
        table.required & !self.first == 0
            && (table.fields.len() <= 64 || self.missing(table).next().is_none())
    }

    /// Returns the indexes of the required fields that are not in the set.
    pub(crate) fn missing<'s>(&'s self, table: &'static Table) -> impl Iterator<Item = usize> + 's {
        let missing =
            |&(index, field): &(usize, &Field)| field.kind.is_required() && !self.has(index);
        table
            .fields
            .iter()
            .enumerate()
            .filter(missing)
            .map(|(index, _)| index)
    }

    fn has(&self, index: usize) -> bool {
        match index.checked_sub(64) {
            None => self.first & (1 << index) != 0,
            Some(index) => self.more.get(index).is_some_and(|seen| *seen),
        }
    }
}

//! The table of a type, which the macros write: the names of its fields and how each is read.

/// What is known about a struct.
#[derive(Debug)]
pub struct Table {
    /// The type's name in Rust.
    pub(crate) name: &'static str,
    /// Its fields in the order in which they are handed over.
    pub(crate) fields: &'static [Field],
    /// The required ones among the first 64, as bits.
    pub(crate) required: u64,
    /// Whether the object has more than its declared keys: additional keys, or a flattened part.
    pub(crate) has_parts: bool,
}

/// What is known about a field.
#[derive(Debug)]
pub struct Field {
    /// Its name in Rust; empty for a member that is no field.
    pub(crate) rust: &'static str,
    /// Its key; empty for a part.
    pub(crate) name: &'static str,
    /// What is done with it.
    pub(crate) need: Need,
}

/// What is done with a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Need {
    /// It must be there.
    Required,
    /// It may be left out.
    Optional,
    /// It must be there, and is never shown.
    SecretRequired,
    /// It may be left out, and is never shown.
    SecretOptional,
    /// It takes the keys that nothing else takes.
    Rest,
    /// It is read from the members of the same object.
    Flatten,
    /// It has one value only, which is no field of the struct.
    Fixed,
}

impl Need {
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
    /// What is known about the struct `name`.
    #[must_use]
    pub const fn new(name: &'static str, fields: &'static [Field]) -> Self {
        let mut required = 0;
        let mut has_parts = false;
        let mut left = fields;
        let mut bit = 1_u64;
        while let [field, rest @ ..] = left {
            if field.need.is_required() {
                required |= bit;
            }
            has_parts |= field.need.is_part();
            bit <<= 1;
            left = rest;
        }
        Self {
            name,
            fields,
            required,
            has_parts,
        }
    }

    /// The field of a key; looks at `hint` first, where it is if the keys come in order.
    #[inline]
    pub(crate) fn find(&self, key: &str, hint: usize) -> Option<usize> {
        match self.fields.get(hint) {
            Some(field) if field.is_key(key) => Some(hint),
            _ => self.fields.iter().position(|field| field.is_key(key)),
        }
    }
}

impl Field {
    /// A field that must be there.
    #[must_use]
    pub const fn required(rust: &'static str) -> Self {
        Self::new(rust, rust, Need::Required)
    }

    /// A field that may be left out.
    #[must_use]
    pub const fn optional(rust: &'static str) -> Self {
        Self::new(rust, rust, Need::Optional)
    }

    /// A field that must be there, and is never shown.
    #[must_use]
    pub const fn secret_required(rust: &'static str) -> Self {
        Self::new(rust, rust, Need::SecretRequired)
    }

    /// A field that may be left out, and is never shown.
    #[must_use]
    pub const fn secret_optional(rust: &'static str) -> Self {
        Self::new(rust, rust, Need::SecretOptional)
    }

    /// A map of the keys that nothing else takes.
    #[must_use]
    pub const fn rest(rust: &'static str) -> Self {
        Self::new(rust, "", Need::Rest)
    }

    /// A value that is read from the members of the same object.
    #[must_use]
    pub const fn flatten(rust: &'static str) -> Self {
        Self::new(rust, "", Need::Flatten)
    }

    /// A member whose value is always the same, and which the struct does not have.
    #[must_use]
    pub const fn fixed(name: &'static str) -> Self {
        Self::new("", name, Need::Fixed)
    }

    /// The same with a key that is not its name in Rust.
    #[must_use]
    pub const fn named(mut self, name: &'static str) -> Self {
        self.name = name;
        self
    }

    const fn new(rust: &'static str, name: &'static str, need: Need) -> Self {
        Self { rust, name, need }
    }

    #[inline]
    fn is_key(&self, key: &str) -> bool {
        self.name == key && !self.need.is_part()
    }
}

/// Which fields were seen.
#[derive(Default)]
pub(crate) struct Seen {
    first: u64,
    /// From the 65th field on; grows when it is needed.
    more: Vec<bool>,
}

impl Seen {
    /// Marks a field, and returns whether it was seen before.
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

    /// Whether no required field is missing.
    #[inline]
    pub(crate) fn is_complete(&self, table: &'static Table) -> bool {
        table.required & !self.first == 0
            && (table.fields.len() <= 64 || self.missing(table).next().is_none())
    }

    /// The required fields that are missing.
    pub(crate) fn missing<'s>(&'s self, table: &'static Table) -> impl Iterator<Item = usize> + 's {
        let missing =
            |&(index, field): &(usize, &Field)| field.need.is_required() && !self.has(index);
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

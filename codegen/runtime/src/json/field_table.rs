//! Tables of the fields of a type.
//!
//! The macro `object!` describes the fields of a type by one string literal, in which rustc has nothing to check or
//! evaluate. A constant with an array of structs per type would be a tenth of the time and memory of `cargo check`.

use super::writer::quote;

/// The fields of a struct.
#[derive(Debug)]
pub(crate) struct Table {
    /// The name of the struct.
    pub(crate) name: &'static str,
    /// The fields, in the order of the values that are passed to [`Reader::object`](super::Reader::object).
    pub(crate) fields: Vec<Field>,
    /// A bit set of the required fields among the first 64.
    pub(crate) required: u64,
    /// Whether the struct has additional keys or a flattened part.
    pub(crate) has_parts: bool,
}

/// A field of a struct, or a constant member of its object.
#[derive(Debug)]
pub(crate) struct Field {
    /// The name of the field in Rust. It is empty for a constant member.
    pub(crate) rust: &'static str,
    /// The key in JSON. It is empty for a part.
    pub(crate) name: &'static str,
    /// The key as JSON, with the comma before it and the colon after it. It is empty for a part.
    written: String,
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
    /// Returns the kind of the fields in a group that begins with a word.
    fn of(word: &str) -> Self {
        match word {
            "optional" => Self::Optional,
            "secret_required" => Self::SecretRequired,
            "secret_optional" => Self::SecretOptional,
            "rest" => Self::Rest,
            "flatten" => Self::Flatten,
            _ => Self::Required,
        }
    }

    pub(crate) fn is_required(self) -> bool {
        matches!(self, Self::Required | Self::SecretRequired)
    }

    pub(crate) fn is_secret(self) -> bool {
        matches!(self, Self::SecretRequired | Self::SecretOptional)
    }

    pub(crate) fn is_part(self) -> bool {
        matches!(self, Self::Rest | Self::Flatten)
    }
}

impl Table {
    /// Parses the literal of a struct: the name of the struct, and groups of fields of the same kind.
    ///
    /// The groups are the text of [`stringify!`], which allows any white space between two words. In front of them is
    /// each field whose key in JSON is not its name in Rust, with its key. The name of a constant member is empty.
    /// With `␀` for NUL, a struct with the constant member `type` and a field `link` for the key `$ref` is
    ///
    /// ```text
    /// ␀type␀link␀$ref␀Stage required id, link; optional note;
    /// ```
    pub(super) fn parse(literal: &'static str) -> Self {
        let mut parts: Vec<&str> = literal.split('\0').collect();
        let groups = parts.pop().unwrap_or_default();
        let mut keys = parts
            .chunks_exact(2)
            .filter_map(|pair| Some((*pair.first()?, *pair.last()?)))
            .peekable();
        let mut fields = Vec::new();
        while let Some((_, name)) = keys.next_if(|(rust, _)| rust.is_empty()) {
            fields.push(Field::new("", name, FieldKind::Fixed));
        }
        let (name, groups) = groups
            .split_once(char::is_whitespace)
            .unwrap_or((groups, ""));
        for group in groups.split(';') {
            let mut words = group
                .split([' ', ',', '\n', '\r', '\t'])
                .filter(|word| !word.is_empty());
            let Some(kind) = words.next().map(FieldKind::of) else {
                continue;
            };
            for rust in words {
                let key = keys.next_if(|(renamed, _)| *renamed == rust);
                let name = if kind.is_part() {
                    ""
                } else {
                    key.map_or(rust, |(_, key)| key)
                };
                fields.push(Field::new(rust, name, kind));
            }
        }
        Self::new(name, fields)
    }

    fn new(name: &'static str, fields: Vec<Field>) -> Self {
        let required = |(bit, field): (u32, &Field)| u64::from(field.kind.is_required()) << bit;
        Self {
            name,
            required: (0..64).zip(&fields).map(required).sum(),
            has_parts: fields.iter().any(|field| field.kind.is_part()),
            fields,
        }
    }

    /// Returns the index of the field with a key.
    ///
    /// Keys are usually in the order of the table, so the search begins at `hint`.
    pub(crate) fn find(&self, key: &str, hint: usize) -> Option<usize> {
        let (before, after) = self
            .fields
            .split_at_checked(hint)
            .unwrap_or((&self.fields, &[]));
        let found = after.iter().position(|field| field.is_key(key));
        found
            .map(|index| index + before.len())
            .or_else(|| before.iter().position(|field| field.is_key(key)))
    }
}

impl Field {
    fn new(rust: &'static str, name: &'static str, kind: FieldKind) -> Self {
        let mut written = String::new();
        if !kind.is_part() {
            written.push(',');
            quote(&mut written, name);
            written.push(':');
        }
        Self {
            rust,
            name,
            written,
            kind,
        }
    }

    fn is_key(&self, key: &str) -> bool {
        self.name == key && !self.kind.is_part()
    }

    /// Returns the key as JSON, with its colon and with a comma unless it is the first one of the object.
    #[inline]
    pub(crate) fn written(&self, is_first: bool) -> &str {
        self.written
            .get(usize::from(is_first)..)
            .unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::{FieldKind, Table};

    #[test]
    fn constant_members_come_first_and_keys_may_differ_from_names() {
        let table = Table::parse(
            "\0type\0link\0$ref, x;\0Stage required id,\n link; optional note; rest more;",
        );
        assert_eq!(table.name, "Stage");
        let fields = table.fields.iter();
        let fields: Vec<_> = fields
            .map(|field| (field.rust, field.name, field.kind))
            .collect();
        assert_eq!(
            fields,
            [
                ("", "type", FieldKind::Fixed),
                ("id", "id", FieldKind::Required),
                ("link", "$ref, x;", FieldKind::Required),
                ("note", "note", FieldKind::Optional),
                ("more", "", FieldKind::Rest),
            ]
        );
        assert_eq!(table.required, 0b110);
        assert!(table.has_parts);
    }

    #[test]
    fn a_struct_may_have_no_fields() {
        assert!(Table::parse("Empty").fields.is_empty());
        assert_eq!(Table::parse("\0type\0Empty").fields.len(), 1);
    }
}

//! Declarations of items with their documentation, as a tree of its own. What is emitted in bulk is one of these: a
//! printer of Rust syntax would parse and copy each text of the document several times.

mod attributes;
mod layout;
mod methods;
mod print;

use super::code::Code;
use super::rust_type::RustType;
use crate::names::Name;
pub(super) use attributes::Attributes;
pub(super) use methods::{Method, Takes};
pub(super) use print::print;

/// An item, which is public unless it is a static.
pub(super) struct Declaration {
    /// Its documentation and other attributes.
    pub(super) attributes: Attributes,
    /// Its name, with its type parameter or lifetime if it has one; of an implementation what follows `impl`.
    pub(super) name: String,
    /// What it is.
    pub(super) kind: Kind,
}

/// What an item is, with what it contains.
pub(super) enum Kind {
    /// `pub struct Name { … }`
    Struct(Vec<Field>),
    /// `pub struct Name(…);`
    Tuple(Vec<Field>),
    /// `pub struct Name(Type);`, with a private field.
    Wrapper(RustType),
    /// `pub enum Name { … }`
    Enum(Vec<Variant>),
    /// `pub type Name = Type;`
    Alias(RustType),
    /// `impl Name { … }`
    Implementation(Vec<Member>),
    /// `static NAME: Type = …;`
    Static(RustType, Code),
}

/// A field.
pub(super) struct Field {
    /// Its documentation and other attributes.
    pub(super) attributes: Attributes,
    /// Its visibility.
    pub(super) visibility: &'static str,
    /// Its name; empty in a tuple struct.
    pub(super) name: String,
    /// Its type.
    pub(super) ty: RustType,
}

/// A variant of an enum.
pub(super) struct Variant {
    /// Its documentation.
    pub(super) attributes: Attributes,
    /// Its name.
    pub(super) name: String,
    /// The type of its value, if it has one.
    pub(super) value: Option<RustType>,
}

/// An item of an implementation.
pub(super) enum Member {
    /// A public method, or an associated function.
    Method(Method),
    /// A constant.
    Constant {
        /// Its documentation and other attributes.
        attributes: Attributes,
        /// What is before ` = `.
        head: String,
        /// Its value.
        value: Code,
    },
    /// Another member, as it is printed.
    Printed(Attributes, String),
}

impl Declaration {
    /// A struct.
    pub(super) fn structure(attributes: Attributes, name: &Name, fields: Vec<Field>) -> Self {
        Self::new(attributes, name, Kind::Struct(fields))
    }

    /// An enum.
    pub(super) fn enumeration(attributes: Attributes, name: &Name, variants: Vec<Variant>) -> Self {
        Self::new(attributes, name, Kind::Enum(variants))
    }

    /// An alias.
    pub(super) fn alias(attributes: Attributes, name: &Name, target: RustType) -> Self {
        Self::new(attributes, name, Kind::Alias(target))
    }

    /// An implementation, such as one of `Default for Pet`.
    pub(super) fn implementation(name: impl Into<String>, members: Vec<Member>) -> Self {
        Self {
            attributes: Attributes::default(),
            name: name.into(),
            kind: Kind::Implementation(members),
        }
    }

    pub(super) fn new(attributes: Attributes, name: &Name, kind: Kind) -> Self {
        Self {
            attributes,
            name: name.text().to_owned(),
            kind,
        }
    }
}

impl Field {
    /// A public field.
    pub(super) fn new(attributes: Attributes, name: &Name, ty: RustType) -> Self {
        Self {
            attributes,
            visibility: "pub",
            name: name.text().to_owned(),
            ty,
        }
    }
}

impl Variant {
    pub(super) fn new(docs: Vec<String>, name: &Name, value: Option<RustType>) -> Self {
        Self {
            attributes: Attributes::docs(docs),
            name: name.text().to_owned(),
            value,
        }
    }
}

#[cfg(test)]
mod tests;

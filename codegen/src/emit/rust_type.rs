//! Types in Rust, with their paths in full: `imports` shortens them.

use std::borrow::Cow;
use std::fmt;

use super::Cx;
use crate::model::{Integer, Kind, TextFormat, TypeId, TypeRef};
use crate::names::Name;
use crate::plan::Boxing;

/// A type as it is written in Rust.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum RustType {
    /// A path without arguments.
    Path(String),
    /// A path with arguments.
    Generic(Cow<'static, str>, Vec<Self>),
    /// `()`.
    Unit,
    /// `&…`.
    Reference(Box<Self>),
    /// `[…]`.
    Slice(Box<Self>),
    /// `impl Into<…>`.
    Into(Box<Self>),
}

impl RustType {
    pub(super) fn path(path: &str) -> Self {
        Self::Path(path.to_owned())
    }

    /// A type of the client.
    pub(super) fn model(name: &Name) -> Self {
        Self::Path(format!("super::{name}"))
    }

    /// Replaces each path for which `rename` returns another.
    pub(super) fn rename(&mut self, rename: &mut dyn FnMut(&str) -> Option<String>) {
        match self {
            Self::Path(path) => {
                if let Some(renamed) = rename(path) {
                    *path = renamed;
                }
            }
            Self::Generic(name, arguments) => {
                if let Some(renamed) = rename(name) {
                    *name = Cow::Owned(renamed);
                }
                for argument in arguments {
                    argument.rename(rename);
                }
            }
            Self::Unit => {}
            Self::Reference(target) | Self::Slice(target) | Self::Into(target) => {
                target.rename(rename);
            }
        }
    }

    /// Returns the type with other paths where `rename` returns one.
    pub(super) fn renamed(mut self, rename: &mut dyn FnMut(&str) -> Option<String>) -> Self {
        self.rename(rename);
        self
    }

    /// Returns the type as prose names it, without the modules of its paths.
    pub(super) fn unqualified(self) -> Self {
        let roots = ["super::", "clientwright_runtime::", "std::collections::"];
        self.renamed(&mut |path| {
            let mut roots = roots.iter();
            roots
                .find_map(|root| path.strip_prefix(root))
                .map(str::to_owned)
        })
    }

    /// Returns the type of a field for values of this type: `Option` if they can be absent or null, `Maybe` if both.
    pub(super) fn optional(self, required: bool, nullable: bool) -> Self {
        match (required, nullable) {
            (true, false) => self,
            (true, true) | (false, false) => self.within("Option"),
            (false, true) => self.within("clientwright_runtime::Maybe"),
        }
    }

    /// `Name<Self>`.
    pub(super) fn within(self, name: &'static str) -> Self {
        Self::Generic(Cow::Borrowed(name), vec![self])
    }
}

impl fmt::Display for RustType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Path(path) => f.write_str(path),
            Self::Unit => f.write_str("()"),
            Self::Reference(target) => write!(f, "&{target}"),
            Self::Slice(item) => write!(f, "[{item}]"),
            Self::Into(target) => write!(f, "impl Into<{target}>"),
            Self::Generic(name, arguments) => {
                write!(f, "{name}<")?;
                for (index, argument) in arguments.iter().enumerate() {
                    if index > 0 {
                        f.write_str(", ")?;
                    }
                    write!(f, "{argument}")?;
                }
                f.write_str(">")
            }
        }
    }
}

/// The items of the runtime that models use, by their path there.
pub(super) const RUNTIME: &[&str] = &[
    "Base64",
    "Date",
    "DateTime",
    "Duration",
    "File",
    "Ip",
    "ItemStream",
    "Maybe",
    "Secret",
    "Time",
    "UnknownValue",
    "UnknownVariant",
    "Uri",
    "Uuid",
    "serde_json",
];

impl Cx<'_> {
    /// Returns the type of a required value: `Option` represents null.
    pub(super) fn value(&self, ty: TypeRef) -> RustType {
        let value = self.bare(ty.id);
        if ty.nullable {
            value.within("Option")
        } else {
            value
        }
    }

    /// Returns the type without null.
    pub(super) fn bare(&self, id: TypeId) -> RustType {
        if let Some(name) = &self.names.ty(id).name {
            return RustType::model(name);
        }
        match &self.api.ty(id).kind {
            // The other kinds have a name, so they do not get here.
            Kind::Any
            | Kind::StringEnum(_)
            | Kind::IntegerEnum(_)
            | Kind::Tuple { .. }
            | Kind::Object(_)
            | Kind::Union(_) => any(),
            Kind::Null => RustType::Unit,
            Kind::Boolean => RustType::path("bool"),
            Kind::Integer(Integer::I64) => RustType::path("i64"),
            Kind::Integer(Integer::U64) => RustType::path("u64"),
            Kind::Integer(Integer::I128) => RustType::path("i128"),
            Kind::Number => RustType::path("f64"),
            Kind::Text(format) => text(*format),
            Kind::Array(item) => self.value(*item).within("Vec"),
            Kind::Map(value) => self.value(*value).map(),
        }
    }

    /// Returns the type of a field: `Option` if it can be absent or null, `Maybe` if it can be both.
    pub(super) fn field(&self, ty: TypeRef, required: bool, boxing: Boxing) -> RustType {
        let value = self.boxed(ty.id, boxing);
        let required = required && (ty.nullable || boxing != Boxing::OptionalBox);
        value.optional(required, ty.nullable)
    }

    /// Returns the type without null, in a box if the plan requires one.
    pub(super) fn boxed(&self, id: TypeId, boxing: Boxing) -> RustType {
        let value = self.bare(id);
        match boxing {
            Boxing::Plain => value,
            Boxing::Boxed | Boxing::OptionalBox => value.within("Box"),
        }
    }
}

fn text(format: TextFormat) -> RustType {
    let path = match format {
        TextFormat::Plain => return RustType::path("String"),
        TextFormat::Binary => "clientwright_runtime::File",
        TextFormat::DateTime => "clientwright_runtime::DateTime",
        TextFormat::Date => "clientwright_runtime::Date",
        TextFormat::Time => "clientwright_runtime::Time",
        TextFormat::Duration => "clientwright_runtime::Duration",
        TextFormat::Uuid => "clientwright_runtime::Uuid",
        TextFormat::Uri => "clientwright_runtime::Uri",
        TextFormat::Ip => "clientwright_runtime::Ip",
        TextFormat::Base64 => "clientwright_runtime::Base64",
        TextFormat::Secret => "clientwright_runtime::Secret",
    };
    RustType::path(path)
}

fn any() -> RustType {
    RustType::path("clientwright_runtime::serde_json::Value")
}

impl RustType {
    /// A map from strings to this type.
    pub(super) fn map(self) -> Self {
        Self::Generic(
            "std::collections::BTreeMap".into(),
            vec![Self::path("String"), self],
        )
    }
}

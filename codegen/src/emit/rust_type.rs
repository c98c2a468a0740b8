//! Types as they stand in Rust, and the imports that they need.

use std::borrow::Cow;
use std::fmt;

use super::Cx;
use super::imports::Imports;
use crate::model::{Integer, Kind, TextFormat, TypeId, TypeRef};
use crate::plan::Hold;

/// A type as it stands in Rust.
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

    /// The same with other paths where `rename` gives one.
    pub(super) fn renamed(self, rename: &dyn Fn(&str) -> Option<String>) -> Self {
        match self {
            Self::Path(path) => Self::Path(rename(&path).unwrap_or(path)),
            Self::Generic(name, arguments) => Self::Generic(
                rename(&name).map_or(name, Cow::Owned),
                arguments
                    .into_iter()
                    .map(|one| one.renamed(rename))
                    .collect(),
            ),
            Self::Unit => Self::Unit,
            Self::Reference(target) => Self::Reference(Box::new(target.renamed(rename))),
            Self::Slice(item) => Self::Slice(Box::new(item.renamed(rename))),
            Self::Into(target) => Self::Into(Box::new(target.renamed(rename))),
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

/// The types of the runtime that models are made of, with their paths.
pub(super) const RUNTIME: &[(&str, &str)] = &[
    ("Base64", "clientwright_runtime::Base64"),
    ("Date", "clientwright_runtime::Date"),
    ("DateTime", "clientwright_runtime::DateTime"),
    ("Duration", "clientwright_runtime::Duration"),
    ("File", "clientwright_runtime::File"),
    ("Ip", "clientwright_runtime::Ip"),
    ("Maybe", "clientwright_runtime::Maybe"),
    ("Secret", "clientwright_runtime::Secret"),
    ("Time", "clientwright_runtime::Time"),
    ("UnknownValue", "clientwright_runtime::UnknownValue"),
    ("UnknownVariant", "clientwright_runtime::UnknownVariant"),
    ("Uri", "clientwright_runtime::Uri"),
    ("Uuid", "clientwright_runtime::Uuid"),
];

impl Cx<'_> {
    /// A type of the runtime, by its path where the client has another of that name.
    pub(super) fn runtime(&self, name: &'static str, imports: &mut Imports) -> &'static str {
        match RUNTIME.iter().find(|(known, _)| *known == name) {
            Some((_, path)) if self.common.clashing.contains(name) => path,
            _ => {
                imports.runtime.insert(name);
                name
            }
        }
    }

    /// The type of a value that must be there: `Option` stands for null.
    pub(super) fn value(&self, ty: TypeRef, imports: &mut Imports) -> RustType {
        let value = self.bare(ty.id, imports);
        if ty.nullable {
            value.within("Option")
        } else {
            value
        }
    }

    /// The type without null.
    pub(super) fn bare(&self, id: TypeId, imports: &mut Imports) -> RustType {
        self.written_out(id, imports, &mut Vec::new())
    }

    /// Goes into lists and maps until it meets types that have a name. A list that is made only of
    /// itself has no Rust type: it is raw JSON.
    fn written_out(&self, id: TypeId, imports: &mut Imports, open: &mut Vec<TypeId>) -> RustType {
        if let Some(name) = &self.names.ty(id).name {
            imports.models.insert(name.text().to_owned());
            return RustType::path(name.text());
        }
        match &self.api.ty(id).kind {
            // The other kinds have a name, so they do not get here.
            Kind::Any
            | Kind::StringEnum(_)
            | Kind::IntegerEnum(_)
            | Kind::Tuple { .. }
            | Kind::Object(_)
            | Kind::Union(_) => any(imports),
            Kind::Null => RustType::Unit,
            Kind::Boolean => RustType::path("bool"),
            Kind::Integer(Integer::I64) => RustType::path("i64"),
            Kind::Integer(Integer::U64) => RustType::path("u64"),
            Kind::Integer(Integer::I128) => RustType::path("i128"),
            Kind::Number => RustType::path("f64"),
            Kind::Text(format) => self.text(*format, imports),
            Kind::Array(item) | Kind::Map(item) if open.contains(&id) => {
                let _ = item;
                any(imports)
            }
            Kind::Array(item) => {
                open.push(id);
                self.nested(*item, imports, open).within("Vec")
            }
            Kind::Map(value) => {
                open.push(id);
                imports.map = true;
                let value = self.nested(*value, imports, open);
                value.map()
            }
        }
    }

    fn nested(&self, ty: TypeRef, imports: &mut Imports, open: &mut Vec<TypeId>) -> RustType {
        let value = self.written_out(ty.id, imports, open);
        if ty.nullable {
            value.within("Option")
        } else {
            value
        }
    }

    /// The type of a field: `Option` where it can be missing or null, `Maybe` where it can be both.
    pub(super) fn field(
        &self,
        ty: TypeRef,
        required: bool,
        hold: Hold,
        imports: &mut Imports,
    ) -> RustType {
        let value = self.held(ty.id, hold, imports);
        match (required, ty.nullable) {
            (true, false) if hold == Hold::OptionalBox => value.within("Option"),
            (true, false) => value,
            (true, true) | (false, false) => value.within("Option"),
            (false, true) => value.within(self.runtime("Maybe", imports)),
        }
    }

    fn text(&self, format: TextFormat, imports: &mut Imports) -> RustType {
        let name = match format {
            TextFormat::Plain => return RustType::path("String"),
            TextFormat::Binary => "File",
            TextFormat::DateTime => "DateTime",
            TextFormat::Date => "Date",
            TextFormat::Time => "Time",
            TextFormat::Duration => "Duration",
            TextFormat::Uuid => "Uuid",
            TextFormat::Uri => "Uri",
            TextFormat::Ip => "Ip",
            TextFormat::Base64 => "Base64",
            TextFormat::Secret => "Secret",
        };
        RustType::path(self.runtime(name, imports))
    }

    /// The type without null, in a box if it is held so.
    pub(super) fn held(&self, id: TypeId, hold: Hold, imports: &mut Imports) -> RustType {
        let value = self.bare(id, imports);
        match hold {
            Hold::Plain => value,
            Hold::Boxed | Hold::OptionalBox => value.within("Box"),
        }
    }
}

fn any(imports: &mut Imports) -> RustType {
    imports.runtime.insert("serde_json");
    RustType::path("serde_json::Value")
}

impl RustType {
    /// A map from strings to this type.
    pub(super) fn map(self) -> Self {
        Self::Generic("BTreeMap".into(), vec![Self::path("String"), self])
    }
}

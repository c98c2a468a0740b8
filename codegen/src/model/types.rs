//! The types of JSON values.

use super::{Docs, NameHint, TypeId};

/// The use of a type at a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TypeRef {
    /// The type.
    pub id: TypeId,
    /// Whether `null` is also valid. Never set for [`Kind::Any`] and [`Kind::Null`], which include it.
    pub nullable: bool,
}

impl From<TypeId> for TypeRef {
    /// The use of a type where `null` is not valid.
    fn from(id: TypeId) -> Self {
        Self {
            id,
            nullable: false,
        }
    }
}

/// A type.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Type {
    /// The origin of its name. Only objects, enums, unions and tuples are named in Rust.
    pub name: NameHint,
    /// The origins of further names: those of inline schemas that are equal and share the type.
    pub also: Vec<NameHint>,
    /// Its kind.
    pub kind: Kind,
    /// Its documentation.
    pub docs: Docs,
}

/// The kind of a type.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// Any JSON value, null included.
    Any,
    /// Only null.
    Null,
    /// A boolean.
    Boolean,
    /// An integer.
    Integer(Integer),
    /// A number.
    Number,
    /// A string.
    Text(TextFormat),
    /// A string of a list, to which later versions of the API may add values.
    StringEnum(StringEnum),
    /// An integer of a list of named values, to which later versions of the API may add values.
    IntegerEnum(IntegerEnum),
    /// A list.
    Array(TypeRef),
    /// A list whose first items have types of their own (`prefixItems`).
    Tuple {
        /// The types of the first items.
        items: Vec<TypeRef>,
        /// The type of further items. [`None`] if there are none.
        rest: Option<TypeRef>,
    },
    /// An object without declared properties, by the type of its values.
    Map(TypeRef),
    /// An object with declared properties.
    Object(Object),
    /// A value of one of several types.
    Union(Union),
}

impl Kind {
    /// Whether types of this kind are items with a name in Rust.
    #[must_use]
    pub fn is_named(&self) -> bool {
        matches!(
            self,
            Self::StringEnum(_)
                | Self::IntegerEnum(_)
                | Self::Tuple { .. }
                | Self::Object(_)
                | Self::Union(_)
        )
    }

    /// Returns the names of the properties, enum values or variants in order, as a configuration refers to them.
    #[must_use]
    pub fn members(&self) -> Vec<&str> {
        match self {
            Self::Object(object) => {
                let properties = object.properties.iter();
                properties.map(|property| &*property.name).collect()
            }
            Self::IntegerEnum(integers) => {
                integers.values.iter().map(|value| &*value.value).collect()
            }
            Self::StringEnum(strings) => strings.values.iter().map(|value| &*value.value).collect(),
            Self::Union(union) => {
                let variants = union.variants.iter();
                variants.map(|variant| &*variant.label).collect()
            }
            _ => Vec::new(),
        }
    }
}

/// The width of an integer in Rust.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Integer {
    /// 64 bits, signed. The default, also for `int32`, whose range servers exceed.
    I64,
    /// 64 bits, unsigned, if the format or the bounds require it.
    U64,
    /// 128 bits, signed, if the bounds exceed both.
    I128,
}

impl Integer {
    /// Whether a value is in the range of the type.
    #[must_use]
    pub fn contains(self, value: i128) -> bool {
        match self {
            Self::I64 => i64::try_from(value).is_ok(),
            Self::U64 => u64::try_from(value).is_ok(),
            Self::I128 => true,
        }
    }
}

/// The format of a string.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TextFormat {
    /// Text without a format, or with one that has no type of its own (`email`, `hostname`, …).
    Plain,
    /// `date-time`.
    DateTime,
    /// `date`.
    Date,
    /// `time`.
    Time,
    /// `duration`.
    Duration,
    /// `uuid`.
    Uuid,
    /// `uri`, `url`, `uri-reference`, `iri`.
    Uri,
    /// `ipv4`, `ipv6`, `ip`.
    Ip,
    /// `byte` or `contentEncoding: base64`.
    Base64,
    /// `password`, which is redacted in debug output.
    Secret,
    /// `binary`: bytes, but plain text within JSON.
    Binary,
}

/// A string enum.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct StringEnum {
    /// The distinct values.
    pub values: Vec<EnumValue>,
    /// Whether the document allows any other string, as `anyOf: [{type: string}, {enum: [a]}]` does.
    pub open: bool,
}

/// An integer enum.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct IntegerEnum {
    /// The distinct values, which are integers of 64 bits.
    pub values: Vec<EnumValue>,
}

/// A listed value of an enum.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EnumValue {
    /// The value on the wire. An integer in decimal.
    pub value: String,
    /// The name that the document suggests (`x-enum-varnames` and the like).
    pub name: Option<String>,
    /// Its description, where the document has one.
    pub description: String,
}

/// An object with declared properties.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Object {
    /// The declared properties in the order of the document.
    pub properties: Vec<Property>,
    /// How keys that it does not declare are handled.
    pub additional: Additional,
    /// Unions whose properties are members of the same JSON object.
    pub unions: Vec<TypeRef>,
}

/// How keys that an object does not declare are handled.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Additional {
    /// They are skipped and reported to an observer, if there is one.
    Skip,
    /// They are kept, with values of this type.
    Keep(TypeRef),
}

/// A declared property.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "they are independent of each other"
)]
pub struct Property {
    /// The key on the wire.
    pub name: String,
    /// Its type.
    pub ty: TypeRef,
    /// Whether every value has it.
    pub required: bool,
    /// Whether only responses have it.
    pub read_only: bool,
    /// Whether only requests have it. Such a property is a secret.
    pub write_only: bool,
    /// Its only valid value, as JSON text, which `new` sets.
    pub constant: Option<String>,
    /// Whether it is not a field of the type in Rust, because it is always written with its only value. Set
    /// for the tag of a variant, and for a constant of a type that is only sent.
    pub implied: bool,
    /// Its documentation.
    pub docs: Docs,
}

/// A value of one of several types.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Union {
    /// How the variant of a value is determined.
    pub form: UnionForm,
    /// The variants in the order of the document.
    pub variants: Vec<Variant>,
    /// The properties of the parent, if the variants are its children (`allOf` and `discriminator`).
    pub inherited: Vec<String>,
}

/// How the variant of a value is determined.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum UnionForm {
    /// By the value of a property, which every variant declares.
    Tagged {
        /// The property's name.
        property: String,
    },
    /// By trying the variants of the value's JSON type, of which the first that loses nothing is chosen.
    Untagged,
}

/// A variant of a union.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Variant {
    /// The word for its name: the component's key, the title, the tag, or the JSON type.
    pub label: String,
    /// Its type. `null` is never a variant, but a property of the [`TypeRef`] that uses the union.
    pub ty: TypeRef,
    /// The values of the tag that select it. Empty in an untagged union. If a value selects several variants,
    /// these are tried in order.
    pub tags: Vec<String>,
    /// Whether it also declares values that select other variants. It is tried after those.
    pub others: bool,
    /// Whether it is selected if the tag is absent or selects no variant.
    pub default: bool,
    /// Its description.
    pub description: String,
}

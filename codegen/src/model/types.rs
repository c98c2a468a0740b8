//! Types: what a JSON value can be.

use super::{Docs, NameHint, TypeId};

/// The use of a type at a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TypeRef {
    /// The type.
    pub id: TypeId,
    /// Whether `null` is valid, too. Never set for [`Kind::Any`] and [`Kind::Null`], which
    /// contain it.
    pub nullable: bool,
}

/// A type.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Type {
    /// Where its name comes from. Only objects, enums, unions and tuples are named in Rust.
    pub name: NameHint,
    /// Where its name could come from, too: equal inline schemas elsewhere.
    pub also: Vec<NameHint>,
    /// What it is.
    pub kind: Kind,
    /// Its documentation.
    pub docs: Docs,
}

/// What a type is.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// Any JSON value, null included.
    Any,
    /// Only null.
    Null,
    /// A boolean.
    Boolean,
    /// An integer of any size that the Rust type can hold.
    Integer(Integer),
    /// A number.
    Number,
    /// A string.
    Text(TextFormat),
    /// A string out of a list that may grow.
    StringEnum(StringEnum),
    /// An integer out of a list that may grow, and whose values have names.
    IntegerEnum(IntegerEnum),
    /// A list.
    Array(TypeRef),
    /// A list with a type for each place (`prefixItems`) and for the rest.
    Tuple {
        /// The types of the first places.
        items: Vec<TypeRef>,
        /// The type of what follows; [`None`] if nothing may.
        rest: Option<TypeRef>,
    },
    /// An object with only free keys.
    Map(TypeRef),
    /// An object with declared properties.
    Object(Object),
    /// One of several.
    Union(Union),
}

impl Kind {
    /// Whether types of this kind are items of their own, with a name.
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

    /// The properties, enum values or labels of variants that a configuration names, in their order.
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
    /// 64 bits with a sign: the default, for `int32` too, since servers exceed it.
    I64,
    /// 64 bits without a sign: where the format or the bounds say so.
    U64,
    /// 128 bits: where the bounds go beyond both.
    I128,
}

impl Integer {
    /// Whether the type can have a value.
    #[must_use]
    pub fn holds(self, value: i128) -> bool {
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
    /// Just text, also for formats that have no type of their own (`email`, `hostname`, …).
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
    /// `password`: never printed.
    Secret,
    /// `binary`: bytes outside JSON; inside JSON plain text.
    Binary,
}

/// A string enum.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct StringEnum {
    /// The listed values, each once.
    pub values: Vec<EnumValue>,
    /// Whether the document allows any other string: `anyOf: [{type: string}, {enum: [a]}]`.
    pub open: bool,
}

/// An integer enum.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct IntegerEnum {
    /// The listed values, each once; all are integers of 64 bits.
    pub values: Vec<EnumValue>,
}

/// A listed value of an enum.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EnumValue {
    /// What is on the wire.
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
    /// What happens with other keys.
    pub additional: Additional,
    /// Unions beside the properties: their properties are in the same JSON object.
    pub unions: Vec<TypeRef>,
}

/// What an object does with keys that it does not declare.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Additional {
    /// They are skipped, and can be observed.
    Skip,
    /// They are kept, each with this type.
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
    /// Whether it must be there.
    pub required: bool,
    /// Only in responses.
    pub read_only: bool,
    /// Only in requests; a secret.
    pub write_only: bool,
    /// The only value it may have, as JSON text: `new` fills it in.
    pub constant: Option<String>,
    /// Whether it is always written with its only value, and so is no field of the type in Rust: the
    /// tag of a variant, or a constant of what is only sent.
    pub implied: bool,
    /// Its documentation.
    pub docs: Docs,
}

/// One of several types.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Union {
    /// How the variant is found.
    pub form: UnionForm,
    /// The variants in the order of the document.
    pub variants: Vec<Variant>,
    /// The properties of the parent, if the variants are its children (`allOf` and `discriminator`).
    pub inherited: Vec<String>,
}

/// How the variant of a value is found.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum UnionForm {
    /// By the value of a property, which every variant declares.
    Tagged {
        /// The property's name.
        property: String,
    },
    /// By trying: the JSON kind first, then the first variant that loses nothing.
    Untagged,
}

/// A variant of a union.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Variant {
    /// A word for its name: the component's key, the title, the tag, or the JSON kind.
    pub label: String,
    /// Its type. `null` is never a variant: it is in the [`TypeRef`] of the union's use.
    pub ty: TypeRef,
    /// The values of the tag that choose it; empty in an untagged union. Values that choose several
    /// leave it to trying.
    pub tags: Vec<String>,
    /// Whether it also declares values that choose others: it is tried after them.
    pub others: bool,
    /// Whether it is for values without the tag, and for those whose tag chooses no variant.
    pub default: bool,
    /// Its description.
    pub description: String,
}

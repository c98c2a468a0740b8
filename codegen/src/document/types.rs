//! The JSON types that a schema allows.

/// A JSON type, as the keyword `type` names them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum JsonType {
    /// `null`.
    Null,
    /// `boolean`.
    Boolean,
    /// `integer`.
    Integer,
    /// `number`, which includes integers.
    Number,
    /// `string`.
    String,
    /// `array`.
    Array,
    /// `object`.
    Object,
}

impl JsonType {
    /// Every type.
    pub const ALL: [Self; 7] = [
        Self::Null,
        Self::Boolean,
        Self::Integer,
        Self::Number,
        Self::String,
        Self::Array,
        Self::Object,
    ];

    /// The type of this name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|ty| ty.name() == name)
    }

    /// Its name in a schema.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Null => "null",
            Self::Boolean => "boolean",
            Self::Integer => "integer",
            Self::Number => "number",
            Self::String => "string",
            Self::Array => "array",
            Self::Object => "object",
        }
    }
}

/// A set of JSON types.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct TypeSet(u8);

impl TypeSet {
    /// No type at all.
    pub const EMPTY: Self = Self(0);

    /// A set of one.
    pub const fn of(ty: JsonType) -> Self {
        Self(1 << ty as u8)
    }

    /// Whether the type is in it.
    pub const fn contains(self, ty: JsonType) -> bool {
        self.0 & Self::of(ty).0 != 0
    }

    /// The set with this type in it.
    #[must_use]
    pub const fn with(self, ty: JsonType) -> Self {
        Self(self.0 | Self::of(ty).0)
    }

    /// The set without this type.
    #[must_use]
    pub const fn without(self, ty: JsonType) -> Self {
        Self(self.0 & !Self::of(ty).0)
    }

    /// What both allow: `number` and `integer` have the integers in common.
    #[must_use]
    pub const fn intersect(self, other: Self) -> Self {
        let common = Self(self.0 & other.0);
        if (self.contains(JsonType::Integer) || self.contains(JsonType::Number))
            && (other.contains(JsonType::Integer) || other.contains(JsonType::Number))
            && !common.contains(JsonType::Number)
        {
            return common.with(JsonType::Integer);
        }
        common
    }

    /// Whether nothing is in it.
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The types in it, in the order of [`JsonType::ALL`].
    pub fn iter(self) -> impl Iterator<Item = JsonType> {
        JsonType::ALL
            .into_iter()
            .filter(move |ty| self.contains(*ty))
    }
}

impl FromIterator<JsonType> for TypeSet {
    fn from_iter<I: IntoIterator<Item = JsonType>>(types: I) -> Self {
        types.into_iter().fold(Self::EMPTY, Self::with)
    }
}

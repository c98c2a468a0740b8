// @generated from the OpenAPI document; do not edit.
// Regenerate: UPDATE_EXPECT=1 cargo test -p tests --test goldens

//! The operations of “pets”, and their types.
//!
//! The operations are methods of [`Pets`](operations::Pets), which [`Client::pets`](super::Client::pets) returns.

pub mod operations;

use clientwright_runtime::{File, Maybe, UnknownValue, UnknownVariant, serde_json};
use clientwright_runtime::emitted::{object, string_enum, tagged_union, untagged_union};

#[derive(Clone)]
#[non_exhaustive]
pub enum Pet {
    /// `kind` is `Pet`.
    Pet(PetFields),
    /// `kind` is `Cat`.
    Cat(Cat),
    /// `kind` is `dog`.
    Dog(Dog),
    /// A value that the document does not describe.
    Unknown(UnknownVariant),
}
tagged_union!(Pet by "kind" { "Pet" => Pet; "Cat" => Cat; "dog" => Dog; });

impl Pet {
    /// Returns the property `kind`.
    pub fn kind(&self) -> Option<&str> {
        match self {
            Self::Pet(value) => Some(&value.kind),
            Self::Cat(value) => Some(&value.kind),
            Self::Dog(value) => Some(&value.kind),
            Self::Unknown(_) => None,
        }
    }

    /// Returns the property `name`.
    pub fn name(&self) -> Option<&str> {
        match self {
            Self::Pet(value) => Some(&value.name),
            Self::Cat(value) => Some(&value.name),
            Self::Dog(value) => Some(&value.name),
            Self::Unknown(_) => None,
        }
    }

    /// Returns the property `owner`.
    pub fn owner(&self) -> Option<&str> {
        match self {
            Self::Pet(value) => value.owner.as_option().map(std::ops::Deref::deref),
            Self::Cat(value) => value.owner.as_option().map(std::ops::Deref::deref),
            Self::Dog(value) => value.owner.as_option().map(std::ops::Deref::deref),
            Self::Unknown(_) => None,
        }
    }

    /// Returns the property `size`.
    pub fn size(&self) -> Option<&PetSize> {
        match self {
            Self::Pet(value) => value.size.as_ref(),
            Self::Cat(value) => value.size.as_ref(),
            Self::Dog(value) => value.size.as_ref(),
            Self::Unknown(_) => None,
        }
    }

    /// Returns the property `pair`.
    pub fn pair(&self) -> Option<&PetPair> {
        match self {
            Self::Pet(value) => value.pair.as_ref(),
            Self::Cat(value) => value.pair.as_ref(),
            Self::Dog(value) => value.pair.as_ref(),
            Self::Unknown(_) => None,
        }
    }
}

#[derive(Clone)]
#[non_exhaustive]
pub struct Cat {
    pub kind: String,
    pub name: String,
    pub owner: Maybe<String>,
    pub size: Option<PetSize>,
    pub pair: Option<PetPair>,
    pub lives: Option<i64>,
}
object!(Cat {
    required kind, name;
    optional owner, size, pair, lives;
});

impl Cat {
    /// Creates a new `Cat` with its required properties.
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            kind: "Cat".into(),
            name: name.into(),
            owner: Maybe::Absent,
            size: None,
            pair: None,
            lives: None,
        }
    }

    pub fn with_owner(mut self, owner: impl Into<String>) -> Self {
        self.owner = Maybe::Value(owner.into());
        self
    }

    pub fn with_size(mut self, size: impl Into<PetSize>) -> Self {
        self.size = Some(size.into());
        self
    }

    pub fn with_pair(mut self, pair: PetPair) -> Self {
        self.pair = Some(pair);
        self
    }

    pub fn with_lives(mut self, lives: i64) -> Self {
        self.lives = Some(lives);
        self
    }
}

#[derive(Clone)]
#[non_exhaustive]
pub struct Dog {
    pub kind: String,
    pub name: String,
    pub owner: Maybe<String>,
    pub size: Option<PetSize>,
    pub pair: Option<PetPair>,
    pub legs: Option<i64>,
}
object!(Dog {
    required kind, name;
    optional owner, size, pair, legs;
});

impl Dog {
    /// Creates a new `Dog` with its required properties.
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            kind: "dog".into(),
            name: name.into(),
            owner: Maybe::Absent,
            size: None,
            pair: None,
            legs: None,
        }
    }

    pub fn with_owner(mut self, owner: impl Into<String>) -> Self {
        self.owner = Maybe::Value(owner.into());
        self
    }

    pub fn with_size(mut self, size: impl Into<PetSize>) -> Self {
        self.size = Some(size.into());
        self
    }

    pub fn with_pair(mut self, pair: PetPair) -> Self {
        self.pair = Some(pair);
        self
    }

    pub fn with_legs(mut self, legs: i64) -> Self {
        self.legs = Some(legs);
        self
    }
}

#[derive(Clone)]
#[non_exhaustive]
pub struct Problem {
    pub message: String,
}
object!(Problem { required message; });

#[derive(Clone)]
#[non_exhaustive]
pub enum PetSize {
    /// `s`.
    Small,
    /// `l`.
    Large,
    /// A value that the document does not list.
    Unknown(UnknownValue),
}
string_enum!(PetSize { "s" => Small; "l" => Large; });

#[derive(Clone)]
#[non_exhaustive]
pub enum PetPair {
    /// An integer.
    Integer(i64),
    /// A string.
    String(String),
    /// An array.
    Array(Vec<serde_json::Value>),
    /// A value that the document does not describe.
    Unknown(UnknownVariant),
}
untagged_union!(PetPair { integer => Integer; string => String; array => Array; });

#[derive(Clone)]
#[non_exhaustive]
pub struct PetFields {
    pub kind: String,
    pub name: String,
    pub owner: Maybe<String>,
    pub size: Option<PetSize>,
    pub pair: Option<PetPair>,
}
object!(PetFields {
    required kind, name;
    optional owner, size, pair;
});

impl PetFields {
    /// Creates a new `PetFields` with its required properties.
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            kind: "Pet".into(),
            name: name.into(),
            owner: Maybe::Absent,
            size: None,
            pair: None,
        }
    }

    pub fn with_owner(mut self, owner: impl Into<String>) -> Self {
        self.owner = Maybe::Value(owner.into());
        self
    }

    pub fn with_size(mut self, size: impl Into<PetSize>) -> Self {
        self.size = Some(size.into());
        self
    }

    pub fn with_pair(mut self, pair: PetPair) -> Self {
        self.pair = Some(pair);
        self
    }
}

#[derive(Clone)]
#[non_exhaustive]
pub struct SetPhotoBody {
    pub photo: File,
    pub caption: Option<String>,
}
object!(SetPhotoBody {
    required photo;
    optional caption;
});

impl SetPhotoBody {
    /// Creates a new `SetPhotoBody` with its required properties.
    pub fn new(photo: impl Into<File>) -> Self {
        Self {
            photo: photo.into(),
            caption: None,
        }
    }

    pub fn with_caption(mut self, caption: impl Into<String>) -> Self {
        self.caption = Some(caption.into());
        self
    }
}

#[derive(Clone, Default)]
#[non_exhaustive]
pub struct DescribePhotoBody {
    pub caption: Option<String>,
}
object!(DescribePhotoBody { optional caption; });

impl DescribePhotoBody {
    /// Creates a new `DescribePhotoBody` without optional properties.
    pub fn new() -> Self {
        Self::default()
    }

    pub fn with_caption(mut self, caption: impl Into<String>) -> Self {
        self.caption = Some(caption.into());
        self
    }
}

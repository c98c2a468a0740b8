// @generated from the OpenAPI document; do not edit.
// Regenerate: UPDATE_EXPECT=1 cargo test -p tests --test goldens

//! Types that several groups of operations use.

#![allow(
    unreachable_pub,
    unused_imports,
    reason = "what is there and what it needs depends on the features that are on"
)]

use clientwright_runtime::{UnknownValue, UnknownVariant};
use clientwright_runtime::emitted::{object, string_enum, tagged_union};

#[cfg(any(feature = "pets", feature = "media"))]
#[derive(Clone)]
#[non_exhaustive]
pub enum Pet {
    /// `kind` is `cat`.
    Cat(Cat),
    /// `kind` is `Other`, missing, or has a value that is not listed.
    Other(Other),
    /// A value that the document does not describe.
    Unknown(UnknownVariant),
}
#[cfg(any(feature = "pets", feature = "media"))]
tagged_union!(Pet by "kind" { "cat" => Cat; "Other" also default => Other; });

#[cfg(any(feature = "pets", feature = "media"))]
#[derive(Clone)]
#[non_exhaustive]
pub struct Cat {
    pub kind: Option<CatKind>,
    pub lives: i64,
}
#[cfg(any(feature = "pets", feature = "media"))]
object!(Cat {
    optional kind;
    required lives;
});

#[cfg(any(feature = "pets", feature = "media"))]
impl Cat {
    /// Creates a new `Cat` with its required properties.
    pub fn new(lives: i64) -> Self {
        Self { kind: None, lives }
    }

    pub fn with_kind(mut self, kind: impl Into<CatKind>) -> Self {
        self.kind = Some(kind.into());
        self
    }
}

#[cfg(any(feature = "pets", feature = "media"))]
#[derive(Clone, Default)]
#[non_exhaustive]
pub struct Other {
    pub kind: Option<String>,
    pub name: Option<String>,
}
#[cfg(any(feature = "pets", feature = "media"))]
object!(Other { optional kind, name; });

#[cfg(any(feature = "pets", feature = "media"))]
impl Other {
    /// Creates a new `Other` without optional properties.
    pub fn new() -> Self {
        Self::default()
    }

    pub fn with_kind(mut self, kind: impl Into<String>) -> Self {
        self.kind = Some(kind.into());
        self
    }

    pub fn with_name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }
}

#[cfg(any(feature = "pets", feature = "media"))]
#[derive(Clone)]
#[non_exhaustive]
pub enum CatKind {
    /// `cat`.
    Cat,
    /// A value that the document does not list.
    Unknown(UnknownValue),
}
#[cfg(any(feature = "pets", feature = "media"))]
string_enum!(CatKind { "cat" => Cat; });

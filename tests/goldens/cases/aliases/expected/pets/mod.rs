// @generated from the OpenAPI document; do not edit.
// Regenerate: UPDATE_EXPECT=1 cargo test -p tests --test goldens

//! The operations of “pets”, and their types.
//!
//! The operations are methods of [`Pets`](operations::Pets), which [`Client::pets`](super::Client::pets) returns.

pub mod operations;

use clientwright_runtime::{UnknownValue, UnknownVariant};
use clientwright_runtime::emitted::{object, string_enum, tagged_union};

#[derive(Clone, Default)]
#[non_exhaustive]
pub struct PetInput {
    /// What is to be known.
    pub remark: Option<String>,
    pub mood: Option<Mood>,
    pub home: Option<Home>,
}
object!(PetInput { optional remark, mood, home; });

impl PetInput {
    /// Creates a new `PetInput` without optional properties.
    pub fn new() -> Self {
        Self::default()
    }

    /// What is to be known.
    pub fn with_remark(mut self, remark: impl Into<String>) -> Self {
        self.remark = Some(remark.into());
        self
    }

    /// The former name of [`Self::with_remark`].
    #[deprecated(note = "use `with_remark`")]
    pub fn with_note(mut self, remark: impl Into<String>) -> Self {
        self.remark = Some(remark.into());
        self
    }

    pub fn with_mood(mut self, mood: impl Into<Mood>) -> Self {
        self.mood = Some(mood.into());
        self
    }

    pub fn with_home(mut self, home: Home) -> Self {
        self.home = Some(home);
        self
    }
}

#[derive(Clone)]
#[non_exhaustive]
pub enum Mood {
    /// `calm`.
    Calm,
    /// `wild`.
    Wild,
    /// A value that the document does not list.
    Unknown(UnknownValue),
}
string_enum!(Mood { "calm" => Calm; "wild" => Wild; });

impl Mood {
    /// The former name of [`Self::Calm`].
    #[deprecated(note = "use `Mood::Calm`")]
    #[expect(non_upper_case_globals, reason = "a variant had the name")]
    pub const Quiet: Self = Self::Calm;
}

#[derive(Clone)]
#[non_exhaustive]
pub enum Home {
    /// `kind` is `House`.
    House(House),
    /// `kind` is `Stable`.
    Stable(Stable),
    /// A value that the document does not describe.
    Unknown(UnknownVariant),
}
tagged_union!(Home by "kind" { "House" => House; "Stable" => Stable; });

impl Home {
    /// The former name of [`Self::House`].
    #[deprecated(note = "use `Home::House`")]
    #[expect(non_snake_case, reason = "a variant had the name")]
    pub fn Flat(value: House) -> Self {
        Self::House(value)
    }
}

#[derive(Clone, Default)]
#[non_exhaustive]
pub struct House {
    pub door: Option<i64>,
}
object!(House {
    "kind" = "\"House\"";
    optional door;
});

impl House {
    /// Creates a new `House` without optional properties.
    pub fn new() -> Self {
        Self::default()
    }

    pub fn with_door(mut self, door: i64) -> Self {
        self.door = Some(door);
        self
    }
}

#[derive(Clone, Default)]
#[non_exhaustive]
pub struct Stable {
    pub r#box: Option<i64>,
}
object!(Stable {
    "kind" = "\"Stable\"";
    optional r#box as "box";
});

impl Stable {
    /// Creates a new `Stable` without optional properties.
    pub fn new() -> Self {
        Self::default()
    }

    pub fn with_box(mut self, r#box: i64) -> Self {
        self.r#box = Some(r#box);
        self
    }
}

/// The former name of [`PetInput`].
#[deprecated(note = "use `PetInput`")]
pub type NewPet = PetInput;

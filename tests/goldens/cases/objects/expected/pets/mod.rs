// @generated from the OpenAPI document; do not edit.
// Regenerate: UPDATE_EXPECT=1 cargo test -p tests --test goldens

//! The operations of “pets”, and their types.
//!
//! The operations are methods of [`Pets`](operations::Pets), which [`Client::pets`](super::Client::pets) returns.

pub mod operations;

use clientwright_runtime::{Date, Maybe, Secret, UnknownValue};
use clientwright_runtime::emitted::{object, string_enum};

/// An animal with a home.
#[derive(Clone)]
#[non_exhaustive]
pub struct Pet {
    /// What it is called. `minLength: 1`; for example `"Rex"`.
    pub name: String,
    /// Null if unknown.
    pub born: Option<Date>,
    /// Always the same.
    pub kind: PetKind,
    /// Can be absent.
    pub nickname: Option<String>,
    /// Can be absent and can be null.
    pub owner: Maybe<String>,
    /// `minimum: 0`; default `1.5`.
    pub weight: Option<f64>,
    pub legs: Option<i64>,
    /// A secret.
    pub chip: Option<Secret>,
    /// Use `name`.
    #[deprecated]
    pub tag: Option<String>,
    /// `maxItems: 2`.
    pub parents: Option<Vec<Pet>>,
    pub best_friend: Option<Box<Pet>>,
    /// A word that Rust keeps to itself.
    pub r#type: Option<String>,
}
object!(Pet {
    required name, born, kind;
    optional nickname, owner, weight, legs, chip, tag, parents, best_friend, r#type as "type";
});

impl Pet {
    /// Creates a new `Pet` with its required properties.
    pub fn new(name: impl Into<String>, born: Option<Date>) -> Self {
        Self {
            name: name.into(),
            born,
            kind: PetKind::Pet,
            nickname: None,
            owner: Maybe::Absent,
            weight: None,
            legs: None,
            chip: None,
            tag: None,
            parents: None,
            best_friend: None,
            r#type: None,
        }
    }

    /// Can be absent.
    pub fn with_nickname(mut self, nickname: impl Into<String>) -> Self {
        self.nickname = Some(nickname.into());
        self
    }

    /// Can be absent and can be null.
    pub fn with_owner(mut self, owner: impl Into<String>) -> Self {
        self.owner = Maybe::Value(owner.into());
        self
    }

    pub fn with_weight(mut self, weight: f64) -> Self {
        self.weight = Some(weight);
        self
    }

    pub fn with_legs(mut self, legs: i64) -> Self {
        self.legs = Some(legs);
        self
    }

    /// A secret.
    pub fn with_chip(mut self, chip: impl Into<Secret>) -> Self {
        self.chip = Some(chip.into());
        self
    }

    /// Use `name`.
    #[deprecated]
    pub fn with_tag(mut self, tag: impl Into<String>) -> Self {
        self.tag = Some(tag.into());
        self
    }

    pub fn with_parents(mut self, parents: Vec<Pet>) -> Self {
        self.parents = Some(parents);
        self
    }

    pub fn with_best_friend(mut self, best_friend: Pet) -> Self {
        self.best_friend = Some(Box::new(best_friend));
        self
    }

    /// A word that Rust keeps to itself.
    pub fn with_type(mut self, r#type: impl Into<String>) -> Self {
        self.r#type = Some(r#type.into());
        self
    }
}

/// Always the same.
#[derive(Clone)]
#[non_exhaustive]
pub enum PetKind {
    /// `pet`.
    Pet,
    /// A value that the document does not list.
    Unknown(UnknownValue),
}
string_enum!(PetKind { "pet" => Pet; });

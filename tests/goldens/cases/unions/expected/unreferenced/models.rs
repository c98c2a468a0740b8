// @generated from the OpenAPI document; do not edit.
// Regenerate: UPDATE_EXPECT=1 cargo test -p tests --test goldens

//! What is sent and received.

mod json;

use openapi_client_runtime::{UnknownValue, UnknownVariant};

/// Its alternatives have a base that lists all values of the tag.
#[derive(Clone)]
#[non_exhaustive]
pub enum Action {
    /// `type` is `resize`.
    Resize(Resize),
    /// `type` is `rename`.
    Rename(Rename),
    /// A value that the document does not describe.
    Unknown(UnknownVariant),
}

/// ActionBase.
#[derive(Clone)]
#[non_exhaustive]
pub struct ActionBase {
    /// The member `type`.
    pub r#type: ActionBaseType,
}

/// Resize.
#[derive(Clone)]
#[non_exhaustive]
pub struct Resize {
    /// The member `type`.
    pub r#type: ActionBaseType,
    /// The member `size`.
    pub size: Option<i64>,
}

/// Rename.
#[derive(Clone)]
#[non_exhaustive]
pub struct Rename {
    /// The member `type`.
    pub r#type: ActionBaseType,
    /// Each item: A name. `items.maxLength: 5`.
    pub names: Option<Vec<String>>,
}

/// Told apart by what it looks like.
#[derive(Clone)]
#[non_exhaustive]
pub enum Amount {
    /// `Integer`.
    Integer(i64),
    /// `String`.
    String(String),
    /// `Array`.
    Array(Vec<i64>),
    /// `Object`.
    Object(AmountObject),
    /// A value that the document does not describe.
    Unknown(UnknownVariant),
}

/// A fixed number of items. `minItems: 2`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Point(
    /// The item at 0.
    pub f64,
    /// The item at 1.
    pub f64,
    /// The items behind.
    pub Vec<String>,
);

/// ActionBaseType.
#[derive(Clone)]
#[non_exhaustive]
pub enum ActionBaseType {
    /// `resize`.
    Resize,
    /// `rename`.
    Rename,
    /// A value that the document does not list.
    Unknown(UnknownValue),
}

/// AmountObject.
#[derive(Clone)]
#[non_exhaustive]
pub struct AmountObject {
    /// The member `exactly`.
    pub exactly: f64,
}

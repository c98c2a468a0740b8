// @generated from the OpenAPI document; do not edit.
// Regenerate: UPDATE_EXPECT=1 cargo test -p tests --test goldens

//! Types that no operation uses.

use openapi_client_runtime::{UnknownValue, UnknownVariant};
use openapi_client_runtime::emitted::{object, string_enum, tagged_union, tuple, untagged_union};

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
tagged_union! {
    Action by "type" {
        "resize" also any => Resize;
        "rename" also any => Rename;
    }
}

/// ActionBase.
#[derive(Clone)]
#[non_exhaustive]
pub struct ActionBase {
    /// The member `type`.
    pub r#type: ActionBaseType,
}
object! {
    ActionBase {
        required "type" => r#type;
    }
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
object! {
    Resize {
        required "type" => r#type;
        optional "size" => size;
    }
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
object! {
    Rename {
        required "type" => r#type;
        optional "names" => names;
    }
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
untagged_union! {
    Amount {
        integer => Integer;
        string => String;
        array => Array;
        object => Object;
    }
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
tuple! {
    Point {
        0;
        1;
        rest => 2;
    }
}

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
string_enum! {
    ActionBaseType {
        "resize" => Resize;
        "rename" => Rename;
    }
}

/// AmountObject.
#[derive(Clone)]
#[non_exhaustive]
pub struct AmountObject {
    /// The member `exactly`.
    pub exactly: f64,
}
object! {
    AmountObject {
        required "exactly" => exactly;
    }
}

// @generated from the OpenAPI document; do not edit.
// Regenerate: UPDATE_EXPECT=1 cargo test -p tests --test goldens

//! Types that no operation uses.

use clientwright_runtime::{UnknownValue, UnknownVariant};
use clientwright_runtime::emitted::{object, string_enum, tagged_union, tuple, untagged_union};

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
tagged_union!(Action by "type" { "resize" also any => Resize; "rename" also any => Rename; });

#[derive(Clone)]
#[non_exhaustive]
pub struct ActionBase {
    pub r#type: ActionBaseType,
}
object!(ActionBase { required r#type as "type"; });

#[derive(Clone)]
#[non_exhaustive]
pub struct Resize {
    pub r#type: ActionBaseType,
    pub size: Option<i64>,
}
object!(Resize {
    required r#type as "type";
    optional size;
});

#[derive(Clone)]
#[non_exhaustive]
pub struct Rename {
    pub r#type: ActionBaseType,
    /// Each item: A name. `items.maxLength: 5`.
    pub names: Option<Vec<String>>,
}
object!(Rename {
    required r#type as "type";
    optional names;
});

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
untagged_union!(Amount { integer => Integer; string => String; array => Array; object => Object; });

/// A fixed number of items. `minItems: 2`.
#[derive(Clone)]
#[non_exhaustive]
pub struct Point(
    /// Item 0.
    pub f64,
    /// Item 1.
    pub f64,
    /// The items after them.
    pub Vec<String>,
);
tuple!(Point {
    0;
    1;
    rest => 2;
});

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
string_enum!(ActionBaseType { "resize" => Resize; "rename" => Rename; });

#[derive(Clone)]
#[non_exhaustive]
pub struct AmountObject {
    pub exactly: f64,
}
object!(AmountObject { required exactly; });

// @generated from the OpenAPI document; do not edit.
// Regenerate: UPDATE_EXPECT=1 cargo test -p tests --test goldens

//! Types that no operation uses.

use clientwright_runtime::{Maybe, UnknownValue, UnknownVariant};
use clientwright_runtime::emitted::{object, string_enum, tagged_union, tuple, untagged_union};

#[doc(no_inline)]
pub use super::pets::Size;

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

/// A parent, whose properties each of its children has.
#[derive(Clone)]
#[non_exhaustive]
pub enum Vehicle {
    /// `kind` is `car`.
    Car(Car),
    /// `kind` is `lorry`.
    Lorry(Lorry),
    /// A value that the document does not describe.
    Unknown(UnknownVariant),
}
tagged_union!(Vehicle by "kind" { "car" => Car; "lorry" => Lorry; });

impl Vehicle {
    /// Returns the property `kind`.
    pub fn kind(&self) -> Option<&str> {
        match self {
            Self::Car(value) => Some(&value.kind),
            Self::Lorry(value) => Some(&value.kind),
            Self::Unknown(_) => None,
        }
    }

    /// The number plate.
    pub fn plate(&self) -> Option<&str> {
        match self {
            Self::Car(value) => Some(&value.plate),
            Self::Lorry(value) => Some(&value.plate),
            Self::Unknown(_) => None,
        }
    }

    /// Returns the property `wheels`.
    pub fn wheels(&self) -> Option<i64> {
        match self {
            Self::Car(value) => Some(value.wheels),
            Self::Lorry(value) => Some(value.wheels),
            Self::Unknown(_) => None,
        }
    }

    /// Returns the property `owner`.
    pub fn owner(&self) -> Option<&str> {
        match self {
            Self::Car(value) => value.owner.as_option().map(std::ops::Deref::deref),
            Self::Lorry(value) => value.owner.as_option().map(std::ops::Deref::deref),
            Self::Unknown(_) => None,
        }
    }

    /// Returns the property `mass`.
    pub fn mass(&self) -> Option<f64> {
        match self {
            Self::Car(value) => value.mass,
            Self::Lorry(value) => value.mass,
            Self::Unknown(_) => None,
        }
    }

    /// Returns the property `size`.
    pub fn size(&self) -> Option<&Size> {
        match self {
            Self::Car(value) => value.size.as_ref(),
            Self::Lorry(value) => Some(&value.size),
            Self::Unknown(_) => None,
        }
    }
}

#[derive(Clone)]
#[non_exhaustive]
pub struct Car {
    pub kind: String,
    /// The number plate.
    pub plate: String,
    pub wheels: i64,
    pub owner: Maybe<String>,
    pub mass: Option<f64>,
    pub size: Option<Size>,
    pub doors: Option<i64>,
}
object!(Car {
    required kind, plate, wheels;
    optional owner, mass, size, doors;
});

#[derive(Clone)]
#[non_exhaustive]
pub struct Lorry {
    pub kind: String,
    /// The number plate.
    pub plate: String,
    pub wheels: i64,
    pub owner: Maybe<String>,
    pub mass: Option<f64>,
    pub size: Size,
    pub axles: Option<i64>,
}
object!(Lorry {
    required kind, plate, wheels;
    optional owner, mass;
    required size;
    optional axles;
});

/// Distinguished by its shape.
#[derive(Clone)]
#[non_exhaustive]
pub enum Amount {
    /// An integer.
    Integer(i64),
    /// A string.
    String(String),
    /// An array.
    Array(Vec<i64>),
    /// An object.
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

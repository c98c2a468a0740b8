//! Generic types: objects that several types have in common except for the type of one property.

use super::TypeId;

/// A type as an instance of a generic one.
///
/// The type itself is an object, as any other. Only its declaration in Rust differs: it is an alias of the
/// generic type.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Instance {
    /// The generic type: an object that has the parameter as the type of one property.
    pub generic: TypeId,
    /// The index of that property in the instance. The argument is its type, or that of its items if the property of
    /// the generic type is a list.
    pub property: usize,
}

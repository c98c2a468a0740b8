//! Items with the same preferred name.

use super::Name;
use crate::model::{OperationId, TypeId};

/// A part of the document that has a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    /// A component schema, by its index.
    Schema(usize),
    /// A type.
    Type(TypeId),
    /// A property, enum value or variant, by its index.
    Member(TypeId, usize),
    /// An operation.
    Operation(OperationId),
    /// A parameter, by its index.
    Parameter(OperationId, usize),
    /// A tag, by its index.
    Tag(usize),
    /// An item without a place in the document.
    Nothing,
}

/// Two items with the same preferred name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clash<S = Subject> {
    /// The item that has the name.
    pub first: S,
    /// The item that has another name.
    pub second: S,
    /// The preferred name of both.
    pub wanted: String,
    /// The name of the second item.
    pub assigned: Name,
}

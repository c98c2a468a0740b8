//! The places of the model's items in the document. They are in a table of their own, so that equal models
//! are equal values.

use crate::model::{OperationId, TypeId};
use crate::source::{FileId, Span};

/// A place in the document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Origin {
    /// The span of the key or, without a key, of the value.
    pub span: Span,
    /// The JSON pointer, such as `#/components/schemas/Pet`. In other files than the document, the path of
    /// the file precedes the `#`.
    pub pointer: String,
}

/// The places of types, properties, operations and parameters.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Origins {
    pub(super) types: Vec<TypeOrigin>,
    pub(super) operations: Vec<OperationOrigin>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct TypeOrigin {
    pub(super) at: Origin,
    pub(super) members: Vec<Origin>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct OperationOrigin {
    pub(super) at: Origin,
    pub(super) id: Option<Span>,
    pub(super) parameters: Vec<Origin>,
}

impl Origin {
    /// Creates the origin of an item that is not in the document.
    pub(super) fn nowhere() -> Self {
        Self {
            span: Span {
                file: FileId(0),
                start: 0,
                end: 0,
            },
            pointer: "#".to_owned(),
        }
    }
}

impl Origins {
    /// Adds the place of the next type.
    pub(super) fn add_type(&mut self, at: Origin) {
        self.types.push(TypeOrigin {
            at,
            members: Vec::new(),
        });
    }

    /// Adds the place of the next member of a type.
    pub(super) fn add_member(&mut self, id: TypeId, at: Origin) {
        if let Some(origin) = self.types.get_mut(id.0 as usize) {
            origin.members.push(at);
        }
    }

    /// Returns the origin of a type. If several equal schemas share it, that of the first.
    #[must_use]
    pub fn ty(&self, id: TypeId) -> Option<&Origin> {
        self.types.get(id.0 as usize).map(|origin| &origin.at)
    }

    /// Returns the origin of the property, enum value or variant at an index of a type.
    #[must_use]
    pub fn member(&self, id: TypeId, index: usize) -> Option<&Origin> {
        self.types.get(id.0 as usize)?.members.get(index)
    }

    /// Returns the origin of an operation.
    #[must_use]
    pub fn operation(&self, id: OperationId) -> Option<&Origin> {
        self.operations.get(id.0 as usize).map(|origin| &origin.at)
    }

    /// Returns the span of the `operationId` of an operation, if it has one.
    #[must_use]
    pub fn operation_id(&self, id: OperationId) -> Option<Span> {
        self.operations.get(id.0 as usize)?.id
    }

    /// Returns the origin of the parameter at an index of an operation.
    #[must_use]
    pub fn parameter(&self, id: OperationId, index: usize) -> Option<&Origin> {
        self.operations.get(id.0 as usize)?.parameters.get(index)
    }
}

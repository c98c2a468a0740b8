//! The places of the model's items in the document: a side table, so that the model has no
//! places.

use crate::model::{OperationId, TypeId};
use crate::source::{FileId, Span};

/// A place in the document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Origin {
    /// The place: of the key that names the thing, where there is one.
    pub span: Span,
    /// The JSON pointer, such as `#/components/schemas/Pet`, with the file's path before the `#`
    /// where it is not the document itself.
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
    /// The place of what the document does not have.
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

    /// The place of a type: the first one, if several equal schemas share it.
    #[must_use]
    pub fn ty(&self, id: TypeId) -> Option<&Origin> {
        self.types.get(id.0 as usize).map(|origin| &origin.at)
    }

    /// The place of the property, enum value or variant at this index of the type.
    #[must_use]
    pub fn member(&self, id: TypeId, index: usize) -> Option<&Origin> {
        self.types.get(id.0 as usize)?.members.get(index)
    }

    /// The place of an operation.
    #[must_use]
    pub fn operation(&self, id: OperationId) -> Option<&Origin> {
        self.operations.get(id.0 as usize).map(|origin| &origin.at)
    }

    /// The place of the `operationId` of an operation, if it has one.
    #[must_use]
    pub fn operation_id(&self, id: OperationId) -> Option<Span> {
        self.operations.get(id.0 as usize)?.id
    }

    /// The place of the parameter at this index of an operation.
    #[must_use]
    pub fn parameter(&self, id: OperationId, index: usize) -> Option<&Origin> {
        self.operations.get(id.0 as usize)?.parameters.get(index)
    }
}

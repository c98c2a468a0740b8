//! What a fake has of an operation in addition to its constant: types to read with, and examples to respond with.

use super::Fields;
use crate::json::{self, Value};
use crate::operation::Operation;

/// Reads what was sent with its type in the document.
pub(super) type Reads = fn(&str) -> Result<(), json::Error>;

/// An operation as a fake plays it. Generated code writes one per operation.
#[derive(Clone, Copy, Debug)]
pub struct Faked {
    pub(super) operation: &'static Operation,
    /// The indexes of the parameters that must be given, those of the path aside.
    pub(super) required: &'static [usize],
    /// The types of parameters by their index.
    pub(super) arguments: &'static [(usize, Reads)],
    /// Whether any name is accepted in the query, as a member of an exploded object.
    pub(super) any_query: bool,
    pub(super) bodies: &'static [(&'static str, Option<Reads>)],
    pub(super) fields: &'static [(&'static str, Fields)],
    pub(super) body_required: bool,
    /// Status, content type and body.
    pub(super) example: Option<(u16, &'static str, &'static str)>,
}

impl Faked {
    /// An operation without a body, of whose parameters none is required.
    pub const fn new(operation: &'static Operation) -> Self {
        Self {
            operation,
            required: &[],
            arguments: &[],
            any_query: false,
            bodies: &[],
            fields: &[],
            body_required: false,
            example: None,
        }
    }

    /// These parameters must be given.
    #[must_use]
    pub const fn required(mut self, indexes: &'static [usize]) -> Self {
        self.required = indexes;
        self
    }

    /// The arguments for these parameters are read with these types.
    #[must_use]
    pub const fn arguments(mut self, arguments: &'static [(usize, Reads)]) -> Self {
        self.arguments = arguments;
        self
    }

    /// Accepts any name in the query.
    #[must_use]
    pub const fn any_query(mut self) -> Self {
        self.any_query = true;
        self
    }

    /// The media types that the body may have, with the types it is read with.
    #[must_use]
    pub const fn bodies(mut self, bodies: &'static [(&'static str, Option<Reads>)]) -> Self {
        self.bodies = bodies;
        self
    }

    /// The fields of the bodies that are forms, by their media types.
    #[must_use]
    pub const fn fields(mut self, fields: &'static [(&'static str, Fields)]) -> Self {
        self.fields = fields;
        self
    }

    /// There must be a body.
    #[must_use]
    pub const fn body_required(mut self) -> Self {
        self.body_required = true;
        self
    }

    /// The response where a test sets none: the document's example.
    #[must_use]
    pub const fn example(
        mut self,
        status: u16,
        content_type: &'static str,
        body: &'static str,
    ) -> Self {
        self.example = Some((status, content_type, body));
        self
    }
}

/// Reads a JSON text as this type.
///
/// # Errors
/// The text is not of the type.
pub fn reads<T: Value>(text: &str) -> Result<(), json::Error> {
    json::from_str::<T>(text).map(drop)
}

/// Reads each line as this type. A line of a JSON sequence begins with a record separator.
///
/// # Errors
/// A line is not of the type.
pub fn reads_lines<T: Value>(text: &str) -> Result<(), json::Error> {
    text.lines()
        .map(|line| line.trim_start_matches('\u{1e}'))
        .filter(|line| !line.trim().is_empty())
        .try_for_each(reads::<T>)
}

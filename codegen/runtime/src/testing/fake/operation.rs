//! The description of an operation for a fake, in addition to its constant: types of arguments and bodies, and examples.

use super::{Checked, Fields, Positions};
use crate::json::{self, Value};
use crate::operation::Operation;

/// Decodes a text by its type in the document.
pub(super) type Reads = fn(&str) -> Result<(), json::Error>;

/// An operation of a fake. Emitted code has one for each operation.
#[derive(Clone, Copy, Debug)]
pub struct Faked {
    pub(super) operation: &'static Operation,
    pub(super) arguments: &'static [Checked],
    /// Whether any name is accepted in the query, as a member of an exploded object.
    pub(super) any_query: bool,
    pub(super) bodies: &'static [(&'static str, Option<Reads>)],
    pub(super) fields: &'static [(&'static str, Fields)],
    pub(super) positions: &'static [(&'static str, Positions)],
    pub(super) body_required: bool,
    /// Status, content type and body.
    pub(super) example: Option<(u16, &'static str, &'static str)>,
}

impl Faked {
    /// Creates an operation without a body, whose arguments are not checked.
    pub const fn new(operation: &'static Operation) -> Self {
        Self {
            operation,
            arguments: &[],
            any_query: false,
            bodies: &[],
            fields: &[],
            positions: &[],
            body_required: false,
            example: None,
        }
    }

    /// Sets the arguments that are checked.
    #[must_use]
    pub const fn arguments(mut self, arguments: &'static [Checked]) -> Self {
        self.arguments = arguments;
        self
    }

    /// Allows any name in the query.
    #[must_use]
    pub const fn any_query(mut self) -> Self {
        self.any_query = true;
        self
    }

    /// Sets the media types of the body, with the types that decode it.
    #[must_use]
    pub const fn bodies(mut self, bodies: &'static [(&'static str, Option<Reads>)]) -> Self {
        self.bodies = bodies;
        self
    }

    /// Sets the fields of forms and multipart bodies by their media types.
    #[must_use]
    pub const fn fields(mut self, fields: &'static [(&'static str, Fields)]) -> Self {
        self.fields = fields;
        self
    }

    /// Sets the parts of multipart bodies without names by their media types.
    #[must_use]
    pub const fn positions(mut self, positions: &'static [(&'static str, Positions)]) -> Self {
        self.positions = positions;
        self
    }

    /// Sets that the body is required.
    #[must_use]
    pub const fn body_required(mut self) -> Self {
        self.body_required = true;
        self
    }

    /// Sets the response if a test sets none: the example of the document.
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

/// Decodes a JSON text as this type and discards the value.
///
/// # Errors
/// Returns an error if the text is not of the type.
pub fn reads<T: Value>(text: &str) -> Result<(), json::Error> {
    json::from_str::<T>(text).map(drop)
}

/// Decodes each line as this type and discards the values. A line of a JSON sequence begins with a record separator.
///
/// # Errors
/// Returns an error if a line is not of the type.
pub fn reads_lines<T: Value>(text: &str) -> Result<(), json::Error> {
    text.lines()
        .map(|line| line.trim_start_matches('\u{1e}'))
        .filter(|line| !line.trim().is_empty())
        .try_for_each(reads::<T>)
}

//! The error of the reader in its smallest form: the path and the excerpt are computed from the
//! offset on demand, so that reading valid text costs nothing.

use super::Table;

/// Why a text could not be read into a value, and where.
#[derive(Debug)]
pub struct Fault(Box<Inner>);

#[derive(Debug)]
struct Inner {
    offset: usize,
    cause: Cause,
    /// Where a value starts that must not be shown, the place being in it.
    secret: Option<usize>,
}

/// Why a text could not be read.
#[derive(Clone, Debug)]
pub(crate) enum Cause {
    /// The text is not JSON, with what was expected.
    Syntax(&'static str),
    /// The value is of another kind than the type.
    Expected(&'static str),
    /// A number that is out of the range of this type.
    OutOfRange(&'static str),
    /// Required fields are missing: the table, and the indexes of the fields.
    Missing(&'static Table, Vec<usize>),
    /// A list is shorter than its required items.
    TooShort(usize),
    /// Nested more deeply than the limit.
    TooDeep(usize),
    /// The text would have to be read again too often.
    TooCostly,
    /// The text deviates from the type in too many places.
    TooManyDeviations,
    /// The bytes are not UTF-8.
    NotUtf8,
}

impl Fault {
    pub(crate) fn new(offset: usize, cause: Cause) -> Self {
        Self(Box::new(Inner {
            offset,
            cause,
            secret: None,
        }))
    }

    /// Where it is: the byte offset in the text.
    pub(crate) fn offset(&self) -> usize {
        self.0.offset
    }

    pub(crate) fn cause(&self) -> &Cause {
        &self.0.cause
    }

    /// Where a value starts that must not be shown, if the place is in one.
    pub(crate) fn secret(&self) -> Option<usize> {
        self.0.secret
    }

    /// Marks that the value that starts at an offset must not be shown.
    #[must_use]
    pub(crate) fn hide(mut self, start: usize) -> Self {
        self.0.secret = Some(start);
        self
    }

    /// Whether a number is of the right kind, but too large for its type.
    pub(crate) fn is_out_of_range(&self) -> bool {
        matches!(self.0.cause, Cause::OutOfRange(_))
    }

    /// Whether the text itself is at fault, so that no other type could read it either.
    pub(crate) fn is_fatal(&self) -> bool {
        match self.0.cause {
            Cause::Syntax(_) | Cause::TooDeep(_) | Cause::TooManyDeviations | Cause::NotUtf8 => {
                true
            }
            Cause::Expected(_)
            | Cause::OutOfRange(_)
            | Cause::Missing(..)
            | Cause::TooShort(_)
            | Cause::TooCostly => false,
        }
    }
}

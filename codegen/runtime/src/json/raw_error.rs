//! The internal error of the reader.
//!
//! It contains only an offset. The path and the excerpt of the public [`Error`](super::Error) are computed from
//! it, so that a fault that is discarded, such as that of a variant that is tried, is cheap.

/// An error of the reader: the cause and the offset.
#[derive(Debug)]
pub struct Fault(Box<Inner>);

#[derive(Debug)]
struct Inner {
    offset: usize,
    cause: Cause,
    /// The offset of a secret value that contains the position.
    secret: Option<usize>,
}

/// The cause of an error.
#[derive(Clone, Debug)]
pub(crate) enum Cause {
    /// The text is not JSON. This was expected.
    Syntax(&'static str),
    /// The value is of another kind than this.
    Expected(&'static str),
    /// A number is out of the range of this type.
    OutOfRange(&'static str),
    /// An object of the struct with this name lacks these required keys.
    Missing(&'static str, Vec<&'static str>),
    /// A tuple ends after this number of items, before a required one.
    TooShort(usize),
    /// The nesting exceeds this limit.
    TooDeep(usize),
    /// The budget for reading again is used up.
    TooCostly,
    /// The text deviates from the type at too many positions.
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

    /// Returns the byte offset in the text.
    pub(crate) fn offset(&self) -> usize {
        self.0.offset
    }

    pub(crate) fn cause(&self) -> &Cause {
        &self.0.cause
    }

    /// Returns the offset of the secret value that contains the position, if there is one.
    pub(crate) fn secret(&self) -> Option<usize> {
        self.0.secret
    }

    /// Marks the value at an offset as secret, so that it is redacted.
    #[must_use]
    pub(crate) fn hide(mut self, start: usize) -> Self {
        self.0.secret = Some(start);
        self
    }

    /// Returns whether a number is out of the range of its type.
    pub(crate) fn is_out_of_range(&self) -> bool {
        matches!(self.0.cause, Cause::OutOfRange(_))
    }

    /// Returns whether the text could not be read into any other type either.
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

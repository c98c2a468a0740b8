//! Where a value contradicts its schema, and how.

use std::fmt;

use crate::document::At;
use crate::pointer;
use crate::source::{Node, Span};

/// A place where a value is not what its schema says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contradiction {
    /// The JSON pointer from the start of the value; empty: the value itself.
    pub pointer: String,
    /// The place of what is wrong.
    pub span: Span,
    /// The place of the schema that says so.
    pub schema: Span,
    /// What is wrong.
    pub message: String,
    /// What to do, where that is likely.
    pub help: Option<&'static str>,
}

impl Contradiction {
    pub(super) fn new(path: &Path<'_>, value: &Node, schema: At<'_>, message: String) -> Self {
        Self {
            pointer: path.to_string(),
            span: value.span,
            schema: schema.span(),
            message,
            help: None,
        }
    }

    /// How many steps lead to it.
    pub(super) fn depth(&self) -> usize {
        self.pointer.matches('/').count()
    }
}

impl fmt::Display for Contradiction {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.pointer.is_empty() {
            f.write_str(&self.message)
        } else {
            write!(f, "at `{}` {}", self.pointer, self.message)
        }
    }
}

/// The way from the start of a value to a part of it; its text is made only where something is wrong.
#[derive(Clone, Copy)]
pub(super) enum Path<'p> {
    Root,
    Member(&'p Path<'p>, &'p str),
    Item(&'p Path<'p>, usize),
}

impl fmt::Display for Path<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Root => Ok(()),
            Self::Member(outer, key) => {
                write!(f, "{outer}/{}", pointer::escape(key))
            }
            Self::Item(outer, index) => write!(f, "{outer}/{index}"),
        }
    }
}

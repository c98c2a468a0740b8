//! Contradictions between a value and its schema.

use std::fmt;

use crate::document::At;
use crate::pointer;
use crate::source::{Node, Span};

/// A contradiction between a part of a value and its schema.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contradiction {
    /// The JSON pointer from the root of the value; empty for the value itself.
    pub pointer: String,
    /// The place of the part.
    pub span: Span,
    /// The place of the schema.
    pub schema: Span,
    /// Describes the contradiction.
    pub message: String,
    /// The remedy, if one is likely.
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

    /// Returns the depth of the part within the value.
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

/// The path from the root of a value to a part of it, which becomes text only for a contradiction.
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

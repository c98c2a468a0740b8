//! Converts JSON pointers to lines and columns.

use std::fmt;

use crate::pointer;
use crate::source::{FileId, Node, NodeValue, Sources, Span};

/// The maximum number of references that a pointer may pass through.
const MAX_REFERENCES: u32 = 32;

/// A place in a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The JSON pointer, such as `#/paths/~1pets/get`, with the file before `#` where it is not the
    /// document itself.
    pub pointer: String,
    /// The path of the file.
    pub path: String,
    /// The line, from 1.
    pub line: u32,
    /// The column in characters, from 1.
    pub column: u32,
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}:{}", self.path, self.line, self.column)
    }
}

/// Returns the place of the key that a pointer names, or of the last step of the pointer that exists in the
/// document.
pub(super) fn place(sources: &Sources, pointer: &str) -> Option<Place> {
    let (path, steps) = pointer.split_once('#').unwrap_or(("", pointer));
    let file = if path.is_empty() {
        FileId(0)
    } else {
        sources.files().find(|file| sources.path(*file) == path)?
    };
    let mut walk = Walk {
        sources,
        file,
        node: sources.node(file)?,
        span: None,
        references_left: MAX_REFERENCES,
    };
    for step in steps.split('/').skip(1) {
        let step = pointer::unescape(step);
        if walk.step(&step).is_none() {
            break;
        }
    }
    let span = walk.span.unwrap_or(Span::new(file, 0, 0));
    let position = sources.position(span);
    Some(Place {
        pointer: pointer.to_owned(),
        path: sources.path(span.file).to_owned(),
        line: position.line,
        column: position.column,
    })
}

struct Walk<'s> {
    sources: &'s Sources,
    file: FileId,
    node: &'s Node,
    /// The place of the last step.
    span: Option<Span>,
    references_left: u32,
}

impl Walk<'_> {
    fn step(&mut self, step: &str) -> Option<()> {
        loop {
            match &self.node.value {
                NodeValue::Object(object) => {
                    if let Some(entry) = object.entry(step) {
                        self.span = Some(entry.key.span);
                        self.node = &entry.value;
                        return Some(());
                    }
                    let reference = object.entry("$ref")?.value.as_str()?;
                    self.references_left = self.references_left.checked_sub(1)?;
                    let target = self.sources.resolve(self.file, reference).ok()?;
                    (self.file, self.node) = (target.file, target.node);
                }
                NodeValue::Array(items) => {
                    self.node = items.get(step.parse::<usize>().ok()?)?;
                    self.span = Some(self.node.span);
                    return Some(());
                }
                _ => return None,
            }
        }
    }
}

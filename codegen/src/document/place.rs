//! Places: a node together with the JSON pointer that leads to it.

use crate::source::{FileId, Node, Span};

/// The JSON pointer of a place; [`super::Reading::pointer`] gives its text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pointer(pub(super) u32);

/// A node and the pointer to it.
#[derive(Clone, Copy, Debug)]
pub struct At<'n> {
    /// The node.
    pub node: &'n Node,
    /// The pointer to it.
    pub pointer: Pointer,
}

impl At<'_> {
    /// The node's span.
    pub fn span(&self) -> Span {
        self.node.span
    }

    /// The file that the node stands in.
    pub fn file(&self) -> FileId {
        self.node.span.file
    }

    /// What tells this node from every other one of a run.
    pub fn identity(&self) -> usize {
        std::ptr::from_ref(self.node).addr()
    }
}

/// A member of an object.
#[derive(Clone, Copy, Debug)]
pub struct Member<'n> {
    /// Its key.
    pub key: &'n str,
    /// The place of the key.
    pub key_span: Span,
    /// Its value.
    pub at: At<'n>,
}

/// A step of a pointer.
#[derive(Clone, Copy, Debug)]
pub(super) enum Step<'n> {
    /// The start: a file, and the pointer in it that is already known.
    Start(u32),
    /// A member.
    Key(&'n str),
    /// An item.
    Index(usize),
}

/// All pointers of a run, as a tree.
#[derive(Debug, Default)]
pub(super) struct Pointers<'n> {
    steps: Vec<(u32, Step<'n>)>,
    starts: Vec<String>,
}

impl<'n> Pointers<'n> {
    pub(super) fn start(&mut self, text: String) -> Pointer {
        let index = u32::try_from(self.starts.len()).unwrap_or(u32::MAX);
        self.starts.push(text);
        self.push(Pointer(u32::MAX), Step::Start(index))
    }

    pub(super) fn push(&mut self, parent: Pointer, step: Step<'n>) -> Pointer {
        let pointer = Pointer(u32::try_from(self.steps.len()).unwrap_or(u32::MAX));
        self.steps.push((parent.0, step));
        pointer
    }

    pub(super) fn text(&self, pointer: Pointer) -> String {
        let mut text = String::with_capacity(self.length(pointer.0));
        self.write(pointer.0, &mut text);
        text
    }

    /// About how many bytes the text has.
    fn length(&self, pointer: u32) -> usize {
        let mut length = 0;
        let mut next = pointer;
        while let Some((parent, step)) = self.steps.get(next as usize) {
            length += match step {
                Step::Start(index) => self.starts.get(*index as usize).map_or(0, String::len),
                Step::Key(key) => key.len() + 1,
                Step::Index(_) => 3,
            };
            next = *parent;
        }
        length
    }

    /// Writes the pointer from its start on; a pointer is as deep as its file, which is bounded.
    fn write(&self, pointer: u32, text: &mut String) {
        let Some((parent, step)) = self.steps.get(pointer as usize) else {
            return;
        };
        self.write(*parent, text);
        match step {
            Step::Start(index) => {
                text.push_str(self.starts.get(*index as usize).map_or("", String::as_str));
            }
            Step::Key(key) => {
                text.push('/');
                escape(key, text);
            }
            Step::Index(index) => {
                text.push('/');
                text.push_str(&index.to_string());
            }
        }
    }
}

/// Writes a key as a step of a pointer (RFC 6901 §3).
fn escape(key: &str, text: &mut String) {
    if !key.bytes().any(|byte| matches!(byte, b'~' | b'/')) {
        text.push_str(key);
        return;
    }
    for character in key.chars() {
        match character {
            '~' => text.push_str("~0"),
            '/' => text.push_str("~1"),
            other => text.push(other),
        }
    }
}

//! Places: a node together with the JSON pointer that leads to it.

use super::Reading;
use crate::pointer;
use crate::source::{FileId, Node, Span};

/// The JSON pointer of a place; [`super::Reading::pointer`] returns its text.
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

    /// The file that contains the node.
    pub fn file(&self) -> FileId {
        self.node.span.file
    }

    /// Identifies this node among all nodes of a run.
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
    /// The text that was requested last. The next one mostly begins alike.
    last: String,
    /// The pointers on the way to `last`, each with the length of its text.
    way: Vec<(u32, usize)>,
}

impl<'n> Pointers<'n> {
    /// Pointers of a document with this number of bytes: about one for each eight of them.
    pub(super) fn of_bytes(bytes: usize) -> Self {
        Self {
            steps: Vec::with_capacity(bytes / 8),
            ..Self::default()
        }
    }

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

    /// Returns whether a pointer leads to an item of a list.
    pub(super) fn is_item(&self, pointer: Pointer) -> bool {
        let step = self.steps.get(pointer.0 as usize);
        matches!(step, Some((_, Step::Index(_))))
    }

    pub(super) fn text(&mut self, pointer: Pointer) -> String {
        self.go_to(pointer.0);
        self.last.clone()
    }

    /// Makes `last` the text of a pointer. What it has in common with the one before stays.
    ///
    /// A pointer is as deep as its file, which is bounded, and comes after its parent.
    fn go_to(&mut self, pointer: u32) {
        let Some((parent, step)) = self.steps.get(pointer as usize).copied() else {
            self.last.clear();
            self.way.clear();
            return;
        };
        while self.way.pop_if(|(passed, _)| *passed > pointer).is_some() {}
        if let Some((_, length)) = self.way.last().filter(|(passed, _)| *passed == pointer) {
            self.last.truncate(*length);
            return;
        }
        self.go_to(parent);
        match step {
            Step::Start(index) => {
                let start = self.starts.get(index as usize);
                self.last.push_str(start.map_or("", String::as_str));
            }
            Step::Key(key) => pointer::push(&mut self.last, key),
            Step::Index(index) => pointer::push(&mut self.last, &index.to_string()),
        }
        self.way.push((pointer, self.last.len()));
    }
}

impl Reading<'_, '_> {
    /// The text of a pointer, with the file before `#` where it was started so.
    pub fn pointer(&mut self, pointer: Pointer) -> String {
        self.pointers.text(pointer)
    }

    /// The text of a pointer, with the file as it is seen from the folder of the document: the same
    /// on every machine.
    pub fn portable_pointer(&mut self, pointer: Pointer) -> String {
        let text = self.pointer(pointer);
        match text.split_once('#') {
            Some((file, steps)) if !file.is_empty() => {
                let file = relative(self.sources.path(FileId(0)), file);
                format!("{file}#{steps}")
            }
            _ => text,
        }
    }
}

/// The path of a file as it is seen from the folder of another.
fn relative(from: &str, file: &str) -> String {
    let folders: Vec<&str> = from.split('/').collect();
    let folders = folders.split_last().map_or(&[][..], |(_, folders)| folders);
    let steps: Vec<&str> = file.split('/').collect();
    let pairs = folders.iter().zip(&steps);
    let common = pairs.take_while(|(one, other)| one == other).count();
    let up = folders.iter().skip(common).map(|_| "..");
    let down = steps.iter().skip(common).copied();
    up.chain(down).collect::<Vec<_>>().join("/")
}

#[cfg(test)]
mod tests {
    use super::relative;

    #[test]
    fn a_file_is_named_from_the_folder_of_the_document() {
        for (file, expected) in [
            ("/a/b/c/pet.yml", "c/pet.yml"),
            ("/a/pet.yml", "../pet.yml"),
            ("/a/b/pet.yml", "pet.yml"),
        ] {
            assert_eq!(relative("/a/b/api.yml", file), expected);
        }
        assert_eq!(relative("api.yml", "models/pet.yml"), "models/pet.yml");
    }
}

//! Reading of objects and arrays: their members and items, each with its place.

use std::collections::{BTreeMap, BTreeSet};

use super::located::{Pointers, Step};
use super::swagger2::Swagger2;
use super::{At, Member, Version};
use crate::diagnostics::{Code, Diagnostics};
use crate::source::{Entry, FileId, Node, NodeValue, Sources, Span};

/// What a reader of the document needs: the version, and where to put problems and pointers.
///
/// The same node may be read several times (a base in several `allOf`s); a problem is reported once.
#[derive(Debug)]
pub struct Reading<'n, 'd> {
    /// The document's version.
    pub version: Version,
    pub(super) sources: &'n Sources,
    /// What references have led to.
    pub(super) resolved: Resolved<'n>,
    /// The references from a component that are reported.
    pub(super) within_components: BTreeSet<usize>,
    pub(super) swagger2: Swagger2<'n>,
    /// The schemas of parts that name no type, and what each is read as.
    untyped_parts: BTreeMap<*const Node, PartContent>,
    /// Strings that are read as what is in them.
    embedded: BTreeMap<*const Node, At<'n>>,
    pub(super) diagnostics: &'d mut Diagnostics,
    pub(super) reported: BTreeSet<(Code, Span, String)>,
    /// The extensions of other vendors, each with its owners: most objects of a document have the same.
    pub(super) foreign: BTreeMap<&'n str, BTreeSet<String>>,
    pub(super) pointers: Pointers<'n>,
}

/// The targets of references, by the file of a reference, the schema resource that it is in, and its text.
///
/// References of a document begin alike, which makes them slow to order.
#[expect(
    clippy::disallowed_types,
    reason = "targets are looked up, never listed"
)]
pub(super) type Resolved<'n> =
    std::collections::HashMap<(FileId, &'n str, &'n str), Option<At<'n>>>;

/// What a part of a multipart body contains, by its media type.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PartContent {
    /// Bytes.
    Binary,
    /// Text.
    Text,
}

impl<'n, 'd> Reading<'n, 'd> {
    /// Begins.
    pub fn new(version: Version, sources: &'n Sources, diagnostics: &'d mut Diagnostics) -> Self {
        Self {
            version,
            sources,
            resolved: Resolved::new(),
            within_components: BTreeSet::new(),
            swagger2: Swagger2::default(),
            untyped_parts: BTreeMap::new(),
            embedded: BTreeMap::new(),
            diagnostics,
            reported: BTreeSet::new(),
            foreign: BTreeMap::new(),
            pointers: Pointers::of_bytes(sources.text(FileId(0)).len()),
        }
    }

    /// A place to start from: a node and the known text of the pointer to it, such as `#`.
    pub fn start(&mut self, node: &'n Node, pointer: String) -> At<'n> {
        At {
            node,
            pointer: self.pointers.start(pointer),
        }
    }

    /// Has the schema at this place read as a string of this content if it names no type: the
    /// media type of a part of a multipart body determines it (OpenAPI 3.1.1 §4.8.15.1.1).
    pub fn read_part_as(&mut self, at: At<'n>, content: PartContent) {
        self.untyped_parts.insert(at.node, content);
    }

    /// The content for which [`read_part_as`](Self::read_part_as) was called for this place.
    pub(super) fn untyped_part(&self, at: At<'n>) -> Option<PartContent> {
        self.untyped_parts
            .get(&std::ptr::from_ref(at.node))
            .copied()
    }

    /// Has the schema of a string read as the schema of its content (`contentSchema`).
    pub fn read_as(&mut self, string: At<'n>, content: At<'n>) {
        self.embedded.insert(string.node, content);
    }

    /// The content for which [`read_as`](Self::read_as) was called for this place.
    pub(super) fn content_of(&self, at: At<'n>) -> Option<At<'n>> {
        self.embedded.get(&std::ptr::from_ref(at.node)).copied()
    }

    /// The member `key` of an object.
    pub fn member(&mut self, at: At<'n>, key: &str) -> Option<At<'n>> {
        let entry = at.node.entry(key)?;
        let pointer = self.pointers.push(at.pointer, Step::Key(&entry.key.text));
        Some(At {
            node: &entry.value,
            pointer,
        })
    }

    /// The entries of an object; any other type is reported and yields an empty list.
    pub fn object(&mut self, at: At<'n>) -> &'n [Entry] {
        if !matches!(at.node.value, NodeValue::Object(_)) {
            self.wrong_type(at, "an object");
        }
        at.node.entries()
    }

    /// An entry of the object at this place, as a member.
    pub fn enter(&mut self, at: At<'n>, entry: &'n Entry) -> Member<'n> {
        let pointer = self.pointers.push(at.pointer, Step::Key(&entry.key.text));
        let at = At {
            node: &entry.value,
            pointer,
        };
        Member {
            key: &entry.key.text,
            key_span: entry.key.span,
            at,
        }
    }

    /// The members of an object; any other type is reported and yields an empty list.
    pub fn members(&mut self, at: At<'n>) -> Vec<Member<'n>> {
        let entries = self.object(at).iter();
        entries.map(|entry| self.enter(at, entry)).collect()
    }

    /// The entries of a map, such as `properties`, whose keys are the document's own.
    pub fn entries(&mut self, at: At<'n>) -> Vec<Member<'n>> {
        let at = self.dereferenced(at);
        self.members(at)
    }

    /// The items of an array; any other type is reported and yields an empty list.
    pub fn items(&mut self, at: At<'n>) -> Vec<At<'n>> {
        if !matches!(at.node.value, NodeValue::Array(_)) {
            self.wrong_type(at, "an array");
            return Vec::new();
        }
        let pointers = &mut self.pointers;
        let item = |(index, node)| At {
            node,
            pointer: pointers.push(at.pointer, Step::Index(index)),
        };
        at.node.items().iter().enumerate().map(item).collect()
    }

    /// Returns the place itself if it is an array; any other type is reported.
    pub fn list(&mut self, at: At<'n>) -> Option<At<'n>> {
        if !matches!(at.node.value, NodeValue::Array(_)) {
            self.wrong_type(at, "an array");
            return None;
        }
        Some(at)
    }
}

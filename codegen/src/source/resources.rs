//! The schemas with an `$id` of a file, and the document with a `$self`: references within them are relative to these.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::uri_reference::join;
use super::{FileId, Span};

/// The resources of a file, in document order.
#[derive(Clone, Debug, Default)]
pub(super) struct Resources {
    list: Vec<Resource>,
    /// The index of each resource by its place: an outer one is before those in it.
    by_place: BTreeMap<(FileId, u32, Reverse<u32>), usize>,
}

/// A schema with an `$id`, or a document with a `$self`.
#[derive(Clone, Debug)]
pub(super) struct Resource {
    /// Its place in the text.
    span: Span,
    /// Its JSON pointer.
    pub(super) pointer: String,
    /// Its `$id` or `$self`, resolved against that of the resource around it.
    pub(super) id: String,
    /// The index of the resource around it.
    outer: Option<usize>,
}

impl Resources {
    /// Adds a resource after those around it, and returns its resolved `$id`.
    pub(super) fn add(&mut self, span: Span, pointer: String, id: &str) -> String {
        let outer = self.index_around(span);
        let base = outer.and_then(|outer| self.list.get(outer));
        let id = join(base.map_or("", |outer| &outer.id), id);
        // An alias of YAML repeats a place.
        self.by_place.entry(key(span)).or_insert(self.list.len());
        self.list.push(Resource {
            span,
            pointer,
            id: id.clone(),
            outer,
        });
        id
    }

    /// Returns the innermost resource around a place.
    pub(super) fn around(&self, place: Span) -> Option<&Resource> {
        self.list.get(self.index_around(place)?)
    }

    /// Returns the base URI of the file itself: the `$self` of an OpenAPI document, or the `$id` of a schema.
    pub(super) fn base(&self) -> &str {
        let first = self.list.first();
        let root = first.filter(|resource| resource.pointer.is_empty());
        root.map_or("", |root| &root.id)
    }

    /// Places are nested, so that the innermost resource is the last one that begins before the place, or is
    /// around that one.
    fn index_around(&self, place: Span) -> Option<usize> {
        let (_, last) = self.by_place.range(..=key(place)).next_back()?;
        let mut at = *last;
        loop {
            let resource = self.list.get(at)?;
            if resource.span.file == place.file && place.end <= resource.span.end {
                return Some(at);
            }
            at = resource.outer.filter(|outer| *outer < at)?;
        }
    }
}

fn key(place: Span) -> (FileId, u32, Reverse<u32>) {
    (place.file, place.start, Reverse(place.end))
}

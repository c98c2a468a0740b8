//! Objects that are searched fast, however many members they have.

use std::ops::Deref;

use super::{Entry, Node};

/// From this many members on, searching a sorted index beats looking at each member.
const INDEXED: usize = 16;

/// The members of an object, in the order of the text, without duplicate keys.
///
/// It reads as a slice of [`Entry`]; [`Object::entry`] finds a key.
#[derive(Clone, Debug, Default)]
pub struct Object {
    entries: Vec<Entry>,
    /// The positions of the members in the order of their keys; empty for a small object.
    order: Box<[u32]>,
}

impl Object {
    /// An object of these members. A key that came before is left out and handed to `duplicate`,
    /// after the one it repeats.
    pub fn new(entries: Vec<Entry>, mut duplicate: impl FnMut(&Entry, &Entry)) -> Self {
        let order = sorted(&entries);
        let repeated = if order.is_empty() {
            repeated_by_search(&entries)
        } else {
            repeated_by_order(&entries, &order)
        };
        if repeated.is_empty() {
            return Self { entries, order };
        }
        for &(first, second) in &repeated {
            if let (Some(first), Some(second)) = (entries.get(first), entries.get(second)) {
                duplicate(first, second);
            }
        }
        let unique: Vec<Entry> = entries
            .into_iter()
            .enumerate()
            .filter(|(at, _)| {
                repeated
                    .binary_search_by_key(at, |&(_, later)| later)
                    .is_err()
            })
            .map(|(_, entry)| entry)
            .collect();
        Self {
            order: sorted(&unique),
            entries: unique,
        }
    }

    /// The member `key`.
    #[must_use]
    pub fn entry(&self, key: &str) -> Option<&Entry> {
        self.position(key).and_then(|at| self.entries.get(at))
    }

    /// Returns the span of the member `key`.
    #[must_use]
    pub fn position(&self, key: &str) -> Option<usize> {
        if self.order.is_empty() {
            return self
                .entries
                .iter()
                .position(|entry| &*entry.key.text == key);
        }
        let found = self
            .order
            .binary_search_by(|&at| text(&self.entries, at).cmp(key))
            .ok()?;
        self.order.get(found).map(|&at| at as usize)
    }
}

impl Object {
    /// The value of the member at a position.
    pub fn value_mut(&mut self, at: usize) -> Option<&mut Node> {
        self.entries.get_mut(at).map(|entry| &mut entry.value)
    }

    /// Adds a member, unless there is one with its key.
    pub fn push(&mut self, entry: Entry) {
        if self.position(&entry.key.text).is_none() {
            self.entries.push(entry);
            self.order = sorted(&self.entries);
        }
    }

    /// Takes out the member at a position.
    pub fn remove(&mut self, at: usize) -> Option<Entry> {
        let entry = (at < self.entries.len()).then(|| self.entries.remove(at))?;
        self.order = sorted(&self.entries);
        Some(entry)
    }
}

impl Deref for Object {
    type Target = [Entry];

    fn deref(&self) -> &[Entry] {
        &self.entries
    }
}

impl<'a> IntoIterator for &'a Object {
    type Item = &'a Entry;
    type IntoIter = std::slice::Iter<'a, Entry>;

    fn into_iter(self) -> Self::IntoIter {
        self.entries.iter()
    }
}

fn text(entries: &[Entry], at: u32) -> &str {
    entries.get(at as usize).map_or("", |entry| &entry.key.text)
}

/// The positions sorted by key, equal keys in the order of the text; empty if there are few.
fn sorted(entries: &[Entry]) -> Box<[u32]> {
    if entries.len() < INDEXED {
        return Box::default();
    }
    let mut order: Box<[u32]> = (0..).zip(entries).map(|(at, _)| at).collect();
    order.sort_by(|&left, &right| text(entries, left).cmp(text(entries, right)));
    order
}

/// Pairs of the first place of a key and a later one, in the order of the later.
fn repeated_by_search(entries: &[Entry]) -> Vec<(usize, usize)> {
    let mut repeated = Vec::new();
    for (at, entry) in entries.iter().enumerate() {
        let first = entries
            .iter()
            .position(|other| other.key.text == entry.key.text);
        if let Some(first) = first.filter(|&first| first < at) {
            repeated.push((first, at));
        }
    }
    repeated
}

fn repeated_by_order(entries: &[Entry], order: &[u32]) -> Vec<(usize, usize)> {
    let equal = order.chunk_by(|&left, &right| text(entries, left) == text(entries, right));
    let mut repeated: Vec<(usize, usize)> = equal
        .filter_map(|places| places.split_first())
        .flat_map(|(&first, later)| later.iter().map(move |&at| (first as usize, at as usize)))
        .collect();
    repeated.sort_unstable_by_key(|&(_, at)| at);
    repeated
}

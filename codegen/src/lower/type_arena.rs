//! The arena of types during lowering. Its slots are reserved before their types are known.

use std::cell::Cell;
use std::collections::BTreeMap;

use super::source_map::{Origin, TypeOrigin};
use crate::document::At;
use crate::model::{Docs, Kind, NameHint, TypeId, TypeRef};

/// A type that may not be known yet.
#[derive(Debug)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "they are independent of each other"
)]
pub(super) struct Slot<'n> {
    /// The origin of its name.
    pub(super) name: NameHint,
    /// Its state.
    pub(super) state: State,
    /// The last slot of its aliases if that is done, and whether an alias on the way allows null.
    end: Cell<Option<TypeRef>>,
    /// Whether the schema itself allows null, so that each use is nullable.
    pub(super) nullable: bool,
    /// `readOnly` of the schema itself, which applies to the properties that use it.
    pub(super) read_only: bool,
    /// `writeOnly` of the schema itself.
    pub(super) write_only: bool,
    /// The only value, as JSON text.
    pub(super) constant: Option<String>,
    /// The schema's documentation.
    pub(super) docs: Docs,
    /// The schema. [`None`] for types without a single schema, such as a plain string.
    pub(super) at: Option<At<'n>>,
    /// Whether it is a component or the target of a reference, which is never merged with an equal type.
    pub(super) shared: bool,
    /// The places of the type and its members.
    pub(super) origin: Option<TypeOrigin>,
}

impl Slot<'_> {
    /// Returns a later slot of its aliases, and whether an alias on the way allows null.
    fn next(&self) -> Option<TypeRef> {
        self.end.get().or(match self.state {
            State::Alias(next) => Some(next),
            _ => None,
        })
    }
}

/// The state of a slot.
#[derive(Debug)]
pub(super) enum State {
    /// Not lowered yet.
    Reserved,
    /// Being lowered. A reference to it is a recursion.
    Busy,
    /// An alias of a use of another type.
    Alias(TypeRef),
    /// Done.
    Done(Kind),
}

/// All slots.
#[derive(Debug, Default)]
pub(super) struct Slots<'n> {
    list: Vec<Slot<'n>>,
    plain: BTreeMap<Kind, TypeId>,
    /// The inline and plain types, each after the types that it consists of.
    pub(super) finished: Vec<TypeId>,
}

impl<'n> Slots<'n> {
    pub(super) fn len(&self) -> usize {
        self.list.len()
    }

    /// Returns the ids of all slots, in order.
    pub(super) fn ids(&self) -> impl Iterator<Item = TypeId> + use<> {
        let end = u32::try_from(self.list.len()).unwrap_or(u32::MAX);
        (0..end).map(TypeId)
    }

    pub(super) fn into_list(self) -> Vec<Slot<'n>> {
        self.list
    }

    /// Creates a slot.
    pub(super) fn reserve(&mut self, name: NameHint, at: Option<At<'n>>, shared: bool) -> TypeId {
        let id = TypeId(u32::try_from(self.list.len()).unwrap_or(u32::MAX));
        self.list.push(Slot {
            name,
            state: State::Reserved,
            end: Cell::new(None),
            nullable: false,
            read_only: false,
            write_only: false,
            constant: None,
            docs: Docs::default(),
            at,
            shared,
            origin: None,
        });
        id
    }

    /// Returns the type of a kind without a name. All uses share it.
    pub(super) fn plain(&mut self, kind: Kind) -> TypeId {
        if let Some(id) = self.plain.get(&kind) {
            return *id;
        }
        let id = self.reserve(NameHint::Plain, None, false);
        self.plain.insert(kind.clone(), id);
        self.fill(id, kind);
        id
    }

    /// Sets the kind of a slot.
    pub(super) fn fill(&mut self, id: TypeId, kind: Kind) {
        let slot = self.get_mut(id);
        slot.state = State::Done(kind);
        if !slot.shared {
            self.finished.push(id);
        }
    }

    #[expect(clippy::indexing_slicing, reason = "ids are made only by `reserve`")]
    pub(super) fn get(&self, id: TypeId) -> &Slot<'n> {
        &self.list[id.0 as usize]
    }

    #[expect(clippy::indexing_slicing, reason = "ids are made only by `reserve`")]
    pub(super) fn get_mut(&mut self, id: TypeId) -> &mut Slot<'n> {
        &mut self.list[id.0 as usize]
    }

    /// Returns the use of a shared schema by a reference.
    pub(super) fn shared_ref(&self, id: TypeId) -> TypeRef {
        TypeRef {
            id,
            nullable: self.get(id).nullable,
        }
    }

    /// Returns the kind of a use, following aliases, and whether null is allowed. The kind is [`None`] if it
    /// is not known yet.
    pub(super) fn kind(&self, ty: TypeRef) -> (Option<&Kind>, bool) {
        let (id, nullable) = self.follow(ty);
        match &self.get(id).state {
            State::Done(kind) => (Some(kind), nullable),
            _ => (None, nullable),
        }
    }

    /// Returns the last slot of the aliases of a use, and whether null is allowed.
    ///
    /// Each slot on the way keeps the end if that is done, so that a long chain of aliases is walked once.
    pub(super) fn follow(&self, ty: TypeRef) -> (TypeId, bool) {
        let mut id = ty.id;
        let mut way = Vec::new();
        // More steps than slots mean that the aliases are circular.
        while let Some(next) = self.get(id).next().filter(|_| way.len() <= self.list.len()) {
            way.push((id, next.nullable));
            id = next.id;
        }
        let end = self.get(id);
        let is_done = matches!(end.state, State::Done(_));
        let mut nullable = false;
        for (passed, by_alias) in way.into_iter().rev() {
            let slot = self.get(passed);
            nullable |= by_alias || slot.nullable;
            if is_done {
                slot.end.set(Some(TypeRef { id, nullable }));
            }
        }
        (id, ty.nullable || nullable || end.nullable)
    }

    /// Returns each slot along the aliases of a type, the last one included.
    pub(super) fn along(&self, id: TypeId) -> impl Iterator<Item = &Slot<'n>> {
        let next = |slot: &&Slot<'n>| match slot.state {
            State::Alias(next) => Some(self.get(next.id)),
            _ => None,
        };
        // More slots than there are mean that the aliases are circular.
        std::iter::successors(Some(self.get(id)), next).take(self.list.len())
    }

    /// Returns the last slot of the aliases of a type.
    pub(super) fn end(&self, id: TypeId) -> TypeId {
        self.follow(TypeRef::from(id)).0
    }

    /// Returns the documentation along the aliases of a use, if they end in a type without a name.
    pub(super) fn plain_docs(&self, ty: TypeRef) -> Option<Docs> {
        let (end, _) = self.follow(ty);
        if is_named(&self.get(end).state) {
            return None;
        }
        // Most types without a name have none, such as a plain string.
        let nothing = Docs::default();
        let mut all = Docs::default();
        for slot in self.along(ty.id).filter(|slot| slot.docs != nothing) {
            super::docs::fill(&mut all, slot.docs.clone());
        }
        Some(all)
    }

    /// Sets the places of a type and its members.
    pub(super) fn place(&mut self, id: TypeId, at: Origin, members: Vec<Origin>) {
        self.get_mut(id).origin = Some(TypeOrigin { at, members });
    }
}

/// Whether a slot has a type with a name in Rust, and therefore documentation of its own.
pub(super) fn is_named(state: &State) -> bool {
    matches!(
        state,
        State::Done(kind) if kind.is_named()
    )
}

#[cfg(test)]
mod tests {
    use super::{Kind, NameHint, Slots, State, TypeId, TypeRef};

    #[test]
    fn aliases_in_a_long_chain_are_followed_once() {
        let mut slots = Slots::default();
        let last = slots.plain(Kind::Boolean);
        let mut next = TypeRef::from(last);
        for index in 0..200_000 {
            let id = slots.reserve(NameHint::Plain, None, true);
            slots.get_mut(id).state = State::Alias(next);
            next = TypeRef {
                id,
                nullable: index == 100_000,
            };
        }
        let all = (0..200_001).rev().map(|id| TypeRef::from(TypeId(id)));
        let ends: Vec<(TypeId, bool)> = all.map(|ty| slots.follow(ty)).collect();
        assert!(ends.iter().all(|(end, _)| *end == last));
        assert_eq!(
            ends.iter().filter(|(_, nullable)| *nullable).count(),
            99_999
        );
    }
}

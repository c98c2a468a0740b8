//! The arena while it grows: slots that are reserved before their type is known.

use std::collections::BTreeMap;

use super::source_map::{Origin, TypeOrigin};
use crate::document::At;
use crate::model::{Docs, Kind, NameHint, TypeId, TypeRef};

/// A type to be.
#[derive(Debug)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "they are independent of each other"
)]
pub(super) struct Slot<'n> {
    /// Where its name comes from.
    pub(super) name: NameHint,
    /// How far it is.
    pub(super) state: State,
    /// Whether `null` is among the values of the schema itself, so that each use is nullable.
    pub(super) nullable: bool,
    /// `readOnly` of the schema itself, which applies to the properties that use it.
    pub(super) read_only: bool,
    /// `writeOnly` of the schema itself.
    pub(super) write_only: bool,
    /// The only value, as JSON text.
    pub(super) constant: Option<String>,
    /// The schema's documentation.
    pub(super) docs: Docs,
    /// The schema; absent for types that are not of a single one, such as a plain string.
    pub(super) at: Option<At<'n>>,
    /// Whether it is a component or the target of a reference: never merged with an equal one.
    pub(super) shared: bool,
    /// The places of it and of its properties.
    pub(super) origin: Option<TypeOrigin>,
}

/// How far a slot is.
#[derive(Debug)]
pub(super) enum State {
    /// Not looked at.
    Reserved,
    /// Being lowered: who meets it now, has found a recursion.
    Busy,
    /// Another name for the use of another type.
    Alias(TypeRef),
    /// Done.
    Done(Kind),
}

/// All slots.
#[derive(Debug, Default)]
pub(super) struct Slots<'n> {
    list: Vec<Slot<'n>>,
    plain: BTreeMap<Kind, TypeId>,
    /// Inline and plain types in the order they were done: each after the types that it consists of.
    pub(super) finished: Vec<TypeId>,
}

impl<'n> Slots<'n> {
    pub(super) fn len(&self) -> usize {
        self.list.len()
    }

    pub(super) fn into_list(self) -> Vec<Slot<'n>> {
        self.list
    }

    /// Makes a slot.
    pub(super) fn reserve(&mut self, name: NameHint, at: Option<At<'n>>, shared: bool) -> TypeId {
        let id = TypeId(u32::try_from(self.list.len()).unwrap_or(u32::MAX));
        self.list.push(Slot {
            name,
            state: State::Reserved,
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

    /// The type of a kind that has no name of its own; one for all uses.
    pub(super) fn plain(&mut self, kind: Kind) -> TypeId {
        if let Some(id) = self.plain.get(&kind) {
            return *id;
        }
        let id = self.reserve(NameHint::Plain, None, false);
        self.plain.insert(kind.clone(), id);
        self.fill(id, kind);
        id
    }

    /// Settles what a slot is.
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

    /// The use of a shared schema, as a reference to it means it.
    pub(super) fn shared_ref(&self, id: TypeId) -> TypeRef {
        TypeRef {
            id,
            nullable: self.get(id).nullable,
        }
    }

    /// The kind of a use, and whether null is allowed, following aliases; [`None`] where
    /// it is not known yet or never will be.
    pub(super) fn kind(&self, ty: TypeRef) -> (Option<&Kind>, bool) {
        let (id, nullable) = self.follow(ty);
        match &self.get(id).state {
            State::Done(kind) => (Some(kind), nullable),
            _ => (None, nullable),
        }
    }

    /// The last slot that the aliases of a use lead to, and whether null is allowed.
    pub(super) fn follow(&self, ty: TypeRef) -> (TypeId, bool) {
        let mut id = ty.id;
        let mut nullable = ty.nullable;
        // A circle of aliases is longer than the list.
        for _ in 0..=self.list.len() {
            let slot = self.get(id);
            nullable |= slot.nullable;
            match slot.state {
                State::Alias(next) => {
                    nullable |= next.nullable;
                    id = next.id;
                }
                _ => break,
            }
        }
        (id, nullable)
    }

    /// The documentation along the aliases of a use, if they end in a type without a name.
    pub(super) fn plain_docs(&self, ty: TypeRef) -> Option<Docs> {
        let (end, _) = self.follow(ty);
        if is_named(&self.get(end).state) {
            return None;
        }
        let mut all = Docs::default();
        let mut id = ty.id;
        for _ in 0..=self.list.len() {
            let slot = self.get(id);
            super::docs::fill(&mut all, slot.docs.clone());
            match slot.state {
                State::Alias(next) => id = next.id,
                _ => break,
            }
        }
        Some(all)
    }

    /// Sets the places of a type and of its properties.
    pub(super) fn place(&mut self, id: TypeId, at: Origin, members: Vec<Origin>) {
        self.get_mut(id).origin = Some(TypeOrigin { at, members });
    }
}

/// Whether a slot has a type with a name in Rust, and so with documentation of its own.
pub(super) fn is_named(state: &State) -> bool {
    matches!(
        state,
        State::Done(kind) if kind.is_named()
    )
}

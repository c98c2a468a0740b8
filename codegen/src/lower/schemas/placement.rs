//! The slot and the name of the type of a schema.

use std::rc::Rc;

use super::{Use, title};
use crate::document::At;
use crate::lower::context::Cx;
use crate::model::{NameHint, TypeId, TypeRef};

/// A slot, or the name for a new one. The name is created on demand, since most schemas do not need it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Target<'t> {
    name: Name<'t>,
    pub(super) slot: Option<TypeId>,
    /// The identity of its only schema, and whether null is valid. A recursive inline schema is found by it
    /// while it is being lowered.
    pub(super) key: Option<(usize, bool)>,
}

/// The origin of a name.
#[derive(Clone, Copy, Debug)]
enum Name<'t> {
    Given(&'t NameHint),
    Title(&'t str),
    Within(TypeId, &'t str),
    Inner(&'t Name<'t>, &'t str),
}

impl<'t> Target<'t> {
    fn named(name: Name<'t>) -> Self {
        Self {
            name,
            slot: None,
            key: None,
        }
    }

    /// Creates the target of a schema that may need a new type.
    pub(super) fn inline(name: &'t NameHint) -> Self {
        Self::named(Name::Given(name))
    }

    /// Creates the target of an existing slot.
    pub(super) fn slot(id: TypeId, name: &'t NameHint) -> Self {
        Self {
            slot: Some(id),
            ..Self::inline(name)
        }
    }

    /// Creates the target of a schema within another type.
    pub(super) fn within(owner: TypeId, step: &'t str) -> Self {
        Self::named(Name::Within(owner, step))
    }

    /// Creates the target of a schema within a type that has no name, such as the items of a list.
    pub(super) fn inner(&'t self, step: &'t str) -> Self {
        Self::named(Name::Inner(&self.name, step))
    }

    /// Replaces the name of an inline schema by its title, if that can be a name.
    pub(super) fn titled(self, title: &'t str) -> Self {
        match title::as_name(title) {
            Some(name) if self.slot.is_none() => Self::named(Name::Title(name)),
            _ => self,
        }
    }

    /// Returns the slot, which is created if there is none.
    pub(super) fn reserve<'n>(&self, cx: &mut Cx<'n, '_>, at: At<'n>) -> TypeId {
        if let Some(id) = self.slot {
            return id;
        }
        let id = cx.slots.reserve(self.name.hint(), Some(at), false);
        if let Some((identity, nullable)) = self.key {
            cx.inline
                .insert(identity, Rc::new(Use::of(TypeRef { id, nullable })));
        }
        id
    }
}

impl Name<'_> {
    fn hint(&self) -> NameHint {
        match self {
            Self::Given(name) => (*name).clone(),
            Self::Title(title) => NameHint::Title((*title).to_owned()),
            Self::Within(owner, step) => NameHint::Within {
                owner: *owner,
                step: (*step).to_owned(),
            },
            Self::Inner(outer, inner) => outer.hint().step(inner),
        }
    }
}

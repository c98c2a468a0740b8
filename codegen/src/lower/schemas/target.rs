//! Where a type is put that a schema becomes.

use super::Use;
use crate::document::At;
use crate::lower::cx::Cx;
use crate::model::{NameHint, TypeId, TypeRef};

/// A slot, or the name for a new one.
#[derive(Clone, Debug)]
pub(in crate::lower) struct Target {
    pub(in crate::lower) name: NameHint,
    pub(in crate::lower) slot: Option<TypeId>,
    /// The identity of the only schema that it stands for, so that a recursion through an inline
    /// schema finds it while it is being lowered; and whether null is among its values.
    pub(super) key: Option<(usize, bool)>,
}

/// Titles longer than this are sentences, not names.
const LONGEST_TITLE: usize = 40;

impl Target {
    /// A new type, if the schema needs one.
    pub(super) fn inline(name: NameHint) -> Self {
        Self {
            name,
            slot: None,
            key: None,
        }
    }

    /// A new type that stands in another one.
    pub(super) fn within(owner: TypeId, step: &str) -> Self {
        Self::inline(NameHint::Within {
            owner,
            step: step.to_owned(),
        })
    }

    /// A new type inside of one that has no name of its own, such as the items of a list.
    pub(super) fn inner(&self, inner: &str) -> Self {
        Self::inline(step(&self.name, inner))
    }

    /// Prefers the title of an inline schema to the way that leads to it.
    pub(super) fn titled(&self, title: &str) -> Self {
        let is_name = !title.trim().is_empty()
            && title.len() <= LONGEST_TITLE
            && !title.contains(['.', '{', '\n']);
        if self.slot.is_none() && is_name {
            return Self::inline(NameHint::Title(title.trim().to_owned()));
        }
        self.clone()
    }

    /// A given slot.
    pub(super) fn slot(id: TypeId, name: NameHint) -> Self {
        Self {
            name,
            slot: Some(id),
            key: None,
        }
    }

    /// The slot, made now if there is none.
    pub(super) fn reserve<'n>(&self, cx: &mut Cx<'n, '_>, at: At<'n>) -> TypeId {
        if let Some(id) = self.slot {
            return id;
        }
        let id = cx.slots.reserve(self.name.clone(), Some(at), false);
        if let Some((identity, nullable)) = self.key {
            cx.inline
                .insert(identity, Use::of(TypeRef { id, nullable }));
        }
        id
    }
}

/// The name of something inside a thing that has no named type.
pub(in crate::lower) fn step(name: &NameHint, inner: &str) -> NameHint {
    let further = |step: &str| format!("{step} {inner}");
    match name {
        NameHint::Component(component) => NameHint::Part {
            component: component.clone(),
            step: inner.to_owned(),
        },
        NameHint::Part { component, step } => NameHint::Part {
            component: component.clone(),
            step: further(step),
        },
        NameHint::Title(title) => NameHint::Title(further(title)),
        NameHint::Within { owner, step } => NameHint::Within {
            owner: *owner,
            step: further(step),
        },
        NameHint::Operation { operation, role } => NameHint::Operation {
            operation: operation.clone(),
            role: further(role),
        },
        NameHint::Plain => NameHint::Title(inner.to_owned()),
    }
}

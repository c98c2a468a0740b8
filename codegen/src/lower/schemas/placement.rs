//! Where a type is put that a schema becomes.

use std::rc::Rc;

use super::Use;
use crate::document::At;
use crate::lower::context::Cx;
use crate::model::{NameHint, TypeId, TypeRef};

/// A slot, or the name for a new one. Most schemas need neither, so the name is not made before.
#[derive(Clone, Copy, Debug)]
pub(super) struct Target<'t> {
    name: Name<'t>,
    pub(super) slot: Option<TypeId>,
    /// The identity of the only schema that it is made of, so that a recursion through an inline
    /// schema finds it while it is being lowered; and whether null is among its values.
    pub(super) key: Option<(usize, bool)>,
}

/// Where a name will come from.
#[derive(Clone, Copy, Debug)]
enum Name<'t> {
    Given(&'t NameHint),
    Title(&'t str),
    Within(TypeId, &'t str),
    Inner(&'t Name<'t>, &'t str),
}

/// Titles longer than this are sentences, not names.
const LONGEST_TITLE: usize = 40;

impl<'t> Target<'t> {
    fn named(name: Name<'t>) -> Self {
        Self {
            name,
            slot: None,
            key: None,
        }
    }

    /// A new type, if the schema needs one.
    pub(super) fn inline(name: &'t NameHint) -> Self {
        Self::named(Name::Given(name))
    }

    /// A slot that exists.
    pub(super) fn slot(id: TypeId, name: &'t NameHint) -> Self {
        Self {
            slot: Some(id),
            ..Self::inline(name)
        }
    }

    /// A new type within another one.
    pub(super) fn within(owner: TypeId, step: &'t str) -> Self {
        Self::named(Name::Within(owner, step))
    }

    /// A new type inside of one that has no name of its own, such as the items of a list.
    pub(super) fn inner(&'t self, step: &'t str) -> Self {
        Self::named(Name::Inner(&self.name, step))
    }

    /// Prefers the title of an inline schema to the way that leads to it.
    pub(super) fn titled(self, title: &'t str) -> Self {
        let title = title.trim();
        let is_name =
            !title.is_empty() && title.len() <= LONGEST_TITLE && !title.contains(['.', '{', '\n']);
        if self.slot.is_none() && is_name {
            Self::named(Name::Title(title))
        } else {
            self
        }
    }

    /// The slot, made now if there is none.
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
            Self::Inner(outer, inner) => step(&outer.hint(), inner),
        }
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

/// Returns the name of the same thing with another word before it, such as `Form Body` for a `Body`.
pub(in crate::lower) fn qualified(name: &NameHint, word: &str) -> NameHint {
    match name {
        NameHint::Part { component, step } => NameHint::Part {
            component: component.clone(),
            step: format!("{word} {step}"),
        },
        NameHint::Operation { operation, role } => NameHint::Operation {
            operation: operation.clone(),
            role: format!("{word} {role}"),
        },
        other => step(other, word),
    }
}

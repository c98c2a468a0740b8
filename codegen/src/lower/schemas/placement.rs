//! The slot and the name of the type of a schema.

use std::rc::Rc;

use super::Use;
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

    /// Replaces the name of an inline schema by its title, if that is short enough for a name.
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
            Self::Inner(outer, inner) => step(&outer.hint(), inner),
        }
    }
}

/// Returns the name of a schema within another one that has no named type.
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

/// Returns a name with a word before its last step, such as `Form Body` for `Body`.
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

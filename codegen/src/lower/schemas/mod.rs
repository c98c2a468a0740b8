//! Lowers schemas to types: merges the schemas that apply at a place, and decides by their keywords.

mod additional_properties;
mod all_of;
mod bounds;
mod conditions;
mod conjunction;
mod const_value;
mod content_encoding;
mod content_media_type;
mod discriminator;
mod enum_names;
mod enum_values;
mod format;
mod inheritance;
mod inheritance_families;
mod inheritance_graph;
mod inherited_discriminators;
mod items;
mod merged_schema;
mod nullable;
mod one_of;
mod placement;
mod properties;
mod ref_siblings;
mod required;
mod string_unions;
mod tag_values;
mod title;
mod types;
mod unions;
mod variant_labels;
mod variants;

use std::rc::Rc;

use super::context::Cx;
use super::docs;
use super::examples;
use super::type_arena::State;
use crate::document::At;
use crate::ledger::Construct;
use crate::model::{Docs, Kind, NameHint, TypeId, TypeRef};
use conjunction::Conjunction;
pub(super) use inheritance_graph::InheritanceGraph;
use merged_schema::MergedSchema;
use one_of::{Alternative, Alternatives};
use placement::Target;
use types::by_type;

/// The type of a schema at a place, with the annotations of the place.
#[derive(Clone, Debug)]
pub(super) struct Use {
    pub(super) ty: TypeRef,
    /// The documentation of the place itself, without that of the target of its reference.
    pub(super) docs: Docs,
    pub(super) read_only: bool,
    pub(super) write_only: bool,
    /// The only value, as JSON text.
    pub(super) constant: Option<String>,
    /// Whether the schema is narrower than the type, which is a finding in the ledger.
    pub(super) loses: bool,
}

impl Use {
    /// Creates a use without annotations.
    pub(super) fn of(ty: TypeRef) -> Self {
        Self {
            ty,
            docs: Docs::default(),
            read_only: false,
            write_only: false,
            constant: None,
            loses: false,
        }
    }
}

/// Lowers a schema at a place of its own.
pub(super) fn lower<'n>(cx: &mut Cx<'n, '_>, at: At<'n>, name: &NameHint) -> Rc<Use> {
    lower_all(cx, &[at], &Target::inline(name))
}

/// Lowers a shared schema into its slot.
pub(super) fn lower_shared<'n>(cx: &mut Cx<'n, '_>, id: TypeId, at: At<'n>) {
    let name = cx.slots.get(id).name.clone();
    let used = match inheritance_families::family(cx, at) {
        Some(family) => inheritance::lower(cx, id, at, &family),
        None => Rc::unwrap_or_clone(lower_all(cx, &[at], &Target::slot(id, &name))),
    };
    cx.exact(Construct::Schema, at);
    let slot = cx.slots.get_mut(id);
    slot.docs = used.docs;
    slot.read_only = used.read_only;
    slot.write_only = used.write_only;
    slot.constant = used.constant;
    if used.ty.id == id {
        slot.nullable = used.ty.nullable;
    } else {
        slot.state = State::Alias(used.ty);
    }
}

/// Lowers schemas that apply together.
fn lower_all<'n>(cx: &mut Cx<'n, '_>, parts: &[At<'n>], target: &Target<'_>) -> Rc<Use> {
    let gather = |cx: &mut Cx<'n, '_>| Rc::new(Conjunction::gather(cx, parts));
    lower_once(cx, None, parts, target, gather)
}

/// Lowers an alternative. `base` is the schema of the siblings of `oneOf` or `anyOf`, which applies as well.
fn lower_alternative<'n>(
    cx: &mut Cx<'n, '_>,
    base: Option<MergedSchema<'n>>,
    alternative: &Alternative<'n>,
    target: &Target<'_>,
) -> Rc<Use> {
    let read = |cx: &mut Cx<'n, '_>| alternative.read(cx);
    lower_once(cx, base, &[alternative.at], target, read)
}

/// Lowers schemas, unless they have been lowered before.
fn lower_once<'n>(
    cx: &mut Cx<'n, '_>,
    base: Option<MergedSchema<'n>>,
    parts: &[At<'n>],
    target: &Target<'_>,
    read: impl FnOnce(&mut Cx<'n, '_>) -> Rc<Conjunction<'n>>,
) -> Rc<Use> {
    let Some(first) = parts.first().copied() else {
        return Rc::new(Use::of(cx.any()));
    };
    let alone = parts.len() == 1 && base.is_none() && target.slot.is_none();
    if alone && let Some(known) = cx.inline.get(&first.identity()) {
        return known.clone();
    }
    let raw = |cx: &mut Cx<'n, '_>| {
        Rc::new(Use {
            loses: true,
            ..Use::of(cx.any())
        })
    };
    cx.deeper(first, raw, |cx| {
        let conjunction = read(cx);
        let used = lower_new(cx, base, &conjunction, parts, (first, *target, alone));
        let used = Rc::new(used);
        if alone {
            cx.inline.insert(first.identity(), used.clone());
        }
        used
    })
}

/// Lowers schemas that have not been lowered before. `alone` is true if there is only one, which has no slot.
fn lower_new<'n>(
    cx: &mut Cx<'n, '_>,
    base: Option<MergedSchema<'n>>,
    conjunction: &Conjunction<'n>,
    parts: &[At<'n>],
    (first, target, alone): (At<'n>, Target<'_>, bool),
) -> Use {
    if alone && let Some(id) = cx.shared(first) {
        return conjunction.use_of(TypeRef::from(id));
    }
    let has_base = base.is_some();
    let used = lower_read(cx, base, conjunction, (first, target, alone));
    if cx.examples.is_some() {
        let reader = if has_base {
            Err("it belongs to one of several alternatives")
        } else {
            Ok(used.ty)
        };
        examples::of_schemas(cx, conjunction.annotated(), parts, reader);
    }
    used
}

/// Lowers a conjunction: to the type of the shared schema that it refers to, or to that of the merged schema.
fn lower_read<'n>(
    cx: &mut Cx<'n, '_>,
    base: Option<MergedSchema<'n>>,
    conjunction: &Conjunction<'n>,
    (first, target, alone): (At<'n>, Target<'_>, bool),
) -> Use {
    if base.is_none()
        && !(target.slot.is_some() && inheritance_families::is_child(cx, first))
        && let Some(ty) = conjunction.alias(cx)
    {
        return conjunction.use_of(ty);
    }
    let merged = match (base, target.slot) {
        (None, None) => conjunction.merged(cx),
        (base, slot) => Rc::new(conjunction.merge(cx, base.unwrap_or_default(), slot)),
    };
    cx.record(&merged.findings);
    let mut target = target.titled(&merged.docs.title);
    target.key = alone.then(|| (first.identity(), merged.nullable()));
    let constant = merged.constant(cx);
    let mut used = conjunction.use_of(dispatch(cx, &merged, &target));
    used.constant = constant;
    used.loses = merged.findings.has_losses();
    if let [item] = merged.items.as_slice() {
        describe_item(cx, &mut used, *item);
    }
    if let ([choice], false) = (merged.unions.as_slice(), merged.is_object()) {
        describe_only(cx, &mut used, choice);
    }
    used
}

/// Adds the documentation of the only alternative that is not null.
fn describe_only<'n>(cx: &mut Cx<'n, '_>, used: &mut Use, choice: &Alternatives<'n>) {
    let mut only = None;
    for item in &*choice.items {
        let Some(known) = cx.inline.get(&item.at.identity()).cloned() else {
            return;
        };
        if matches!(cx.slots.kind(known.ty), (Some(Kind::Null), _)) {
            continue;
        }
        if only.replace(known).is_some() {
            return;
        }
    }
    if let Some(known) = only {
        docs::fill(&mut used.docs, known.docs.clone());
    }
}

/// Adds the documentation of the items to that of their list, unless the type of the items has a name, and
/// therefore documentation of its own.
fn describe_item<'n>(cx: &mut Cx<'n, '_>, list: &mut Use, item: At<'n>) {
    let Some(known) = cx.inline.get(&item.identity()).cloned() else {
        return;
    };
    if let Some(target) = cx.plain_docs(known.ty) {
        let mut item = known.docs.clone();
        docs::fill(&mut item, target);
        docs::add_item(&mut list.docs, item);
    }
}

/// Lowers a merged schema by its keywords.
fn dispatch<'n>(cx: &mut Cx<'n, '_>, merged: &MergedSchema<'n>, target: &Target<'_>) -> TypeRef {
    let nullable = merged.nullable();
    let ty = if merged.values.is_some() {
        enum_values::lower(cx, merged, target)
    } else if merged.unions.is_empty() {
        by_type(cx, merged, target)
    } else {
        unions::lower(cx, merged, target)
    };
    TypeRef {
        nullable: ty.nullable || nullable,
        ..ty
    }
}

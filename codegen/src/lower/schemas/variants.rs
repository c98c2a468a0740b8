//! The variants of a union.

use super::merged_schema::MergedSchema;
use super::one_of::Alternative;
use super::{Target, discriminator, lower_alternative, string_unions, variant_labels};
use crate::document::{At, Discriminator, JsonType};
use crate::lower::context::{Cx, last_word};
use crate::lower::type_arena::State;
use crate::model::{Docs, Kind, TypeId, TypeRef, Union, UnionForm, Variant};

/// A lowered alternative.
#[derive(Clone, Debug)]
pub(super) struct Choice<'n> {
    pub(super) label: String,
    pub(super) ty: TypeRef,
    pub(super) at: At<'n>,
    /// The target of the reference that it is, and the name of that.
    pub(super) reference: Option<(TypeId, String)>,
    pub(super) description: String,
    pub(super) tags: Vec<String>,
    pub(super) others: bool,
    pub(super) default: bool,
}

impl<'n> Choice<'n> {
    /// Creates the alternative of lists of any values.
    pub(super) fn any_list(cx: &mut Cx<'n, '_>, at: At<'n>) -> Self {
        let any = cx.any();
        Self {
            label: "List".to_owned(),
            ty: TypeRef::from(cx.slots.plain(Kind::Array(any))),
            at,
            reference: None,
            description: String::new(),
            tags: Vec::new(),
            others: false,
            default: false,
        }
    }
}

/// Lowers the alternatives of the union in the slot `owner`. `base` is what is merged with each.
pub(super) fn lower_choices<'n>(
    cx: &mut Cx<'n, '_>,
    alternatives: &[Alternative<'n>],
    owner: TypeId,
    base: impl Fn(&mut Cx<'n, '_>, &Alternative<'n>) -> Option<MergedSchema<'n>>,
) -> Vec<Choice<'n>> {
    let labels = variant_labels::labels(cx, alternatives);
    let mut choices = Vec::new();
    for (alternative, label) in alternatives.iter().zip(labels) {
        let base = base(cx, alternative);
        choices.push(lower_choice(cx, alternative, base, owner, label));
    }
    choices
}

fn lower_choice<'n>(
    cx: &mut Cx<'n, '_>,
    alternative: &Alternative<'n>,
    base: Option<MergedSchema<'n>>,
    owner: TypeId,
    label: String,
) -> Choice<'n> {
    let conjunction = alternative.read(cx);
    let reference = conjunction.only_reference().map(|(target, reference)| {
        (
            target,
            last_word(reference.node.as_str().unwrap_or_default()),
        )
    });
    let used = lower_alternative(cx, base, alternative, &Target::within(owner, &label));
    cx.demand_use(used.ty);
    Choice {
        label,
        ty: used.ty,
        at: alternative.at,
        reference,
        description: conjunction.docs().description.clone(),
        tags: Vec::new(),
        others: false,
        default: false,
    }
}

/// Defines the type of the alternatives: removes null and duplicates, merges strings, and determines how
/// variants are distinguished.
///
/// Given `anyOf: [{ type: string }, { $ref: Pet }, { type: 'null' }]`, it is a union of `String` and `Pet` that
/// is nullable. With one alternative besides null, it is the type of that alternative.
pub(super) fn settle<'n>(
    cx: &mut Cx<'n, '_>,
    id: TypeId,
    at: At<'n>,
    choices: Vec<Choice<'n>>,
    merged: &MergedSchema<'n>,
    discriminator: Option<&Discriminator<'n>>,
) -> TypeRef {
    let (choices, nullable) = distinct(cx, choices);
    let mut choices = string_unions::merge(cx, id, at, choices, merged);
    let ty = match choices.as_slice() {
        [] => TypeRef::from(cx.slots.plain(Kind::Null)),
        [one] => TypeRef {
            id: one.ty.id,
            nullable: nullable || one.ty.nullable,
        },
        _ => {
            // Variants are tried in order. One of any value would match all values, and one of numbers all
            // integers.
            choices.sort_by_key(|choice| match cx.slots.kind(choice.ty).0 {
                Some(Kind::Any) => 2,
                Some(Kind::Number) => 1,
                _ => 0,
            });
            define(cx, id, at, choices, merged, discriminator);
            TypeRef { id, nullable }
        }
    };
    if ty.id != id && !cx.slots.get(id).shared {
        cx.slots.get_mut(id).state = State::Alias(ty);
    }
    ty
}

/// Defines a union of the alternatives, even if there is only one.
pub(super) fn define<'n>(
    cx: &mut Cx<'n, '_>,
    id: TypeId,
    at: At<'n>,
    mut choices: Vec<Choice<'n>>,
    merged: &MergedSchema<'n>,
    discriminator: Option<&Discriminator<'n>>,
) {
    let (property, findings) = discriminator::find(cx, &mut choices, discriminator);
    cx.record(&findings);
    let form = match property {
        Some(property) => UnionForm::Tagged { property },
        None => UnionForm::Untagged,
    };
    let origins = choices
        .iter()
        .map(|choice| cx.origin(choice.at, None))
        .collect();
    let variants = choices
        .into_iter()
        .map(|choice| Variant {
            label: choice.label,
            ty: TypeRef {
                nullable: false,
                ..choice.ty
            },
            tags: choice.tags,
            others: choice.others,
            default: choice.default,
            description: choice.description,
        })
        .collect();
    cx.define(
        id,
        at,
        Kind::Union(Union {
            form,
            variants,
            inherited: Vec::new(),
        }),
        Docs::clone(&merged.docs),
        origins,
    );
}

/// Returns the alternatives without null and duplicates, and whether null was among them.
fn distinct<'n>(cx: &Cx<'n, '_>, choices: Vec<Choice<'n>>) -> (Vec<Choice<'n>>, bool) {
    let mut nullable = false;
    let mut kept: Vec<Choice<'n>> = Vec::new();
    for choice in choices {
        let (kind, null) = cx.slots.kind(choice.ty);
        nullable |= null;
        if kind == Some(&Kind::Null) {
            nullable = true;
            continue;
        }
        let (slot, _) = cx.slots.follow(choice.ty);
        if !kept.iter().any(|other| cx.slots.follow(other.ty).0 == slot) {
            kept.push(choice);
        }
    }
    (kept, nullable)
}

/// Returns the word for a variant of a JSON type.
pub(super) fn kind_word(ty: JsonType) -> &'static str {
    match ty {
        JsonType::Null => "Null",
        JsonType::Boolean => "Boolean",
        JsonType::Integer => "Integer",
        JsonType::Number => "Number",
        JsonType::String => "String",
        JsonType::Array => "Array",
        JsonType::Object => "Object",
    }
}

impl<'n> Choice<'n> {
    pub(super) fn plain(label: String, ty: TypeRef, at: At<'n>) -> Self {
        Self {
            label,
            ty,
            at,
            reference: None,
            description: String::new(),
            tags: Vec::new(),
            others: false,
            default: false,
        }
    }
}

//! Alternatives that are all strings: they are merged into an enum of all values, or into plain text.

use super::merged_schema::MergedSchema;
use super::variants::Choice;
use crate::document::At;
use crate::lower::context::Cx;
use crate::model::{Docs, EnumValue, Kind, NameHint, StringEnum, TextFormat, TypeId, TypeRef};
use crate::source::Node;

/// Merges the strings among the alternatives into one. If there are no other alternatives and the result is
/// a new type, `id` is its slot.
pub(super) fn merge<'n>(
    cx: &mut Cx<'n, '_>,
    id: TypeId,
    at: At<'n>,
    choices: Vec<Choice<'n>>,
    merged: &MergedSchema<'n>,
) -> Vec<Choice<'n>> {
    let is_string = |choice: &Choice<'n>| {
        matches!(
            cx.slots.kind(choice.ty).0,
            Some(Kind::Text(_) | Kind::StringEnum(_))
        )
    };
    let count = choices.iter().filter(|choice| is_string(choice)).count();
    if count < 2 {
        return choices;
    }
    let alone = count == choices.len();
    let place = choices.iter().position(is_string).unwrap_or_default();
    let (texts, mut others): (Vec<_>, Vec<_>) = choices.into_iter().partition(is_string);
    let slot = if alone { Some(id) } else { None };
    let ty = together(cx, slot, id, at, &texts, merged);
    let merged = texts.into_iter().next().map(|first| Choice {
        label: if alone {
            first.label
        } else {
            "String".to_owned()
        },
        ty,
        reference: None,
        ..first
    });
    others.splice(place.min(others.len())..place.min(others.len()), merged);
    others
}

fn together<'n>(
    cx: &mut Cx<'n, '_>,
    slot: Option<TypeId>,
    owner: TypeId,
    at: At<'n>,
    texts: &[Choice<'n>],
    merged: &MergedSchema<'n>,
) -> TypeRef {
    let mut values: Vec<EnumValue> = Vec::new();
    let mut enums: Vec<TypeRef> = Vec::new();
    let mut formats: Vec<TextFormat> = Vec::new();
    for text in texts {
        match cx.slots.kind(text.ty).0 {
            Some(Kind::StringEnum(list)) => {
                enums.push(TypeRef {
                    nullable: false,
                    ..text.ty
                });
                for value in &list.values {
                    if values.iter().any(|known| known.value == value.value) {
                        continue;
                    }
                    let mut value = value.clone();
                    let title = text.at.node.get("title").and_then(Node::as_str);
                    if value.name.is_none() && list.values.len() == 1 {
                        value.name = title.map(|title| title.trim().to_owned());
                    }
                    if value.description.is_empty() && list.values.len() == 1 {
                        value.description.clone_from(&text.description);
                    }
                    values.push(value);
                }
            }
            Some(Kind::Text(format)) => formats.push(*format),
            _ => {}
        }
    }
    let open = !formats.is_empty();
    match enums.as_slice() {
        [] => {
            let secret = formats.contains(&TextFormat::Secret);
            let format = if secret {
                TextFormat::Secret
            } else {
                TextFormat::Plain
            };
            TypeRef::from(cx.slots.plain(Kind::Text(format)))
        }
        // An enum with one value would be taken for a constant.
        [one] if !open || values.len() > 1 => *one,
        _ => {
            let id = slot.unwrap_or_else(|| {
                let name = NameHint::Within {
                    owner,
                    step: "String".to_owned(),
                };
                cx.slots.reserve(name, Some(at), false)
            });
            let origins = values.iter().map(|_| cx.origin(at, None)).collect();
            cx.define(
                id,
                at,
                Kind::StringEnum(StringEnum { values, open }),
                Docs::clone(&merged.docs),
                origins,
            );
            TypeRef::from(id)
        }
    }
}

//! `x-enum-varnames` and similar extensions: the names and descriptions of the values of an enum.

use super::Target;
use super::enum_values::{is_text, type_of};
use super::merged_schema::MergedSchema;
use crate::document::{At, JsonType, Member};
use crate::lower::context::Cx;
use crate::lower::docs;
use crate::model::{Docs, EnumValue, Kind, TypeRef};
use crate::source::NodeValue;

/// Lowers a list of values to an enum, to which later versions of the API may add values.
pub(super) fn open_enum<'n>(
    cx: &mut Cx<'n, '_>,
    merged: &MergedSchema<'n>,
    values: &[At<'n>],
    target: &Target<'_>,
    kind: fn(Vec<EnumValue>) -> Kind,
) -> TypeRef {
    let Some(at) = merged.at else { return cx.any() };
    let id = target.reserve(cx, at);
    let names = side_list(cx, merged.value_names, "name", merged);
    let descriptions = side_list(cx, merged.value_descriptions, "description", merged);
    let mut listed: Vec<EnumValue> = Vec::new();
    let mut origins = Vec::new();
    for value in values {
        let text = match type_of(*value) {
            JsonType::Integer if !is_text(merged) => docs::json(value.node),
            _ => cx.reading.written(*value),
        };
        if listed.iter().any(|known| known.value == text) {
            continue;
        }
        let at_value = |list: &[(String, String)]| {
            list.iter()
                .find(|(value, _)| *value == text)
                .map(|(_, text)| text.clone())
        };
        listed.push(EnumValue {
            name: at_value(&names).filter(|name| !name.is_empty()),
            description: at_value(&descriptions).unwrap_or_default(),
            value: text,
        });
        origins.push(cx.origin(*value, None));
    }
    cx.define(id, at, kind(listed), Docs::clone(&merged.docs), origins);
    TypeRef::from(id)
}

/// Returns the texts of an extension that names or describes the values, each with its value. The extension
/// is an array in the order of the values, an object with the values as keys, or an array of objects with
/// the members `value` and `key`.
fn side_list<'n>(
    cx: &mut Cx<'n, '_>,
    list: Option<At<'n>>,
    key: &str,
    merged: &MergedSchema<'n>,
) -> Vec<(String, String)> {
    let Some(list) = list else { return Vec::new() };
    if matches!(list.node.value, NodeValue::Object(_)) {
        let members = cx.reading.members(list);
        let pair = |member: &Member<'n>| (member.key.to_owned(), cx.reading.written(member.at));
        return members.iter().map(pair).collect();
    }
    let objects: Vec<_> = cx
        .reading
        .items(list)
        .into_iter()
        .filter_map(|item| {
            let value = cx.reading.member(item, "value")?;
            let said = cx.reading.member(item, key)?;
            Some((cx.reading.written(value), cx.reading.written(said)))
        })
        .collect();
    if !objects.is_empty() {
        return objects;
    }
    let values = merged
        .values
        .iter()
        .flatten()
        .map(|value| cx.reading.written(*value));
    let items = list.node.items().iter().filter_map(|node| node.as_str());
    values.zip(items.map(str::to_owned)).collect()
}

//! `enum`: when a list of values becomes an enum, and its type otherwise.

use super::merged_schema::MergedSchema;

use super::nullable::is_null;

use super::types::by_type;

use super::conjunction::Conjunction;

use super::enum_names::open_enum;
use super::{Target, dispatch, unions};

use crate::document::{At, JsonType, TypeSet};

use crate::ledger::Construct;

use crate::lower::context::Cx;

use crate::lower::docs;

use crate::lower::findings::Findings;

use crate::model::{IntegerEnum, Kind, StringEnum, TypeRef};

use crate::source::NodeValue;

/// The maximum number of texts in a message.
const SHOWN: usize = 4;

/// The type of a list of values.
#[derive(Debug)]
enum Meaning<'n> {
    /// Null is the only value.
    Null,
    /// The list is only documentation. The values have one of these JSON types.
    Documentation(TypeSet),
    /// An enum of strings.
    Strings(Vec<At<'n>>),
    /// An enum of named integers.
    Integers(Vec<At<'n>>),
    /// A union of an enum of strings and of the other JSON types.
    Mixed(Vec<At<'n>>, TypeSet),
}

/// Decides the type of a list of values. `written` returns the text of a value as it is in the document.
///
/// Given `{ type: string, enum: [yes, 1] }`, where YAML reads `1` as a number, it is an enum of the strings
/// `yes` and `1`. Given `enum: [1, 2]`, it is an integer, unless a vendor's list names the values.
fn decide<'n>(
    schema: &MergedSchema<'n>,
    written: impl Fn(At<'n>) -> String,
) -> (Meaning<'n>, Findings<'n>) {
    let mut findings = Findings::default();
    let listed = schema.values.iter().flatten().copied();
    let values: Vec<At<'n>> = listed.filter(|value| !is_null(*value)).collect();
    let types: TypeSet = values.iter().map(|value| type_of(*value)).collect();
    let allowed = schema.types.map(|types| types.without(JsonType::Null));
    if values.is_empty() {
        let types = allowed.filter(|types| !types.is_empty());
        return (
            types.map_or(Meaning::Null, Meaning::Documentation),
            findings,
        );
    }
    let all_text = types == TypeSet::of(JsonType::String);
    if all_text && allowed.is_none_or(|set| set.contains(JsonType::String)) {
        return (Meaning::Strings(values), findings);
    }
    let is_scalar = |ty| !matches!(ty, JsonType::Array | JsonType::Object);
    if is_text(schema) && types.iter().all(is_scalar) {
        unquoted(&values, written, &mut findings);
        return (Meaning::Strings(values), findings);
    }
    let common = allowed.map_or(types, |allowed| {
        let common = allowed.intersect(types);
        if common.is_empty() { allowed } else { common }
    });
    if types == common && are_named_integers(schema, &values, types) {
        return (Meaning::Integers(values), findings);
    }
    // `enum: [true, false]` is equivalent to `type: boolean`.
    let all = types == TypeSet::of(JsonType::Boolean);
    if let (false, [at, _, ..]) = (all, values.as_slice()) {
        let reason = "a list of values that are not strings is documentation";
        findings.approximated(Construct::Enum, *at, reason);
    }
    if common.iter().count() > 1 && types.contains(JsonType::String) {
        return (Meaning::Mixed(values, common), findings);
    }
    (Meaning::Documentation(common), findings)
}

/// Adds a finding if values of an enum of strings are not written as strings.
fn unquoted<'n>(
    values: &[At<'n>],
    written: impl Fn(At<'n>) -> String,
    findings: &mut Findings<'n>,
) {
    let unquoted = values.iter().filter(|value| value.node.as_str().is_none());
    let Some(at) = unquoted.clone().next() else {
        return;
    };
    let texts = unquoted.take(SHOWN);
    let texts: Vec<String> = texts
        .map(|value| format!("`{}`", written(*value)))
        .collect();
    let reason = format!(
        "values of an `enum` of strings are not written as strings; their texts are taken: {}",
        texts.join(", ")
    );
    findings.approximated(Construct::Enum, *at, reason);
}

/// Whether the values are integers of 64 bits that `x-enum-varnames` or a similar extension names or describes.
fn are_named_integers<'n>(schema: &MergedSchema<'n>, values: &[At<'n>], types: TypeSet) -> bool {
    let named = schema.value_names.is_some() || schema.value_descriptions.is_some();
    let is_long = |value: &At<'n>| docs::json(value.node).parse::<i64>().is_ok();
    types == TypeSet::of(JsonType::Integer) && named && values.iter().all(is_long)
}

/// Whether only strings are allowed.
pub(super) fn is_text(schema: &MergedSchema<'_>) -> bool {
    let allowed = schema.types.map(|types| types.without(JsonType::Null));
    allowed == Some(TypeSet::of(JsonType::String))
}

/// Lowers a schema that lists its values.
pub(super) fn lower<'n>(
    cx: &mut Cx<'n, '_>,
    merged: &MergedSchema<'n>,
    target: &Target<'_>,
) -> TypeRef {
    if let Some(item) = listed_item(cx, merged) {
        return list(cx, &item, target);
    }
    let (meaning, findings) = decide(merged, |value| cx.reading.written(value));
    cx.record(&findings);
    match meaning {
        Meaning::Null => TypeRef::from(cx.slots.plain(Kind::Null)),
        Meaning::Documentation(types) => by_type(cx, &merged.narrowed(types, None), target),
        Meaning::Strings(values) => open_enum(cx, merged, &values, target, |values| {
            Kind::StringEnum(StringEnum {
                values,
                open: false,
            })
        }),
        Meaning::Integers(values) => open_enum(cx, merged, &values, target, |values| {
            Kind::IntegerEnum(IntegerEnum { values })
        }),
        Meaning::Mixed(values, types) => mixed(cx, merged, &values, types, target),
    }
}

/// Returns the schema of the items of a list, if their values are listed next to `type: array`.
///
/// Strictly, no list is one of these values. Given `{ type: array, items: { type: string }, enum: [a, b] }`, the items
/// are `a` and `b`, since they allow them. Given `items: { type: integer }`, the list is only documentation.
fn listed_item<'n>(cx: &mut Cx<'n, '_>, merged: &MergedSchema<'n>) -> Option<MergedSchema<'n>> {
    if !merged.lists_scalars_of_array() {
        return None;
    }
    let values = merged.values.iter().flatten().copied();
    let values: Vec<At<'n>> = values.filter(|value| !is_null(*value)).collect();
    let types: TypeSet = values.iter().map(|value| type_of(*value)).collect();
    let items = Conjunction::gather(cx, &merged.items);
    let item = items.merge(cx, MergedSchema::default(), None);
    let allows = |allowed: TypeSet| !allowed.intersect(types).is_empty();
    if !item.types.is_none_or(allows) || !item.unions.is_empty() || item.is_object() {
        return None;
    }
    let mut item = MergedSchema {
        at: item.at.or(merged.at),
        value_names: item.value_names.or(merged.value_names),
        value_descriptions: item.value_descriptions.or(merged.value_descriptions),
        ..item
    };
    if let Some(first) = values.first().copied() {
        let reason = "the values next to `type: array` are taken as those of its items";
        item.findings.approximated(Construct::Enum, first, reason);
        item.add_values(first, values);
    }
    Some(item)
}

/// Lowers a list whose items have this schema.
fn list<'n>(cx: &mut Cx<'n, '_>, item: &MergedSchema<'n>, target: &Target<'_>) -> TypeRef {
    cx.record(&item.findings);
    let item = dispatch(cx, item, &target.inner("Item"));
    TypeRef::from(cx.slots.plain(Kind::Array(item)))
}

/// Lowers a list of strings and other values to a union, of which the strings are an enum.
fn mixed<'n>(
    cx: &mut Cx<'n, '_>,
    merged: &MergedSchema<'n>,
    values: &[At<'n>],
    types: TypeSet,
    target: &Target<'_>,
) -> TypeRef {
    let texts = values.iter().copied();
    let texts = texts.filter(|value| value.node.as_str().is_some());
    let texts = merged.narrowed(TypeSet::of(JsonType::String), Some(texts.collect()));
    let mut others = types.without(JsonType::String);
    if others.contains(JsonType::Number) {
        others = others.without(JsonType::Integer);
    }
    let others = others
        .iter()
        .map(|ty| merged.narrowed(TypeSet::of(ty), None));
    let several = std::iter::once(texts).chain(others).collect();
    unions::of_schemas(cx, several, target)
}

impl<'n> MergedSchema<'n> {
    /// Whether it has `type: array`, but the values that it lists are strings, numbers or booleans.
    pub(super) fn lists_scalars_of_array(&self) -> bool {
        let types = self.types.map(|types| types.without(JsonType::Null));
        let listed = self.values.iter().flatten().map(|value| type_of(*value));
        let listed = listed.collect::<TypeSet>().without(JsonType::Null);
        let is_scalar = |ty| !matches!(ty, JsonType::Array | JsonType::Object);
        types == Some(TypeSet::of(JsonType::Array))
            && self.prefix_items.is_empty()
            && self.unions.is_empty()
            && !listed.is_empty()
            && listed.iter().all(is_scalar)
    }

    /// Narrows the values to those that another schema lists as well.
    pub(super) fn add_values(&mut self, at: At<'n>, values: Vec<At<'n>>) {
        let Some(known) = self.values.take() else {
            self.values = Some(values);
            return;
        };
        let listed = |value: &At<'n>, list: &[At<'n>]| {
            list.iter()
                .any(|other| docs::json(other.node) == docs::json(value.node))
        };
        let common: Vec<_> = known
            .iter()
            .copied()
            .filter(|value| listed(value, &values))
            .collect();
        if common.is_empty() {
            let reason = "the lists of values contradict each other; both are taken together";
            self.findings.approximated(Construct::Enum, at, reason);
            self.values = Some(known.into_iter().chain(values).collect());
        } else {
            self.values = Some(common);
        }
    }
}

pub(super) fn type_of(at: At<'_>) -> JsonType {
    match &at.node.value {
        NodeValue::Null => JsonType::Null,
        NodeValue::Bool(_) => JsonType::Boolean,
        NodeValue::Number(text) if text.parse::<i128>().is_ok() => JsonType::Integer,
        NodeValue::Number(_) => JsonType::Number,
        NodeValue::String(_) => JsonType::String,
        NodeValue::Array(_) => JsonType::Array,
        NodeValue::Object(_) => JsonType::Object,
    }
}

//! Enums: lists of strings, and unions.

use super::super::declarations::{Declaration, Variant as Declared};
use super::super::rust_type::RustType;
use super::super::{Cx, docs, former_names, markdown};
use super::type_attributes;
use crate::model::{EnumValue, IntegerEnum, StringEnum, TypeId, Union, UnionForm, Variant};
use crate::names::Name;

/// An enum of strings, which keeps those that the document does not list.
pub(super) fn strings(cx: &Cx<'_>, id: TypeId, name: &Name, strings: &StringEnum) -> Declaration {
    let unknown = "clientwright_runtime::UnknownValue";
    listed(cx, id, name, &strings.values, unknown, &["Clone"])
}

/// An enum of integers, which keeps those that the document does not list.
pub(super) fn integers(
    cx: &Cx<'_>,
    id: TypeId,
    name: &Name,
    integers: &IntegerEnum,
) -> Declaration {
    listed(cx, id, name, &integers.values, "i64", &["Clone", "Copy"])
}

fn listed(
    cx: &Cx<'_>,
    id: TypeId,
    name: &Name,
    values: &[EnumValue],
    other: &str,
    derives: &[&str],
) -> Declaration {
    let members = values.iter().zip(&cx.names.ty(id).members);
    let mut variants: Vec<_> = members
        .map(|(value, member)| {
            let mut lines = docs::text("", &value.description);
            if lines.is_empty() {
                lines.push(format!("{}.", markdown::code(&value.value)));
            }
            Declared::new(lines, member, None)
        })
        .collect();
    variants.push(unknown("A value that the document does not list.", other));
    let attributes = type_attributes(cx, id, name, derives).non_exhaustive();
    Declaration::enumeration(attributes, name, variants)
}

/// An enum of types, which keeps values that are none of them.
pub(super) fn union(cx: &Cx<'_>, id: TypeId, name: &Name, union: &Union) -> Declaration {
    let plan = cx.plan.ty(id);
    let members = union
        .variants
        .iter()
        .zip(&cx.names.ty(id).members)
        .enumerate();
    let mut variants: Vec<_> = members
        .map(|(index, (variant, member))| {
            let ty = cx.boxed(variant.ty.id, plan.boxing(index));
            let lines = variant_lines(cx, &union.form, variant);
            Declared::new(lines, member, Some(ty))
        })
        .collect();
    variants.push(unknown(
        "A value that the document does not describe.",
        "clientwright_runtime::UnknownVariant",
    ));
    let attributes = type_attributes(cx, id, name, &["Clone"]).non_exhaustive();
    Declaration::enumeration(attributes, name, variants)
}

/// The former names of variants.
pub(super) fn former_variants(
    cx: &Cx<'_>,
    id: TypeId,
    name: &Name,
    union: &Union,
) -> Option<Declaration> {
    let names = cx.names.ty(id);
    let variants = names.former.iter().filter_map(|(index, former)| {
        let (variant, member) = (union.variants.get(*index)?, names.members.get(*index)?);
        let payload = cx.boxed(variant.ty.id, cx.plan.ty(id).boxing(*index));
        Some((member, former, payload))
    });
    former_names::variants(name, variants)
}

/// Returns the description of a variant or of its type, and the values of the tag that choose it.
fn variant_lines(cx: &Cx<'_>, form: &UnionForm, variant: &Variant) -> Vec<String> {
    let mut lines = docs::text("", &variant.description);
    if lines.is_empty() && cx.names.ty(variant.ty.id).name.is_some() {
        let ty = cx.names.ty(variant.ty.id).name.as_ref();
        let ty = ty.map_or("", Name::bare);
        lines = docs::summary(&cx.api.ty(variant.ty.id).docs, &[ty]);
    }
    match (tag_line(form, variant), lines.as_mut_slice()) {
        (Some(tag), [only]) if only.len() < 80 => {
            only.push(' ');
            only.push_str(&tag);
        }
        (Some(tag), []) => lines.push(tag),
        (Some(tag), _) => lines.extend([String::new(), tag]),
        (None, []) if !variant.label.is_empty() => {
            lines.push(label(&variant.label));
        }
        (None, _) => {}
    }
    lines
}

/// Returns the sentence for a variant that the document neither names nor describes.
fn label(label: &str) -> String {
    let kind = match label {
        "Null" => "Null.",
        "Boolean" => "A boolean.",
        "Integer" => "An integer.",
        "Number" => "A number.",
        "String" => "A string.",
        "Array" => "An array.",
        "Object" => "An object.",
        _ => return format!("{}.", markdown::code(label)),
    };
    kind.to_owned()
}

/// Returns the sentence about the values of the tag that choose a variant.
fn tag_line(form: &UnionForm, variant: &Variant) -> Option<String> {
    let UnionForm::Tagged { property } = form else {
        return None;
    };
    let property = markdown::code(property);
    let values: Vec<String> = variant.tags.iter().map(|tag| markdown::code(tag)).collect();
    Some(match (values.as_slice(), variant.default) {
        ([], _) => format!("{property} is missing or has a value that is not listed."),
        (values, false) => format!("{property} is {}.", values.join(" or ")),
        (values, true) => {
            let values = values.join(" or ");
            format!("{property} is {values}, missing, or has a value that is not listed.")
        }
    })
}

fn unknown(line: &str, ty: &str) -> Declared {
    let value = RustType::path(ty);
    Declared::new(vec![line.to_owned()], &Name::unknown(), Some(value))
}

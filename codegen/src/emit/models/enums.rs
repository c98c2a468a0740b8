//! Enums: lists of strings, and unions.

use syn::Item;

use super::super::imports::Imports;
use super::super::rust_type::RustType;
use super::super::{Cx, docs, markdown, syntax};
use super::type_attributes;
use crate::model::{EnumValue, IntegerEnum, StringEnum, TypeId, Union, UnionForm, Variant};
use crate::names::Name;

/// An enum of strings, which keeps those that the document does not list.
pub(super) fn strings(
    cx: &Cx<'_>,
    id: TypeId,
    name: &Name,
    strings: &StringEnum,
    imports: &mut Imports,
) -> Item {
    let unknown = cx.runtime("UnknownValue", imports);
    listed(cx, id, name, &strings.values, unknown, &["Clone"])
}

/// An enum of integers, which keeps those that the document does not list.
pub(super) fn integers(cx: &Cx<'_>, id: TypeId, name: &Name, integers: &IntegerEnum) -> Item {
    listed(cx, id, name, &integers.values, "i64", &["Clone", "Copy"])
}

fn listed(
    cx: &Cx<'_>,
    id: TypeId,
    name: &Name,
    values: &[EnumValue],
    other: &str,
    derives: &[&str],
) -> Item {
    let members = values.iter().zip(&cx.names.ty(id).members);
    let mut variants: Vec<_> = members
        .map(|(value, member)| {
            let mut lines = docs::text("", &value.description);
            if lines.is_empty() {
                lines.push(format!("{}.", markdown::code(&value.value)));
            }
            syntax::variant(syntax::docs(&lines), member, None)
        })
        .collect();
    variants.push(unknown("A value that the document does not list.", other));
    syntax::enumeration(type_attributes(cx, id, name, derives), name, variants)
}

/// An enum of types, which keeps values that are none of them.
pub(super) fn union(
    cx: &Cx<'_>,
    id: TypeId,
    name: &Name,
    union: &Union,
    imports: &mut Imports,
) -> Item {
    let plan = cx.plan.ty(id);
    let members = union
        .variants
        .iter()
        .zip(&cx.names.ty(id).members)
        .enumerate();
    let mut variants: Vec<_> = members
        .map(|(index, (variant, member))| {
            let ty = cx.held(variant.ty.id, plan.hold(index), imports);
            let mut lines = docs::text("", &variant.description);
            let tag = tag_line(&union.form, variant);
            if lines.is_empty() && tag.is_none() {
                lines.push(format!("{}.", markdown::code(&variant.label)));
            }
            if let (Some(_), false) = (&tag, lines.is_empty()) {
                lines.push(String::new());
            }
            lines.extend(tag);
            syntax::variant(syntax::docs(&lines), member, Some(&ty))
        })
        .collect();
    variants.push(unknown(
        "A value that the document does not describe.",
        cx.runtime("UnknownVariant", imports),
    ));
    syntax::enumeration(type_attributes(cx, id, name, &["Clone"]), name, variants)
}

/// Says which values of the tag choose a variant.
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

fn unknown(line: &str, ty: &str) -> syn::Variant {
    let docs = syntax::docs(&[line.to_owned()]);
    syntax::variant(docs, &Name::unknown(), Some(&RustType::path(ty)))
}

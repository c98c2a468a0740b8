//! A short notation for types, so that tests read like the thing they test:
//! `{a!: string, b: i64?, *: any, &U}` is an object with the required `a`, the nullable `b`, free
//! keys of any type and a union as well; `{t = "a"}` has a member that is not a field; `<A | B>` is a
//! union, `<t: a=A | b=B>` a tagged one.

use crate::model::{Additional, Api, Integer, Kind, NameHint, TextFormat, TypeRef, UnionForm};

/// A component: the type itself, and the names of the components that it is made of.
pub(super) fn show_component(api: &Api, name: &str) -> String {
    let schema = api.schemas.iter().find(|schema| schema.name == name);
    schema.map_or_else(|| "nothing".to_owned(), |schema| show(api, schema.ty, 0))
}

/// A use of a type.
pub(super) fn show_type(api: &Api, ty: TypeRef) -> String {
    show(api, ty, 0)
}

fn show(api: &Api, ty: TypeRef, depth: u32) -> String {
    let null = if ty.nullable { "?" } else { "" };
    let ty = api.ty(ty.id);
    if depth > 9 {
        return "…".to_owned();
    }
    if let (NameHint::Component(name), true) = (&ty.name, depth > 0) {
        return format!("{name}{null}");
    }
    let inner = |ty: TypeRef| show(api, ty, depth + 1);
    let text = match &ty.kind {
        Kind::Any => "any".to_owned(),
        Kind::Null => "null".to_owned(),
        Kind::Boolean => "boolean".to_owned(),
        Kind::Integer(Integer::I64) => "i64".to_owned(),
        Kind::Integer(Integer::U64) => "u64".to_owned(),
        Kind::Integer(Integer::I128) => "i128".to_owned(),
        Kind::Number => "number".to_owned(),
        Kind::Text(TextFormat::Plain) => "string".to_owned(),
        Kind::Text(format) => format!("{format:?}"),
        Kind::StringEnum(list) => {
            let values: Vec<_> = list
                .values
                .iter()
                .map(|value| format!("'{}'", value.value))
                .collect();
            values.join("|")
        }
        Kind::IntegerEnum(list) => {
            let shown = |value: &crate::model::EnumValue| {
                let name = value.name.as_deref().unwrap_or_default();
                format!("{}{name}", value.value)
            };
            let values: Vec<_> = list.values.iter().map(shown).collect();
            values.join("|")
        }
        Kind::Array(item) => format!("[{}]", inner(*item)),
        Kind::Map(value) => format!("{{*: {}}}", inner(*value)),
        Kind::Tuple { items, rest } => {
            let rest = rest.map(|rest| format!("..{}", inner(rest)));
            let items: Vec<_> = items.iter().map(|item| inner(*item)).chain(rest).collect();
            format!("({})", items.join(", "))
        }
        Kind::Object(object) => {
            let mut members: Vec<String> = object
                .properties
                .iter()
                .map(|property| {
                    let required = if property.required { "!" } else { "" };
                    let read = if property.read_only { " read" } else { "" };
                    let write = if property.write_only { " write" } else { "" };
                    let constant = property
                        .constant
                        .as_ref()
                        .map(|value| format!(" = {value}"));
                    let constant = constant.unwrap_or_default();
                    if property.implied {
                        return format!("{}{constant}", property.name);
                    }
                    format!(
                        "{}{required}: {}{read}{write}{constant}",
                        property.name,
                        inner(property.ty)
                    )
                })
                .collect();
            if let Additional::Keep(value) = object.additional {
                members.push(format!("*: {}", inner(value)));
            }
            members.extend(
                object
                    .unions
                    .iter()
                    .map(|union| format!("&{}", inner(*union))),
            );
            format!("{{{}}}", members.join(", "))
        }
        Kind::Union(union) => {
            let tag = match &union.form {
                UnionForm::Tagged { property } => format!("{property}: "),
                UnionForm::Untagged => String::new(),
            };
            let variant = |variant: &crate::model::Variant| {
                let tags = variant.tags.join("/");
                let equals = if tags.is_empty() { "" } else { "=" };
                let others = if variant.others { "/.." } else { "" };
                let default = if variant.default { "/default" } else { "" };
                format!("{tags}{others}{default}{equals}{}", inner(variant.ty))
            };
            let variants: Vec<_> = union.variants.iter().map(variant).collect();
            format!("<{tag}{}>", variants.join(" | "))
        }
    };
    format!("{text}{null}")
}

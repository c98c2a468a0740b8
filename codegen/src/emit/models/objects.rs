//! Structs.

use super::super::declarations::{Attributes, Declaration, Field, Kind};
use super::super::{Cx, deprecated, docs, markdown};
use super::{constructors, generics, titles, type_attributes};
use crate::model::{Additional, Object, Property, TypeId, TypeRef};
use crate::names::Name;

/// A struct, and what makes values of it if it is sent.
pub(super) fn object(cx: &Cx<'_>, id: TypeId, name: &Name, object: &Object) -> Vec<Declaration> {
    let plan = cx.plan.ty(id);
    let names = cx.names.ty(id);
    let mut fields = Vec::with_capacity(object.properties.len() + 1);
    for (index, (property, field)) in object.properties.iter().zip(&names.members).enumerate() {
        if property.implied {
            continue;
        }
        let ty = if cx.api.parameter(id) == Some(&*property.name) {
            generics::field(cx, property)
        } else {
            cx.field(property.ty, property.required, plan.boxing(index))
        };
        let attributes = attributes(cx, property, field);
        fields.push(Field::new(attributes, field, ty));
    }
    let first = object.properties.len();
    for (index, (union, field)) in object.unions.iter().zip(&names.unions).enumerate() {
        let ty = cx.field(*union, true, plan.boxing(first + index));
        let line = "Further properties, of which there are alternatives.";
        fields.push(Field::new(Attributes::line(line), field, ty));
    }
    if let (Additional::Keep(value), Some(field)) = (object.additional, &names.additional) {
        let value = cx.value(value);
        let line = Attributes::line("Properties that are not declared.");
        fields.push(Field::new(line, field, value.map()));
    }
    let default = plan.sent && constructors::is_default(cx, id, object);
    let derives: &[&str] = if default {
        &["Clone", "Default"]
    } else {
        &["Clone"]
    };
    let attributes = type_attributes(cx, id, name, derives).non_exhaustive();
    let mut declaration = Declaration::structure(attributes, name, fields);
    if let Some(parameter) = generics::parameter(cx, id) {
        declaration.name = format!("{name}<{parameter}>");
    }
    let mut items = vec![declaration];
    if plan.sent {
        items.extend(constructors::object(cx, id, name, object));
    }
    items
}

/// Returns the attributes of a field. A property with a name that Rust does not allow is named.
fn attributes(cx: &Cx<'_>, property: &Property, field: &Name) -> Attributes {
    let named = fallback(property, field);
    let is_plain = |char: char| char.is_alphanumeric() || char == '_';
    if property.name.chars().all(is_plain) {
        return docs::member(&property.docs, &titles(cx, property), &named);
    }
    let mut lines = docs::lines(&property.docs, &titles(cx, property), "");
    match lines.as_mut_slice() {
        [only] if only.len() < 80 => {
            only.push(' ');
            only.push_str(&named);
        }
        [] => lines.push(named),
        _ => lines.extend([String::new(), named]),
    }
    Attributes::docs(lines).with(deprecated::attribute(&property.docs))
}

/// Returns the sentence that names the property where its field has another name.
fn fallback(property: &Property, field: &Name) -> String {
    if field.bare() == property.name {
        String::new()
    } else {
        format!("The property {}.", markdown::code(&property.name))
    }
}

/// A tuple struct.
pub(super) fn tuple(
    cx: &Cx<'_>,
    id: TypeId,
    name: &Name,
    items: &[TypeRef],
    rest: Option<TypeRef>,
) -> Vec<Declaration> {
    let plan = cx.plan.ty(id);
    let mut types = Vec::with_capacity(items.len() + 1);
    for (index, item) in items.iter().enumerate() {
        types.push(cx.field(*item, true, plan.boxing(index)));
    }
    if let Some(rest) = rest {
        types.push(cx.value(rest).within("Vec"));
    }
    let last = rest.map(|_| items.len());
    let fields = types.into_iter().enumerate().map(|(index, ty)| {
        let line = if Some(index) == last {
            "The items after them.".to_owned()
        } else {
            format!("Item {index}.")
        };
        Field {
            attributes: Attributes::line(line),
            visibility: "pub",
            name: String::new(),
            ty,
        }
    });
    let mut attributes = type_attributes(cx, id, name, &["Clone"]);
    // Whoever sends one must be able to make it, and its fields have no names to set.
    if !plan.sent {
        attributes = attributes.non_exhaustive();
    }
    let kind = Kind::Tuple(fields.collect());
    vec![Declaration::new(attributes, name, kind)]
}

//! Models: the declaration of each type, followed by the table from which the runtime's macros implement reading,
//! writing, `Debug`, `PartialEq` and the serde traits.

mod accessors;
mod constructors;
mod enums;
mod generics;
mod json_table;
mod objects;

use super::declarations::{Attributes, Declaration};
use super::feature_gates::gate_of_users;
use super::file::{Part, Piece};
use super::{Cx, docs, former_names, markdown};
use crate::model::{ComponentSchema, Kind, Property, TypeId};
use crate::names::{Name, SchemaNames, TypeNames};
use crate::plan::GroupPlan;

/// Returns the types and aliases of a group, each with its table.
pub(super) fn pieces(cx: &Cx<'_>, group: &GroupPlan) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::new();
    for &id in &group.types {
        pieces.extend(model(cx, id));
    }
    for (schema, names) in aliases(cx, group) {
        if let Some(item) = alias(cx, schema, names) {
            pieces.push(gated(cx, schema.ty.id, item));
        }
    }
    for (index, (schema, names)) in cx.api.schemas.iter().zip(&cx.names.schemas).enumerate() {
        let is_here = || {
            if names.is_type {
                group.types.contains(&schema.ty.id)
            } else {
                group.schemas.binary_search(&index).is_ok()
            }
        };
        if let Some(former) = names.former.as_ref().filter(|_| is_here()) {
            pieces.push(gated(
                cx,
                schema.ty.id,
                former_names::ty(&names.name, former),
            ));
        }
    }
    pieces
}

/// Returns the item with the features that its type is compiled for, if its module does not decide
/// that alone.
fn gated(cx: &Cx<'_>, id: TypeId, mut item: Declaration) -> Piece {
    item.attributes
        .gate(&gate_of_users(cx, &cx.plan.ty(id).users));
    item.into()
}

/// Returns the declaration of a type, its table, and what makes values of it; of an instance of a generic type only
/// the alias.
fn model(cx: &Cx<'_>, id: TypeId) -> Vec<Piece> {
    let Some(name) = &cx.names.ty(id).name else {
        return Vec::new();
    };
    if let Some(alias) = generics::alias(cx, id, name) {
        return vec![gated(cx, id, alias)];
    }
    let items = items(cx, id, name);
    let mut pieces: Vec<Piece> = items.into_iter().map(|item| gated(cx, id, item)).collect();
    let gate = gate_of_users(cx, &cx.plan.ty(id).users);
    let after_declaration = pieces.len().min(1);
    let mut table = json_table::table(cx, id, name);
    table.insert(0, Part::Text(gate));
    pieces.insert(after_declaration, Piece::Attached(table));
    pieces
}

fn items(cx: &Cx<'_>, id: TypeId, name: &Name) -> Vec<Declaration> {
    let ty = cx.api.ty(id);
    let TypeNames {
        members, former, ..
    } = cx.names.ty(id);
    let values = || former_names::values(name, members, former);
    match &ty.kind {
        Kind::Object(object) => objects::object(cx, id, name, object),
        Kind::Tuple { items, rest } => objects::tuple(cx, id, name, items, *rest),
        Kind::StringEnum(strings) => {
            let declaration = enums::strings(cx, id, name, strings);
            std::iter::once(declaration).chain(values()).collect()
        }
        Kind::IntegerEnum(integers) => {
            let declaration = enums::integers(cx, id, name, integers);
            std::iter::once(declaration).chain(values()).collect()
        }
        Kind::Union(union) => {
            let accessors = accessors::accessors(cx, id, name, union);
            let declaration = enums::union(cx, id, name, union);
            let former = enums::former_variants(cx, id, name, union);
            let items = std::iter::once(declaration).chain(accessors);
            items.chain(former).collect()
        }
        _ => Vec::new(),
    }
}

/// Returns the documentation of a type. A deprecated type is documented as such, since an attribute would warn wherever
/// the client itself uses it.
fn type_lines(cx: &Cx<'_>, id: TypeId, name: &Name) -> Vec<String> {
    let docs = &cx.api.ty(id).docs;
    let mut lines = docs::lines(docs, &[name.bare()], "");
    if docs.deprecated {
        paragraph(&mut lines, ["Deprecated.".to_owned()]);
    }
    lines
}

/// Returns the attributes of a type.
fn type_attributes(cx: &Cx<'_>, id: TypeId, name: &Name, derives: &[&str]) -> Attributes {
    let mut lines = type_lines(cx, id, name);
    lines.extend(generics::about(cx, id));
    if let Kind::Object(object) = &cx.api.ty(id).kind {
        let implied = object.properties.iter().filter(|property| property.implied);
        let constants = implied.filter(|property| !cx.common.is_tag(id, property));
        paragraph(&mut lines, constants.filter_map(always));
    }
    Attributes::docs(lines).derive(derives)
}

/// The names that a title of a property only repeats: those of the property and of its type.
fn titles<'a>(cx: &Cx<'a>, property: &'a Property) -> Vec<&'a str> {
    let ty = cx.names.ty(property.ty.id).name.as_ref();
    std::iter::once(property.name.as_str())
        .chain(ty.map(Name::bare))
        .collect()
}

/// Adds a paragraph, unless it is empty.
fn paragraph(lines: &mut Vec<String>, paragraph: impl IntoIterator<Item = String>) {
    let mut paragraph = paragraph.into_iter().peekable();
    if paragraph.peek().is_some() && !lines.is_empty() {
        lines.push(String::new());
    }
    lines.extend(paragraph);
}

/// Returns the sentence about a property with one value, which is not a field.
fn always(property: &Property) -> Option<String> {
    let value = property.constant.as_deref()?;
    let (name, value) = (markdown::code(&property.name), markdown::code(value));
    Some(format!("The property {name} is always {value}."))
}

/// The component schemas of a group that are other names for something, or allow null.
fn aliases<'a>(cx: &Cx<'a>, group: &GroupPlan) -> Vec<(&'a ComponentSchema, &'a SchemaNames)> {
    let both = cx.api.schemas.iter().zip(&cx.names.schemas).enumerate();
    let here = both.filter(|(index, (schema, names))| {
        let or_null = names.or_null.is_some() && group.types.contains(&schema.ty.id);
        or_null || group.schemas.binary_search(index).is_ok()
    });
    here.map(|(_, both)| both).collect()
}

/// `pub type Name = …;`
fn alias(cx: &Cx<'_>, schema: &ComponentSchema, names: &SchemaNames) -> Option<Declaration> {
    let name = if names.is_type {
        names.or_null.as_ref()?
    } else {
        &names.name
    };
    let target = cx.value(schema.ty);
    let fallback = if names.is_type {
        format!("[`{}`] or null.", names.name)
    } else {
        String::new()
    };
    let docs = if names.is_type {
        vec![fallback]
    } else {
        docs::lines(&schema.docs, &[name.bare()], &fallback)
    };
    Some(Declaration::alias(Attributes::docs(docs), name, target))
}

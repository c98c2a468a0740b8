//! Models: each type as a person writes it, and directly under it the table from which the runtime's
//! macros implement reading, writing, `Debug`, `PartialEq` and the serde traits.

mod constructors;
mod enums;
mod json_table;
mod objects;

use std::collections::BTreeSet;

use quote::quote;
use syn::Item;

use super::file::{OutputFile, Piece, rust};
use super::modules::{gate_attribute, gate_of_users};
use super::rust_type::Imports;
use super::{Cx, docs, markdown, syntax};
use crate::model::{ComponentSchema, Kind, Property, TypeId};
use crate::names::{Name, SchemaNames};
use crate::plan::GroupPlan;

/// Returns the file of a group's models; none if it has none.
pub(super) fn file(cx: &Cx<'_>, group: &GroupPlan) -> Option<OutputFile> {
    if group.types.is_empty() && group.schemas.is_empty() {
        return None;
    }
    let mut imports = Imports::default();
    let mut pieces: Vec<Piece> = Vec::new();
    for &id in &group.types {
        pieces.extend(model(cx, id, &mut imports));
    }
    for (schema, names) in aliases(cx, group) {
        if let Some(item) = alias(cx, schema, names, &mut imports) {
            pieces.push(gated(cx, schema.ty.id, item));
        }
    }
    let own = cx.names_in(group).into_iter().map(Name::text).collect();
    pieces.splice(0..0, import_lines(&own, &imports));
    let docs = ["What is sent and received.".to_owned()];
    let path = format!("{}/models.rs", cx.module(group.group));
    Some(rust(path, cx.command, &docs, pieces))
}

/// Returns the item with the features that its type is compiled for, if its module does not decide
/// that alone. The attribute comes after the docs, where a person puts it.
fn gated(cx: &Cx<'_>, id: TypeId, mut item: Item) -> Piece {
    if let Some(gate) = gate_attribute(cx, &cx.plan.ty(id).users) {
        let attributes = match &mut item {
            Item::Enum(item) => &mut item.attrs,
            Item::Impl(item) => &mut item.attrs,
            Item::Struct(item) => &mut item.attrs,
            Item::Type(item) => &mut item.attrs,
            _ => return item.into(),
        };
        let docs = attributes
            .iter()
            .take_while(|one| one.path().is_ident("doc"));
        let index = docs.count();
        attributes.insert(index, gate);
    }
    item.into()
}

/// Returns the declaration of a type, its table, and what makes values of it.
fn model(cx: &Cx<'_>, id: TypeId, imports: &mut Imports) -> Vec<Piece> {
    let Some(name) = &cx.names.ty(id).name else {
        return Vec::new();
    };
    let items = items(cx, id, name, imports);
    let mut pieces: Vec<Piece> = items.into_iter().map(|item| gated(cx, id, item)).collect();
    let (macro_name, table) = json_table::table(cx, id, name);
    imports.emitted(macro_name);
    let gate = gate_of_users(cx, &cx.plan.ty(id).users);
    let table = gate.into_iter().chain([Piece::Table(table)]);
    let after_declaration = pieces.len().min(1);
    pieces.splice(after_declaration..after_declaration, table);
    pieces
}

fn items(cx: &Cx<'_>, id: TypeId, name: &Name, imports: &mut Imports) -> Vec<Item> {
    let ty = cx.api.ty(id);
    match &ty.kind {
        Kind::Object(object) => objects::object(cx, id, name, object, imports),
        Kind::Tuple { items, rest } => objects::tuple(cx, id, name, items, *rest, imports),
        Kind::StringEnum(strings) => vec![enums::strings(cx, id, name, strings, imports)],
        Kind::IntegerEnum(integers) => vec![enums::integers(cx, id, name, integers)],
        Kind::Union(union) => vec![enums::union(cx, id, name, union, imports)],
        _ => Vec::new(),
    }
}

/// The attributes of every type. A deprecated type only says so: an attribute would warn wherever
/// the client itself uses it.
fn type_attributes(cx: &Cx<'_>, id: TypeId, name: &Name, derives: &[&str]) -> Vec<syn::Attribute> {
    let docs = &cx.api.ty(id).docs;
    let mut lines = docs::lines(docs, &format!("{name}."));
    if docs.deprecated {
        lines.extend([String::new(), "Deprecated.".to_owned()]);
    }
    if let Kind::Object(object) = &cx.api.ty(id).kind {
        let implied = object.properties.iter().filter(|property| property.implied);
        let mut always = implied.filter_map(always);
        if let Some(first) = always.next() {
            lines.extend([String::new(), first]);
            lines.extend(always);
        }
    }
    let mut attributes = syntax::docs(&lines);
    let derives = derives.iter().map(|name| syntax::ident(name));
    attributes.push(syntax::list("derive", quote!(#(#derives),*)));
    attributes.push(syntax::flag("non_exhaustive"));
    attributes
}

/// Says what a member that is no field is written as.
fn always(property: &Property) -> Option<String> {
    let value = property.constant.as_deref()?;
    let (name, value) = (markdown::code(&property.name), markdown::code(value));
    Some(format!("The member {name} is always {value}."))
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
fn alias(
    cx: &Cx<'_>,
    schema: &ComponentSchema,
    names: &SchemaNames,
    imports: &mut Imports,
) -> Option<Item> {
    let name = if names.is_type {
        names.or_null.as_ref()?
    } else {
        &names.name
    };
    let target = cx.value(schema.ty, imports);
    let fallback = if names.is_type {
        format!("[`{}`] or null.", names.name)
    } else {
        format!("{name}.")
    };
    let lines = docs::lines(&schema.docs, &fallback);
    let docs = syntax::docs(if names.is_type {
        std::slice::from_ref(&fallback)
    } else {
        &lines
    });
    Some(syntax::alias(docs, name, &target))
}

/// The `use` lines: the runtime's items, maps, and the client's types but the file's `own`.
pub(super) fn import_lines(own: &BTreeSet<&str>, imports: &Imports) -> Option<Piece> {
    let lines = import_text(own, imports);
    (!lines.is_empty()).then_some(Piece::Table(lines))
}

/// The same as text, which may be empty.
pub(super) fn import_text(own: &BTreeSet<&str>, imports: &Imports) -> String {
    let foreign = imports
        .models
        .iter()
        .map(String::as_str)
        .filter(|name| !own.contains(name));
    let mut lines = String::new();
    if imports.map {
        lines.push_str("use std::collections::BTreeMap;\n");
    }
    use_line(
        &mut lines,
        "openapi_client_runtime",
        imports.runtime.iter().copied(),
    );
    use_line(
        &mut lines,
        "openapi_client_runtime::emitted",
        imports.emitted.iter().copied(),
    );
    use_line(&mut lines, "super", foreign);
    lines
}

/// `use from::{…};`, without braces around one name; long ones go over several lines.
pub(super) fn use_line<'n>(
    lines: &mut String,
    from: &str,
    names: impl IntoIterator<Item = &'n str>,
) {
    const WIDTH: usize = 100;
    let names: Vec<&str> = names.into_iter().collect();
    let short: usize = names.iter().map(|name| name.len() + 2).sum();
    match names.as_slice() {
        [] => {}
        [name] => lines.extend(["use ", from, "::", name, ";\n"]),
        _ if short + from.len() + 7 <= WIDTH => {
            lines.extend(["use ", from, "::{", &names.join(", "), "};\n"]);
        }
        _ => {
            lines.extend(["use ", from, "::{\n   "]);
            let mut column = 3;
            for name in names {
                if column + name.len() + 2 > WIDTH {
                    lines.push_str("\n   ");
                    column = 3;
                }
                column += name.len() + 2;
                lines.extend([" ", name, ","]);
            }
            lines.push_str("\n};\n");
        }
    }
}

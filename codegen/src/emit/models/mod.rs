//! Models: the types as a person writes them (`models.rs`), and beside them how they are read and
//! written (`models/json.rs`).

mod enums;
mod json;
mod make;
mod objects;

use std::collections::BTreeSet;

use quote::quote;
use syn::Item;

use super::file::{OutputFile, Piece, rust};
use super::rust_type::Imports;
use super::{Cx, docs, syntax};
use crate::model::{ComponentSchema, Kind, TypeId};
use crate::names::{Name, SchemaNames};
use crate::plan::GroupPlan;

/// The files of a group's models; none if it has none.
pub(super) fn files(cx: &Cx<'_>, group: &GroupPlan) -> Vec<OutputFile> {
    if group.types.is_empty() && group.schemas.is_empty() {
        return Vec::new();
    }
    let folder = cx.module(group.group);
    let mut imports = Imports::default();
    let mut pieces: Vec<Piece> = Vec::new();
    for &id in &group.types {
        pieces.extend(model(cx, id, &mut imports).into_iter().map(Piece::from));
    }
    for (schema, names) in aliases(cx, group) {
        pieces.extend(alias(cx, schema, names, &mut imports).map(Piece::from));
    }
    let own = cx.names_in(group).into_iter().map(Name::text).collect();
    pieces.splice(0..0, import_items(&own, imports));
    if !group.types.is_empty() {
        pieces.splice(
            0..0,
            [Piece::Item(syntax::item(quote!(
                mod json;
            )))],
        );
    }
    let docs = ["What is sent and received.".to_owned()];
    let models = rust(format!("{folder}/models.rs"), cx.command, &docs, pieces);
    let mut files = vec![models];
    files.extend(json::file(cx, group));
    files
}

/// The items of a type.
fn model(cx: &Cx<'_>, id: TypeId, imports: &mut Imports) -> Vec<Item> {
    let ty = cx.api.ty(id);
    let Some(name) = &cx.names.ty(id).name else {
        return Vec::new();
    };
    match &ty.kind {
        Kind::Object(object) => objects::object(cx, id, name, object, imports),
        Kind::Tuple { items, rest } => objects::tuple(cx, id, name, items, *rest, imports),
        Kind::StringEnum(strings) => vec![enums::strings(cx, id, name, strings, imports)],
        Kind::Union(union) => vec![enums::union(cx, id, name, union, imports)],
        _ => Vec::new(),
    }
}

/// The attributes of every type. A deprecated type only says so: an attribute would warn wherever
/// the client itself uses it.
fn type_attributes(cx: &Cx<'_>, id: TypeId, name: &Name) -> Vec<syn::Attribute> {
    let docs = &cx.api.ty(id).docs;
    let mut lines = docs::lines(docs, &format!("{name}."));
    if docs.deprecated {
        lines.extend([String::new(), "Deprecated.".to_owned()]);
    }
    let mut attributes = syntax::docs(&lines);
    attributes.push(syntax::list("derive", quote!(Clone)));
    attributes.push(syntax::flag("non_exhaustive"));
    attributes
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
    let (name, target) = (name.ident(), syntax::ty(&target));
    Some(syntax::item(quote! { #(#docs)* pub type #name = #target; }))
}

/// The `use` lines: the runtime's items, maps, and the client's types but the file's `own`.
pub(super) fn import_items(own: &BTreeSet<&str>, imports: Imports) -> Option<Piece> {
    let foreign = imports
        .models
        .iter()
        .filter(|name| !own.contains(name.as_str()));
    let foreign: Vec<_> = foreign.map(|name| syntax::ident(name)).collect();
    let runtime: Vec<_> = imports
        .runtime
        .iter()
        .map(|name| syntax::ident(name))
        .collect();
    let mut items = Vec::new();
    if imports.map {
        items.push(syntax::item(quote!(
            use std::collections::BTreeMap;
        )));
    }
    items.extend(use_items(&quote!(openapi_client_runtime), &runtime));
    let emitted: Vec<_> = imports
        .emitted
        .iter()
        .map(|name| syntax::ident(name))
        .collect();
    items.extend(use_items(
        &quote!(openapi_client_runtime::emitted),
        &emitted,
    ));
    let common: Vec<_> = imports
        .common
        .iter()
        .map(|name| syntax::ident(name))
        .collect();
    items.extend(use_items(&quote!(super), &foreign));
    items.extend(use_items(&quote!(super::super::common), &common));
    (!items.is_empty()).then_some(Piece::Block(items))
}

/// `use from::{…};`, without braces around one name.
pub(super) fn use_items(from: &proc_macro2::TokenStream, names: &[syn::Ident]) -> Option<Item> {
    match names {
        [] => None,
        [name] => Some(syntax::item(quote!(use #from::#name;))),
        names => Some(syntax::item(quote!(use #from::{#(#names),*};))),
    }
}

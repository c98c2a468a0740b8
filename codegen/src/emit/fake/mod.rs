//! What a fake of the API knows: for each operation the types to read a request with, and an answer. It is compiled
//! with the feature `fake` only.

mod response;
mod sample;
#[cfg(test)]
mod tests;

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::file::{OutputFile, Piece, rust};
use super::rust_type::{Imports, RustType};
use super::{Cx, markdown, modules, syntax, text};
use crate::model::{
    Additional, Body, Kind, Location, MediaKind, MediaType, Operation, OperationId, Style, TypeRef,
    Wire,
};
use crate::plan::GroupPlan;

/// `fake.rs` at the root: the fake of all operations whose features are on.
pub(super) fn root(cx: &Cx<'_>) -> Option<OutputFile> {
    if !cx.has_features {
        return None;
    }
    let groups = cx.plan.groups.iter().filter(|group| has(cx, group));
    let tables = groups.map(|group| {
        let gate = modules::gate(cx, group.group);
        let module = syntax::ident(cx.module(group.group));
        quote!(#gate super::#module::fake::OPERATIONS)
    });
    let title = markdown::line(&cx.api.title);
    let docs = syntax::docs(&[
        format!("A fake of {title} for tests."),
        String::new(),
        "It checks each request against the document and answers with the document's examples, or with what is".to_owned(),
        "set. Give a clone of it to the builder of a client, or let it listen on loopback.".to_owned(),
        String::new(),
        "```no_run".to_owned(),
        format!("let fake = {}::fake();", cx.library),
        format!(
            "let client = {}::Client::builder().transport(fake.clone()).build()?;",
            cx.library
        ),
        "assert!(fake.problems().is_empty());".to_owned(),
        format!("# Ok::<(), {}::runtime::Error>(())", cx.library),
        "```".to_owned(),
    ]);
    let items = [
        quote! {
            use openapi_client_runtime::emitted::{Fake, Faked};
        },
        quote! {
            use super::common;
        },
        quote! {
            #(#docs)*
            pub fn fake() -> Fake {
                let operations: &[&'static [Faked]] = &[#(#tables),*];
                Fake::new(&common::API, operations)
            }
        },
    ];
    let [first, second, function] = items.map(syntax::item);
    let pieces = vec![Piece::Block(vec![first, second]), Piece::Item(function)];
    let docs = ["A fake of the API for tests.".to_owned()];
    Some(rust("fake.rs".to_owned(), cx.command, &docs, pieces))
}

/// Whether the fake plays operations of the group. A module has no feature `fake` to compile it with.
pub(super) fn has(cx: &Cx<'_>, group: &GroupPlan) -> bool {
    cx.has_features && !group.operations.is_empty()
}

/// `fake.rs` of a group; none if it has no operations.
pub(super) fn group(cx: &Cx<'_>, group: &GroupPlan) -> Option<OutputFile> {
    if !has(cx, group) {
        return None;
    }
    let mut imports = Imports::default();
    imports.emitted("Faked");
    let operations: Vec<_> = group
        .operations
        .iter()
        .filter_map(|id| {
            Some(faked(
                cx,
                *id,
                cx.api.operations.get(id.0 as usize)?,
                &mut imports,
            ))
        })
        .collect();
    let names = imports.emitted.iter().map(|name| syntax::ident(name));
    let mut head = vec![syntax::item(
        quote!(use openapi_client_runtime::emitted::{#(#names),*};),
    )];
    if imports.map {
        head.insert(
            0,
            syntax::item(quote!(
                use std::collections::BTreeMap;
            )),
        );
    }
    let table = syntax::item(quote! {
        /// The operations as a fake plays them.
        pub(in super::super) static OPERATIONS: &[Faked] = &[#(#operations),*];
    });
    let docs = ["What a fake of the API knows of these operations.".to_owned()];
    let path = format!("{}/fake.rs", cx.module(group.group));
    let pieces = vec![Piece::Block(head), Piece::Item(table)];
    Some(rust(path, cx.command, &docs, pieces))
}

fn faked(
    cx: &Cx<'_>,
    id: OperationId,
    operation: &Operation,
    imports: &mut Imports,
) -> TokenStream {
    let builder = cx
        .names
        .operation(id)
        .forms
        .first()
        .map(|form| form.builder.ident());
    let mut calls = Vec::new();
    let required = indexes(operation, |parameter| {
        parameter.required && parameter.location != Location::Path
    });
    if !required.is_empty() {
        calls.push(quote!(.required(&[#(#required),*])));
    }
    calls.extend(arguments(cx, operation, imports));
    if operation.parameters.iter().any(|parameter| {
        parameter.location == Location::QueryString
            || parameter.location == Location::Query && spreads(cx, &parameter.wire, parameter.ty)
    }) {
        calls.push(quote!(.any_query()));
    }
    if let Some(body) = &operation.body {
        calls.push(bodies(cx, body, imports));
    }
    if let Some(answer) = response::answer(cx.api, operation) {
        let (status, media_type) = (Literal::u16_unsuffixed(answer.status), answer.media_type);
        let body = raw(&answer.body);
        calls.push(quote!(.example(#status, #media_type, #body)));
    }
    quote!(Faked::new(&super::operations::#builder::OPERATION) #(#calls)*)
}

fn indexes(
    operation: &Operation,
    wanted: impl Fn(&crate::model::Parameter) -> bool,
) -> Vec<Literal> {
    let parameters = operation.parameters.iter().enumerate();
    parameters
        .filter(|(_, parameter)| wanted(parameter))
        .map(|(index, _)| Literal::usize_unsuffixed(index))
        .collect()
}

/// The types of single values that are not texts: texts take everything.
fn arguments(cx: &Cx<'_>, operation: &Operation, imports: &mut Imports) -> Option<TokenStream> {
    let reads = |parameter: &crate::model::Parameter| {
        matches!(
            cx.api.ty(parameter.ty.id).kind,
            Kind::Boolean | Kind::Integer(_) | Kind::Number
        )
    };
    let indexes = indexes(operation, reads);
    if indexes.is_empty() {
        return None;
    }
    let read = imports.emitted("reads");
    let types = operation
        .parameters
        .iter()
        .filter(|parameter| reads(parameter))
        .map(|parameter| ty(cx, parameter.ty, imports));
    let types: Vec<_> = types.collect();
    Some(quote!(.arguments(&[#((#indexes, #read::<#types>)),*])))
}

/// Whether members of the argument stand in the query by their own names.
fn spreads(cx: &Cx<'_>, wire: &Wire, ty: TypeRef) -> bool {
    let form = matches!(
        wire,
        Wire::Style {
            style: Style::Form,
            explode: true,
            ..
        }
    );
    form && matches!(
        cx.api.ty(ty.id).kind,
        Kind::Any | Kind::Map(_) | Kind::Object(_) | Kind::Union(_)
    )
}

fn bodies(cx: &Cx<'_>, body: &Body, imports: &mut Imports) -> TokenStream {
    let media = body.media.iter().map(|media| {
        let name = &media.name;
        let reads = match &media.kind {
            MediaKind::Json(json) => {
                let (reads, ty) = (imports.emitted("reads"), ty(cx, *json, imports));
                quote!(Some(#reads::<#ty>))
            }
            MediaKind::JsonLines(line) => {
                let (reads, ty) = (imports.emitted("reads_lines"), ty(cx, *line, imports));
                quote!(Some(#reads::<#ty>))
            }
            _ => quote!(None),
        };
        quote!((#name, #reads))
    });
    let media: Vec<_> = media.collect();
    let forms: Vec<_> = body
        .media
        .iter()
        .filter_map(|media| form(cx, media))
        .collect();
    let fields = (!forms.is_empty()).then(|| {
        imports.emitted("Fields");
        quote!(.fields(&[#(#forms),*]))
    });
    let required = body.required.then(|| quote!(.body_required()));
    quote!(.bodies(&[#(#media),*]) #fields #required)
}

/// The media type of a form and the fields that it has, if its type says so.
fn form(cx: &Cx<'_>, media: &MediaType) -> Option<TokenStream> {
    let (MediaKind::Form { ty, fields } | MediaKind::Multipart { ty, fields }) = &media.kind else {
        return None;
    };
    let Kind::Object(object) = &cx.api.ty(ty.id).kind else {
        return None;
    };
    let plan = cx.plan.ty(ty.id);
    let names = object.properties.iter().map(|property| {
        let (name, required) = (
            &property.name,
            plan.requires(property) && !property.ty.nullable,
        );
        quote!((#name, #required))
    });
    let urlencoded = matches!(media.kind, MediaKind::Form { .. });
    let mut properties = object.properties.iter();
    let spread = properties.any(|property| {
        let field = fields.iter().find(|field| field.name == property.name);
        urlencoded && field.is_some_and(|field| spreads(cx, &field.wire, property.ty))
    });
    let open = spread || object.additional != Additional::Skip || !object.unions.is_empty();
    let open = open.then(|| quote!(.open()));
    let name = &media.name;
    Some(quote!((#name, Fields::new(&[#(#names),*]) #open)))
}

/// A type by its path, so that no name can clash.
fn ty(cx: &Cx<'_>, ty: TypeRef, imports: &mut Imports) -> syn::Type {
    let mut own = Imports::default();
    let written: RustType = cx.value(ty, &mut own);
    imports.map |= own.map;
    let written = written.renamed(&|name| {
        if own.models.contains(name) {
            Some(format!("super::{name}"))
        } else if name.starts_with("serde_json") || own.runtime.contains(name) {
            Some(format!("openapi_client_runtime::{name}"))
        } else {
            None
        }
    });
    syntax::ty(&written)
}

fn raw(text: &str) -> TokenStream {
    let literal = text::raw_string(text).parse();
    literal.unwrap_or_else(|_| quote!(#text))
}

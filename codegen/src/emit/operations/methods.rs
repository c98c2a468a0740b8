//! The type of a tag, with a method for each operation.

use quote::quote;
use syn::{ImplItem, Item};

use super::super::file::Piece;
use super::super::rust_type::{Imports, RustType};
use super::super::syntax::code::{self, Method, Takes};
use super::super::{docs, syntax};
use super::arguments::{Argument, argument};
use super::{Op, bodies, method_docs};
use crate::model::{MediaType, Parameter};
use crate::names::{Name, TagNames};

/// The type of a tag and its methods.
pub(super) fn tag(
    tag: &TagNames,
    title: &str,
    ops: &[Op<'_>],
    imports: &mut Imports,
) -> Vec<Piece> {
    let ty = tag.ty.ident();
    let docs = syntax::docs(&[format!("The operations of \u{201c}{title}\u{201d}.")]);
    let client = imports.emitted("Client");
    let methods: Vec<_> = ops
        .iter()
        .flat_map(|op| of_operation(op, imports))
        .collect();
    let items = [
        quote! {
            #(#docs)*
            #[derive(Clone, Copy, Debug)]
            pub struct #ty<'c> {
                pub(crate) client: &'c #client,
            }
        },
        quote!(impl #ty<'_> {}),
    ];
    let mut items = items.map(syntax::item);
    if let Some(Item::Impl(implementation)) = items.last_mut() {
        implementation.items = methods;
    }
    items.into_iter().map(Piece::from).collect()
}

/// A method for each media type of a required body, else one.
fn of_operation(op: &Op<'_>, imports: &mut Imports) -> Vec<ImplItem> {
    let body = op.operation.body.as_ref().filter(|body| body.required);
    match body {
        None => vec![method(op, 0, None, imports)],
        Some(body) => body
            .media
            .iter()
            .enumerate()
            .map(|(index, media)| method(op, index, Some(media), imports))
            .collect(),
    }
}

fn method(op: &Op<'_>, index: usize, body: Option<&MediaType>, imports: &mut Imports) -> ImplItem {
    let empty = Name::default();
    let name = op.names.methods.get(index).unwrap_or(&empty);
    let (mut arguments, mut examples) = (Vec::new(), Vec::new());
    let client = code::field(code::path("self"), syntax::ident("client"));
    let constant = code::reference(code::path(op.names.constant.text()));
    let mut call = code::method(client, "call", [constant]);
    for (index, parameter, field) in required(op) {
        let Argument { ty, pass, example } = argument(op, parameter.ty.id, field, imports);
        arguments.push((field.ident(), ty));
        call = code::method(call, "argument", [code::index(index), pass]);
        examples.push((field.text().to_owned(), example));
    }
    if let Some(media) = body {
        let bodies::Sent {
            argument,
            method,
            takes,
        } = bodies::sent(op, media, imports);
        arguments.push((Name::body().ident(), argument.ty));
        call = code::method(call, method, takes);
        examples.push(("body".to_owned(), argument.example));
    }
    let mut attributes = syntax::docs(&method_docs::lines(op, name, body, &examples));
    attributes.extend(docs::deprecated(&op.operation.docs));
    let gives = op.names.call.text();
    let method = Method {
        attributes,
        name: name.ident(),
        takes: Takes::Reference,
        arguments,
        gives: RustType::path(gives),
        body: vec![code::value(code::call(code::path(gives), [call]))],
    };
    method.into()
}

/// The required parameters: those of the path in its order, then the others.
fn required<'a>(op: &Op<'a>) -> impl Iterator<Item = (usize, &'a Parameter, &'a Name)> {
    let all = op
        .operation
        .parameters
        .iter()
        .zip(&op.names.parameters)
        .enumerate();
    let all = all.map(|(index, (parameter, name))| (index, parameter, name));
    all.filter(|(_, parameter, _)| parameter.required)
}

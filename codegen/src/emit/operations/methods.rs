//! The type of a tag, with a method for each operation.

use proc_macro2::TokenStream;
use quote::quote;

use super::super::file::Piece;
use super::super::rust_type::Imports;
use super::super::{docs, syntax};
use super::arguments::{Argument, argument};
use super::{Op, about, bodies};
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
    let line = format!(" The operations of \u{201c}{title}\u{201d}.");
    let client = imports.emitted("Client");
    let methods: Vec<_> = ops
        .iter()
        .flat_map(|op| of_operation(op, imports))
        .collect();
    let items = [
        quote! {
            #[doc = #line]
            #[derive(Clone, Copy, Debug)]
            pub struct #ty<'c> {
                pub(crate) client: &'c #client,
            }
        },
        quote! {
            impl<'c> #ty<'c> {
                pub(in super::super) fn new(client: &'c #client) -> Self {
                    Self { client }
                }
            }
        },
        quote! {
            impl #ty<'_> {
                #(#methods)*
            }
        },
    ];
    items
        .into_iter()
        .map(|tokens| syntax::item(tokens).into())
        .collect()
}

/// A method for each media type of a required body, else one.
fn of_operation(op: &Op<'_>, imports: &mut Imports) -> Vec<TokenStream> {
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

fn method(
    op: &Op<'_>,
    index: usize,
    body: Option<&MediaType>,
    imports: &mut Imports,
) -> TokenStream {
    let empty = Name::default();
    let name = op.names.methods.get(index).unwrap_or(&empty);
    let (mut signature, mut calls, mut examples) = (Vec::new(), Vec::new(), Vec::new());
    for (index, parameter, field) in required(op) {
        let Argument { ty, pass, example } = argument(op, parameter.ty.id, field, imports);
        let ident = field.ident();
        signature.push(quote!(#ident: #ty));
        let index = proc_macro2::Literal::usize_unsuffixed(index);
        calls.push(quote!(.argument(#index, #pass)));
        examples.push((field.bare().to_owned(), example));
    }
    if let Some(media) = body {
        let bodies::Sent {
            argument: Argument { ty, example, .. },
            call,
        } = bodies::sent(op, media, imports);
        signature.push(quote!(body: #ty));
        calls.push(call);
        examples.push(("body".to_owned(), example));
    }
    let docs = syntax::docs(&about::lines(op, name, body, &examples));
    let deprecated = docs::deprecated(&op.operation.docs);
    let (ident, call, constant) = (
        name.ident(),
        op.names.call.ident(),
        op.names.constant.ident(),
    );
    quote! {
        #(#docs)*
        #deprecated
        pub fn #ident(&self, #(#signature),*) -> #call {
            #call(self.client.call(&#constant) #(#calls)*)
        }
    }
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

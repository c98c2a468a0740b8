//! The type of a call: what is optional is set on it, then it is sent.

use proc_macro2::TokenStream;
use quote::quote;

use super::super::file::Piece;
use super::super::rust_type::Imports;
use super::super::{docs, markdown, syntax};
use super::arguments::{Argument, argument};
use super::{Op, answers, bodies};
use crate::model::{Body, Parameter};
use crate::names::Name;

/// The call, its setters, and its answers if they need an enum; beside them the row of `call!`,
/// which tells how it is sent.
pub(super) fn call(op: &Op<'_>, imports: &mut Imports) -> (Vec<Piece>, String) {
    let name = &op.names.call;
    let ident = name.ident();
    let (tag, method) = (&op.tag.ty, op.names.methods.first().map_or("", Name::bare));
    let line = format!(" A call of [`{tag}::{method}`], to be completed and sent.");
    let call = imports.emitted("Call");
    let mut pieces = vec![Piece::Item(syntax::item(quote! {
        #[doc = #line]
        #[must_use = "a call does nothing until it is sent"]
        #[derive(Debug)]
        pub struct #ident(#call);
    }))];
    let setters = setters(op, imports);
    if !setters.is_empty() {
        pieces.push(Piece::Item(syntax::item(
            quote! { impl #ident { #(#setters)* } },
        )));
    }
    let answer = answers::answer(op, imports);
    pieces.extend(answer.pieces);
    (
        pieces,
        format!(
            "    {name} -> {};
",
            answer.reads
        ),
    )
}

fn setters(op: &Op<'_>, imports: &mut Imports) -> Vec<TokenStream> {
    let parameters = op
        .operation
        .parameters
        .iter()
        .zip(&op.names.parameters)
        .enumerate();
    let mut setters: Vec<_> = parameters
        .filter(|(_, (parameter, _))| !parameter.required)
        .map(|(index, (parameter, name))| setter(op, index, parameter, name, imports))
        .collect();
    if let Some(body) = op.operation.body.as_ref().filter(|body| !body.required) {
        setters.extend(body_setters(op, body, imports));
    }
    setters
}

fn setter(
    op: &Op<'_>,
    index: usize,
    parameter: &Parameter,
    name: &Name,
    imports: &mut Imports,
) -> TokenStream {
    let Argument { ty, pass, .. } = argument(op, parameter.ty.id, name, imports);
    let fallback = format!("The parameter {}.", markdown::code(&parameter.name));
    let attributes = docs::member(&parameter.docs, &fallback);
    let index = proc_macro2::Literal::usize_unsuffixed(index);
    let ident = name.ident();
    quote! {
        #(#attributes)*
        pub fn #ident(self, #ident: #ty) -> Self {
            Self(self.0.argument(#index, #pass))
        }
    }
}

/// A setter for each media type of an optional body.
fn body_setters(op: &Op<'_>, body: &Body, imports: &mut Imports) -> Vec<TokenStream> {
    let setters = body
        .media
        .iter()
        .zip(&op.names.bodies)
        .map(|(media, name)| {
            let bodies::Sent { argument, call } = bodies::sent(op, media, imports);
            let mut lines = docs::text("", &body.description);
            if lines.is_empty() {
                lines.push(format!("The body, as {}.", markdown::code(&media.name)));
            }
            let (docs, ty, ident) = (syntax::docs(&lines), argument.ty, name.ident());
            quote! {
                #(#docs)*
                pub fn #ident(self, body: #ty) -> Self {
                    Self(self.0 #call)
                }
            }
        });
    setters.collect()
}

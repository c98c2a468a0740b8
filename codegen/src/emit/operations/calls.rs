//! The type of a call: what is optional is set on it, then it is sent.

use proc_macro2::Ident;
use quote::quote;
use syn::{Attribute, Expr, ImplItem};

use super::super::file::Piece;
use super::super::rust_type::{Imports, RustType};
use super::super::syntax::code::{self, Method, Takes};
use super::super::{docs, markdown, syntax};
use super::arguments::{Argument, argument};
use super::{Op, bodies, responses};
use crate::model::{Body, MediaType, Parameter};
use crate::names::Name;

/// The call, its setters, and its answers if they need an enum; beside them the row of `call!`,
/// which tells how it is sent.
pub(super) fn call(op: &Op<'_>, imports: &mut Imports) -> (Vec<Piece>, String) {
    let name = &op.names.call;
    let (tag, method) = (&op.tag.ty, op.names.methods.first().map_or("", Name::bare));
    let line = format!("A call of [`{tag}::{method}`], to be completed and sent.");
    imports.emitted.insert("Call");
    let mut attributes = syntax::docs(&[line]);
    attributes.push(syntax::text(
        "must_use",
        "a call does nothing until it is sent",
    ));
    attributes.push(syntax::list("derive", quote!(Debug)));
    let call = syntax::wrapper(attributes, name, &RustType::path("Call"));
    let mut pieces = vec![Piece::Item(call)];
    let setters = setters(op, imports);
    if !setters.is_empty() {
        pieces.push(syntax::implementation(name, setters).into());
    }
    let answer = responses::answer(op, imports);
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

fn setters(op: &Op<'_>, imports: &mut Imports) -> Vec<ImplItem> {
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
        let media = body.media.iter().zip(&op.names.bodies);
        setters.extend(media.map(|(media, name)| body_setter(op, body, media, name, imports)));
    }
    setters
}

fn setter(
    op: &Op<'_>,
    index: usize,
    parameter: &Parameter,
    name: &Name,
    imports: &mut Imports,
) -> ImplItem {
    let Argument { ty, pass, .. } = argument(op, parameter.ty.id, name, imports);
    let fallback = format!("The parameter {}.", markdown::code(&parameter.name));
    let attributes = docs::member(&parameter.docs, &fallback);
    let call = code::method(inner(), "argument", [code::index(index), pass]);
    changed(attributes, name, (name.ident(), ty), call)
}

/// The setter of an optional body, for one of its media types.
fn body_setter(
    op: &Op<'_>,
    body: &Body,
    media: &MediaType,
    name: &Name,
    imports: &mut Imports,
) -> ImplItem {
    let bodies::Sent {
        argument,
        method,
        takes,
    } = bodies::sent(op, media, imports);
    let mut lines = docs::text("", &body.description);
    if lines.is_empty() {
        lines.push(format!("The body, as {}.", markdown::code(&media.name)));
    }
    let call = code::method(inner(), method, takes);
    changed(
        syntax::docs(&lines),
        name,
        (Name::body().ident(), argument.ty),
        call,
    )
}

/// `self.0`.
fn inner() -> Expr {
    code::field(code::path("self"), 0)
}

/// `pub fn name(self, argument) -> Self { Self(call) }`
fn changed(
    attributes: Vec<Attribute>,
    name: &Name,
    argument: (Ident, RustType),
    call: Expr,
) -> ImplItem {
    let method = Method {
        attributes,
        name: name.ident(),
        takes: Takes::Value,
        arguments: vec![argument],
        gives: RustType::path("Self"),
        body: vec![code::value(code::call(code::path("Self"), [call]))],
    };
    method.into()
}

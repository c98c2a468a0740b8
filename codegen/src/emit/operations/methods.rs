//! The type of a tag, and a method of it for each operation.

use super::super::code::{self, Statement};
use super::super::declarations::{Attributes, Declaration, Field, Kind, Member, Method, Takes};
use super::super::rust_type::RustType;
use super::super::{deprecated, former_names};
use super::argument_types::{Argument, argument};
use super::{Op, bodies, method_docs};
use crate::model::{MediaType, Parameter, Representation};
use crate::names::{FormNames, Name, TagNames};

/// The type of a tag.
pub(super) fn tag(tag: &TagNames, docs: &str) -> Declaration {
    let module = &tag.module;
    let accessor = format!("[`Client::{module}`](super::super::Client::{module})");
    let returned = format!("{accessor} returns it.");
    let docs = Attributes::docs(vec![docs.to_owned(), String::new(), returned]);
    let client = Field {
        attributes: Attributes::default(),
        visibility: "pub(crate)",
        name: "client".to_owned(),
        ty: RustType::path("&'c rt::Client"),
    };
    Declaration {
        attributes: docs.derive(&["Clone", "Copy", "Debug"]),
        name: format!("{}<'c>", tag.ty),
        kind: Kind::Struct(vec![client]),
    }
}

/// The methods of an operation for one representation of its data: one for each media type of a
/// required body, else one.
pub(super) fn methods(op: &Op<'_>, form: &Representation<'_>, names: &FormNames) -> Declaration {
    let body = op.operation.body_argument();
    let mut methods: Vec<Method> = match body {
        None => names
            .methods
            .first()
            .map(|name| method(op, form, names, name, None))
            .into_iter()
            .collect(),
        Some(body) => names
            .methods
            .iter()
            .zip(&body.media)
            .map(|(name, media)| method(op, form, names, name, Some(media)))
            .collect(),
    };
    let mut forms = op.names.forms.iter();
    let is_first = forms.next().is_some_and(|first| std::ptr::eq(first, names));
    if let (true, Some(former), Some(name)) = (is_first, &op.names.former, names.methods.first()) {
        let media = body.and_then(|body| body.media.first());
        let copy = method(op, form, names, name, media);
        methods.push(former_names::method(copy, "", name, former));
    }
    let members = methods.into_iter().map(Member::Method).collect();
    Declaration::implementation(format!("{}<'_>", op.tag.ty), members)
}

fn method(
    op: &Op<'_>,
    form: &Representation<'_>,
    names: &FormNames,
    name: &Name,
    body: Option<&MediaType>,
) -> Method {
    let (mut arguments, mut examples) = (Vec::new(), Vec::new());
    let client = code::field(code::path("self"), "client");
    let builder = names.builder.text();
    let constant = code::reference(code::path(format!("{builder}::OPERATION")));
    let mut call = code::call("rt::call", [client, constant]);
    for (parameter, field) in required(op) {
        let Argument { ty, pass, example } = argument(op, parameter.ty.id, field);
        arguments.push((field.to_string(), ty));
        call = super::set(call, parameter, pass);
        examples.push((field.text().to_owned(), example));
    }
    let (mut statements, mut requests_stream) = (Vec::new(), false);
    if let Some(media) = body {
        statements.extend(
            bodies::request_stream(op, form, media)
                .into_iter()
                .flatten(),
        );
        let bodies::Sent {
            argument,
            statements: encoding,
            encoded,
        } = bodies::sent(op, media);
        requests_stream = !statements.is_empty();
        statements.extend(encoding);
        arguments.push((Name::body().to_string(), argument.ty));
        call = code::method(call, "body", [encoded]);
        examples.push(("body".to_owned(), argument.example));
    }
    statements.push(Statement::Value(code::call(builder, [call])));
    let mut lines = method_docs::lines(op, form, names, name, body, &examples);
    if requests_stream {
        let line = "Sets `stream` in the body, so that the server responds with events.".to_owned();
        method_docs::before_sections(&mut lines, line);
    }
    Method {
        attributes: Attributes::docs(lines).with(deprecated::attribute(&op.operation.docs)),
        name: name.to_string(),
        takes: Takes::Reference,
        arguments,
        returns: RustType::path(builder),
        body: statements,
    }
}

/// The required parameters: those of the path in its order, then the others.
pub(super) fn required<'a>(op: &Op<'a>) -> impl Iterator<Item = (&'a Parameter, &'a Name)> {
    let all = op.operation.parameters.iter().zip(&op.names.parameters);
    all.filter(|(parameter, _)| parameter.is_argument())
}

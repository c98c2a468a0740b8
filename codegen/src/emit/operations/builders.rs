//! The request builder of an operation: its optional arguments, its constant, and how it is sent.

use super::super::code::{self, Code, Statement};
use super::super::declarations::{Attributes, Declaration, Kind, Member, Method, Takes};
use super::super::file::{Part, Piece};
use super::super::rust_type::RustType;
use super::super::{docs, former_names, markdown};
use super::argument_types::{Argument, argument};
use super::responses::Output;
use super::{Op, bodies, constants, method_docs};
use crate::model::{Body, Location, MediaType, Parameter, Representation};
use crate::names::{FormNames, Name};

const MUST_USE: &str = r#"#[must_use = "requests do nothing unless sent or awaited"]"#;

/// Returns the struct of a request builder, how it is sent, and its methods.
pub(super) fn builder(
    op: &Op<'_>,
    form: &Representation<'_>,
    names: &FormNames,
    output: Output,
) -> Vec<Piece> {
    let name = &names.builder;
    let (tag, method) = (&op.tag.ty, names.methods.first().map_or("", Name::bare));
    let line = match method_docs::output(op, form, names) {
        Some(returned) => {
            format!("The request builder for [`{tag}::{method}`]. Sending it returns {returned}.")
        }
        None => format!("The request builder for [`{tag}::{method}`]."),
    };
    let mut lines = vec![line];
    if !op.operation.success_headers().is_empty() {
        let headers = &op.names.headers;
        let line = format!(
            "[`send_full`](clientwright_runtime::Request::send_full) returns the headers as well; \
             [`typed_headers`](clientwright_runtime::Response::typed_headers) reads them as [`{headers}`]."
        );
        lines.extend([String::new(), line]);
    }
    let attributes = Attributes::docs(lines).with([MUST_USE.to_owned()]);
    let call = Kind::Wrapper(RustType::path("rt::Call"));
    let request = Declaration::new(attributes, name, call);
    let Output { ty, kind, pieces } = output;
    let sent = vec![
        Part::Text(format!("rt::request!({name}::{} -> ", names.send)),
        Part::Type(ty),
        Part::Text(format!(" as {kind});\n")),
    ];
    let mut members = vec![constants::constant(op, form)];
    members.extend(setters(op).into_iter().map(Member::Method));
    let mut block = vec![
        request.into(),
        Declaration::implementation(name.text(), members).into(),
        // After the arguments, so that the documentation of the builder lists them before `send`.
        Piece::Attached(sent),
    ];
    // Responses of one type have no output of their own.
    let former_output = names.former_output.as_ref().filter(|_| !pieces.is_empty());
    block.extend(pieces);
    let former = [
        (name, names.former_builder.as_ref()),
        (&names.output, former_output),
    ];
    block.extend(
        former
            .into_iter()
            .filter_map(|(name, former)| Some(former_names::ty(name, former?).into())),
    );
    block
}

fn setters(op: &Op<'_>) -> Vec<Method> {
    let parameters = op.operation.parameters.iter().zip(&op.names.parameters);
    let mut setters = Vec::new();
    for (index, (parameter, name)) in parameters.enumerate() {
        if parameter.is_argument() {
            continue;
        }
        setters.push(setter(op, parameter, name));
        let former = op.names.former_setters.iter();
        let former = former.filter(|(of, _)| *of == index);
        setters.extend(former.map(|(_, former)| {
            let copy = setter(op, parameter, name);
            former_names::method(copy, "", name, former)
        }));
    }
    if let Some(body) = op.operation.optional_body() {
        let media = body.media.iter().zip(&op.names.bodies);
        setters.extend(media.map(|(media, name)| body_setter(op, body, media, name)));
    }
    setters
}

fn setter(op: &Op<'_>, parameter: &Parameter, name: &Name) -> Method {
    let Argument { ty, pass, .. } = argument(op, parameter.ty.id, name);
    let location = match parameter.location {
        Location::Query => "query parameter",
        Location::Header => "header",
        Location::Cookie => "cookie",
        Location::Path | Location::QueryString => "parameter",
    };
    let fallback = format!("Sets the {location} {}.", markdown::code(&parameter.name));
    let attributes = docs::member(&parameter.docs, &[&parameter.name], &fallback);
    let call = super::set(inner(), parameter, pass);
    changed(attributes, name, (name.to_string(), ty), (Vec::new(), call))
}

/// The setter of an optional body, for one of its media types.
fn body_setter(op: &Op<'_>, body: &Body, media: &MediaType, name: &Name) -> Method {
    let bodies::Sent {
        argument,
        statements,
        encoded,
    } = bodies::sent(op, media);
    let mut lines = docs::text("", &body.description);
    if lines.is_empty() {
        lines.push(format!(
            "Sets the body, as {}.",
            markdown::code(&media.name)
        ));
    }
    let call = code::method(inner(), "body", [encoded]);
    changed(
        Attributes::docs(lines),
        name,
        (Name::body().to_string(), argument.ty),
        (statements, call),
    )
}

/// `self.0`.
fn inner() -> Code {
    code::field(code::path("self"), "0")
}

/// `pub fn name(self, argument) -> Self { Self(call) }`
fn changed(
    attributes: Attributes,
    name: &Name,
    argument: (String, RustType),
    (mut body, call): (Vec<Statement>, Code),
) -> Method {
    body.push(Statement::Value(code::call("Self", [call])));
    Method {
        attributes,
        name: name.to_string(),
        takes: Takes::Value,
        arguments: vec![argument],
        returns: RustType::path("Self"),
        body,
    }
}

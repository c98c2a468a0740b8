//! The constant that describes an operation to the runtime.

use proc_macro2::Ident;
use syn::{Expr, Item};

use super::super::rust_type::{Imports, RustType};
use super::super::shared_constants;
use super::super::syntax::{self, code};
use super::{Op, paging};
use crate::model::{BodyField, Location, MediaKind, Method, Parameter, Style, Wire};

/// `pub(super) static CREATE: Operation = …;`
pub(super) fn constant(op: &Op<'_>, imports: &mut Imports) -> Item {
    let operation = op.operation;
    imports.emitted.extend(["Method", "Operation"]);
    let mut fields: Vec<(Ident, Expr)> = Vec::new();
    let mut field = |name: &str, value: Expr| fields.push((syntax::ident(name), value));
    field("id", code::text(&op.names.id));
    field("method", method(&operation.method));
    field("path", code::text(&operation.path));
    if let Some(server) = operation.servers.first() {
        imports.emitted.insert("Server");
        field(
            "server",
            some(code::reference(shared_constants::server(server))),
        );
    }
    if !operation.parameters.is_empty() {
        let parameters = operation
            .parameters
            .iter()
            .map(|one| parameter(one, imports));
        field("parameters", code::list(parameters.collect::<Vec<_>>()));
    }
    if let Some(security) = op.cx.common.security(op.id) {
        field("security", code::path(&security));
        imports.common.insert(security);
    }
    if !operation.permissions.is_empty() {
        let permissions = operation
            .permissions
            .iter()
            .map(|permission| code::text(&permission.0));
        field("permissions", code::list(permissions));
    }
    if let Some(header) = &operation.idempotency_key {
        field("idempotency_key", some(code::text(header)));
    }
    if let Some(envelope) = op.cx.common.envelope(op.id) {
        field("envelope", some(code::reference(code::path(&envelope))));
        imports.common.insert(envelope);
    }
    if let Some(paging) = &operation.paging {
        imports.emitted.insert("Paging");
        field("paging", some(paging::constant(paging)));
    }
    if let Some(accept) = accept(op) {
        field("accept", code::text(&accept));
    }
    let value = code::record("Operation", fields, Some(code::path("Operation::DEFAULT")));
    syntax::constant(&op.names.constant, &RustType::path("Operation"), value)
}

fn some(value: Expr) -> Expr {
    code::call(code::path("Some"), [value])
}

fn method(method: &Method) -> Expr {
    code::path(match method {
        Method::Get => "Method::Get",
        Method::Put => "Method::Put",
        Method::Post => "Method::Post",
        Method::Delete => "Method::Delete",
        Method::Options => "Method::Options",
        Method::Head => "Method::Head",
        Method::Patch => "Method::Patch",
        Method::Trace => "Method::Trace",
        Method::Query => "Method::Query",
        Method::Other(name) => return code::call(code::path("Method::Other"), [code::text(name)]),
    })
}

/// `Parameter::query("force")`, with what differs from the default of its location.
fn parameter(parameter: &Parameter, imports: &mut Imports) -> Expr {
    imports.emitted.insert("Parameter");
    let (new, default) = match parameter.location {
        Location::Path => ("Parameter::path", Style::Simple),
        Location::Query => ("Parameter::query", Style::Form),
        Location::Header => ("Parameter::header", Style::Simple),
        Location::Cookie => ("Parameter::cookie", Style::Form),
        Location::QueryString => ("Parameter::querystring", Style::Form),
    };
    let new = code::call(code::path(new), [code::text(&parameter.name)]);
    with_wire(new, &parameter.wire, default, imports)
}

/// How a field of a form is written, if it is not by the default; the runtime takes it as a
/// parameter of a query, which is written the same way.
pub(super) fn form_field(field: &BodyField, imports: &mut Imports) -> Option<Expr> {
    let default = Wire::Style {
        style: Style::Form,
        explode: true,
        allow_reserved: false,
    };
    if field.wire == default {
        return None;
    }
    imports.emitted.insert("Parameter");
    let new = code::call(code::path("Parameter::query"), [code::text(&field.name)]);
    Some(with_wire(new, &field.wire, Style::Form, imports))
}

/// The parameter with the calls that say what differs from the default style of its location.
fn with_wire(parameter: Expr, wire: &Wire, default: Style, imports: &mut Imports) -> Expr {
    let (style, explode, allow_reserved) = match wire {
        Wire::Json => return code::method(parameter, "json", []),
        Wire::Text => return code::method(parameter, "text", []),
        Wire::Form(fields) => {
            let fields: Vec<Expr> = fields
                .iter()
                .filter_map(|field| form_field(field, imports))
                .collect();
            if fields.is_empty() {
                return parameter;
            }
            return code::method(parameter, "form", [code::list(fields)]);
        }
        Wire::Style {
            style,
            explode,
            allow_reserved,
        } => (*style, *explode, *allow_reserved),
        Wire::Lists { style, explode, .. } => (*style, *explode, false),
    };
    let mut parameter = parameter;
    if style != default {
        imports.emitted.insert("Style");
        parameter = code::method(parameter, "style", [code::path(style_path(style))]);
    }
    if explode != matches!(style, Style::Form | Style::Cookie) {
        parameter = code::method(parameter, "explode", [code::boolean(explode)]);
    }
    if allow_reserved {
        parameter = code::method(parameter, "reserved", []);
    }
    if let Wire::Lists { separators, .. } = wire {
        parameter = code::method(parameter, "lists", [code::text(separators)]);
    }
    parameter
}

fn style_path(style: Style) -> &'static str {
    match style {
        Style::Matrix => "Style::Matrix",
        Style::Label => "Style::Label",
        Style::Simple => "Style::Simple",
        Style::Form => "Style::Form",
        Style::SpaceDelimited => "Style::SpaceDelimited",
        Style::PipeDelimited => "Style::PipeDelimited",
        Style::TabDelimited => "Style::TabDelimited",
        Style::DeepObject => "Style::DeepObject",
        Style::Cookie => "Style::Cookie",
    }
}

/// The `Accept` header, where it is not `application/json`: every media type that an answer has.
fn accept(op: &Op<'_>) -> Option<String> {
    let mut names: Vec<&str> = Vec::new();
    let media = op
        .operation
        .responses
        .iter()
        .flat_map(|response| &response.media);
    // What is read as JSON comes first: it is what the call's type is made for.
    let json = media
        .clone()
        .filter(|media| matches!(media.kind, MediaKind::Json(_)));
    for media in json.chain(media.clone()) {
        let name = media.name.split(';').next().unwrap_or_default().trim();
        let valid = name.contains('/') && name.is_ascii() && !name.contains(char::is_whitespace);
        if valid && !names.contains(&name) {
            names.push(name);
        }
    }
    let only_json = matches!(names.as_slice(), [] | ["application/json"]);
    (!only_json).then(|| names.join(", "))
}

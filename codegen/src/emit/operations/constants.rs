//! The constant that describes an operation to the runtime.

use super::super::code::{self, Code};
use super::super::declarations::{Attributes, Member};
use super::super::shared_constants;
use super::{Op, paging, xml_shapes};
use crate::model::{BodyField, Location, Method, Parameter, Representation, Style, Wire};
use crate::names::Name;

/// `pub(super) const OPERATION: rt::Operation = …;`, an item of the request builder.
pub(super) fn constant(op: &Op<'_>, form: &Representation<'_>) -> Member {
    let operation = op.operation;
    let (security, envelope) = op.cx.common.of(op.id);
    let usual = op.cx.common.usual();
    let mut fields: Vec<(String, Code)> = Vec::new();
    let mut field = |name: &str, value: Code| fields.push((name.to_owned(), value));
    field("id", code::text(&op.names.id));
    field("method", method(&operation.method));
    field("path", code::text(&operation.path));
    if let Some(server) = operation.servers.first() {
        field(
            "server",
            code::some(code::reference(shared_constants::server(
                "rt::Server",
                server,
            ))),
        );
    }
    let parameters = operation.parameters.iter();
    let parameters: Vec<Code> = parameters.filter_map(parameter).collect();
    if !parameters.is_empty() {
        field("parameters", code::list(parameters));
    }
    if security != usual.0 {
        let none = || code::list([]);
        let constant = |name: &Name| code::path(format!("super::super::common::{name}"));
        field("security", security.map_or_else(none, constant));
    }
    if !operation.permissions.is_empty() {
        let permissions = operation
            .permissions
            .iter()
            .map(|permission| code::text(&permission.0));
        field("permissions", code::list(permissions));
    }
    if let Some(header) = &operation.idempotency_key {
        field("idempotency_key", code::some(code::text(header)));
    }
    if envelope != usual.1 {
        let none = || code::path("None");
        let constant = |name: &Name| {
            code::some(code::reference(code::path(format!(
                "super::super::common::{name}"
            ))))
        };
        field("envelope", envelope.map_or_else(none, constant));
    }
    if let Some(paging) = &operation.paging {
        field("paging", code::some(paging::constant(operation, paging)));
    }
    if let Some(accept) = accept(form) {
        field("accept", code::text(&accept));
    }
    let xml = xml_shapes::responses(op.xml, operation, form);
    if !xml.is_empty() {
        field("xml", code::list(xml));
    }
    if operation.returns_redirect() {
        field("returns_redirect", code::boolean(true));
    }
    let has_usual = op.cx.common.has_usual();
    let rest = code::path(if has_usual {
        "super::super::common::OPERATION"
    } else {
        "rt::Operation::DEFAULT"
    });
    let value = code::updated("rt::Operation", fields, rest);
    Member::Constant {
        attributes: Attributes::default(),
        head: "pub(super) const OPERATION: rt::Operation".to_owned(),
        value,
    }
}

fn method(method: &Method) -> Code {
    code::path(match method {
        Method::Get => "rt::Method::Get",
        Method::Put => "rt::Method::Put",
        Method::Post => "rt::Method::Post",
        Method::Delete => "rt::Method::Delete",
        Method::Options => "rt::Method::Options",
        Method::Head => "rt::Method::Head",
        Method::Patch => "rt::Method::Patch",
        Method::Trace => "rt::Method::Trace",
        Method::Query => "rt::Method::Query",
        Method::Other(name) => {
            return code::call("rt::Method::Other", [code::text(name)]);
        }
    })
}

/// `Parameter::query("force")`, with what differs from the default of its location; nothing if the path template
/// describes it.
fn parameter(parameter: &Parameter) -> Option<Code> {
    if is_in_template(parameter) {
        return None;
    }
    let (new, default) = match parameter.location {
        Location::Path => ("rt::Parameter::path", Style::Simple),
        Location::Query => ("rt::Parameter::query", Style::Form),
        Location::Header => ("rt::Parameter::header", Style::Simple),
        Location::Cookie => ("rt::Parameter::cookie", Style::Form),
        Location::QueryString => ("rt::Parameter::querystring", Style::Form),
    };
    let new = code::call(new, [code::text(&parameter.name)]);
    Some(with_wire(new, &parameter.wire, default))
}

/// Whether the path template describes the parameter: the runtime reads a placeholder as a plain path parameter, and each
/// path parameter of the model has a placeholder.
fn is_in_template(parameter: &Parameter) -> bool {
    let is_plain = matches!(
        parameter.wire,
        Wire::Style {
            style: Style::Simple,
            explode: false,
            allow_reserved: false,
        }
    );
    is_plain && parameter.location == Location::Path
}

/// `BodyField::new("part 1")`, with what differs from the default.
pub(super) fn field_of_position(field: &BodyField) -> Code {
    body_field(field).unwrap_or_else(|| new_field(field))
}

fn new_field(field: &BodyField) -> Code {
    code::call("rt::BodyField::new", [code::text(&field.name)])
}

/// `BodyField::new("tags")`, with what differs from the default; nothing if that is nothing.
pub(super) fn body_field(field: &BodyField) -> Option<Code> {
    let new = new_field(field);
    let labelled = match &field.content_type {
        Some(content_type) => code::method(new, "content_type", [code::text(content_type)]),
        None => new,
    };
    let is_labelled = field.content_type.is_some() || !field.required_headers.is_empty();
    let labelled = if field.required_headers.is_empty() {
        labelled
    } else {
        let headers: Vec<Code> = field
            .required_headers
            .iter()
            .map(|name| code::text(name))
            .collect();
        code::method(labelled, "required_headers", [code::list(headers)])
    };
    let (style, explode, reserved, separators) = match &field.wire {
        Wire::Json => return Some(code::method(labelled, "json", [])),
        Wire::Text | Wire::Form(_) => return is_labelled.then_some(labelled),
        Wire::Style {
            style,
            explode,
            allow_reserved,
        } => (*style, *explode, *allow_reserved, ""),
        Wire::Lists {
            style,
            explode,
            separators,
        } => (*style, *explode, false, separators.as_str()),
    };
    let style = code::path(style_path(style));
    let mut field = code::method(labelled, "style", [style, code::boolean(explode)]);
    if reserved {
        field = code::method(field, "reserved", []);
    }
    if !separators.is_empty() {
        field = code::method(field, "lists", [code::text(separators)]);
    }
    Some(field)
}

/// Adds the calls for what differs from the default style of the location of a parameter.
fn with_wire(parameter: Code, wire: &Wire, default: Style) -> Code {
    let (style, explode, allow_reserved) = match wire {
        Wire::Json => return code::method(parameter, "json", []),
        Wire::Text => return code::method(parameter, "text", []),
        Wire::Form(fields) => {
            let fields: Vec<Code> = fields.iter().filter_map(body_field).collect();
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
        Style::Matrix => "rt::Style::Matrix",
        Style::Label => "rt::Style::Label",
        Style::Simple => "rt::Style::Simple",
        Style::Form => "rt::Style::Form",
        Style::SpaceDelimited => "rt::Style::SpaceDelimited",
        Style::PipeDelimited => "rt::Style::PipeDelimited",
        Style::TabDelimited => "rt::Style::TabDelimited",
        Style::DeepObject => "rt::Style::DeepObject",
        Style::Cookie => "rt::Style::Cookie",
    }
}

/// The `Accept` header, where it is not `application/json`: the media types of this representation.
fn accept(form: &Representation<'_>) -> Option<String> {
    let mut names: Vec<&str> = Vec::new();
    for name in &form.accept {
        let name = name.split(';').next().unwrap_or_default().trim();
        let valid = name.contains('/') && name.is_ascii() && !name.contains(char::is_whitespace);
        if valid && !names.contains(&name) {
            names.push(name);
        }
    }
    let only_json = matches!(names.as_slice(), [] | ["application/json"]);
    (!only_json).then(|| names.join(", "))
}

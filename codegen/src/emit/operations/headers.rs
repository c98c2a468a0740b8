//! The documented headers of an operation's responses: a struct after the request builder.

use std::fmt::Write;

use super::super::declarations::{Attributes, Declaration, Field};
use super::super::file::Piece;
use super::super::{deprecated, docs, markdown, text};
use super::Op;
use crate::model::{Header, Kind, Wire};
use crate::names::Name;

/// Returns the struct with its table; an empty list if the document describes no header.
pub(super) fn pieces(op: &Op<'_>) -> Vec<Piece> {
    let headers = op.operation.success_headers();
    if headers.is_empty() {
        return Vec::new();
    }
    let name = &op.names.headers;
    let (mut fields, mut rows) = (Vec::new(), String::new());
    for (header, field) in headers.iter().zip(&op.names.header_fields) {
        let ty = op.cx.bare(header.ty.id);
        let (need, ty) = if header.required {
            ("required", ty)
        } else {
            ("optional", ty.within("Option"))
        };
        let fallback = format!("The header {}.", markdown::code(&header.name));
        let mut lines = docs::lines(&header.docs, &[&header.name], &fallback);
        if !header.docs.description.trim().is_empty() {
            lines.extend([String::new(), fallback]);
        }
        let attributes = Attributes::docs(lines).with(deprecated::attribute(&header.docs));
        fields.push(Field::new(attributes, field, ty));
        let wire = text::string(&header.name);
        let form = form(op, header);
        let _ = writeln!(rows, "        {need} {wire} => {field} as {form};");
    }
    let method = op.names.forms.first().and_then(|form| form.methods.first());
    let method = method.map_or("", Name::bare);
    let line = format!(
        "The headers of the responses of [`{}::{method}`].",
        op.tag.ty
    );
    let attributes = Attributes::line(line)
        .derive(&["Clone", "Debug"])
        .non_exhaustive();
    let table = format!("rt::headers! {{\n    {name} {{\n{rows}    }}\n}}\n");
    vec![
        Declaration::structure(attributes, name, fields).into(),
        Piece::text(table),
    ]
}

/// The form of a header's value, as `headers!` names it.
fn form(op: &Op<'_>, header: &Header) -> &'static str {
    let explode = match &header.wire {
        Wire::Json => return "Json",
        Wire::Style { explode, .. } => *explode,
        Wire::Lists { .. } | Wire::Text | Wire::Form(_) => false,
    };
    match &op.cx.api.ty(header.ty.id).kind {
        Kind::Array(_) | Kind::Tuple { .. } => "List",
        Kind::Object(_) | Kind::Map(_) if explode => "Pairs",
        Kind::Object(_) | Kind::Map(_) => "Object",
        _ => "Text",
    }
}

//! Lists in pages: how the runtime follows them, and how the items are taken out of the data.

use std::fmt::Write;

use super::super::code::{self, Code};
use super::super::file::{Part, Piece};
use super::Op;
use crate::model::{Kind, Operation, PageMember, Paging, Place, TypeRef};
use crate::plan::Boxing;

/// `rt::Paging { by: &rt::page_styles::Number { parameter: "page", … }, items: "/result" }`.
pub(super) fn constant(operation: &Operation, paging: &Paging) -> Code {
    let style = format!("rt::page_styles::{}", paging.style.runtime_type);
    let names = paging.style.members.iter().map(|(name, _)| *name);
    let values = paging.members.iter().map(|value| member(operation, value));
    let fields: Vec<_> = names.zip(values).collect();
    let by = if fields.is_empty() {
        code::path(style)
    } else {
        record(&style, fields)
    };
    let items = code::text(&pointer(&paging.items));
    record(
        "rt::Paging",
        vec![("by", code::reference(by)), ("items", items)],
    )
}

fn member(operation: &Operation, value: &PageMember) -> Code {
    let at = |place: &Place| code::text(&pointer(place));
    match value {
        PageMember::Parameter(index) => {
            let parameter = operation.parameters.get(*index);
            code::text(parameter.map_or("", |parameter| &parameter.name))
        }
        PageMember::Number(number) => code::number(i64::try_from(*number).unwrap_or(i64::MAX)),
        PageMember::Place(place) => at(place),
        PageMember::MaybePlace(Some(place)) => code::some(at(place)),
        PageMember::MaybePlace(None) => code::path("None"),
    }
}

fn record(name: &str, fields: Vec<(&str, Code)>) -> Code {
    let fields = fields
        .into_iter()
        .map(|(name, value)| (name.to_owned(), value));
    code::record(name, fields.collect())
}

/// A place as a JSON pointer (RFC 6901).
fn pointer(place: &Place) -> String {
    let mut text = String::new();
    for step in place {
        crate::pointer::push(&mut text, step);
    }
    text
}

/// Returns the call of `paged!`; [`None`] if the operation returns no pages.
pub(super) fn table(op: &Op<'_>) -> Option<Piece> {
    let (data, items, paging) = taken_out(op)?;
    let (data, item) = (op.cx.value(data), op.cx.value(paging.item));
    let builder = &op.names.forms.first()?.builder;
    Some(Piece::Attached(vec![
        Part::Text(format!("rt::paged!({builder} -> ")),
        Part::Type(data),
        Part::Text(", ".to_owned()),
        Part::Type(item),
        Part::Text(format!(": data => {items});\n")),
    ]))
}

/// The type of the data, and the expression that takes the items out of it.
fn taken_out<'a>(op: &Op<'a>) -> Option<(TypeRef, String, &'a Paging)> {
    let paging = op.operation.paging.as_ref()?;
    let (data, steps) = match &op.operation.envelope {
        Some(envelope) => (envelope.data_type?, paging.items.get(1..)?),
        None => (super::responses::json(op)?, paging.items.as_slice()),
    };
    let mut expression = String::from("data");
    if data.nullable {
        expression.push('?');
    }
    let mut ty = data;
    for step in steps {
        let Kind::Object(object) = &op.cx.api.ty(ty.id).kind else {
            return None;
        };
        let index = object.properties.iter().position(|one| one.name == *step)?;
        let property = object.properties.get(index)?;
        let field = op.cx.names.ty(ty.id).members.get(index)?;
        let plan = op.cx.plan.ty(ty.id);
        let required = property.required && plan.boxing(index) != Boxing::OptionalBox;
        let _ = write!(expression, ".{field}");
        expression.push_str(match (required, property.ty.nullable) {
            (true, false) => "",
            (true, true) | (false, false) => "?",
            (false, true) => ".into_option()?",
        });
        ty = property.ty;
    }
    Some((data, expression, paging))
}

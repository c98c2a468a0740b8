//! The table of a fake of the API: for each operation the types to read a request with, and a response.
//! It is compiled with the feature `fake` only.

mod positional_parts;
mod response;
mod sample;
mod shared_examples;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use quote::quote;

use super::feature_gates::gate;
use super::file::{OutputFile, Piece, rust};
use super::{Cx, markdown, syntax, text};
use crate::model::{
    Additional, Body, Kind, Location, MediaType, Members, Operation, OperationId, Style, TypeRef,
    Wire,
};
use crate::names::Name;
use crate::plan::GroupPlan;
use response::FakeResponse;

/// `fake.rs` at the root: the fake of all operations whose features are on.
pub(super) fn root(cx: &Cx<'_>) -> Option<OutputFile> {
    if !cx.has_features {
        return None;
    }
    let groups = cx.plan.groups.iter().filter(|group| has(cx, group));
    let tables = groups.map(|group| {
        let gate = gate(cx, group.group);
        let module = syntax::ident(cx.module(group.group));
        quote!(#gate super::#module::operations::FAKED)
    });
    let title = markdown::line(&cx.api.title);
    let docs = syntax::docs(&[
        format!("A fake of {title} for tests."),
        String::new(),
        "It checks each request against the document, and responds with the examples of the document or with the".to_owned(),
        "responses that are set. Pass a clone to the builder of a client, or let the fake listen on loopback.".to_owned(),
        String::new(),
        "```no_run".to_owned(),
        format!("let fake = {}::fake();", cx.library),
        format!(
            "let client = {}::Client::builder().transport(fake.clone()).build()?;",
            cx.library
        ),
        "assert!(fake.problems().is_empty());".to_owned(),
        format!("# Ok::<(), {}::runtime::Error>(())", cx.library),
        "```".to_owned(),
    ]);
    let items = [
        quote! {
            use clientwright_runtime::emitted::{Fake, Faked};
        },
        quote! {
            use super::common;
        },
        quote! {
            #(#docs)*
            pub fn fake() -> Fake {
                let operations: &[&'static [Faked]] = &[#(#tables),*];
                Fake::new(&common::API, operations)
            }
        },
    ];
    let [first, second, function] = items.map(syntax::item);
    let pieces = vec![Piece::Block(vec![first, second]), Piece::Item(function)];
    let docs = ["A fake of the API for tests.".to_owned()];
    Some(rust("fake.rs".to_owned(), cx.command, &docs, pieces))
}

/// Whether the fake has operations of the group. A module has no feature `fake` to compile it with.
pub(super) fn has(cx: &Cx<'_>, group: &GroupPlan) -> bool {
    cx.has_features && !group.operations.is_empty()
}

/// The table of a group's operations for the fake; [`None`] if it has none.
pub(super) fn table(cx: &Cx<'_>, group: &GroupPlan) -> Option<Piece> {
    if !has(cx, group) {
        return None;
    }
    let responses: Vec<Option<FakeResponse>> = group
        .operations
        .iter()
        .map(|id| response::of(cx.api, operation(cx, *id)?.0))
        .collect();
    let builders = group
        .operations
        .iter()
        .map(|id| Some(operation(cx, *id)?.1));
    let examples = shared_examples::of(builders.zip(&responses));
    let mut table = shared_examples::constants(&examples);
    table.push_str(
        "/// What the fake checks in requests of each operation, and how it responds.
#[cfg(feature = \"fake\")]
pub(in super::super) static FAKED: &[rt::Faked] = &[
",
    );
    for (id, response) in group.operations.iter().zip(&responses) {
        table.extend(faked(cx, *id, response.as_ref(), &examples));
    }
    table.push_str("];\n");
    Some(Piece::text(table))
}

fn operation<'a>(cx: &'a Cx<'_>, id: OperationId) -> Option<(&'a Operation, &'a Name)> {
    let operation = cx.api.operations.get(id.0 as usize)?;
    let form = cx.names.operation(id).forms.first()?;
    Some((operation, &form.builder))
}

/// `rt::Faked::new(&Create::OPERATION)`, with a line for each entry of the fake.
fn faked(
    cx: &Cx<'_>,
    id: OperationId,
    response: Option<&FakeResponse>,
    examples: &BTreeMap<&str, &Name>,
) -> Option<String> {
    let (operation, builder) = operation(cx, id)?;
    let mut lines = vec![format!("rt::Faked::new(&{builder}::OPERATION)")];
    lines.extend(arguments(cx, operation));
    if operation.parameters.iter().any(|parameter| {
        parameter.location == Location::QueryString
            || parameter.location == Location::Query && spreads(cx, &parameter.wire, parameter.ty)
    }) {
        lines.push(".any_query()".to_owned());
    }
    if let Some(body) = &operation.body {
        lines.extend(bodies(cx, body));
    }
    if let Some(response) = response {
        let body = match examples.get(response.body.as_str()) {
            Some(builder) => format!("{builder}::EXAMPLE"),
            None => text::raw_string(&response.body),
        };
        let media_type = text::string(response.media_type);
        lines.push(format!(
            ".example({}, {media_type}, {body})",
            response.status
        ));
    }
    Some(chain(&lines))
}

/// A chain of calls, of which short ones share a line.
fn chain(calls: &[String]) -> String {
    const WIDTH: usize = 100;
    let mut text = String::from("    ");
    let mut column = 4_usize;
    for (index, call) in calls.iter().enumerate() {
        let after = column.saturating_add(call.len());
        if index > 0 && after >= WIDTH {
            text.push_str("\n        ");
            column = 8;
        }
        text.push_str(call);
        column = column.saturating_add(call.len());
    }
    text.push_str(",\n");
    text
}

/// `&[…]`, over several lines if it is long.
fn list(elements: &[String]) -> String {
    let short = elements.join(", ");
    if short.len() <= 80 {
        return format!("&[{short}]");
    }
    format!("&[\n{}        ]", text::filled(elements, ",", 12))
}

/// Returns the parameters that are checked: the required ones, except for those of the path, and those whose type is a
/// single value other than text.
fn arguments(cx: &Cx<'_>, operation: &Operation) -> Option<String> {
    let checked = operation.parameters.iter().filter_map(|parameter| {
        let required = parameter.required && parameter.location != Location::Path;
        let single = matches!(
            cx.api.ty(parameter.ty.id).kind,
            Kind::Boolean | Kind::Integer(_) | Kind::Number
        );
        let name = text::string(&parameter.name);
        let new = match parameter.location {
            Location::Path => format!("rt::Checked::path({name})"),
            Location::Query => format!("rt::Checked::query({name})"),
            Location::Header => format!("rt::Checked::header({name})"),
            Location::Cookie => format!("rt::Checked::cookie({name})"),
            Location::QueryString => format!("rt::Checked::querystring({name})"),
        };
        let reads = single.then(|| format!(".reads::<{}>()", cx.value(parameter.ty)));
        let required = if required { ".required()" } else { "" };
        let is_checked = single || !required.is_empty();
        is_checked.then(|| format!("{new}{required}{}", reads.unwrap_or_default()))
    });
    let checked: Vec<String> = checked.collect();
    (!checked.is_empty()).then(|| format!(".arguments({})", list(&checked)))
}

/// Whether members of the argument are in the query by their own names.
fn spreads(cx: &Cx<'_>, wire: &Wire, ty: TypeRef) -> bool {
    let form = matches!(
        wire,
        Wire::Style {
            style: Style::Form,
            explode: true,
            ..
        }
    );
    form && matches!(
        cx.api.ty(ty.id).kind,
        Kind::Any | Kind::Map(_) | Kind::Object(_) | Kind::Union(_)
    )
}

/// Returns the media types of the body, the fields of its forms, and whether it is required.
fn bodies(cx: &Cx<'_>, body: &Body) -> Vec<String> {
    let media = body.media.iter().map(|media| {
        let reads = match (media.kind.format.sent().checked_by, media.kind.ty) {
            (Some(reads), Some(ty)) => format!("Some(rt::{reads}::<{}>)", cx.value(ty)),
            _ => "None".to_owned(),
        };
        format!("({}, {reads})", text::string(&media.name))
    });
    let media: Vec<String> = media.collect();
    let mut lines = vec![format!(".bodies({})", list(&media))];
    let forms: Vec<String> = body
        .media
        .iter()
        .filter_map(|media| form(cx, media))
        .collect();
    if !forms.is_empty() {
        lines.push(format!(".fields(&[{}])", forms.join(", ")));
    }
    let media = body.media.iter();
    let positions = media.filter_map(|media| positional_parts::positions(cx, media));
    let positions: Vec<String> = positions.collect();
    if !positions.is_empty() {
        lines.push(format!(".positions({})", list(&positions)));
    }
    lines.extend(body.required.then(|| ".body_required()".to_owned()));
    lines
}

/// Returns the media type of a form and its fields, if its type is an object.
fn form(cx: &Cx<'_>, media: &MediaType) -> Option<String> {
    let members = media.kind.format.sent().members;
    let ty = media.kind.ty.filter(|_| members != Members::Together)?;
    let Kind::Object(object) = &cx.api.ty(ty.id).kind else {
        return None;
    };
    let names = object.properties.iter().map(|property| {
        let required = property.required && !property.ty.nullable;
        format!("({}, {required})", text::string(&property.name))
    });
    let names: Vec<String> = names.collect();
    let mut properties = object.properties.iter();
    let spread = properties.any(|property| {
        let field = media
            .kind
            .fields
            .iter()
            .find(|field| field.name == property.name);
        members == Members::Pairs
            && field.is_some_and(|field| spreads(cx, &field.wire, property.ty))
    });
    let open = spread || object.additional != Additional::Skip || !object.unions.is_empty();
    let (name, open) = (text::string(&media.name), if open { ".open()" } else { "" });
    Some(format!("({name}, rt::Fields::new({}){open})", list(&names)))
}

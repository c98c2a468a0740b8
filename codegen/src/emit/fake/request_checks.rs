//! What a fake checks in the requests of an operation.

use super::super::{Cx, text};
use super::positional_parts;
use crate::model::{
    Additional, Body, Kind, Location, MediaType, Members, Operation, Style, TypeRef, Wire,
};

/// Returns the lines of the entry of an operation that declare the checks.
pub(super) fn lines(cx: &Cx<'_>, operation: &Operation) -> Vec<String> {
    let mut lines = Vec::new();
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
    lines
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

/// `&[…]`, over several lines if it is long.
pub(super) fn list(elements: &[String]) -> String {
    let short = elements.join(", ");
    if short.len() <= 80 {
        return format!("&[{short}]");
    }
    format!("&[\n{}        ]", text::filled(elements, ",", 12))
}

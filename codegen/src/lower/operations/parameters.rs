//! Lowers the parameters of the path item and of the operation.

use super::{Words, body_format, path_template, style};
use crate::diagnostics::{Code, Diagnostic};
use crate::document::{
    At, Member, Operation as Described, Parameter as DescribedParameter, ParameterShape, PathItem,
    unlisted,
};
use crate::ledger::Construct;
use crate::lower::context::Cx;
use crate::lower::examples::{self, Place};
use crate::lower::findings::Findings;
use crate::lower::schemas;
use crate::lower::source_map::Origin;
use crate::model::media_types::is_json;
use crate::model::{Docs, Kind, Location, NameHint, Parameter, Style, TextFormat, TypeRef, Wire};
use crate::source::Span;

/// The parameters of an operation, and the template of its path with their names.
pub(super) struct Parameters {
    pub(super) path: String,
    pub(super) list: Vec<Parameter>,
    pub(super) origins: Vec<Origin>,
}

/// Lowers the parameters: those of the path in the order of the template, then the others in document order.
pub(super) fn lower<'n>(
    cx: &mut Cx<'n, '_>,
    operation: At<'n>,
    path: (&str, Span),
    item: &PathItem<'n>,
    described: &Described<'n>,
    words: &Words,
) -> Parameters {
    let mut found: Vec<(Parameter, Origin)> = Vec::new();
    for at in described.parameters.iter().chain(&item.parameters) {
        let Some(place) = cx.reading.follow(*at) else {
            continue;
        };
        let Some(read) = DescribedParameter::read(&mut cx.reading, place) else {
            continue;
        };
        let (location, findings) = location(place, &read);
        cx.record(&findings);
        let Some(location) = location else { continue };
        if found
            .iter()
            .any(|(known, _)| known.name == read.name && known.location == location)
        {
            // A parameter of the operation replaces that of the path item.
            continue;
        }
        let name = super::shared_name(cx, *at, "Parameter")
            .unwrap_or_else(|| words.role(&format!("{} Parameter", read.name)));
        let parameter = parameter(cx, place, &read, location, &name);
        cx.exact(Construct::Parameter, place);
        found.push((parameter, cx.origin(place, None)));
    }
    let (path, findings) = path_template::read(path, &mut found);
    cx.record(&findings);
    let (list, origins) = in_order(cx, operation, &path, found);
    Parameters {
        path,
        list,
        origins,
    }
}

/// The values of `in`.
const LOCATIONS: [&str; 5] = ["path", "query", "header", "cookie", "querystring"];

/// Returns the location of a parameter. [`None`] if it has none, or is set by the client.
fn location<'n>(at: At<'n>, read: &DescribedParameter<'n>) -> (Option<Location>, Findings<'n>) {
    let mut findings = Findings::default();
    let location = match read.location {
        "path" => Some(Location::Path),
        "query" => Some(Location::Query),
        "cookie" => Some(Location::Cookie),
        "querystring" => Some(Location::QueryString),
        // OpenAPI 3.1 §4.8.12.1: parameters with these names are ignored, since other members define them.
        "header"
            if ["accept", "content-type", "authorization"]
                .iter()
                .any(|name| read.name.eq_ignore_ascii_case(name)) =>
        {
            let reason = format!("the header `{}` is set by the client itself", read.name);
            findings.ignored(Construct::Parameter, at, reason);
            None
        }
        "header" => Some(Location::Header),
        other => {
            let span = at.node.get("in").map_or(at.span(), |node| node.span);
            let effect = "the parameter is left out";
            let fault = unlisted(span, "in", other, &LOCATIONS, effect);
            findings.faulty(Construct::Parameter, at, fault);
            None
        }
    };
    (location, findings)
}

/// Sorts the parameters of the path in the order of the template. Adds those that are missing, and removes
/// those that the template does not contain.
fn in_order<'n>(
    cx: &mut Cx<'n, '_>,
    operation: At<'n>,
    path: &str,
    mut found: Vec<(Parameter, Origin)>,
) -> (Vec<Parameter>, Vec<Origin>) {
    let mut findings = Findings::default();
    let mut ordered = Vec::new();
    for name in path_template::names(path) {
        let place = found
            .iter()
            .position(|(known, _)| known.location == Location::Path && known.name == name);
        match place {
            Some(place) => ordered.push(found.remove(place)),
            None if ordered
                .iter()
                .any(|(known, _): &(Parameter, Origin)| known.name == name) => {}
            None => {
                let reason =
                    format!("the path's `{{{name}}}` is not described; it is taken as a string");
                findings.approximated(Construct::PathParameter, operation, reason);
                ordered.push((undescribed(cx, name), cx.origin(operation, None)));
            }
        }
    }
    for (parameter, origin) in found {
        if parameter.location == Location::Path {
            let message = format!(
                "the path has no `{{{}}}`; the parameter is left out",
                parameter.name
            );
            let names = path_template::names(path);
            let fault = Diagnostic::new(Code::Lost, origin.span, message);
            let fault = fault.suggest(&parameter.name, names, "");
            findings.faulty(Construct::PathParameter, operation, fault);
        } else {
            ordered.push((parameter, origin));
        }
    }
    cx.record(&findings);
    ordered.into_iter().unzip()
}

fn undescribed(cx: &mut Cx<'_, '_>, name: &str) -> Parameter {
    Parameter {
        name: name.to_owned(),
        location: Location::Path,
        required: true,
        wire: style::styled(Style::Simple, false, false),
        ty: plain_text(cx),
        docs: Docs::default(),
    }
}

fn plain_text(cx: &mut Cx<'_, '_>) -> TypeRef {
    TypeRef::from(cx.slots.plain(Kind::Text(TextFormat::Plain)))
}

fn parameter<'n>(
    cx: &mut Cx<'n, '_>,
    at: At<'n>,
    read: &DescribedParameter<'n>,
    location: Location,
    name: &NameHint,
) -> Parameter {
    let (ty, wire, docs) = shape(cx, at, &read.shape, (location, Place::Request), name);
    Parameter {
        name: read.name.to_owned(),
        location,
        required: read.shape.required || location == Location::Path,
        wire,
        ty,
        docs,
    }
}

/// Returns the type, wire format and documentation of a parameter or header.
pub(super) fn shape<'n>(
    cx: &mut Cx<'n, '_>,
    at: At<'n>,
    shape: &ParameterShape<'n>,
    (location, place): (Location, Place),
    name: &NameHint,
) -> (TypeRef, Wire, Docs) {
    let mut values = examples::values(cx, &shape.examples);
    let mut docs = Docs {
        description: shape.description.to_owned(),
        deprecated: shape.deprecated,
        examples: values.iter().map(|value| value.node.to_json()).collect(),
        ..Docs::default()
    };
    if let Some(member) = shape.content.first()
        && let Some(at) = cx.reading.follow(member.at)
    {
        let member = &Member { at, ..*member };
        let media = crate::document::MediaType::read(&mut cx.reading, member.at, member.key);
        if let Some((ty, fields)) = body_format::form(cx, member, &media, name) {
            let wire = Wire::Form(fields);
            examples::of_parameter(cx, &values, media.schema, (ty, &wire), place);
            return (ty, wire, docs);
        }
        let is_json = is_json(member.key);
        let ty = match media.schema.filter(|_| is_json) {
            Some(schema) => used(cx, schema, name, &mut docs),
            None if is_json => cx.any(),
            None => plain_text(cx),
        };
        let further = examples::values(cx, &media.examples);
        let texts = further.iter().map(|value| value.node.to_json());
        docs.examples.extend(texts);
        values.extend(further);
        let wire = if is_json { Wire::Json } else { Wire::Text };
        examples::of_parameter(cx, &values, media.schema, (ty, &wire), place);
        return (ty, wire, docs);
    }
    let mut findings = Findings::default();
    let ty = if let Some(schema) = shape.schema {
        used(cx, schema, name, &mut docs)
    } else {
        let reason = "neither `schema` nor `content` is present; it is a string";
        findings.approximated(Construct::Parameter, at, reason);
        plain_text(cx)
    };
    let (wire, further) = style::wire(cx, shape, location);
    findings.append(further);
    cx.record(&findings);
    examples::of_parameter(cx, &values, shape.schema, (ty, &wire), place);
    (ty, wire, docs)
}

/// Lowers a schema, and fills the empty fields of `docs` from its documentation.
fn used<'n>(cx: &mut Cx<'n, '_>, schema: At<'n>, name: &NameHint, docs: &mut Docs) -> TypeRef {
    let used = schemas::lower(cx, schema, name);
    crate::lower::docs::fill(docs, used.docs.clone());
    if let Some(referenced) = cx.plain_docs(used.ty) {
        crate::lower::docs::fill(docs, referenced);
    }
    used.ty
}

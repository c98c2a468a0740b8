//! How the properties of a form or multipart body are written: by `encoding`, or by their types.
//!
//! The rules are those of OpenAPI 3.1.1 §4.8.15: a style goes before a content type; without one the
//! content type decides, and its default follows from the type. An array is written item by item, so
//! a content type is that of each item.

use super::media::is_json;
use super::parameters;
use crate::diagnostics::{Code, Diagnostic, closest};
use crate::document::{At, Encoding, MediaType as Described, Member, ParameterShape};
use crate::ledger::{Construct, Outcome};
use crate::lower::context::Cx;
use crate::model::{Additional, BodyField, Kind, Location, TextFormat, TypeRef, Wire};

/// How deep a schema is searched for its properties and its content type.
const MAX_DEPTH: u32 = 16;

/// What kind of value a property, or an item of it, is on the wire.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sort {
    Bytes,
    /// A string in Base64.
    Base64,
    Text,
    /// A number or a boolean.
    Scalar,
    /// An object or a list.
    Structured,
    /// What the caller passes.
    Any,
}

/// The fields of a body of this type; [`None`] if it has no members.
pub(super) fn lower<'n>(
    cx: &mut Cx<'n, '_>,
    described: &Described<'n>,
    ty: TypeRef,
    essence: &str,
) -> Option<Vec<BodyField>> {
    let (mut properties, open) = properties(cx, ty, MAX_DEPTH)?;
    for (name, encoding) in &described.encoding {
        if properties.iter().any(|(known, _)| known == name) {
            continue;
        }
        if open {
            let any = cx.any();
            properties.push(((*name).to_owned(), any));
        } else {
            unknown(cx, name, encoding, &properties);
        }
    }
    let field = |(name, ty): (String, TypeRef)| {
        let encoding = described.encoding.iter().find(|(key, _)| *key == name);
        let schema = described.schema;
        let schema = schema.and_then(|schema| property(cx, schema, &name, MAX_DEPTH));
        field(
            cx,
            name,
            ty,
            (schema, encoding.map(|(_, one)| one)),
            essence,
        )
    };
    Some(properties.into_iter().map(field).collect())
}

/// The properties that a type declares, and whether it has others; [`None`] if it has no members.
fn properties(
    cx: &mut Cx<'_, '_>,
    ty: TypeRef,
    depth: u32,
) -> Option<(Vec<(String, TypeRef)>, bool)> {
    cx.demand_use(ty);
    let kind = cx.slots.kind(ty).0.cloned()?;
    let (mut found, mut open, parts) = match kind {
        Kind::Object(object) => {
            let own = object.properties.iter();
            let own = own.map(|property| (property.name.clone(), property.ty));
            let open = object.additional != Additional::Skip;
            (own.collect::<Vec<_>>(), open, object.unions)
        }
        Kind::Union(union) => {
            let variants = union.variants.iter().map(|variant| variant.ty);
            (Vec::new(), false, variants.collect())
        }
        Kind::Map(_) | Kind::Any => (Vec::new(), true, Vec::new()),
        _ => return None,
    };
    for part in parts.into_iter().filter(|_| depth > 0) {
        let Some((more, more_open)) = properties(cx, part, depth - 1) else {
            continue;
        };
        open |= more_open;
        let new = |(name, _): &(String, TypeRef)| !found.iter().any(|(known, _)| known == name);
        let more: Vec<_> = more.into_iter().filter(new).collect();
        found.extend(more);
    }
    Some((found, open))
}

/// Reports an encoding of a property that the body does not have.
fn unknown(
    cx: &mut Cx<'_, '_>,
    name: &str,
    encoding: &Encoding<'_>,
    properties: &[(String, TypeRef)],
) {
    let Some(span) = encoding.key_span else {
        return;
    };
    let message = format!("the body has no property `{name}`, so this encoding has no effect");
    let known = properties.iter().map(|(known, _)| known.as_str());
    let mut problem = Diagnostic::new(Code::UnknownMember, span, message);
    if let Some(near) = closest(name, known) {
        problem = problem.help(format!("did you mean `{near}`?"));
    }
    cx.reading.report(problem);
}

fn field<'n>(
    cx: &mut Cx<'n, '_>,
    name: String,
    ty: TypeRef,
    (schema, encoding): (Option<At<'n>>, Option<&Encoding<'n>>),
    essence: &str,
) -> BodyField {
    let multipart = essence.starts_with("multipart/");
    let sort = sort(cx, ty);
    let mut required_headers = Vec::new();
    for header in encoding.iter().flat_map(|encoding| &encoding.headers) {
        if part_header(cx, header, (multipart, sort)) {
            required_headers.push(header.key.to_owned());
        }
    }
    let content_type = encoding.and_then(|encoding| encoding.content_type);
    if let Some(encoding) =
        encoding.filter(|encoding| encoding.shape.is_styled() || encoding.shape.allow_reserved)
    {
        if multipart && essence != "multipart/form-data" {
            if let Some(at) = encoding.shape.style {
                let reason = "a style has no effect in a multipart body that is not a form";
                cx.inexact(Outcome::Ignored, Construct::Style, at, reason);
            }
        } else {
            if let Some(at) = content_type {
                let reason = "the style goes before the content type";
                cx.inexact(Outcome::Ignored, Construct::ContentType, at, reason);
            }
            return BodyField {
                name,
                content_type: None,
                wire: parameters::wire(cx, &encoding.shape, Location::Query),
                required_headers,
            };
        }
    }
    let said = content_type.and_then(|at| at.node.as_str());
    let of_schema = schema.and_then(|schema| content_media_type(cx, schema, MAX_DEPTH));
    let choice = choose(sort, said.or(of_schema));
    if let (true, Some(at)) = (choice.is_other, content_type) {
        let reason = "values of this type are not written so; the part says what it contains";
        cx.inexact(Outcome::Approximated, Construct::ContentType, at, reason);
    }
    BodyField {
        name,
        content_type: choice.label.filter(|_| multipart),
        wire: choice.wire,
        required_headers,
    }
}

/// Books a header of a part, and returns whether the parts must have it.
fn part_header<'n>(
    cx: &mut Cx<'n, '_>,
    &Member { key: name, at, .. }: &Member<'n>,
    (multipart, sort): (bool, Sort),
) -> bool {
    if name.eq_ignore_ascii_case("content-type") {
        let reason = "`Content-Type` is said by `contentType`";
        cx.inexact(Outcome::Ignored, Construct::PartHeader, at, reason);
    } else if !multipart {
        let reason = "only the parts of a multipart body have headers";
        cx.inexact(Outcome::Ignored, Construct::PartHeader, at, reason);
    } else if sort == Sort::Bytes {
        // It belongs to the file.
        cx.exact(Construct::PartHeader, at);
        let described = cx.reading.follow(at);
        return described.is_some_and(|at| ParameterShape::header(&mut cx.reading, at).required);
    } else {
        let reason = "only parts that are files can be given headers";
        cx.inexact(Outcome::Raw, Construct::PartHeader, at, reason);
    }
    false
}

fn sort(cx: &mut Cx<'_, '_>, ty: TypeRef) -> Sort {
    cx.demand_use(ty);
    let item = match cx.slots.kind(ty).0 {
        Some(Kind::Array(item)) => *item,
        _ => ty,
    };
    cx.demand_use(item);
    match cx.slots.kind(item).0 {
        Some(Kind::Text(TextFormat::Binary)) => Sort::Bytes,
        Some(Kind::Text(TextFormat::Base64)) => Sort::Base64,
        Some(Kind::Text(_) | Kind::StringEnum(_)) => Sort::Text,
        Some(Kind::Object(_) | Kind::Map(_) | Kind::Array(_) | Kind::Tuple { .. }) => {
            Sort::Structured
        }
        Some(Kind::Any | Kind::Union(_)) | None => Sort::Any,
        Some(_) => Sort::Scalar,
    }
}

/// How a value is labelled and written.
#[derive(Debug, PartialEq, Eq)]
struct Choice {
    label: Option<String>,
    wire: Wire,
    /// Whether none of the media types of the document can be had.
    is_other: bool,
}

/// Chooses among the media types that the document allows: the default of the type if it is among
/// them, else the first that can be written.
fn choose(sort: Sort, said: Option<&str>) -> Choice {
    let default = match sort {
        Sort::Bytes | Sort::Base64 => "application/octet-stream",
        Sort::Text | Sort::Scalar | Sort::Any => "text/plain",
        Sort::Structured => "application/json",
    };
    let said: Vec<&str> = said
        .iter()
        .flat_map(|said| said.split(','))
        .map(str::trim)
        .collect();
    let is_default = |one: &&str| one.eq_ignore_ascii_case(default);
    let is_wild = |one: &&str| one.contains('*');
    let plain = |label: Option<&str>| Choice {
        label: label.map(str::to_owned),
        wire: if label.is_some_and(is_json) && sort != Sort::Bytes {
            Wire::Json
        } else {
            Wire::Text
        },
        is_other: false,
    };
    if said.is_empty() && sort == Sort::Base64 {
        return plain(Some(default));
    }
    if said.is_empty() || said.iter().any(is_default) {
        return plain(None);
    }
    let can_be = |one: &&&str| match sort {
        Sort::Bytes | Sort::Base64 | Sort::Text => !is_wild(one),
        Sort::Scalar => is_json(one) || one.starts_with("text/") && !is_wild(one),
        Sort::Structured | Sort::Any => is_json(one),
    };
    match said.iter().find(can_be) {
        // Of several media types, the caller chooses that of the file.
        Some(_) if sort == Sort::Bytes && said.len() > 1 => plain(None),
        Some(one) => plain(Some(one)),
        None => Choice {
            is_other: !said.iter().any(is_wild) && sort != Sort::Any,
            ..plain(None)
        },
    }
}

/// The schema of a property, also where it is declared in a part or an alternative.
fn property<'n>(cx: &mut Cx<'n, '_>, at: At<'n>, name: &str, depth: u32) -> Option<At<'n>> {
    let at = cx.reading.follow(at)?;
    if let Some(properties) = cx.reading.member(at, "properties")
        && let Some(found) = cx.reading.member(properties, name)
    {
        return Some(found);
    }
    let parts = parts(cx, at);
    let mut parts = parts.into_iter().filter(|_| depth > 0);
    parts.find_map(|part| property(cx, part, name, depth - 1))
}

/// The `contentMediaType` of a schema, or of its items.
fn content_media_type<'n>(cx: &mut Cx<'n, '_>, at: At<'n>, depth: u32) -> Option<&'n str> {
    let at = cx.reading.follow(at)?;
    if let Some(found) = cx.reading.member(at, "contentMediaType") {
        return found.node.as_str();
    }
    let mut parts = parts(cx, at);
    parts.extend(cx.reading.member(at, "items"));
    let mut parts = parts.into_iter().filter(|_| depth > 0);
    parts.find_map(|part| content_media_type(cx, part, depth - 1))
}

/// The schemas that apply at the same place.
fn parts<'n>(cx: &mut Cx<'n, '_>, at: At<'n>) -> Vec<At<'n>> {
    let mut parts = Vec::new();
    for keyword in ["allOf", "anyOf", "oneOf"] {
        if let Some(list) = cx.reading.member(at, keyword)
            && list.node.kind() == "array"
        {
            parts.extend(cx.reading.items(list));
        }
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    /// OpenAPI 3.1.1 §4.8.15.1.1: the default of `contentType` by type; a list allows each of its media types.
    #[test]
    fn content_type_is_chosen_by_what_the_value_is() {
        for (sort, said, label, wire, is_other) in [
            (Sort::Bytes, None, None, Wire::Text, false),
            (
                Sort::Bytes,
                Some("image/png"),
                Some("image/png"),
                Wire::Text,
                false,
            ),
            (
                Sort::Bytes,
                Some("application/json"),
                Some("application/json"),
                Wire::Text,
                false,
            ),
            (
                Sort::Bytes,
                Some("image/png, image/jpeg"),
                None,
                Wire::Text,
                false,
            ),
            (Sort::Bytes, Some("image/*"), None, Wire::Text, false),
            (
                Sort::Base64,
                None,
                Some("application/octet-stream"),
                Wire::Text,
                false,
            ),
            (
                Sort::Base64,
                Some("image/png"),
                Some("image/png"),
                Wire::Text,
                false,
            ),
            (
                Sort::Text,
                Some("text/csv"),
                Some("text/csv"),
                Wire::Text,
                false,
            ),
            (
                Sort::Text,
                Some("application/json"),
                Some("application/json"),
                Wire::Json,
                false,
            ),
            (
                Sort::Text,
                Some("application/json, text/plain"),
                None,
                Wire::Text,
                false,
            ),
            (
                Sort::Scalar,
                Some("application/json"),
                Some("application/json"),
                Wire::Json,
                false,
            ),
            (
                Sort::Scalar,
                Some("application/xml"),
                None,
                Wire::Text,
                true,
            ),
            (
                Sort::Structured,
                Some("application/json"),
                None,
                Wire::Text,
                false,
            ),
            (
                Sort::Structured,
                Some("application/xml, application/json"),
                None,
                Wire::Text,
                false,
            ),
            (
                Sort::Structured,
                Some("application/vnd.x+json"),
                Some("application/vnd.x+json"),
                Wire::Json,
                false,
            ),
            (
                Sort::Structured,
                Some("application/xml"),
                None,
                Wire::Text,
                true,
            ),
            (Sort::Structured, Some("*/*"), None, Wire::Text, false),
        ] {
            let label = label.map(str::to_owned);
            assert_eq!(
                choose(sort, said),
                Choice {
                    label,
                    wire,
                    is_other
                },
                "{sort:?} {said:?}"
            );
        }
    }
}

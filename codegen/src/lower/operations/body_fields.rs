//! The fields of a form or multipart body: how properties are written, by `encoding` or by their types.
//!
//! The rules are those of OpenAPI 3.1.1 §4.8.15. A style takes precedence over a content type. The default of
//! the content type depends on the type. The items of an array are written one by one, and the content type is
//! that of each item.

use super::content_media_type;
use super::field_content_type::{self, Sort};
use super::style;
use crate::diagnostics::{Code, Diagnostic, closest};
use crate::document::{At, Encoding, MediaType as Described, Member, ParameterShape};
use crate::ledger::Construct;
use crate::lower::context::Cx;
use crate::lower::findings::Findings;
use crate::model::{Additional, BodyField, Kind, Location, TypeRef, Wire};

/// The maximum depth at which properties are searched.
const MAX_DEPTH: u32 = 16;

/// Returns the fields of a body. [`None`] if the type is not an object.
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
    let mut fields = Vec::new();
    for (name, ty) in properties {
        let encoding = described.encoding.iter().find(|(key, _)| *key == name);
        let encoding = encoding.map(|(_, encoding)| encoding);
        let (field, findings) = field(cx, name, ty, (described.schema, encoding), essence);
        cx.record(&findings);
        fields.push(field);
    }
    Some(fields)
}

/// Returns the properties that a type declares, and whether it allows others. [`None`] if it is not an object.
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

/// Lowers a property of a body with this schema, or a part that has this name in errors.
pub(super) fn field<'n>(
    cx: &mut Cx<'n, '_>,
    name: String,
    ty: TypeRef,
    (body, encoding): (Option<At<'n>>, Option<&Encoding<'n>>),
    essence: &str,
) -> (BodyField, Findings<'n>) {
    let mut findings = Findings::default();
    let multipart = essence.starts_with("multipart/");
    let sort = field_content_type::sort(cx, ty);
    let mut required_headers = Vec::new();
    for header in encoding.iter().flat_map(|encoding| &encoding.headers) {
        if part_header(cx, header, (multipart, sort), &mut findings) {
            required_headers.push(header.key.to_owned());
        }
    }
    for at in encoding.iter().flat_map(|encoding| &encoding.nested) {
        let reason = "a part is not multipart itself, so the encoding of its parts has no effect";
        findings.approximated(Construct::ContentType, *at, reason);
    }
    let of_schema = body.and_then(|body| content_media_type::of_property(cx, body, &name));
    let styled = encoding.and_then(|encoding| styled(cx, encoding, essence, &mut findings));
    let (wire, content_type) = styled.map_or_else(
        || {
            let stated = encoding.and_then(|encoding| encoding.content_type);
            by_content_type(sort, stated, of_schema, &mut findings)
        },
        |wire| (wire, None),
    );
    let field = BodyField {
        name,
        content_type: content_type.filter(|_| multipart),
        wire,
        required_headers,
    };
    (field, findings)
}

/// The wire form of a property with a style; [`None`] if its content type decides.
fn styled<'n>(
    cx: &mut Cx<'n, '_>,
    encoding: &Encoding<'n>,
    essence: &str,
    findings: &mut Findings<'n>,
) -> Option<Wire> {
    let shape = &encoding.shape;
    if !shape.is_styled() && !shape.allow_reserved {
        return None;
    }
    if essence.starts_with("multipart/") && essence != "multipart/form-data" {
        if let Some(at) = shape.style {
            let reason = "a style has no effect in a multipart body that is not a form";
            findings.ignored(Construct::Style, at, reason);
        }
        return None;
    }
    if let Some(at) = encoding.content_type {
        let reason = "the style goes before the content type";
        findings.ignored(Construct::ContentType, at, reason);
    }
    let (wire, further) = style::wire(cx, shape, Location::Query);
    findings.append(further);
    Some(wire)
}

/// The wire form and the label of a property that has no style.
fn by_content_type<'n>(
    sort: Sort,
    stated: Option<At<'n>>,
    of_schema: Option<&str>,
    findings: &mut Findings<'n>,
) -> (Wire, Option<String>) {
    let text = stated.and_then(|at| at.node.as_str());
    let choice = field_content_type::choose(sort, text.or(of_schema));
    if let (true, Some(at)) = (choice.is_other, stated) {
        let reason = "values of this type are not written so; the part names what it contains";
        findings.approximated(Construct::ContentType, at, reason);
    }
    (choice.wire, choice.label)
}

/// Adds the finding of a header of a part, and returns whether the parts must have it.
fn part_header<'n>(
    cx: &mut Cx<'n, '_>,
    &Member { key: name, at, .. }: &Member<'n>,
    (multipart, sort): (bool, Sort),
    findings: &mut Findings<'n>,
) -> bool {
    if name.eq_ignore_ascii_case("content-type") {
        let reason = "`contentType` declares `Content-Type`";
        findings.ignored(Construct::PartHeader, at, reason);
    } else if !multipart {
        let reason = "only the parts of a multipart body have headers";
        findings.ignored(Construct::PartHeader, at, reason);
    } else if sort == Sort::Bytes {
        // It belongs to the file.
        findings.exact(Construct::PartHeader, at);
        let described = cx.reading.follow(at);
        return described.is_some_and(|at| ParameterShape::header(&mut cx.reading, at).required);
    } else {
        let reason = "only parts that are files can have headers";
        findings.raw(Construct::PartHeader, at, reason);
    }
    false
}

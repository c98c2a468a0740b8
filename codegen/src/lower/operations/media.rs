//! Media types: what each is to the client.

use crate::document::{At, MediaType as Described, Member};
use crate::ledger::Construct;
use crate::lower::context::Cx;
use crate::lower::examples::{self, Place};
use crate::lower::findings::Findings;
use crate::lower::operations::{body_fields, positional_parts, streams, untyped_parts, xml};
use crate::lower::schemas;
use crate::model::{
    BodyField, Format, Kind, MediaKind, MediaType, NameHint, SchemaOf, TextFormat, TypeRef,
    XmlBody, formats,
};

/// Lowers the media types of a body or response.
pub(super) fn lower<'n>(
    cx: &mut Cx<'n, '_>,
    content: &[Member<'n>],
    name: &NameHint,
    place: Place,
) -> Vec<MediaType> {
    let one = |member| one(cx, member, name, place);
    content.iter().map(one).collect()
}

/// Returns the media types of a response without those that have the schema of a JSON one: they are
/// the same data in another notation, and JSON is requested.
pub(super) fn without_copies<'n>(
    cx: &mut Cx<'n, '_>,
    content: &[Member<'n>],
    name: &NameHint,
) -> Vec<Member<'n>> {
    let may_be_copy = |key: &str| !is_json(key) && !is_stream(&essence(key));
    if !content.iter().any(|member| may_be_copy(member.key)) {
        return content.to_vec();
    }
    let (mut texts, mut json) = (Vec::new(), Vec::new());
    for member in content {
        let schema = schema(cx, member);
        let text = schema.map(|at| at.node.to_json());
        if let Some(schema) = schema.filter(|_| is_json(member.key)) {
            let ty = schemas::lower(cx, schema, name).ty;
            // Bytes are not JSON, whatever their media type says.
            if !is_bytes(cx, ty) {
                json.extend(text.clone());
            }
        }
        texts.push(text);
    }
    let mut kept = Vec::new();
    let mut findings = Findings::default();
    for (member, schema) in content.iter().zip(&texts) {
        let is_copy = schema.as_ref().is_some_and(|schema| json.contains(schema));
        if is_copy && may_be_copy(member.key) {
            let reason = "the response has the same schema as JSON, which is what is requested";
            findings.ignored(Construct::MediaType, member.at, reason);
        } else {
            kept.push(*member);
        }
    }
    cx.record(&findings);
    kept
}

fn schema<'n>(cx: &mut Cx<'n, '_>, member: &Member<'n>) -> Option<At<'n>> {
    let at = cx.reading.follow(member.at)?;
    cx.reading.member(at, "schema")
}

/// Whether bodies of this media type arrive item by item.
fn is_stream(essence: &str) -> bool {
    formats::of(essence).is_some_and(|format| format.received().is_stream)
}

fn one<'n>(cx: &mut Cx<'n, '_>, member: &Member<'n>, name: &NameHint, place: Place) -> MediaType {
    let described = match cx.reading.follow(member.at) {
        Some(at) => Described::read(&mut cx.reading, at, member.key),
        None => Described::default(),
    };
    let kind = kind(cx, member, &described, (name, place));
    let is_raw = *kind.format == formats::BYTES;
    let raw_reason = if is_raw {
        raw_reason(cx, member, &described, (name, place))
    } else {
        None
    };
    let mut findings = Findings::default();
    match raw_reason {
        Some(reason) => findings.raw(Construct::MediaType, member.at, reason),
        None => findings.exact(Construct::MediaType, member.at),
    }
    cx.record(&findings);
    let values = examples::values(cx, &described.examples);
    examples::of_media(cx, &values, described.schema, &kind, place);
    MediaType {
        name: member.key.to_owned(),
        kind,
        raw_reason: raw_reason.map(str::to_owned),
        examples: values.iter().map(|value| value.node.to_json()).collect(),
    }
}

/// Why a body that is given as bytes has no type; [`None`] if the document describes bytes.
fn raw_reason<'n>(
    cx: &mut Cx<'n, '_>,
    member: &Member<'n>,
    described: &Described<'n>,
    (name, place): (&NameHint, Place),
) -> Option<&'static str> {
    let is_multipart = formats::MULTIPART.has(&essence(member.key));
    if is_multipart && positional_parts::are_positional(described) {
        return Some("parts by their position are not typed; the body is given as bytes");
    }
    if is_said_to_be_bytes(cx, member.key, described, name) {
        return None;
    }
    let xml = xml_body(cx, member, described, (name, place));
    let untyped = "bodies of this media type are not typed; they are given as bytes";
    Some(xml.and_then(Result::err).unwrap_or(untyped))
}

fn kind<'n>(
    cx: &mut Cx<'n, '_>,
    member: &Member<'n>,
    described: &Described<'n>,
    (name, place): (&NameHint, Place),
) -> MediaKind {
    let essence = essence(member.key);
    let of = |cx: &mut Cx<'n, '_>, schema: Option<At<'n>>| match schema {
        Some(schema) => schemas::lower(cx, schema, name).ty,
        None => cx.any(),
    };
    let typed = |cx: &mut Cx<'n, '_>| of(cx, described.schema);
    let named = formats::of(&essence);
    let is_unnamed = named.is_none() && is_unnamed(&essence) && described.schema.is_some();
    let format = named.unwrap_or(if is_unnamed {
        &formats::JSON
    } else {
        &formats::BYTES
    });
    // The schema of a text or of bytes says nothing that a type could, but what it refers to is
    // lowered like everything else.
    let untyped = |cx: &mut Cx<'n, '_>| described.schema.map(|_| typed(cx));
    let is_sent = matches!(place, Place::Request);
    let is_multipart = *format == formats::MULTIPART;
    match format.schema {
        SchemaOf::Items => {
            let item = streams::item(cx, described);
            MediaKind::new(format, Some(of(cx, item)))
        }
        // What an event of a request is, only `itemSchema` says.
        SchemaOf::Events if !is_sent || described.item_schema.is_some() => {
            let (format, data) = events(cx, described);
            MediaKind::new(format, data.map(|data| of(cx, Some(data))))
        }
        SchemaOf::Members if is_multipart && positional_parts::are_positional(described) => {
            let item = positional_parts::item(cx, described, (&essence, place));
            let ty = item.map(|item| of(cx, Some(item)));
            let parts = ty.and_then(|ty| positional_parts::kind(cx, described, ty));
            parts.unwrap_or_else(MediaKind::bytes)
        }
        SchemaOf::Members => members(cx, described, typed, format, &essence),
        SchemaOf::Value => {
            let ty = typed(cx);
            value(cx, ty, (format, is_unnamed))
        }
        SchemaOf::Xml => {
            if let Some(Ok((ty, body))) = xml_body(cx, member, described, (name, place)) {
                let xml = Some(body);
                let kind = MediaKind::new(format, Some(ty));
                MediaKind { xml, ..kind }
            } else {
                untyped(cx);
                MediaKind::bytes()
            }
        }
        SchemaOf::Text => {
            let ty = untyped(cx);
            text(cx, ty, format)
        }
        SchemaOf::Events | SchemaOf::Nothing => {
            untyped(cx);
            MediaKind::bytes()
        }
    }
}

/// A value of the format, if its schema is not one of bytes.
fn value(
    cx: &mut Cx<'_, '_>,
    ty: TypeRef,
    (format, is_unnamed): (&'static Format, bool),
) -> MediaKind {
    if is_bytes(cx, ty) {
        MediaKind::bytes()
    } else if is_unnamed && is_text(cx, ty) {
        MediaKind::new(&formats::TEXT_OR_JSON, Some(ty))
    } else {
        MediaKind::new(format, Some(ty))
    }
}

/// A text of the format, if its schema is not one of bytes.
fn text(cx: &mut Cx<'_, '_>, ty: Option<TypeRef>, format: &'static Format) -> MediaKind {
    match ty {
        Some(ty) if is_bytes(cx, ty) => MediaKind::bytes(),
        Some(ty) if is_written_as_text(cx, ty) => MediaKind::new(&formats::TEXT_OR_JSON, Some(ty)),
        _ => MediaKind::new(format, None),
    }
}

/// The format of server-sent events, and the schema of what it has a type for.
fn events<'n>(cx: &mut Cx<'n, '_>, described: &Described<'n>) -> (&'static Format, Option<At<'n>>) {
    match streams::event(cx, described) {
        streams::Event::Text => (&formats::EVENTS, None),
        streams::Event::Data(data) => (&formats::JSON_EVENTS, Some(data)),
        streams::Event::Whole(event) => (&formats::TYPED_EVENTS, Some(event)),
    }
}

/// The XML that a media type describes, or why it is not typed; [`None`] if it describes none.
fn xml_body<'n>(
    cx: &mut Cx<'n, '_>,
    member: &Member<'n>,
    described: &Described<'n>,
    (name, place): (&NameHint, Place),
) -> Option<Result<(TypeRef, XmlBody), &'static str>> {
    let schema = described.schema.filter(|_| is_xml(&essence(member.key)))?;
    let ty = schemas::lower(cx, schema, name).ty;
    let body = xml::lower(cx, schema, ty, place);
    Some(body.map(|body| (ty, body)))
}

fn is_bytes(cx: &mut Cx<'_, '_>, ty: TypeRef) -> bool {
    cx.demand_use(ty);
    matches!(cx.slots.kind(ty).0, Some(Kind::Text(TextFormat::Binary)))
}

/// Whether the document declares no more than bytes.
fn is_said_to_be_bytes<'n>(
    cx: &mut Cx<'n, '_>,
    media_type: &str,
    described: &Described<'n>,
    name: &NameHint,
) -> bool {
    let Some(schema) = described.schema else {
        return true;
    };
    if formats::BYTES.has(&essence(media_type)) {
        return true;
    }
    let ty = schemas::lower(cx, schema, name).ty;
    is_bytes(cx, ty)
}

fn is_text(cx: &mut Cx<'_, '_>, ty: TypeRef) -> bool {
    cx.demand_use(ty);
    matches!(
        cx.slots.kind(ty).0,
        Some(Kind::Text(_) | Kind::StringEnum(_))
    )
}

/// Whether a text is read as a value of this type, which says more than `String`: a number, a value
/// of an enum, a date.
fn is_written_as_text(cx: &mut Cx<'_, '_>, ty: TypeRef) -> bool {
    cx.demand_use(ty);
    match cx.slots.kind(ty).0 {
        Some(Kind::Text(format)) => *format != TextFormat::Plain,
        Some(kind) => matches!(
            kind,
            Kind::StringEnum(_)
                | Kind::IntegerEnum(_)
                | Kind::Integer(_)
                | Kind::Number
                | Kind::Boolean
        ),
        None => false,
    }
}

/// A media type without its parameters, in lower case.
fn essence(name: &str) -> String {
    name.split(';')
        .next()
        .unwrap_or_default()
        .trim()
        .to_ascii_lowercase()
}

/// Whether bodies of this media type are JSON.
pub(super) fn is_json(name: &str) -> bool {
    formats::JSON.has(&essence(name))
}

pub(super) fn is_xml(essence: &str) -> bool {
    formats::XML.has(essence)
}

/// Names that name no media type: faults of the document's author, who means JSON.
fn is_unnamed(essence: &str) -> bool {
    essence == "*/*" || essence == "application/*" || !essence.contains('/')
}

/// The form that a parameter is written as, if its media type is one.
pub(super) fn form_of<'n>(
    cx: &mut Cx<'n, '_>,
    member: &Member<'n>,
    described: &Described<'n>,
    name: &NameHint,
) -> Option<(TypeRef, Vec<BodyField>)> {
    if !formats::FORM.has(&essence(member.key)) {
        return None;
    }
    let kind = kind(cx, member, described, (name, Place::Request));
    Some((kind.ty?, kind.fields))
}

/// A form, urlencoded or multipart, if its schema is an object; else bytes.
fn members<'n>(
    cx: &mut Cx<'n, '_>,
    described: &Described<'n>,
    typed: impl Fn(&mut Cx<'n, '_>) -> TypeRef,
    format: &'static Format,
    essence: &str,
) -> MediaKind {
    if *format == formats::MULTIPART {
        untyped_parts::mark(cx, described);
    }
    let ty = typed(cx);
    match body_fields::lower(cx, described, ty, essence) {
        None => MediaKind::bytes(),
        Some(fields) => MediaKind {
            fields,
            ..MediaKind::new(format, Some(ty))
        },
    }
}

//! The format of a media type, and the type of its bodies.

use super::{
    body_fields, event_schema, positional_parts, received_parts, stream_items, untyped_parts, xml,
};
use crate::document::{At, MediaType as Described, Member};
use crate::lower::context::Cx;
use crate::lower::examples::Place;
use crate::lower::schemas;
use crate::model::media_types::{essence, format_of};
use crate::model::{
    BodyField, Format, Kind, MediaKind, NameHint, SchemaOf, TextFormat, TypeRef, formats,
};

/// The format and type of the bodies of a media type, and why they are raw bytes if the document describes
/// something else.
pub(super) type Decided = (MediaKind, Option<&'static str>);

/// The reason where no format of the runtime fits.
const UNTYPED: &str = "bodies of this media type have no type; they are bytes";

/// The reason of parts by their position that are not the items of a list.
const POSITIONAL: &str =
    "parts by their position without a list of their schemas have no types; the body is bytes";

/// Decides the format and type of the bodies of a media type.
pub(super) fn decide<'n>(
    cx: &mut Cx<'n, '_>,
    member: &Member<'n>,
    described: &Described<'n>,
    (name, place): (&NameHint, Place),
) -> Decided {
    let essence = essence(member.key);
    let lowered = |cx: &mut Cx<'n, '_>, schema: Option<At<'n>>| match schema {
        Some(schema) => schemas::lower(cx, schema, name).ty,
        None => cx.any(),
    };
    let schema = described.schema;
    let known = format_of(&essence);
    let is_unnamed = known.is_none() && is_unnamed(&essence) && schema.is_some();
    let format = known.unwrap_or(if is_unnamed {
        &formats::JSON
    } else {
        &formats::BYTES
    });
    let is_sent = matches!(place, Place::Request);
    let is_multipart = *format == formats::MULTIPART;
    match format.schema {
        SchemaOf::Items => {
            let item = stream_items::item(cx, described);
            let ty = lowered(cx, item);
            // Bytes cannot be an item in JSON, so the schema is that of the whole body.
            (value(cx, ty, (format, false)), None)
        }
        // Only `itemSchema` describes the events of a request.
        SchemaOf::Events if !is_sent || described.item_schema.is_some() => {
            let (format, data) = events(cx, described);
            let ty = data.map(|data| lowered(cx, Some(data)));
            match ty {
                // The data of an event is text.
                Some(ty) if is_bytes(cx, ty) => (MediaKind::new(&formats::EVENTS, None), None),
                ty => (MediaKind::new(format, ty), None),
            }
        }
        SchemaOf::Members if is_multipart && !is_sent => {
            received_parts::decide(cx, described, name)
        }
        SchemaOf::Members if is_multipart && positional_parts::are_positional(cx, described) => {
            // The parts of a form have names.
            let is_form = essence == "multipart/form-data";
            let kind = (!is_form).then(|| positional_parts::sent(cx, described, name));
            let kind = kind.flatten();
            kind.map_or((MediaKind::bytes(), Some(POSITIONAL)), |kind| (kind, None))
        }
        SchemaOf::Members => {
            if is_multipart {
                untyped_parts::mark(cx, described);
            }
            let ty = lowered(cx, schema);
            members(cx, described, ty, (format, &essence))
        }
        SchemaOf::Value => {
            let ty = lowered(cx, schema);
            (value(cx, ty, (format, is_unnamed)), None)
        }
        SchemaOf::Xml => match schema {
            Some(schema) => {
                let ty = lowered(cx, Some(schema));
                xml(cx, (schema, ty), format, place)
            }
            None => (MediaKind::bytes(), None),
        },
        // The schema of a text or of bytes does not affect the type, but is lowered for its diagnostics.
        SchemaOf::Text => {
            let ty = schema.map(|schema| lowered(cx, Some(schema)));
            (text(cx, ty, format), None)
        }
        SchemaOf::Events | SchemaOf::Nothing => {
            let ty = schema.map(|schema| lowered(cx, Some(schema)));
            let ty = ty.filter(|_| !formats::BYTES.has(&essence));
            (MediaKind::bytes(), ty.and_then(|ty| untyped(cx, ty)))
        }
    }
}

/// Returns the reason of a body that is raw bytes although it has this type. [`None`] if it is the type of
/// bytes.
fn untyped(cx: &mut Cx<'_, '_>, ty: TypeRef) -> Option<&'static str> {
    (!is_bytes(cx, ty)).then_some(UNTYPED)
}

/// Returns the kind of a body that is a value: bytes, if its type is that of bytes.
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

/// Returns the kind of a body of text: bytes, if its type is that of bytes.
fn text(cx: &mut Cx<'_, '_>, ty: Option<TypeRef>, format: &'static Format) -> MediaKind {
    match ty {
        Some(ty) if is_bytes(cx, ty) => MediaKind::bytes(),
        Some(ty) if is_written_as_text(cx, ty) => MediaKind::new(&formats::TEXT_OR_JSON, Some(ty)),
        _ => MediaKind::new(format, None),
    }
}

/// Returns the kind of a body of XML: bytes, if its schema cannot be written in XML.
fn xml<'n>(
    cx: &mut Cx<'n, '_>,
    (schema, ty): (At<'n>, TypeRef),
    format: &'static Format,
    place: Place,
) -> Decided {
    if is_bytes(cx, ty) {
        return (MediaKind::bytes(), None);
    }
    match xml::lower(cx, schema, ty, place) {
        Ok(body) => {
            let kind = MediaKind::new(format, Some(ty));
            let xml = Some(body);
            (MediaKind { xml, ..kind }, None)
        }
        Err(reason) => (MediaKind::bytes(), Some(reason)),
    }
}

/// Returns the kind of a form or multipart body: bytes, if its schema is not an object.
fn members<'n>(
    cx: &mut Cx<'n, '_>,
    described: &Described<'n>,
    ty: TypeRef,
    (format, essence): (&'static Format, &str),
) -> Decided {
    match body_fields::lower(cx, described, ty, essence) {
        None => (MediaKind::bytes(), untyped(cx, ty)),
        Some(fields) => {
            let kind = MediaKind::new(format, Some(ty));
            (MediaKind { fields, ..kind }, None)
        }
    }
}

/// Returns the format of server-sent events, and the schema of what has a type in it.
fn events<'n>(cx: &mut Cx<'n, '_>, described: &Described<'n>) -> (&'static Format, Option<At<'n>>) {
    match event_schema::event(cx, described) {
        event_schema::Event::Text => (&formats::EVENTS, None),
        event_schema::Event::Data(data) => (&formats::JSON_EVENTS, Some(data)),
        event_schema::Event::Whole(event) => (&formats::TYPED_EVENTS, Some(event)),
    }
}

/// Returns the type and the fields of a parameter whose media type is a form.
pub(super) fn form<'n>(
    cx: &mut Cx<'n, '_>,
    member: &Member<'n>,
    described: &Described<'n>,
    name: &NameHint,
) -> Option<(TypeRef, Vec<BodyField>)> {
    if !formats::FORM.has(&essence(member.key)) {
        return None;
    }
    let (kind, _) = decide(cx, member, described, (name, Place::Request));
    Some((kind.ty?, kind.fields))
}

/// Whether the only values of a type are bytes.
pub(super) fn is_bytes(cx: &mut Cx<'_, '_>, ty: TypeRef) -> bool {
    cx.demand_use(ty);
    matches!(cx.slots.kind(ty).0, Some(Kind::Text(TextFormat::Binary)))
}

fn is_text(cx: &mut Cx<'_, '_>, ty: TypeRef) -> bool {
    cx.demand_use(ty);
    matches!(
        cx.slots.kind(ty).0,
        Some(Kind::Text(_) | Kind::StringEnum(_))
    )
}

/// Whether a body of text is read as a value of this type, which is narrower than `String`: a number, a
/// value of an enum, a date.
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

/// Whether a key of `content` is a range or no media type at all. Documents with such keys mean JSON.
pub(super) fn is_unnamed(essence: &str) -> bool {
    essence == "*/*" || essence == "application/*" || !essence.contains('/')
}

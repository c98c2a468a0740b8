//! Request bodies: one method for each media type, or setters where the body is optional.

use super::super::code::{self, Code, Statement};
use super::super::rust_type::RustType;
use super::argument_types::{Argument, Example, argument, is_text};
use super::{Op, constants};
use crate::model::{Data, Kind, MediaType, Representation, Takes, TypeId, formats};
use crate::names::Name;

/// How a body is taken and sent.
pub(super) struct Sent {
    /// The argument, called `body`.
    pub(super) argument: Argument,
    /// The statements that encode a body for which the call has no room on its line.
    pub(super) statements: Vec<Statement>,
    /// The body, such as `rt::body::Json::new(body)`.
    pub(super) encoded: Code,
}

/// A body of this media type.
pub(super) fn sent(op: &Op<'_>, media: &MediaType) -> Sent {
    let sent = media.kind.format.sent();
    let (argument, value) = match (sent.takes, media.kind.ty) {
        (Takes::Value, Some(ty)) => value(op, ty.id),
        (Takes::Items, ty) => {
            let item = ty.map_or_else(|| RustType::path("String"), |ty| op.cx.value(ty));
            let stream = RustType::Generic("clientwright_runtime::ItemStream".into(), vec![item]);
            passed(RustType::Into(Box::new(stream)), "&[]")
        }
        (Takes::Text, _) => {
            let text = RustType::Reference(Box::new(RustType::path("str")));
            passed(text, "\"text\"")
        }
        (Takes::Bytes, _) | (Takes::Value, None) => {
            let bytes = RustType::Into(Box::new(RustType::path("rt::Bytes")));
            passed(bytes, "Vec::new()")
        }
    };
    let name = || code::text(&media.name);
    let first = sent.assumed_media_type.is_none().then(name);
    let part = media.kind.part_media_type.iter();
    let part = part.map(|name| code::text(name));
    let root = media.kind.xml.iter().map(|xml| op.xml.root(xml));
    let new = format!("rt::body::{}", sent.constructor);
    let renamed = sent
        .assumed_media_type
        .is_some_and(|assumed| assumed != media.name);
    let fields = fields(media);
    let has_fields = !fields.is_empty();
    let is_long = media.kind.xml.is_some() || renamed || has_fields;
    let mut statements = Vec::new();
    if has_fields {
        let fields = code::list(fields);
        let head = "const FIELDS: &[rt::BodyField]";
        statements.push(Statement::Constant(head, fields));
    }
    let value = if is_long {
        outliving(value, &mut statements)
    } else {
        value
    };
    let mut encoded = code::call(
        new,
        first.into_iter().chain(part).chain([value]).chain(root),
    );
    if renamed {
        encoded = code::method(encoded, "media_type", [name()]);
    }
    if has_fields {
        encoded = code::method(encoded, "fields", [code::path("FIELDS")]);
    }
    if is_long {
        statements.push(Statement::Binding(Name::body().to_string(), encoded));
        encoded = code::variable(&Name::body());
    }
    Sent {
        argument,
        statements,
        encoded,
    }
}

/// Returns how fields are written. Those by their names are only the ones that differ from the default.
fn fields(media: &MediaType) -> Vec<Code> {
    let fields = &media.kind.fields;
    let written = fields.iter().filter_map(constants::body_field);
    if *media.kind.format != formats::POSITIONAL {
        return written.collect();
    }
    if written.count() == 0 {
        return Vec::new();
    }
    let positions = fields.iter().map(constants::field_of_position);
    positions.collect()
}

/// Returns the value that a bound body borrows: a copy is bound first, since it would be dropped at the end of the
/// statement otherwise.
fn outliving(value: Code, statements: &mut Vec<Statement>) -> Code {
    match value {
        Code::Reference(borrowed) if !matches!(*borrowed, Code::Path(_)) => {
            statements.push(Statement::Binding(Name::body().to_string(), *borrowed));
            code::reference(code::variable(&Name::body()))
        }
        value => value,
    }
}

/// Returns the statements that set the property `stream` of the body, where the response is a stream of events, as
/// APIs of language models require it.
///
/// Without it such a server sends JSON, whatever the header `Accept` is.
pub(super) fn request_stream(
    op: &Op<'_>,
    form: &Representation<'_>,
    media: &MediaType,
) -> Option<Vec<Statement>> {
    let [Data::Body(format, _)] = *form.data() else {
        return None;
    };
    let member = format.received().requested_by?;
    let ty = media.kind.ty?;
    let Kind::Object(object) = &op.cx.api.ty(ty.id).kind else {
        return None;
    };
    let index = object
        .properties
        .iter()
        .position(|one| one.name == member)?;
    let property = object.properties.get(index)?;
    let names = op.cx.names.ty(ty.id);
    let field = names.members.get(index)?;
    let name = names.name.as_ref()?;
    if !matches!(op.cx.api.ty(property.ty.id).kind, Kind::Boolean) {
        return None;
    }
    let value = code::boolean(true);
    let value = match (property.required, property.ty.nullable) {
        (true, false) => value,
        (true, true) | (false, false) => code::some(value),
        (false, true) => code::call("clientwright_runtime::Maybe::Value", [value]),
    };
    let rest = code::method(code::variable(&Name::body()), "clone", []);
    let body = code::updated(
        format!("super::{name}"),
        vec![(field.to_string(), value)],
        rest,
    );
    let binding = Statement::Binding(Name::body().to_string(), code::reference(body));
    Some(vec![binding])
}

/// The argument of a body of this type, with its value in examples, and the body as it is.
fn passed(ty: RustType, example: &str) -> (Argument, Code) {
    let body = || code::variable(&Name::body());
    let argument = Argument {
        ty,
        pass: body(),
        example: Example::Literal(example.to_owned()),
    };
    (argument, body())
}

/// The argument of a body, and the value of its type; borrowed texts and lists are owned for it.
fn value(op: &Op<'_>, id: TypeId) -> (Argument, Code) {
    let argument = argument(op, id, &Name::body());
    let body = code::variable(&Name::body());
    let value = match &op.cx.api.ty(id).kind {
        Kind::Text(_) => code::reference(code::method(body, "to_owned", [])),
        Kind::Array(item) if is_text(op, item.id) => {
            let owned = code::method(code::method(body, "iter", []), "copied", []);
            let owned = code::method(owned, "map", [code::path("str::to_owned")]);
            code::reference(code::call("Vec::from_iter", [owned]))
        }
        Kind::Array(_) => code::reference(code::method(body, "to_vec", [])),
        Kind::Boolean | Kind::Integer(_) | Kind::Number => code::reference(body),
        _ if matches!(argument.ty, RustType::Reference(_)) => body,
        _ => code::reference(body),
    };
    (argument, value)
}

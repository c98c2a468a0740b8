//! Request bodies: one method for each media type, or setters where the body is optional.

use quote::quote;
use syn::parse::Parser;
use syn::{Block, Expr, Stmt};

use super::super::rust_type::RustType;
use super::super::syntax::code;
use super::arguments::{Argument, Example, argument, is_text};
use super::{Op, constants};
use crate::model::{
    BodyField, Data, EventType, Kind, MediaKind, MediaType, Representation, TypeId,
};
use crate::names::Name;

/// How a body is taken and sent.
pub(super) struct Sent {
    /// The argument, called `body`.
    pub(super) argument: Argument,
    /// The body, such as `rt::body::Json::new(body)`.
    pub(super) encoded: Expr,
}

/// A body of this media type.
pub(super) fn sent(op: &Op<'_>, media: &MediaType) -> Sent {
    let body = || code::variable(Name::body().ident());
    let name = || code::text(&media.name);
    match &media.kind {
        MediaKind::Json(ty) => json(op, ty.id, media),
        MediaKind::Form { ty, fields } => {
            let argument = argument(op, ty.id, &Name::body());
            Sent::new(argument, with_fields(new("Form", [body()]), fields))
        }
        MediaKind::Multipart { ty, fields } => {
            let argument = argument(op, ty.id, &Name::body());
            Sent::new(
                argument,
                with_fields(new("Multipart", [name(), body()]), fields),
            )
        }
        MediaKind::Xml { ty, body } => {
            let (argument, value) = value(op, ty.id);
            let root = op.xml.root(body);
            Sent::new(argument, new("Xml", [name(), value, root]))
        }
        MediaKind::Text | MediaKind::TextOrJson(_) => {
            let text = RustType::Reference(Box::new(RustType::path("str")));
            Sent::new(given(text, "\"text\""), new("Text", [name(), body()]))
        }
        MediaKind::JsonLines(ty) => items(op.cx.value(*ty), "json", [name()]),
        MediaKind::Parts { item, content_type } => {
            let names = [name(), code::text(content_type)];
            items(op.cx.value(*item), "parts", names)
        }
        MediaKind::EventStream(event) => match event {
            EventType::Text => items(RustType::path("String"), "text_events", [name()]),
            EventType::Data(ty) => items(op.cx.value(*ty), "json_events", [name()]),
            EventType::Event(ty) => items(op.cx.value(*ty), "events", [name()]),
        },
        MediaKind::Bytes => {
            let bytes = RustType::Into(Box::new(RustType::path("rt::Bytes")));
            Sent::new(given(bytes, "Vec::new()"), new("Binary", [name(), body()]))
        }
    }
}

/// `rt::body::Json::new(body)`.
fn new<const N: usize>(kind: &str, takes: [Expr; N]) -> Expr {
    code::call(code::path(&format!("rt::body::{kind}::new")), takes)
}

/// A body of items of this type: `rt::body::Items::json("application/jsonl", body)`.
fn items<const N: usize>(item: RustType, kind: &str, media_types: [Expr; N]) -> Sent {
    let stream = RustType::Generic("clientwright_runtime::ItemStream".into(), vec![item]);
    let body = code::variable(Name::body().ident());
    let new = code::path(&format!("rt::body::Items::{kind}"));
    Sent::new(
        given(RustType::Into(Box::new(stream)), "&[]"),
        code::call(new, media_types.into_iter().chain([body])),
    )
}

/// The body, with how its members are written where that is not the default.
fn with_fields(body: Expr, fields: &[BodyField]) -> Expr {
    let fields: Vec<Expr> = fields.iter().filter_map(constants::body_field).collect();
    if fields.is_empty() {
        body
    } else {
        code::method(body, "fields", [code::list(fields)])
    }
}

/// Returns the statements that ask for a stream in the body, where the response is a stream of events and the body
/// has a property `stream`, as APIs of language models have it.
///
/// Without it such a server sends JSON, whatever `Accept` says.
pub(super) fn ask_for_stream(
    op: &Op<'_>,
    form: &Representation<'_>,
    media: &MediaType,
) -> Option<Vec<Stmt>> {
    let is_stream = matches!(form.data().as_slice(), [Data::Events(_)]);
    let ty = media.ty().filter(|_| is_stream)?;
    let Kind::Object(object) = &op.cx.api.ty(ty.id).kind else {
        return None;
    };
    let index = object
        .properties
        .iter()
        .position(|one| one.name == "stream")?;
    let property = object.properties.get(index)?;
    let field = op.cx.names.ty(ty.id).members.get(index)?.ident();
    if !matches!(op.cx.api.ty(property.ty.id).kind, Kind::Boolean) {
        return None;
    }
    let value = match (
        op.cx.plan.ty(ty.id).requires(property),
        property.ty.nullable,
    ) {
        (true, false) => quote!(true),
        (true, true) | (false, false) => quote!(Some(true)),
        (false, true) => quote!(clientwright_runtime::Maybe::Value(true)),
    };
    let body = Name::body().ident();
    let statements = quote! {
        let mut #body = #body.clone();
        #body.#field = #value;
        let #body = &#body;
    };
    Block::parse_within.parse2(statements).ok()
}

impl Sent {
    fn new(argument: Argument, encoded: Expr) -> Self {
        Self { argument, encoded }
    }
}

/// A body of this type that is handed on as it is, with its value in examples.
fn given(ty: RustType, example: &str) -> Argument {
    Argument {
        ty,
        pass: code::variable(Name::body().ident()),
        example: Example::Literal(example.to_owned()),
    }
}

/// A JSON body.
fn json(op: &Op<'_>, id: TypeId, media: &MediaType) -> Sent {
    let (argument, value) = value(op, id);
    let mut body = new("Json", [value]);
    if media.name != "application/json" {
        body = code::method(body, "media_type", [code::text(&media.name)]);
    }
    Sent::new(argument, body)
}

/// The argument of a body, and the value of its type; borrowed texts and lists are owned for it.
fn value(op: &Op<'_>, id: TypeId) -> (Argument, Expr) {
    let argument = argument(op, id, &Name::body());
    let body = code::variable(Name::body().ident());
    let value = match &op.cx.api.ty(id).kind {
        Kind::Text(_) => code::reference(code::method(body, "to_owned", [])),
        Kind::Array(item) if is_text(op, item.id) => {
            let owned = code::method(code::method(body, "iter", []), "copied", []);
            let owned = code::method(owned, "map", [code::path("str::to_owned")]);
            let list = code::path("Vec::from_iter");
            code::reference(code::call(list, [owned]))
        }
        Kind::Array(_) => code::reference(code::method(body, "to_vec", [])),
        Kind::Boolean | Kind::Integer(_) | Kind::Number => code::reference(body),
        _ if matches!(argument.ty, RustType::Reference(_)) => body,
        _ => code::reference(body),
    };
    (argument, value)
}

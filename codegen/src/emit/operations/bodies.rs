//! Request bodies: one method for each media type, or setters where the body is optional.

use syn::Expr;

use super::super::rust_type::{Imports, RustType};
use super::super::syntax::code;
use super::arguments::{Argument, Example, argument, is_text};
use super::{Op, constants};
use crate::model::{BodyField, Kind, MediaKind, MediaType, TypeId};
use crate::names::Name;

/// How a body is taken and sent.
pub(super) struct Sent {
    /// The argument, called `body`.
    pub(super) argument: Argument,
    /// The method of a call that adds it, such as `json`.
    pub(super) method: &'static str,
    /// What that method takes.
    pub(super) takes: Vec<Expr>,
}

/// A body of this media type.
pub(super) fn sent(op: &Op<'_>, media: &MediaType, imports: &mut Imports) -> Sent {
    let body = Name::body();
    let variable = || code::variable(body.ident());
    let name = || code::text(&media.name);
    match &media.kind {
        MediaKind::Json(ty) => json(op, ty.id, media, imports),
        MediaKind::Form { ty, fields } => {
            let argument = argument(op, ty.id, &body, imports);
            let styles = fields
                .iter()
                .filter_map(|field| constants::form_field(field, imports));
            let styles: Vec<Expr> = styles.collect();
            if styles.is_empty() {
                Sent {
                    argument,
                    method: "form",
                    takes: vec![variable()],
                }
            } else {
                Sent {
                    argument,
                    method: "form_with",
                    takes: vec![variable(), code::list(styles)],
                }
            }
        }
        MediaKind::Multipart { ty, fields } => {
            let argument = argument(op, ty.id, &body, imports);
            if !fields.is_empty() {
                imports.emitted.insert("Part");
            }
            let parts = code::list(fields.iter().map(part));
            Sent {
                argument,
                method: "multipart",
                takes: vec![name(), variable(), parts],
            }
        }
        MediaKind::Text => {
            let example = Example::Literal("\"text\"".to_owned());
            let ty = RustType::Reference(Box::new(RustType::path("str")));
            let owned = code::method(variable(), "to_owned", []);
            let argument = Argument {
                ty,
                pass: variable(),
                example,
            };
            Sent {
                argument,
                method: "bytes",
                takes: vec![name(), owned],
            }
        }
        MediaKind::JsonLines(ty) => {
            let item = RustType::Slice(Box::new(op.ty(*ty, imports)));
            let ty = RustType::Reference(Box::new(item));
            let example = Example::Literal("&[]".to_owned());
            let argument = Argument {
                ty,
                pass: variable(),
                example,
            };
            Sent {
                argument,
                method: "json_lines",
                takes: vec![name(), variable()],
            }
        }
        MediaKind::Bytes | MediaKind::EventStream(_) => {
            imports.emitted.insert("Bytes");
            let ty = RustType::Into(Box::new(RustType::path("Bytes")));
            let example = Example::Literal("Vec::new()".to_owned());
            let argument = Argument {
                ty,
                pass: variable(),
                example,
            };
            Sent {
                argument,
                method: "bytes",
                takes: vec![name(), variable()],
            }
        }
    }
}

/// A JSON body; borrowed texts and lists are owned for it.
fn json(op: &Op<'_>, id: TypeId, media: &MediaType, imports: &mut Imports) -> Sent {
    let argument = argument(op, id, &Name::body(), imports);
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
    if media.name == "application/json" {
        Sent {
            argument,
            method: "json",
            takes: vec![value],
        }
    } else {
        Sent {
            argument,
            method: "json_as",
            takes: vec![code::text(&media.name), value],
        }
    }
}

/// `Part::new("name")`, with what the document says about it.
fn part(field: &BodyField) -> Expr {
    let mut part = code::call(code::path("Part::new"), [code::text(&field.name)]);
    if let Some(content_type) = &field.content_type {
        part = code::method(part, "content_type", [code::text(content_type)]);
    }
    if field.file {
        part = code::method(part, "file", []);
    }
    if field.repeated {
        part = code::method(part, "repeated", []);
    }
    part
}

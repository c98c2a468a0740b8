//! Request bodies: one method for each media type, or setters where the body is optional.

use proc_macro2::TokenStream;
use quote::quote;

use super::super::rust_type::Imports;
use super::arguments::{Argument, Example, argument};
use super::{Op, constants};
use crate::model::{Kind, MediaKind, MediaType, TypeId};
use crate::names::Name;

/// How a body is taken and sent.
pub(super) struct Sent {
    /// The argument.
    pub(super) argument: Argument,
    /// The call that adds it, such as `.json(body)`.
    pub(super) call: TokenStream,
}

/// A body of this media type, given by an argument called `body`.
pub(super) fn sent(op: &Op<'_>, media: &MediaType, imports: &mut Imports) -> Sent {
    let body = Name::body();
    let name = &media.name;
    match &media.kind {
        MediaKind::Json(ty) => {
            let (argument, value) = json(op, ty.id, &body, imports);
            let call = if media.name == "application/json" {
                quote!(.json(#value))
            } else {
                quote!(.json_as(#name, #value))
            };
            Sent { argument, call }
        }
        MediaKind::Form { ty, fields } => {
            let argument = argument(op, ty.id, &body, imports);
            let styles: Vec<_> = fields
                .iter()
                .filter_map(|field| constants::form_field(field, imports))
                .collect();
            let call = if styles.is_empty() {
                quote!(.form(body))
            } else {
                quote!(.form_with(body, &[#(#styles),*]))
            };
            Sent { argument, call }
        }
        MediaKind::Multipart { ty, fields } => {
            let argument = argument(op, ty.id, &body, imports);
            let part = imports.emitted("Part");
            let parts = fields.iter().map(|field| {
                let name = &field.name;
                let content_type = field
                    .content_type
                    .iter()
                    .map(|ty| quote!(.content_type(#ty)));
                let file = field.file.then(|| quote!(.file()));
                let repeated = field.repeated.then(|| quote!(.repeated()));
                quote!(#part::new(#name) #(#content_type)* #file #repeated)
            });
            Sent {
                argument,
                call: quote!(.multipart(#name, body, &[#(#parts),*])),
            }
        }
        MediaKind::Text => Sent {
            argument: Argument {
                ty: quote!(&str),
                pass: quote!(body),
                example: Example::Literal("\"text\"".to_owned()),
            },
            call: quote!(.bytes(#name, body.to_owned())),
        },
        MediaKind::JsonLines(ty) => {
            let item = op.ty(*ty, imports);
            let example = Example::Literal("&[]".to_owned());
            let argument = Argument {
                ty: quote!(&[#item]),
                pass: quote!(body),
                example,
            };
            Sent {
                argument,
                call: quote!(.json_lines(#name, body)),
            }
        }
        MediaKind::Bytes | MediaKind::EventStream(_) => {
            let bytes = imports.emitted("Bytes");
            let argument = Argument {
                ty: quote!(impl Into<#bytes>),
                pass: quote!(body),
                example: Example::Literal("Vec::new()".to_owned()),
            };
            Sent {
                argument,
                call: quote!(.bytes(#name, body)),
            }
        }
    }
}

/// A JSON body and the reference that is written; borrowed texts are owned for it.
fn json(op: &Op<'_>, id: TypeId, body: &Name, imports: &mut Imports) -> (Argument, TokenStream) {
    let argument = argument(op, id, body, imports);
    let value = match &op.cx.api.ty(id).kind {
        Kind::Text(_) => quote!(&body.to_owned()),
        Kind::Array(item) if matches!(op.cx.api.ty(item.id).kind, Kind::Text(_)) => {
            quote!(&body.iter().map(ToString::to_string).collect::<Vec<_>>())
        }
        Kind::Array(_) => quote!(&body.to_vec()),
        _ => argument.pass.clone(),
    };
    (argument, value)
}

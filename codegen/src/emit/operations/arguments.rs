//! How arguments are taken: by the most convenient type, and passed by reference.

use proc_macro2::TokenStream;
use quote::quote;

use super::super::rust_type::{Imports, RustType};
use super::Op;
use crate::model::{Kind, TypeId};
use crate::names::Name;

/// An argument of a method.
pub(super) struct Argument {
    /// Its type.
    pub(super) ty: TokenStream,
    /// The expression that is handed on.
    pub(super) pass: TokenStream,
    /// Its value in an example.
    pub(super) example: Example,
}

/// What stands for an argument in an example.
pub(super) enum Example {
    /// A value that is written there.
    Literal(String),
    /// The argument of the function around the example, of this type.
    Given(String),
}

/// Texts are `&str`, lists of texts `&[&str]`, numbers and booleans go by value.
pub(super) fn argument(op: &Op<'_>, id: TypeId, name: &Name, imports: &mut Imports) -> Argument {
    let ident = name.ident();
    let value = |ty: &str, example: &str| {
        let ty = super::super::syntax::path(ty);
        Argument {
            ty: quote!(#ty),
            pass: quote!(&#ident),
            example: Example::Literal(example.to_owned()),
        }
    };
    match &op.cx.api.ty(id).kind {
        Kind::Text(_) => Argument {
            ty: quote!(&str),
            pass: quote!(#ident),
            example: Example::Literal(format!("{:?}", name.bare())),
        },
        Kind::Boolean => value("bool", "true"),
        Kind::Integer(_) | Kind::Number => {
            let ty = op.bare(id, imports).to_string();
            value(&ty, if ty == "f64" { "1.0" } else { "1" })
        }
        Kind::Array(item) if matches!(op.cx.api.ty(item.id).kind, Kind::Text(_)) => Argument {
            ty: quote!(&[&str]),
            pass: quote!(#ident),
            example: Example::Literal(format!("&[{:?}]", name.bare())),
        },
        Kind::Array(item) => {
            let ty = op.ty(*item, imports);
            given(op, &quote!(&[#ty]), &ident, |path| format!("&[{path}]"), id)
        }
        _ => {
            let ty = op.bare(id, imports);
            given(op, &quote!(&#ty), &ident, |path| format!("&{path}"), id)
        }
    }
}

fn given(
    op: &Op<'_>,
    ty: &TokenStream,
    ident: &proc_macro2::Ident,
    reference: impl Fn(&RustType) -> String,
    id: TypeId,
) -> Argument {
    let item = match op.cx.api.ty(id).kind {
        Kind::Array(item) => op.cx.value(item, &mut Imports::default()),
        _ => op.cx.bare(id, &mut Imports::default()),
    };
    let example = Example::Given(reference(&outside(op, item)));
    Argument {
        ty: ty.clone(),
        pass: quote!(#ident),
        example,
    }
}

/// A type as a program writes it that uses the client and imports nothing.
fn outside(op: &Op<'_>, ty: RustType) -> RustType {
    let library = op.cx.library;
    ty.renamed(&|name| match name {
        "bool" | "i64" | "u64" | "i128" | "f64" | "String" => None,
        "serde_json::Value" => Some(format!("{library}::runtime::{name}")),
        "DateTime" | "Date" | "Time" | "Duration" | "Uuid" | "Uri" | "Ip" | "Base64" | "Secret" => {
            Some(format!("{library}::runtime::{name}"))
        }
        name => Some(format!("{library}::{}::{name}", op.tag.module)),
    })
}

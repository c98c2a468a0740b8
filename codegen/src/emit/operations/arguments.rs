//! How arguments are taken: by the most convenient type, and passed by reference.

use syn::Expr;

use super::super::imports::Imports;
use super::super::rust_type::{RUNTIME, RustType};
use super::super::syntax::code;
use super::super::text;
use super::Op;
use crate::model::{Kind, TypeId};
use crate::names::Name;

/// An argument of a method.
pub(super) struct Argument {
    /// Its type.
    pub(super) ty: RustType,
    /// The expression that is handed on.
    pub(super) pass: Expr,
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
    let variable = || code::variable(name.ident());
    let by_value = |ty: RustType, example: &str| Argument {
        ty,
        pass: code::reference(variable()),
        example: Example::Literal(example.to_owned()),
    };
    let by_reference = |ty: RustType, example| Argument {
        ty: RustType::Reference(Box::new(ty)),
        pass: variable(),
        example,
    };
    match &op.cx.api.ty(id).kind {
        Kind::Text(_) => {
            let example = Example::Literal(text::string(name.bare()));
            by_reference(RustType::path("str"), example)
        }
        Kind::Boolean => by_value(RustType::path("bool"), "true"),
        Kind::Number => by_value(RustType::path("f64"), "1.0"),
        Kind::Integer(_) => by_value(op.bare(id, imports), "1"),
        Kind::Array(item) if is_text(op, item.id) => {
            let text = RustType::Reference(Box::new(RustType::path("str")));
            let example = Example::Literal(format!("&[{}]", text::string(name.bare())));
            by_reference(RustType::Slice(Box::new(text)), example)
        }
        Kind::Array(item) => {
            let ty = op.ty(*item, imports);
            let outside = outside(op, op.cx.value(*item, &mut Imports::default()));
            let example = Example::Given(format!("&[{outside}]"));
            by_reference(RustType::Slice(Box::new(ty)), example)
        }
        _ => {
            let ty = op.bare(id, imports);
            let outside = outside(op, op.cx.bare(id, &mut Imports::default()));
            by_reference(ty, Example::Given(format!("&{outside}")))
        }
    }
}

/// Whether a type is a text of any format.
pub(super) fn is_text(op: &Op<'_>, id: TypeId) -> bool {
    matches!(op.cx.api.ty(id).kind, Kind::Text(_))
}

/// A type as a program writes it that uses the client and imports nothing.
pub(super) fn outside(op: &Op<'_>, ty: RustType) -> RustType {
    let library = op.cx.library;
    ty.renamed(&|name| match name {
        "bool" | "i64" | "u64" | "i128" | "f64" | "String" => None,
        "serde_json::Value" => Some(format!("{library}::runtime::{name}")),
        _ => match name.strip_prefix("clientwright_runtime::") {
            Some(name) => Some(format!("{library}::runtime::{name}")),
            None if is_runtime(op, name) => Some(format!("{library}::runtime::{name}")),
            None => Some(format!("{library}::{}::{name}", op.tag.module)),
        },
    })
}

fn is_runtime(op: &Op<'_>, name: &str) -> bool {
    let known = RUNTIME.iter().any(|(known, _)| *known == name);
    known && !op.cx.common.clashing.contains(name)
}

//! The types of arguments, and how they are passed to the runtime.

use super::super::code::{self, Code};
use super::super::rust_type::RustType;
use super::super::text;
use super::Op;
use crate::model::{Kind, TextFormat, TypeId};
use crate::names::Name;

/// An argument of a method.
pub(super) struct Argument {
    /// Its type.
    pub(super) ty: RustType,
    /// The expression that is passed to the runtime.
    pub(super) pass: Code,
    /// Its value in an example.
    pub(super) example: Example,
}

/// The placeholder of an argument in an example.
pub(super) enum Example {
    /// A value that is written there.
    Literal(String),
    /// The argument of the function around the example, of this type.
    Given(String),
}

/// Returns the argument for a type: `&str` for texts, `&[&str]` for lists of texts, values for numbers and booleans,
/// and references for other types.
pub(super) fn argument(op: &Op<'_>, id: TypeId, name: &Name) -> Argument {
    let variable = || code::variable(name);
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
        Kind::Integer(_) => by_value(op.cx.bare(id), "1"),
        Kind::Array(item) if is_text(op, item.id) => {
            let text = RustType::Reference(Box::new(RustType::path("str")));
            let example = Example::Literal(format!("&[{}]", text::string(name.bare())));
            by_reference(RustType::Slice(Box::new(text)), example)
        }
        Kind::Array(item) => {
            let ty = op.cx.value(*item);
            let outside = outside(op, op.cx.value(*item));
            let example = Example::Given(format!("&[{outside}]"));
            by_reference(RustType::Slice(Box::new(ty)), example)
        }
        _ => {
            let ty = op.cx.bare(id);
            let outside = outside(op, op.cx.bare(id));
            by_reference(ty, Example::Given(format!("&{outside}")))
        }
    }
}

/// Whether a type is a text of any format; a file is none.
pub(super) fn is_text(op: &Op<'_>, id: TypeId) -> bool {
    let kind = &op.cx.api.ty(id).kind;
    matches!(kind, Kind::Text(format) if *format != TextFormat::Binary)
}

/// A type as a program writes it that uses the client, and imports only maps.
pub(super) fn outside(op: &Op<'_>, ty: RustType) -> RustType {
    let library = op.cx.library;
    ty.renamed(&mut |path| {
        if let Some(name) = path.strip_prefix("super::") {
            Some(format!("{library}::{}::{name}", op.tag.module))
        } else if let Some(item) = path.strip_prefix("clientwright_runtime::") {
            Some(format!("{library}::runtime::{item}"))
        } else {
            let name = path.strip_prefix("std::collections::")?;
            Some(name.to_owned())
        }
    })
}

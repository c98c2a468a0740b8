//! Clashes of names, told with the places of both.

use crate::diagnostics::{Code, Diagnostic};
use crate::lower::Origins;
use crate::model::Api;
use crate::names::{Clash, Subject};
use crate::source::Span;

/// Two things that wanted the same name, with the places of both.
pub(super) fn told(clash: &Clash, api: &Api, origins: &Origins) -> Diagnostic {
    let message = format!(
        "two things would be called `{}` in Rust; the second is called `{}`",
        clash.wanted, clash.given
    );
    let (first, second) = (
        place(clash.first, api, origins),
        place(clash.second, api, origins),
    );
    let diagnostic = match second {
        Some(span) => Diagnostic::new(Code::NameClash, span, message)
            .label(format!("called `{}`", clash.given)),
        None => Diagnostic::without_place(Code::NameClash, message),
    };
    let diagnostic = match first {
        Some(span) => diagnostic.also(span, format!("called `{}`", clash.wanted)),
        None => diagnostic,
    };
    diagnostic.help("choose another name under `[names]` in codegen.toml")
}

fn place(subject: Subject, api: &Api, origins: &Origins) -> Option<Span> {
    let origin = match subject {
        Subject::Schema(index) => origins.ty(api.schemas.get(index)?.ty.id),
        Subject::Type(id) => origins.ty(id),
        Subject::Member(id, index) => origins.member(id, index).or_else(|| origins.ty(id)),
        Subject::Operation(id) => {
            return origins
                .operation_id(id)
                .or_else(|| Some(origins.operation(id)?.span));
        }
        Subject::Parameter(id, index) => origins.parameter(id, index),
        Subject::Tag(_) | Subject::Nothing => None,
    };
    origin.map(|origin| origin.span)
}

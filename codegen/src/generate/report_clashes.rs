//! Reports names that could not be assigned: clashes, with both places, and names that Rust reserves.

use crate::diagnostics::{Code, Diagnostic, Diagnostics};
use crate::lower::Origins;
use crate::model::Api;
use crate::names::{Clash, Names, Subject};
use crate::source::Span;

/// Everything that is called otherwise than it wanted.
pub(super) fn report(names: &Names, api: &Api, origins: &Origins, diagnostics: &mut Diagnostics) {
    for clash in &names.clashes {
        diagnostics.push(clashed(clash, api, origins));
    }
    for (index, wanted) in &names.evaded {
        if let (Some(schema), Some(span)) = (
            names.schemas.get(*index),
            place(Subject::Schema(*index), api, origins),
        ) {
            let message = format!("Rust has a `{wanted}`; this is called `{}`", schema.name);
            diagnostics.push(
                Diagnostic::new(Code::Renamed, span, message)
                    .help("choose another name under `[names]` in codegen.toml"),
            );
        }
    }
}

/// Two things that wanted the same name, with the places of both.
fn clashed(clash: &Clash, api: &Api, origins: &Origins) -> Diagnostic {
    let message = format!(
        "two things would be called `{}` in Rust; the second is called `{}`",
        clash.wanted, clash.assigned
    );
    let (first, second) = (
        place(clash.first, api, origins),
        place(clash.second, api, origins),
    );
    let diagnostic = match second {
        Some(span) => Diagnostic::new(Code::NameClash, span, message)
            .label(format!("called `{}`", clash.assigned)),
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

//! What a call gives when it succeeds.

use std::fmt::Write;

use quote::quote;

use super::super::file::Piece;
use super::super::rust_type::Imports;
use super::super::{docs, syntax};
use super::Op;
use crate::model::{MediaKind, Response, StatusRange, TypeRef};
use crate::plan::is_success;

/// What an answer holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Content {
    Unit,
    Json(TypeRef),
    Text,
    Bytes,
    JsonLines(TypeRef),
    Events(Option<TypeRef>),
}

/// How `call!` reads the answer, and the enum that it may need.
pub(super) struct Answer {
    /// The words behind the arrow of `call!`.
    pub(super) reads: String,
    /// The enum of several answers, with its table.
    pub(super) pieces: Vec<Piece>,
}

/// The successful answers of an operation.
pub(super) fn answer(op: &Op<'_>, imports: &mut Imports) -> Answer {
    let successes = successes(op);
    let mut contents: Vec<Content> = Vec::new();
    for (_, response) in &successes {
        let content = content(op, response);
        if !contents.contains(&content) {
            contents.push(content);
        }
    }
    match contents.as_slice() {
        [] => Answer {
            reads: "unit".to_owned(),
            pieces: Vec::new(),
        },
        [content] => Answer {
            reads: reads(op, *content, imports),
            pieces: Vec::new(),
        },
        _ => several(op, &successes, imports),
    }
}

/// The responses of success, with their places in the list; `default` where there is no other.
fn successes<'a>(op: &Op<'a>) -> Vec<(usize, &'a Response)> {
    let all = op.operation.responses.iter().enumerate();
    let good: Vec<_> = all
        .clone()
        .filter(|(_, response)| is_success(response.status))
        .collect();
    if good.is_empty() {
        all.filter(|(_, response)| response.status == StatusRange::Default)
            .collect()
    } else {
        good
    }
}

/// The type of the JSON that a call without an envelope gives.
pub(super) fn json(op: &Op<'_>) -> Option<TypeRef> {
    let (_, response) = successes(op).into_iter().next()?;
    match content(op, response) {
        Content::Json(ty) => Some(ty),
        _ => None,
    }
}

/// What a response holds: its JSON, if it has some beside other media types.
fn content(op: &Op<'_>, response: &Response) -> Content {
    let json = response
        .media
        .iter()
        .find(|media| matches!(media.kind, MediaKind::Json(_)));
    match json.or(response.media.first()).map(|media| &media.kind) {
        None => Content::Unit,
        Some(MediaKind::Json(ty)) => match &op.operation.envelope {
            Some(envelope) => envelope.data_type.map_or(Content::Unit, Content::Json),
            None => Content::Json(*ty),
        },
        Some(MediaKind::JsonLines(ty)) => Content::JsonLines(*ty),
        Some(MediaKind::EventStream(ty)) => Content::Events(*ty),
        Some(MediaKind::Text) => Content::Text,
        Some(MediaKind::Bytes | MediaKind::Form { .. } | MediaKind::Multipart { .. }) => {
            Content::Bytes
        }
    }
}

/// The words of `call!` and `answers!` for this content.
fn reads(op: &Op<'_>, content: Content, imports: &mut Imports) -> String {
    match content {
        Content::Unit => "unit".to_owned(),
        Content::Json(ty) => format!("json {}", op.ty(ty, imports)),
        Content::Text => "text".to_owned(),
        Content::JsonLines(ty) => format!("json_lines {}", op.ty(ty, imports)),
        Content::Events(None) => "event_stream".to_owned(),
        Content::Events(Some(ty)) => format!("event_stream {}", op.ty(ty, imports)),
        Content::Bytes => "bytes".to_owned(),
    }
}

/// The enum of several answers.
fn several(op: &Op<'_>, successes: &[(usize, &Response)], imports: &mut Imports) -> Answer {
    let name = &op.names.answer;
    let (mut variants, mut rows) = (Vec::new(), String::new());
    for (index, response) in successes {
        let Some(variant) = op.names.answers.get(*index) else {
            continue;
        };
        let content = content(op, response);
        let ty = match content {
            Content::Unit => None,
            Content::Json(ty) => Some(op.ty(ty, imports)),
            Content::Text => Some(super::RustType::path("String")),
            Content::Bytes | Content::JsonLines(_) | Content::Events(_) => {
                imports.emitted("Bytes");
                Some(super::RustType::path("Bytes"))
            }
        };
        let mut lines = docs::text("", &response.description);
        if lines.is_empty() {
            lines.push(format!("{}.", status(response.status)));
        }
        variants.push(syntax::variant(syntax::docs(&lines), variant, ty.as_ref()));
        let reads = match content {
            Content::JsonLines(_) | Content::Events(_) => "bytes".to_owned(),
            _ => reads(op, content, imports),
        };
        let _ = writeln!(
            rows,
            "        {} => {variant}({reads});",
            range(response.status)
        );
    }
    imports.emitted("answers");
    let line = format!(
        "The answers of [`{}::{}`].",
        op.tag.ty,
        op.names
            .methods
            .first()
            .map(|name| name.bare().to_owned())
            .unwrap_or_default()
    );
    let mut attributes = syntax::docs(&[line]);
    attributes.push(syntax::list("derive", quote!(Clone, Debug)));
    attributes.push(syntax::flag("non_exhaustive"));
    let reason = "an answer is matched and not kept";
    let large = quote!(clippy::large_enum_variant, reason = #reason);
    attributes.push(syntax::list("allow", large));
    let table = format!("answers! {{\n    {name} {{\n{rows}    }}\n}}\n");
    let item = syntax::enumeration(attributes, name, variants);
    Answer {
        reads: format!("one_of {name}"),
        pieces: vec![Piece::Item(item), Piece::Table(table)],
    }
}

/// The statuses as `answers!` takes them: a pattern.
fn range(range: StatusRange) -> String {
    match range {
        StatusRange::Code(status) => status.to_string(),
        StatusRange::Class(class) => format!("{class}00..={class}99"),
        StatusRange::Default => "_".to_owned(),
    }
}

/// The statuses as people write them.
pub(super) fn status(range: StatusRange) -> String {
    match range {
        StatusRange::Code(status) => status.to_string(),
        StatusRange::Class(class) => format!("{class}XX"),
        StatusRange::Default => "Any other status".to_owned(),
    }
}

//! The documentation of a method: what it does, how it stands on the wire, what it needs, how it
//! fails, and an example that compiles.

use super::super::rust_type::Imports;
use super::super::{docs, markdown};
use super::arguments::Example;
use super::{Op, responses};
use crate::model::{Kind, MediaKind, MediaType, Response};
use crate::names::Name;
use crate::plan::is_success;

/// The lines; `examples` are the arguments with what stands for them in the example.
pub(super) fn lines(
    op: &Op<'_>,
    method: &Name,
    body: Option<&MediaType>,
    examples: &[(String, Example)],
) -> Vec<String> {
    let operation = op.operation;
    let wire = format!("{} {}", operation.method.text(), operation.path);
    let mut lines = docs::text(&operation.docs.title, &operation.docs.description);
    if lines.is_empty() {
        lines.push(format!("{}.", markdown::code(&op.names.id)));
    }
    lines.extend([String::new(), markdown::code(&wire)]);
    if let Some(media) = body.filter(|media| media.name != "application/json") {
        paragraph(
            &mut lines,
            format!("The body is {}.", markdown::code(&media.name)),
        );
    }
    let permissions: Vec<_> = operation
        .permissions
        .iter()
        .map(|permission| markdown::code(&permission.0))
        .collect();
    if !permissions.is_empty() {
        paragraph(
            &mut lines,
            format!("Accepted permissions: {}.", permissions.join(", ")),
        );
    }
    if let Some(header) = &operation.idempotency_key {
        let header = markdown::code(header);
        paragraph(
            &mut lines,
            format!("All tries of one call have the same {header}."),
        );
    }
    if let Some(url) = operation
        .docs
        .external
        .as_ref()
        .filter(|url| url.starts_with("http"))
    {
        paragraph(&mut lines, format!("See {}.", markdown::line(url)));
    }
    if let Some(reason) = &operation.raw_reason {
        paragraph(
            &mut lines,
            format!("Its types are raw: {}.", markdown::line(reason)),
        );
    }
    failures(&mut lines, op);
    example(&mut lines, op, method, examples);
    lines
}

fn paragraph(lines: &mut Vec<String>, line: String) {
    lines.extend([String::new(), line]);
}

/// The errors that the document describes, with the types of their bodies.
fn failures(lines: &mut Vec<String>, op: &Op<'_>) {
    let responses = op.operation.responses.iter();
    let failures = responses.filter(|response| !is_success(response.status));
    let (mut described, mut typed) = (Vec::new(), false);
    for response in failures {
        let description = markdown::line(&response.description);
        let body = body(op, response);
        typed |= body.is_some();
        let body = body.map(|body| format!("Body: {body}."));
        let said = [Some(description).filter(|text| !text.is_empty()), body];
        let said: Vec<String> = said.into_iter().flatten().collect();
        if !said.is_empty() {
            let status = responses::status(response.status);
            described.push(format!("- {status}: {}", said.join(" ")));
        }
    }
    if described.is_empty() {
        return;
    }
    lines.extend([String::new(), "# Errors".to_owned(), String::new()]);
    lines.extend(described);
    if typed {
        let reads =
            "[`Error::body`](openapi_client_runtime::Error::body) reads a body as its type.";
        paragraph(lines, reads.to_owned());
    }
}

/// The type of a response's JSON, as a link where it is one of the client's.
fn body(op: &Op<'_>, response: &Response) -> Option<String> {
    let json = response.media.iter().find_map(|media| match media.kind {
        MediaKind::Json(ty) => Some(ty),
        _ => None,
    })?;
    if matches!(op.cx.api.ty(json.id).kind, Kind::Any) {
        return None;
    }
    let mut imports = Imports::default();
    let ty = op.cx.value(json, &mut imports).to_string();
    Some(if imports.models.contains(&ty) {
        format!("[`{ty}`](super::{ty})")
    } else {
        markdown::code(&ty)
    })
}

fn example(lines: &mut Vec<String>, op: &Op<'_>, method: &Name, examples: &[(String, Example)]) {
    let library = op.cx.library;
    let mut around = vec![format!("client: &{library}::Client")];
    let mut arguments = Vec::new();
    for (name, example) in examples {
        match example {
            Example::Literal(text) => arguments.push(text.clone()),
            Example::Given(ty) => {
                around.push(format!("{name}: {ty}"));
                arguments.push(name.clone());
            }
        }
    }
    let (around, arguments) = (around.join(", "), arguments.join(", "));
    let deprecated = op.operation.docs.deprecated;
    let maps = around.contains("BTreeMap<");
    lines.extend([String::new(), "```no_run".to_owned()]);
    lines.extend(deprecated.then(|| "# #![allow(deprecated)]".to_owned()));
    lines.extend(maps.then(|| "# use std::collections::BTreeMap;".to_owned()));
    lines.extend([
        format!("# async fn example({around}) -> Result<(), {library}::runtime::Error> {{"),
        format!(
            "client.{}().{method}({arguments}).send().await?;",
            op.tag.module
        ),
    ]);
    if op.operation.paging.is_some() {
        lines.extend([
            String::new(),
            "// The items of all pages:".to_owned(),
            format!(
                "let mut items = client.{}().{method}({arguments}).items();",
                op.tag.module
            ),
            "while let Some(item) = items.next().await.transpose()? {".to_owned(),
            "    println!(\"{item:?}\");".to_owned(),
            "}".to_owned(),
        ]);
    }
    lines.extend(["# Ok(())".to_owned(), "# }".to_owned(), "```".to_owned()]);
}

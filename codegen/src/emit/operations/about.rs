//! The documentation of a method: what it does, how it stands on the wire, what it needs, how it
//! fails, and an example that compiles.

use super::super::{docs, markdown};
use super::arguments::Example;
use super::{Op, answers};
use crate::model::{MediaType, Response};
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
    let wire = format!("{} {}", super::verb(operation.method), operation.path);
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
    failures(&mut lines, &operation.responses);
    example(&mut lines, op, method, examples);
    lines
}

fn paragraph(lines: &mut Vec<String>, line: String) {
    lines.extend([String::new(), line]);
}

/// The errors that the document describes.
fn failures(lines: &mut Vec<String>, responses: &[Response]) {
    let failures = responses
        .iter()
        .filter(|response| !is_success(response.status));
    let described: Vec<String> = failures
        .filter(|response| !response.description.trim().is_empty())
        .map(|response| {
            let description = markdown::line(&response.description);
            format!("- {}: {description}", answers::status(response.status))
        })
        .collect();
    if !described.is_empty() {
        lines.extend([String::new(), "# Errors".to_owned(), String::new()]);
        lines.extend(described);
    }
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

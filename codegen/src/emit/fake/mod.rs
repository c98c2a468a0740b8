//! The table of a fake of the API: for each operation the types to read a request with, and a response.
//! It is compiled with the feature `fake` only.

mod positional_parts;
mod request_checks;
mod response;
mod sample;
mod shared_examples;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use quote::quote;

use super::feature_gates::gate;
use super::file::{OutputFile, Piece, rust};
use super::{Cx, markdown, syntax, text};
use crate::model::{Operation, OperationId};
use crate::names::Name;
use crate::plan::GroupPlan;
use response::FakeResponse;

/// `fake.rs` at the root: the fake of all operations whose features are on.
pub(super) fn root(cx: &Cx<'_>) -> Option<OutputFile> {
    if !cx.has_features {
        return None;
    }
    let groups = cx.plan.groups.iter().filter(|group| has(cx, group));
    let tables = groups.map(|group| {
        let gate = gate(cx, group.group);
        let module = syntax::ident(cx.module(group.group));
        quote!(#gate super::#module::operations::FAKED)
    });
    let title = markdown::line(&cx.api.title);
    let docs = syntax::docs(&[
        format!("A fake of {title} for tests."),
        String::new(),
        "It checks each request against the document, and responds with the examples of the document or with the".to_owned(),
        "responses that are set. Pass a clone to the builder of a client, or let the fake listen on loopback.".to_owned(),
        String::new(),
        "```no_run".to_owned(),
        format!("let fake = {}::fake();", cx.library),
        format!(
            "let client = {}::Client::builder().transport(fake.clone()).build()?;",
            cx.library
        ),
        "assert!(fake.problems().is_empty());".to_owned(),
        format!("# Ok::<(), {}::runtime::Error>(())", cx.library),
        "```".to_owned(),
    ]);
    let function = quote! {
        #(#docs)*
        pub fn fake() -> Fake {
            let operations: &[&'static [Faked]] = &[#(#tables),*];
            Fake::new(&common::API, operations)
        }
    };
    let uses = "use clientwright_runtime::emitted::{Fake, Faked};\nuse super::common;\n";
    let pieces = vec![Piece::text(uses), Piece::quoted(&function)];
    let docs = ["A fake of the API for tests.".to_owned()];
    Some(rust("fake.rs".to_owned(), cx.command, &docs, pieces))
}

/// Whether the fake has operations of the group. A module has no feature `fake` to compile it with.
pub(super) fn has(cx: &Cx<'_>, group: &GroupPlan) -> bool {
    cx.has_features && !group.operations.is_empty()
}

/// The table of a group's operations for the fake; [`None`] if it has none.
pub(super) fn table(cx: &Cx<'_>, group: &GroupPlan) -> Option<Piece> {
    if !has(cx, group) {
        return None;
    }
    let responses: Vec<Option<FakeResponse>> = group
        .operations
        .iter()
        .map(|id| response::of(cx.api, operation(cx, *id)?.0))
        .collect();
    let builders = group
        .operations
        .iter()
        .map(|id| Some(operation(cx, *id)?.1));
    let examples = shared_examples::of(builders.zip(&responses));
    let mut table = shared_examples::constants(&examples);
    table.push_str(
        "/// What the fake checks in requests of each operation, and how it responds.
#[cfg(feature = \"fake\")]
pub(in super::super) static FAKED: &[rt::Faked] = &[
",
    );
    for (id, response) in group.operations.iter().zip(&responses) {
        table.extend(faked(cx, *id, response.as_ref(), &examples));
    }
    table.push_str("];\n");
    Some(Piece::text(table))
}

fn operation<'a>(cx: &'a Cx<'_>, id: OperationId) -> Option<(&'a Operation, &'a Name)> {
    let operation = cx.api.operations.get(id.0 as usize)?;
    let form = cx.names.operation(id).forms.first()?;
    Some((operation, &form.builder))
}

/// `rt::Faked::new(&Create::OPERATION)`, with a line for each entry of the fake.
fn faked(
    cx: &Cx<'_>,
    id: OperationId,
    response: Option<&FakeResponse>,
    examples: &BTreeMap<&str, &Name>,
) -> Option<String> {
    let (operation, builder) = operation(cx, id)?;
    let mut lines = vec![format!("rt::Faked::new(&{builder}::OPERATION)")];
    lines.extend(request_checks::lines(cx, operation));
    if let Some(response) = response {
        let body = match examples.get(response.body.as_str()) {
            Some(builder) => format!("{builder}::EXAMPLE"),
            None => text::raw_string(&response.body),
        };
        let media_type = text::string(response.media_type);
        lines.push(format!(
            ".example({}, {media_type}, {body})",
            response.status
        ));
    }
    Some(chain(&lines))
}

/// A chain of calls, of which short ones share a line.
fn chain(calls: &[String]) -> String {
    const WIDTH: usize = 100;
    let mut text = String::from("    ");
    let mut column = 4_usize;
    for (index, call) in calls.iter().enumerate() {
        let after = column.saturating_add(call.len());
        if index > 0 && after >= WIDTH {
            text.push_str("\n        ");
            column = 8;
        }
        text.push_str(call);
        column = column.saturating_add(call.len());
    }
    text.push_str(",\n");
    text
}

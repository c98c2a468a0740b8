//! Describes a document, for people who are about to generate a client from it.
//!
//! Takes a generated client and the ledger, and returns text.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use crate::Client;
use crate::ledger::{Ledger, Outcome};
use crate::model::{Api, Location, Method, Operation, PAGE_STYLES};
use crate::render::counted;

/// Names of query parameters that limit the number of items on a page.
const SIZE_PARAMETERS: [&str; 7] = [
    "per_page",
    "perPage",
    "page_size",
    "pageSize",
    "limit",
    "max_results",
    "count",
];

/// Returns a description of a document: tags, sizes, what is not exact, and lists that look like
/// pages.
#[must_use]
pub fn describe(client: &Client, ledger: &Ledger) -> String {
    let api = &client.api;
    let mut text = format!("{} {}\n\n", api.title.trim(), api.version);
    let _ = writeln!(
        text,
        "{}, {}, {}",
        counted(api.operations.len(), "operation"),
        counted(api.schemas.len(), "component schema"),
        counted(api.types.len(), "type")
    );
    tags(&mut text, api);
    inexact(&mut text, ledger);
    pages(&mut text, api);
    text
}

fn tags(text: &mut String, api: &Api) {
    let mut counts: BTreeMap<Option<&str>, usize> = BTreeMap::new();
    for operation in &api.operations {
        *counts.entry(operation.tag.as_deref()).or_default() += 1;
    }
    text.push_str("\nTags and their operations:\n");
    for (tag, count) in counts {
        let _ = writeln!(text, "{count:>6}  {}", tag.unwrap_or("(none)"));
    }
}

fn inexact(text: &mut String, ledger: &Ledger) {
    let totals = ledger.totals();
    let _ = writeln!(text, "\nConstructs: {}", totals.all);
    for (construct, counts) in &totals.by_construct {
        let inexact = Outcome::ALL
            .into_iter()
            .filter(|outcome| *outcome != Outcome::Exact);
        let counted: Vec<String> = inexact
            .filter(|outcome| counts.of(*outcome) > 0)
            .map(|outcome| format!("{} {}", counts.of(outcome), outcome.name()))
            .collect();
        if !counted.is_empty() {
            let _ = writeln!(text, "    {construct}: {}", counted.join(", "));
        }
    }
}

fn pages(text: &mut String, api: &Api) {
    let candidates: Vec<(String, String)> = api
        .operations
        .iter()
        .filter(|operation| operation.method == Method::Get && operation.paging.is_none())
        .filter_map(|operation| Some((operation.key(), declaration(operation)?)))
        .collect();
    if candidates.is_empty() {
        return;
    }
    text.push_str(
        "\nThese operations look like lists in pages. To follow them, add to codegen.toml, with the\nplace of the items in the response as `items`:\n\n[paging.operations]\n",
    );
    for (key, declaration) in candidates {
        let _ = writeln!(
            text,
            "{} = {{ {declaration} }}",
            toml_edit::Value::from(key)
        );
    }
}

/// Returns the members that declare the paging of an operation, as far as its parameters show them.
fn declaration(operation: &Operation) -> Option<String> {
    let has = |name: &str| {
        let mut parameters = operation.parameters.iter();
        parameters.any(|parameter| parameter.location == Location::Query && parameter.name == name)
    };
    let mut usual = PAGE_STYLES.iter().flat_map(|style| {
        let names = style.usual_parameters.iter();
        names.map(move |name| (style.name, *name))
    });
    let (style, parameter) = usual.find(|(_, name)| has(name))?;
    let mut declaration = format!("style = \"{style}\", parameter = \"{parameter}\"");
    if let Some(size) = SIZE_PARAMETERS.into_iter().find(|name| has(name)) {
        let _ = write!(declaration, ", size = \"{size}\"");
    }
    Some(declaration)
}

#[cfg(test)]
mod tests {
    use super::declaration;
    use crate::diagnostics::Diagnostics;
    use crate::ledger::Ledger;
    use crate::lower;
    use crate::source::Sources;

    #[test]
    fn inspect_suggests_paging_for_a_list_with_a_page_parameter() {
        let text = r#"{"openapi": "3.1.0", "info": {"title": "t", "version": "1"}, "paths": {"/a": {"get": {
            "parameters": [
                {"name": "page", "in": "query", "schema": {"type": "integer"}},
                {"name": "per_page", "in": "query", "schema": {"type": "integer"}}
            ],
            "responses": {"200": {"description": "ok"}}
        }}}}"#;
        let mut diagnostics = Diagnostics::default();
        let sources = Sources::from_text("api.json", text, &mut diagnostics);
        let lowered = lower::lower(&sources, &mut diagnostics, &mut Ledger::default());
        let declared = lowered.and_then(|lowered| declaration(lowered.api.operations.first()?));
        let expected = r#"style = "page", parameter = "page", size = "per_page""#;
        assert_eq!(declared.as_deref(), Some(expected));
    }
}

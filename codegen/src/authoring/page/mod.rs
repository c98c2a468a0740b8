//! Parses documentation pages into operations, as a [`Fragment`] and as fixtures.
//!
//! There are parsers for three notations: the text that a browser copies, the vendor's Markdown, and skeletons
//! of responses. Each returns the same tree: operation → section → field → type. Every line that is not
//! understood is reported with its place.

mod browser;
mod browser_fields;
mod choice;
mod constraints;
mod field_line;
mod field_paths;
mod fixtures;
mod ids;
mod item;
mod lines;
mod markdown;
mod merge;
mod models;
mod operation;
mod permissions;
mod request_example;
mod schema;
mod skeleton;
#[cfg(test)]
mod tests;
mod tree;
mod type_text;
mod whole_body;

pub use field_paths::{PathFacts, of_operation as fields};
pub use fixtures::{Fixture, of_pages as fixtures};
pub use tree::{Alternative, Field, PageOperation, Place, Section, Shape, Skeleton, Type};

use super::{Fragment, Value};
use crate::diagnostics::{Code, Diagnostic, Diagnostics};
use crate::source::{FileId, Sources, Span};

/// A page and its operations.
#[derive(Clone, Debug)]
pub struct Page {
    /// The name of its file.
    pub name: String,
    /// The operations.
    pub operations: Vec<PageOperation>,
}

/// Parses a page, which was added to `sources`.
///
/// A page without an operation and a truncated page are errors.
pub fn read(sources: &Sources, file: FileId, diagnostics: &mut Diagnostics) -> Page {
    let text = sources.text(file);
    let lines = lines::split(file, text);
    let is_browser = lines
        .iter()
        .any(|line| line.text.trim_end().ends_with(browser::FOLD));
    let is_list = lines.iter().any(|line| {
        line.text.starts_with('#')
            && Place::of_heading(line.text.trim_matches(['#', ' '])).is_some()
    });
    let mut operations = if is_browser {
        browser::read(&lines, text, diagnostics)
    } else if is_list {
        markdown::read(&lines, text, diagnostics)
    } else {
        skeleton::read(&lines, text, diagnostics)
    };
    operations.iter_mut().for_each(whole_body::find);
    let path = sources.path(file);
    let describes = |operation: &PageOperation| {
        !operation.sections.is_empty() || !operation.skeletons.is_empty()
    };
    if operations.is_empty() {
        let (message, help) =
            if text.trim_start().starts_with("<!") || text.trim_start().starts_with("<html") {
                (
                    "this is HTML, not the text of a page",
                    "copy the text that the browser shows, or download the Markdown of the page",
                )
            } else {
                (
                    "this page has no operation: no line has a method and a path",
                    "save the text of the page of one operation, or of a list of operations",
                )
            };
        let span = Span::new(file, 0, 0);
        diagnostics.push(Diagnostic::new(Code::Page, span, message).help(help));
    }
    for operation in operations.iter().filter(|one| !describes(one)) {
        report_truncated(operation.span, "no field or response follows", diagnostics);
    }
    Page {
        name: path.rsplit('/').next().unwrap_or(path).to_owned(),
        operations,
    }
}

/// Returns the operations of all pages as a fragment for `document`. Pages of the same operation are merged,
/// and their differences are reported.
pub fn fragment(
    pages: &[Page],
    document: &Sources,
    descriptions: bool,
    diagnostics: &mut Diagnostics,
) -> Fragment {
    let all = pages
        .iter()
        .flat_map(|page| page.operations.iter().cloned());
    let merged = merge::merge(all, diagnostics);
    let mut ids = ids::Ids::of(document);
    let operations = merged
        .iter()
        .map(|page| operation::of_page(page, &ids.take(page), descriptions, diagnostics));
    Fragment {
        operations: operations.collect(),
        components: Vec::new(),
    }
}

/// Reports a truncated page.
fn report_truncated(span: Span, what: &str, diagnostics: &mut Diagnostics) {
    let message = format!("the page is truncated: {what}");
    let help = "save the whole page, with everything on it expanded";
    diagnostics.push(Diagnostic::new(Code::Page, span, message).help(help));
}

/// Parses a JSON text. The members keep their order.
fn value_of_json(text: &str) -> Option<Value> {
    let sources = Sources::from_text("example.json", text, &mut Diagnostics::default());
    sources.root().map(Value::from)
}

/// Returns the name of a file without its extension.
fn stem(name: &str) -> &str {
    name.rsplit_once('.').map_or(name, |(stem, _)| stem)
}

//! Diagnostics as workflow commands of GitHub Actions.

use super::selection::Selection;
use super::shown_path;
use crate::diagnostics::{Diagnostic, Severity};
use crate::source::Sources;

pub(super) fn render(selection: &Selection<'_>, sources: &Sources) -> String {
    selection
        .shown
        .iter()
        .map(|problem| one(problem, sources))
        .collect()
}

fn one(problem: &Diagnostic, sources: &Sources) -> String {
    let command = match problem.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "notice",
    };
    let mut properties = Vec::new();
    let mut said = vec![problem.message.clone()];
    if let Some(label) = &problem.primary {
        let (start, end) = (sources.position(label.span), sources.end(label.span));
        properties.push(format!(
            "file={}",
            property(&shown_path(sources.path(label.span.file)))
        ));
        properties.push(format!("line={},endLine={}", start.line, end.line));
        properties.push(format!("col={},endColumn={}", start.column, end.column));
        said.extend(Some(&label.text).filter(|text| !text.is_empty()).cloned());
    }
    for label in &problem.secondary {
        let place = sources.position(label.span);
        let path = shown_path(sources.path(label.span.file)).into_owned();
        said.push(format!(
            "{path}:{}:{}: {}",
            place.line, place.column, label.text
        ));
    }
    said.extend(problem.help.iter().map(|help| format!("help: {help}")));
    properties.push(format!("title={}", property(problem.code.text())));
    format!(
        "::{command} {}::{}\n",
        properties.join(","),
        data(&said.join("\n"))
    )
}

fn data(text: &str) -> String {
    text.replace('%', "%25")
        .replace('\r', "%0D")
        .replace('\n', "%0A")
}

fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

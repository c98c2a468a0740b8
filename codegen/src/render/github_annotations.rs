//! Diagnostics as workflow commands of GitHub Actions.

use super::selection::Selection;
use super::shown_path;
use super::workflow_command::workflow_command;
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
    let mut lines = vec![problem.message.clone()];
    if let Some(label) = &problem.primary {
        let (start, end) = (sources.position(label.span), sources.end(label.span));
        let path = shown_path(sources.path(label.span.file)).into_owned();
        properties.push(("file", path));
        properties.push(("line", start.line.to_string()));
        properties.push(("endLine", end.line.to_string()));
        properties.push(("col", start.column.to_string()));
        properties.push(("endColumn", end.column.to_string()));
        lines.extend(Some(&label.text).filter(|text| !text.is_empty()).cloned());
    }
    for label in &problem.secondary {
        let place = sources.position(label.span);
        let path = shown_path(sources.path(label.span.file)).into_owned();
        lines.push(format!(
            "{path}:{}:{}: {}",
            place.line, place.column, label.text
        ));
    }
    lines.extend(problem.help.iter().map(|help| format!("help: {help}")));
    properties.push(("title", problem.code.text().to_owned()));
    workflow_command(command, &properties, &lines.join("\n"))
}

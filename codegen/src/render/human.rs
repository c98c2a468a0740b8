//! Diagnostics for people.

use std::collections::BTreeMap;

use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};

use super::excerpt::Excerpt;
use super::selection::Selection;
use super::{Options, shown_path};
use crate::diagnostics::{Diagnostic, Label, Severity};
use crate::source::Sources;

/// Characters of a message that are shown: it may quote the document.
const MESSAGE: usize = 600;

pub(super) fn render(selection: &Selection<'_>, sources: &Sources, options: Options) -> String {
    let renderer = if options.color {
        Renderer::styled()
    } else {
        Renderer::plain()
    };
    let mut blocks: Vec<String> = selection
        .shown
        .iter()
        .map(|problem| one(problem, sources, &renderer))
        .collect();
    let mut folded: BTreeMap<Severity, Vec<String>> = BTreeMap::new();
    for ((severity, code), count) in &selection.folded {
        folded
            .entry(*severity)
            .or_default()
            .push(format!("{count} × {}", code.text()));
    }
    for (severity, codes) in folded.iter().rev() {
        let title = format!(
            "more {}s that are not shown: {}",
            severity.name(),
            codes.join(", ")
        );
        blocks.push(renderer.render(&[Group::with_title(level(*severity).secondary_title(title))]));
    }
    if let Some(worst) = selection.worst() {
        blocks.push(renderer.render(&[Group::with_title(
            level(worst).primary_title(selection.summary(options.prevented)),
        )]));
    }
    blocks
        .iter()
        .map(|block| format!("{}\n", block.trim_end()))
        .collect::<Vec<_>>()
        .join("\n")
}

fn one(problem: &Diagnostic, sources: &Sources, renderer: &Renderer) -> String {
    let title = level(problem.severity)
        .primary_title(clipped(&problem.message))
        .id(problem.code.text());
    let Some(primary) = &problem.primary else {
        let group = Group::with_title(title).elements(
            problem
                .help
                .iter()
                .map(|help| Level::HELP.message(clipped(help))),
        );
        return renderer.render(&[group]);
    };
    let mut first = Excerpt::new(sources, primary.span);
    let mut near = Vec::new();
    let mut far = Vec::new();
    for label in &problem.secondary {
        let same = label.span.file == primary.span.file;
        let place = if same {
            first.include(sources, label.span)
        } else {
            None
        };
        match place {
            Some(_) => near.push(label),
            None => far.push((label, Excerpt::new(sources, label.span))),
        }
    }
    // Including a place can move the ones before it, so the places are taken at the end.
    let near = near
        .into_iter()
        .filter_map(|label| Some((label, first.include(sources, label.span)?)));
    let near = near.map(|(label, place)| {
        AnnotationKind::Context
            .span(place)
            .label(clipped(&label.text))
    });
    let near: Vec<_> = near.collect();
    let group = Group::with_title(title)
        .element(snippet(sources, primary, &first, AnnotationKind::Primary).annotations(near))
        .elements(
            far.iter()
                .map(|(label, excerpt)| snippet(sources, label, excerpt, AnnotationKind::Context)),
        )
        .elements(
            problem
                .help
                .iter()
                .map(|help| Level::HELP.message(clipped(help))),
        );
    let text = renderer.render(&[group]);
    let excerpts = std::iter::once((primary, &first))
        .chain(far.iter().map(|(label, excerpt)| (*label, excerpt)));
    excerpts.fold(text, |text, (label, excerpt)| {
        with_true_column(text, sources, label, excerpt)
    })
}

fn snippet<'a>(
    sources: &'a Sources,
    label: &'a Label,
    excerpt: &'a Excerpt,
    kind: AnnotationKind,
) -> Snippet<'a, annotate_snippets::Annotation<'a>> {
    let text = (!label.text.is_empty()).then(|| clipped(&label.text));
    Snippet::source(&excerpt.text)
        .path(shown_path(sources.path(label.span.file)))
        .line_start(excerpt.line)
        .annotation(kind.span(excerpt.place.clone()).label(text))
}

/// The renderer counts columns in the excerpt; where that is a part of a line, they are wrong.
fn with_true_column(text: String, sources: &Sources, label: &Label, excerpt: &Excerpt) -> String {
    let Some((counted, column)) = excerpt.moved else {
        return text;
    };
    let place = format!(
        "{}:{}:",
        shown_path(sources.path(label.span.file)),
        excerpt.line
    );
    text.replacen(
        &format!("{place}{counted}\n"),
        &format!("{place}{column}\n"),
        1,
    )
}

fn level(severity: Severity) -> Level<'static> {
    match severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Note => Level::NOTE,
    }
}

fn clipped(text: &str) -> String {
    match text.char_indices().nth(MESSAGE) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
        None => text.to_owned(),
    }
}

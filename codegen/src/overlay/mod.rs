//! OpenAPI Overlay 1.0 and 1.1: patches of a faulty document, before it is read as OpenAPI.
//!
//! Takes the [`Sources`] and an overlay document, and changes the root document's tree. What comes
//! from the overlay keeps its place there, so that a later diagnostic names the overlay's line. An
//! action that matches nothing is an error here, where the specification lets it pass: the document
//! has changed, and the patch is without effect.
//!
//! It does not follow references: an overlay changes the root document's own file.

mod merge;
mod path;
#[cfg(test)]
mod tests;

use crate::diagnostics::{Code, Diagnostic, Diagnostics};
use crate::extensions::is_extension;
use crate::source::{Files, Limits, Node, Sources, Span};
use merge::Incompatible;
use path::{Path, Query};

/// Reads the overlay at `path` and applies its actions, in order, to the document.
pub fn apply(
    sources: &mut Sources,
    files: &dyn Files,
    path: &str,
    limits: &Limits,
    diagnostics: &mut Diagnostics,
) {
    let Some(file) = sources.add(files, path, limits, diagnostics) else {
        return;
    };
    let Some(overlay) = sources.node(file).cloned() else {
        return;
    };
    let Some(mut root) = sources.take_root() else {
        return;
    };
    let actions = actions(&overlay, diagnostics);
    for action in actions {
        let text = sources.text(action.span.file);
        if let Err(problem) = perform(action, text, &mut root, diagnostics) {
            diagnostics.push(*problem);
        }
    }
    sources.set_root(root, file, files, limits, diagnostics);
}

type Done<T> = Result<T, Box<Diagnostic>>;

/// The actions of an overlay whose outline is right.
fn actions<'n>(overlay: &'n Node, diagnostics: &mut Diagnostics) -> &'n [Node] {
    let version = overlay.get("overlay").and_then(Node::as_str);
    if !version.is_some_and(|version| version.starts_with("1.")) {
        let span = overlay.get("overlay").unwrap_or(overlay).span;
        let problem = Diagnostic::new(Code::Overlay, span, "this is not an overlay of version 1");
        diagnostics.push(problem.help("an overlay begins with `overlay: 1.0.0`"));
        return &[];
    }
    unknown_members(
        overlay,
        &["overlay", "info", "extends", "actions"],
        diagnostics,
    );
    let actions = overlay.get("actions").map_or(&[][..], Node::items);
    if actions.is_empty() {
        diagnostics.push(Diagnostic::new(
            Code::Overlay,
            overlay.span,
            "the overlay has no list of `actions`",
        ));
    }
    actions
}

fn perform(action: &Node, text: &str, root: &mut Node, diagnostics: &mut Diagnostics) -> Done<()> {
    unknown_members(
        action,
        &["target", "description", "update", "remove", "copy"],
        diagnostics,
    );
    let Some(target) = action.get("target") else {
        return Err(error(action.span, "the action has no `target`").into());
    };
    let paths = find(target, text, root)?;
    if paths.is_empty() {
        let problem = error(target.span, "the target of this action matches nothing");
        return Err(problem
            .help("correct the expression, or remove the action if the document is corrected")
            .into());
    }
    if action.get("remove").and_then(Node::as_bool) == Some(true) {
        return remove(root, &paths, target.span);
    }
    match (action.get("update"), action.get("copy")) {
        (Some(_), Some(copy)) => {
            Err(error(copy.span, "an action has `update` or `copy`, not both").into())
        }
        (Some(new), None) => update(root, &paths, new, target.span),
        (None, Some(copy)) => {
            let source = find(copy, text, root)?;
            let [source] = &*source else {
                let message = format!("`copy` must match one node, and matches {}", source.len());
                return Err(error(copy.span, message).into());
            };
            match merge::at_mut(root, source).cloned() {
                Some(new) => update(root, &paths, &new, target.span),
                None => Ok(()),
            }
        }
        (None, None) => Err(error(
            action.span,
            "the action has neither `update`, `remove` nor `copy`",
        )
        .into()),
    }
}

/// The places that an expression matches.
fn find(expression: &Node, text: &str, root: &Node) -> Done<Vec<Path>> {
    let Some(query_text) = expression.as_str() else {
        return Err(error(expression.span, "a JSONPath expression must be a string").into());
    };
    let query: Query = path::parse(query_text).map_err(|problem| {
        let span = inside(expression.span, text, query_text, problem.at);
        error(span, format!("`{query_text}` is no JSONPath expression")).label(problem.message)
    })?;
    path::select(&query, root, path::VISITS)
        .map_err(|_| error(expression.span, "this expression looks at too many nodes").into())
}

fn update(root: &mut Node, paths: &[Path], new: &Node, target: Span) -> Done<()> {
    for path in paths {
        let Some(node) = merge::at_mut(root, path) else {
            continue;
        };
        merge::update(node, new).map_err(
            |Incompatible {
                 old,
                 new,
                 old_kind,
                 new_kind,
             }| {
                error(new, format!("{new_kind} cannot be merged into {old_kind}"))
                    .also(old, format!("the {old_kind}"))
                    .also(target, "by this target")
                    .help("remove the old value in an action before")
            },
        )?;
    }
    Ok(())
}

fn remove(root: &mut Node, paths: &[Path], target: Span) -> Done<()> {
    // From the end, so that what is removed does not move what is to be removed.
    for path in paths.iter().rev() {
        if !merge::remove(root, path) {
            return Err(error(target, "the whole document cannot be removed").into());
        }
    }
    Ok(())
}

/// The place of the byte `at` of an expression, if the file has its text unescaped.
fn inside(span: Span, text: &str, expression: &str, at: usize) -> Span {
    let written = text
        .get(span.start as usize..span.end as usize)
        .unwrap_or_default();
    match written.find(expression) {
        Some(shift) => {
            let start = span.start as usize + shift + at;
            let width = expression
                .get(at..)
                .and_then(|rest| rest.chars().next())
                .map_or(0, char::len_utf8);
            Span::new(span.file, start, start + width)
        }
        None => span,
    }
}

fn unknown_members(object: &Node, known: &[&str], diagnostics: &mut Diagnostics) {
    for entry in object.entries() {
        let key = &*entry.key.text;
        if known.contains(&key) || is_extension(key) {
            continue;
        }
        let problem = Diagnostic::new(
            Code::UnknownMember,
            entry.key.span,
            format!("an overlay has no `{key}` here"),
        );
        diagnostics.push(problem.suggest(key, known.iter().copied(), ""));
    }
}

fn error(span: Span, message: impl Into<String>) -> Diagnostic {
    Diagnostic::new(Code::Overlay, span, message)
}

//! Follows references where a reader needs their targets.

use std::collections::BTreeSet;

use super::{At, Reading};
use crate::diagnostics::{Code, Diagnostic};
use crate::source::{FileId, Node, ResolveError};

impl<'n> Reading<'n, '_> {
    /// Returns the target of a reference, through one step. A reference to nowhere is reported
    /// and yields [`None`].
    pub fn resolve(&mut self, reference: At<'n>) -> Option<At<'n>> {
        let text = reference.node.as_str()?;
        let resource = self.sources.resource(reference.span());
        let key = (reference.file(), resource, text);
        if let Some(known) = self.resolved.get(&key).copied() {
            return known.or_else(|| self.within_component(reference));
        }
        let found = match self.sources.resolve_at(reference.span(), text) {
            Ok(found) => {
                let pointer = self.pointer_text(found.file, &found.pointer);
                Some(self.start(found.node, pointer))
            }
            Err(error) => {
                let found = self.within_component(reference);
                if found.is_some() {
                    return found;
                }
                self.report_unresolved(reference, text, &error);
                None
            }
        };
        self.resolved.insert(key, found);
        found
    }

    /// Reports a reference to nowhere, and which one was meant. If none is known, it can be lowered to a warning.
    fn report_unresolved(&mut self, reference: At<'n>, text: &str, error: &ResolveError) {
        let Some(problem) = error.diagnostic(text, reference.span()) else {
            return;
        };
        if problem.help.is_some() {
            return self.report(problem);
        }
        self.report(match self.component_meant(reference) {
            Some(meant) => problem.help(format!("did you mean `{meant}`?")),
            None => problem.lowered_to_warning("goes on without it"),
        });
    }

    /// The node that a text means if it is a reference; nothing is reported if it is none.
    pub fn resolve_quietly(&self, reference: At<'n>) -> Option<&'n Node> {
        let text = reference.node.as_str()?;
        let found = self.sources.resolve_at(reference.span(), text).ok()?;
        Some(found.node)
    }

    /// Returns the reference of a place that is nothing but a reference, and why its target cannot be read; [`None`]
    /// if it can.
    pub(super) fn unread(&mut self, at: At<'n>) -> Option<(At<'n>, ResolveError)> {
        let reference = self.member(at, "$ref")?;
        let text = reference.node.as_str()?;
        let found = self.sources.resolve_at(reference.span(), text);
        found.err().map(|error| (reference, error))
    }

    /// The node that a text in a file means as a reference; nothing is reported if it is none.
    pub fn resolve_text(&self, file: FileId, text: &str) -> Option<&'n Node> {
        Some(self.sources.resolve(file, text).ok()?.node)
    }

    /// Follows `$ref`s until there is none: for parameters, bodies, responses and the like.
    pub fn follow(&mut self, at: At<'n>) -> Option<At<'n>> {
        let mut at = at;
        let mut met = BTreeSet::new();
        while let Some(reference) = self.member(at, "$ref") {
            if reference.node.as_str().is_none() {
                self.string(reference);
                return None;
            }
            if !met.insert(at.identity()) {
                self.circle(at);
                return None;
            }
            at = self.resolve(reference)?;
        }
        Some(at)
    }

    fn circle(&mut self, at: At<'n>) {
        let message = "these references lead in a circle";
        self.report(
            Diagnostic::new(Code::UnresolvedReference, at.span(), message)
                .lowered_to_warning("goes on without it"),
        );
    }

    /// Returns the same place, or its target if it is nothing but a reference.
    ///
    /// The specification allows references in a few places only. Documents of many files have them
    /// in place of a list of properties or a text, since their tools bundle all files first.
    pub(super) fn dereferenced(&mut self, at: At<'n>) -> At<'n> {
        match at.node.entries() {
            [only] if &*only.key.text == "$ref" && only.value.as_str().is_some() => {
                self.follow(at).unwrap_or(at)
            }
            _ => at,
        }
    }

    /// The roots of all files, the document's first.
    pub fn files(&mut self) -> Vec<At<'n>> {
        let sources = self.sources;
        let roots = sources
            .files()
            .filter_map(|file| Some((file, sources.node(file)?)));
        roots
            .map(|(file, node)| {
                let pointer = self.pointer_text(file, "");
                self.start(node, pointer)
            })
            .collect()
    }

    pub(super) fn pointer_text(&self, file: FileId, pointer: &str) -> String {
        if file == FileId(0) {
            format!("#{pointer}")
        } else {
            format!("{}#{pointer}", self.sources.path(file))
        }
    }
}

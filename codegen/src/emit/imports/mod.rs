//! The imports of a file, collected from its finished pieces: paths are emitted in full, then
//! shortened to the names that they end in, with a `use` line for each name.

mod short_links;
mod use_line;

use std::collections::BTreeSet;
use std::fmt::Write;

use proc_macro2::Ident;
use syn::visit_mut::{self, VisitMut};
use syn::{Attribute, Path};

use super::file::{Part, Piece};
use super::rust_type::RUNTIME;
pub(super) use use_line::use_line;

/// The names that have a meaning in a file before it imports anything.
#[derive(Debug, Default)]
pub(super) struct Scope<'a> {
    /// The types of the client that are in scope.
    pub(super) own: BTreeSet<&'a str>,
    /// Other items: a path that ends in such a name stays as it is.
    pub(super) taken: BTreeSet<&'a str>,
    /// Types of the runtime whose names types of the client have: their paths stay as they are.
    pub(super) clashing: BTreeSet<&'static str>,
}

/// What a file imports.
#[derive(Debug, Default)]
pub(super) struct Imports<'a> {
    scope: Scope<'a>,
    /// Types of the client.
    models: BTreeSet<String>,
    /// Items of the runtime's root.
    runtime: BTreeSet<&'static str>,
    /// Items of what the runtime has for emitted code only.
    emitted: BTreeSet<String>,
    /// Whether maps are used.
    map: bool,
    /// Whether constants of the API are used.
    pub(super) constants: bool,
}

/// Shortens the paths of a file's pieces, and returns what the file imports for that.
pub(super) fn shorten<'a>(pieces: &mut [Piece], scope: Scope<'a>) -> Imports<'a> {
    let mut imports = Imports {
        scope,
        ..Imports::default()
    };
    for piece in pieces {
        match piece {
            Piece::Item(item) | Piece::Gated(_, item) => imports.visit_item_mut(item),
            Piece::Block(items) => items
                .iter_mut()
                .for_each(|item| imports.visit_item_mut(item)),
            Piece::Table(parts) | Piece::Attached(parts) => {
                for part in parts {
                    if let Part::Type(ty) = part {
                        ty.rename(&mut |path| {
                            let short = imports.shortened(path);
                            (short.len() < path.len()).then(|| short.to_owned())
                        });
                    }
                }
            }
        }
    }
    imports
}

impl Imports<'_> {
    /// Returns the path as the file writes it, and notes the import that it needs.
    fn shortened<'p>(&mut self, path: &'p str) -> &'p str {
        if let Some(constant) = path.strip_prefix("super::super::") {
            self.constants = true;
            return constant;
        }
        if let Some(model) = path.strip_prefix("super::") {
            let name = first(model);
            if self.scope.taken.contains(name) {
                return path;
            }
            if !self.scope.own.contains(name) {
                self.models.insert(name.to_owned());
            }
            return model;
        }
        if let Some(map) = path.strip_prefix("std::collections::") {
            self.map = true;
            return map;
        }
        if let Some(item) = path.strip_prefix("clientwright_runtime::emitted::") {
            self.emitted.insert(first(item).to_owned());
            return item;
        }
        let item = path.strip_prefix("clientwright_runtime::").unwrap_or(path);
        let known = RUNTIME.iter().find(|known| **known == first(item));
        match known.filter(|_| item.len() < path.len()) {
            Some(name)
                if !self.scope.clashing.contains(name) && !self.scope.taken.contains(name) =>
            {
                self.runtime.insert(name);
                item
            }
            _ => path,
        }
    }

    /// Returns the `use` lines: std, the runtime, and the client's types. `aliases` are lines for the
    /// runtime.
    pub(super) fn lines(&self, aliases: &str) -> String {
        let mut lines = String::new();
        if self.map {
            lines.push_str("use std::collections::BTreeMap;\n");
        }
        let runtime = self.runtime.iter().copied();
        use_line(&mut lines, "clientwright_runtime", runtime);
        let emitted = self.emitted.iter().map(String::as_str);
        use_line(&mut lines, "clientwright_runtime::emitted", emitted);
        lines.push_str(aliases);
        use_line(&mut lines, "super", self.models.iter().map(String::as_str));
        lines
    }
}

impl VisitMut for Imports<'_> {
    fn visit_path_mut(&mut self, path: &mut Path) {
        visit_mut::visit_path_mut(self, path);
        let is_full =
            |root: &Ident| root == "super" || root == "clientwright_runtime" || root == "std";
        if path.segments.len() < 2
            || !path
                .segments
                .first()
                .is_some_and(|root| is_full(&root.ident))
        {
            return;
        }
        let mut full = String::new();
        for segment in &path.segments {
            let between = if full.is_empty() { "" } else { "::" };
            let _ = write!(full, "{between}{}", segment.ident);
        }
        let kept = self.shortened(&full).split("::").count();
        let dropped = path.segments.len().saturating_sub(kept);
        if dropped > 0 {
            path.segments = std::mem::take(&mut path.segments)
                .into_iter()
                .skip(dropped)
                .collect();
        }
    }

    fn visit_attribute_mut(&mut self, _: &mut Attribute) {
        // Attributes name nothing that is imported, and most of them are documentation.
    }
}

/// The first name of a path.
fn first(path: &str) -> &str {
    path.split_once("::").map_or(path, |(first, _)| first)
}

#[cfg(test)]
mod tests;

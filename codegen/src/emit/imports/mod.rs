//! The imports of a file, collected from its finished pieces: paths are emitted in full, then
//! shortened to the names that they end in, with a `use` line for each name.

mod declared;
mod short_links;
mod use_line;

use std::collections::BTreeSet;

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
            Piece::Declared(declaration) => imports.shorten_declaration(declaration),
            Piece::Text(parts) | Piece::Attached(parts) => {
                for part in parts {
                    if let Part::Type(ty) = part {
                        imports.shorten_type(ty);
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
        match split(path) {
            Some(("super", item)) => match item.strip_prefix("super::") {
                Some(constant) => {
                    self.constants = true;
                    constant
                }
                None => self.model(item).unwrap_or(path),
            },
            Some(("std", item)) => match split(item) {
                Some(("collections", map)) => {
                    self.map = true;
                    map
                }
                _ => path,
            },
            Some(("clientwright_runtime", item)) => self.runtime(item).unwrap_or(path),
            _ => path,
        }
    }

    fn model<'p>(&mut self, model: &'p str) -> Option<&'p str> {
        let name = first(model);
        if self.scope.taken.contains(name) {
            return None;
        }
        if !self.scope.own.contains(name) && !self.models.contains(name) {
            self.models.insert(name.to_owned());
        }
        Some(model)
    }

    fn runtime<'p>(&mut self, item: &'p str) -> Option<&'p str> {
        if let Some(("emitted", item)) = split(item) {
            self.emitted.insert(first(item).to_owned());
            return Some(item);
        }
        let name = first(item);
        let name = RUNTIME.iter().find(|known| **known == name)?;
        if self.scope.clashing.contains(name) || self.scope.taken.contains(name) {
            return None;
        }
        self.runtime.insert(name);
        Some(item)
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

/// The first name of a path.
fn first(path: &str) -> &str {
    split(path).map_or(path, |(first, _)| first)
}

/// The first name of a path, and the rest if there is one.
fn split(path: &str) -> Option<(&str, &str)> {
    let (first, rest) = path.split_once(':')?;
    Some((first, rest.strip_prefix(':')?))
}

#[cfg(test)]
mod tests;

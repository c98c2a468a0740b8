//! The imports of a file, collected from its finished pieces: paths are emitted in full, then
//! shortened to the names that they end in, with a `use` line for each name.

use std::collections::BTreeSet;

use proc_macro2::Ident;
use syn::visit_mut::{self, VisitMut};
use syn::{Attribute, Block, Expr, ExprLit, Lit, LitStr, Meta, MetaNameValue, Path};

use super::file::{Part, Piece};
use super::rust_type::RUNTIME;

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
#[derive(Debug)]
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
        models: BTreeSet::new(),
        runtime: BTreeSet::new(),
        emitted: BTreeSet::new(),
        map: false,
        constants: false,
    };
    for piece in &mut *pieces {
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
    for piece in pieces {
        if let Piece::Item(item) | Piece::Gated(_, item) = piece {
            ShortLinks(&imports).visit_item_mut(item);
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

    /// Returns a line of documentation with a short link to each type of the client that is in scope.
    ///
    /// ``[`Pet`](super::Pet)`` becomes ``[`Pet`]``.
    fn with_short_links(&self, line: &str) -> Option<String> {
        const LINK: &str = "`](super::";
        let mut short = String::new();
        let mut rest = line;
        while let Some((before, after)) = rest.split_once(LINK) {
            short.push_str(before);
            let shown = before.rsplit_once("[`").map(|(_, shown)| shown);
            let target = after.split_once(')').map(|(target, _)| target);
            match (shown, target) {
                (Some(shown), Some(target)) if shown == target && self.is_in_scope(target) => {
                    short.push_str("`]");
                    rest = after
                        .get(target.len().saturating_add(1)..)
                        .unwrap_or_default();
                }
                _ => {
                    short.push_str(LINK);
                    rest = after;
                }
            }
        }
        short.push_str(rest);
        (short.len() < line.len()).then_some(short)
    }

    fn is_in_scope(&self, name: &str) -> bool {
        self.models.contains(name) || self.scope.own.contains(name)
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
        let names: Vec<String> = path
            .segments
            .iter()
            .map(|one| one.ident.to_string())
            .collect();
        let kept = self.shortened(&names.join("::")).split("::").count();
        let dropped = names.len().saturating_sub(kept);
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

/// Shortens the links of documentation, once it is known what the file imports.
struct ShortLinks<'i, 'a>(&'i Imports<'a>);

impl VisitMut for ShortLinks<'_, '_> {
    fn visit_attribute_mut(&mut self, attribute: &mut Attribute) {
        if let Meta::NameValue(MetaNameValue {
            value:
                Expr::Lit(ExprLit {
                    lit: Lit::Str(line),
                    ..
                }),
            ..
        }) = &mut attribute.meta
            && let Some(short) = self.0.with_short_links(&line.value())
        {
            *line = LitStr::new(&short, line.span());
        }
    }

    fn visit_block_mut(&mut self, _: &mut Block) {
        // Bodies of methods have no documentation.
    }
}

/// The first name of a path.
fn first(path: &str) -> &str {
    path.split_once("::").map_or(path, |(first, _)| first)
}

/// Writes `use from::{…};`, without braces around one name, and over several lines if it is long.
pub(super) fn use_line<'n>(
    lines: &mut String,
    from: &str,
    names: impl IntoIterator<Item = &'n str>,
) {
    const WIDTH: usize = 100;
    let names: Vec<&str> = names.into_iter().collect();
    let short: usize = names.iter().map(|name| name.len() + 2).sum();
    match names.as_slice() {
        [] => {}
        [name] => lines.extend(["use ", from, "::", name, ";\n"]),
        _ if short + from.len() + 7 <= WIDTH => {
            lines.extend(["use ", from, "::{", &names.join(", "), "};\n"]);
        }
        _ => {
            lines.extend(["use ", from, "::{\n   "]);
            let mut column = 3;
            for name in names {
                if column + name.len() + 2 > WIDTH {
                    lines.push_str("\n   ");
                    column = 3;
                }
                column += name.len() + 2;
                lines.extend([" ", name, ","]);
            }
            lines.push_str("\n};\n");
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use quote::quote;

    use super::super::file::{Part, Piece, rust};
    use super::super::rust_type::RustType;
    use super::super::syntax;
    use super::{Scope, shorten};

    /// Shortens the paths of one method and one table, and prints both after the imports.
    fn shortened(scope: Scope<'_>) -> String {
        let method = quote! {
            impl Client {
                /// Not super::Documented.
                pub fn list(&self) -> std::collections::BTreeMap<String, super::Tree> {
                    (super::super::common::API, clientwright_runtime::Date::new(super::Own::A), rt::call())
                }
            }
        };
        let table = vec![
            Part::Text("table!(super::Text: ".to_owned()),
            Part::Type(RustType::path("super::Tree").within("clientwright_runtime::Maybe")),
            Part::Text(");\n".to_owned()),
        ];
        let mut pieces = vec![Piece::Item(syntax::item(method)), Piece::Attached(table)];
        let imports = shorten(&mut pieces, scope);
        assert!(imports.constants);
        let lines = imports.lines("");
        let file = rust(String::new(), "", &[], pieces);
        let (_, code) = file.text.split_once("impl").unwrap();
        format!("{lines}impl{code}")
    }

    #[test]
    fn paths_are_shortened_to_names_that_the_file_imports() {
        let scope = Scope {
            own: BTreeSet::from(["Own"]),
            ..Scope::default()
        };
        let expected = "\
use std::collections::BTreeMap;
use clientwright_runtime::{Date, Maybe};
use super::Tree;
impl Client {
    /// Not super::Documented.
    pub fn list(&self) -> BTreeMap<String, Tree> {
        (common::API, Date::new(Own::A), rt::call())
    }
}
table!(super::Text: Maybe<Tree>);
";
        assert_eq!(shortened(scope), expected);
    }

    #[test]
    fn paths_whose_names_mean_something_else_stay_in_full() {
        let scope = Scope {
            own: BTreeSet::from(["Own"]),
            taken: BTreeSet::from(["Tree"]),
            clashing: BTreeSet::from(["Date", "Maybe"]),
        };
        let expected = "\
use std::collections::BTreeMap;
impl Client {
    /// Not super::Documented.
    pub fn list(&self) -> BTreeMap<String, super::Tree> {
        (common::API, clientwright_runtime::Date::new(Own::A), rt::call())
    }
}
table!(super::Text: clientwright_runtime::Maybe<super::Tree>);
";
        assert_eq!(shortened(scope), expected);
    }
}

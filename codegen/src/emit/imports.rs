//! What a file imports.

use std::collections::BTreeSet;

use proc_macro2::Ident;

use super::syntax;

/// What a file imports: collected while its items are made.
#[derive(Debug, Default)]
pub(super) struct Imports {
    /// Types of the client, by name.
    pub(super) models: BTreeSet<String>,
    /// Items of the runtime's root.
    pub(super) runtime: BTreeSet<&'static str>,
    /// Items of what the runtime has for emitted code only.
    pub(super) emitted: BTreeSet<&'static str>,
    /// Whether constants that hold for the whole API are used.
    pub(super) constants: bool,
    /// Whether maps are used.
    pub(super) map: bool,
}

impl Imports {
    /// An item of what the runtime has for emitted code only.
    pub(super) fn emitted(&mut self, name: &'static str) -> Ident {
        self.emitted.insert(name);
        syntax::ident(name)
    }

    /// Everything that another has.
    pub(super) fn extend(&mut self, other: Self) {
        self.models.extend(other.models);
        self.runtime.extend(other.runtime);
        self.emitted.extend(other.emitted);
        self.constants |= other.constants;
        self.map |= other.map;
    }
}

/// Returns the `use` lines: the runtime's items, maps, and the client's types but those in scope.
pub(super) fn lines(in_scope: &BTreeSet<&str>, imports: &Imports) -> String {
    let foreign = imports
        .models
        .iter()
        .map(String::as_str)
        .filter(|name| !in_scope.contains(name));
    let mut lines = String::new();
    if imports.map {
        lines.push_str("use std::collections::BTreeMap;\n");
    }
    use_line(
        &mut lines,
        "clientwright_runtime",
        imports.runtime.iter().copied(),
    );
    use_line(
        &mut lines,
        "clientwright_runtime::emitted",
        imports.emitted.iter().copied(),
    );
    use_line(&mut lines, "super", foreign);
    lines
}

/// `use from::{…};`, without braces around one name; long ones go over several lines.
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

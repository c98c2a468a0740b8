//! Emitted files, and how they are printed.

use std::fmt::Write;

use syn::Item;

use super::generated_header::header;
use super::imports::Imports;
use super::rust_type::RustType;
use super::syntax::with_doc_lines;
use super::text::doc_lines;

/// The longest line of code that is put together here.
const WIDTH: usize = 100;

/// A file that the generator makes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OutputFile {
    /// Its path, with `/`, relative to the folder of the output.
    pub path: String,
    /// Its whole text.
    pub text: String,
}

/// A piece of a Rust file.
pub(super) enum Piece {
    /// An item.
    Item(Item),
    /// An item that is compiled for some features only, with the attribute, which is printed after the documentation.
    Gated(String, Item),
    /// Items that are printed without a blank line between them, such as imports.
    Block(Vec<Item>),
    /// Code that is not formatted by the printer, such as the call of a macro of the runtime.
    Table(Vec<Part>),
    /// The same, without a blank line after the item before it.
    Attached(Vec<Part>),
}

/// A part of code that is not formatted by the printer.
pub(super) enum Part {
    /// Text as it is.
    Text(String),
    /// A type, or another path, which `imports` shortens.
    Type(RustType),
}

impl Piece {
    /// Text that names nothing to import.
    pub(super) fn text(text: impl Into<String>) -> Self {
        Self::Table(vec![Part::Text(text.into())])
    }
}

impl From<Item> for Piece {
    fn from(item: Item) -> Self {
        Self::Item(item)
    }
}

/// Returns a Rust file: its documentation, then its pieces with a blank line between them.
pub(super) fn rust(path: String, command: &str, docs: &[String], pieces: Vec<Piece>) -> OutputFile {
    linked(path, command, docs, pieces, &Imports::default())
}

/// The same, with short links to what the file imports.
pub(super) fn linked(
    path: String,
    command: &str,
    docs: &[String],
    pieces: Vec<Piece>,
    imports: &Imports<'_>,
) -> OutputFile {
    let mut text = header("//", command);
    if !docs.is_empty() {
        text.push('\n');
    }
    for line in doc_lines(docs) {
        let _ = writeln!(text, "//!{line}");
    }
    for piece in pieces {
        if !matches!(piece, Piece::Attached(_)) {
            text.push('\n');
        }
        match piece {
            Piece::Item(item) => text.push_str(&print_item(item, imports)),
            Piece::Gated(gate, item) => {
                let item = print_item(item, imports);
                let docs = item.lines().take_while(|line| line.starts_with("///"));
                let docs: usize = docs.map(|line| line.len().saturating_add(1)).sum();
                let (docs, code) = item.split_at_checked(docs).unwrap_or(("", &item));
                text.extend([docs, &gate, code]);
            }
            Piece::Block(items) => text.push_str(&print(items)),
            Piece::Table(parts) | Piece::Attached(parts) => {
                for part in parts {
                    match part {
                        Part::Text(part) => text.push_str(&part),
                        Part::Type(ty) => {
                            let _ = write!(text, "{ty}");
                        }
                    }
                }
            }
        }
    }
    OutputFile { path, text }
}

fn print(items: Vec<Item>) -> String {
    with_doc_lines(prettyplease::unparse(&syn::File {
        shebang: None,
        frontmatter: None,
        attrs: Vec::new(),
        items,
    }))
}

fn print_item(item: Item, imports: &Imports<'_>) -> String {
    let arranged: Option<fn(&str) -> String> = match item {
        Item::Impl(_) => Some(spaced),
        Item::Type(_) => Some(joined),
        _ => None,
    };
    let text = imports.with_short_links(print(vec![item]));
    match arranged {
        Some(arranged) => arranged(&text),
        None => text,
    }
}

/// Puts an alias on one line if it fits, or else on two, as rustfmt does.
fn joined(alias: &str) -> String {
    let start = alias.rfind("pub type ").unwrap_or_default();
    let (before, code) = alias.split_at_checked(start).unwrap_or(("", alias));
    let lines: Vec<&str> = code.lines().map(str::trim).collect();
    let one = lines.join(" ").replace("< ", "<").replace(", >", ">");
    let two = one.replacen(" = ", " =\n    ", 1);
    let fits = |text: &str| text.lines().all(|line| line.len() <= WIDTH);
    match [one, two].into_iter().find(|text| fits(text)) {
        Some(text) => format!("{before}{text}\n"),
        None => alias.to_owned(),
    }
}

/// Puts the signature of a method on one line if it fits, as rustfmt does, and a blank line after each method.
fn spaced(implementation: &str) -> String {
    let mut text = String::with_capacity(implementation.len());
    let mut lines = implementation.lines();
    while let Some(line) = lines.next() {
        text.push_str(line);
        let mut after = lines.clone();
        if line.starts_with("    pub fn ") && line.ends_with('(') {
            let (mut arguments, mut end) = (Vec::new(), "");
            for line in after.by_ref() {
                end = line.trim_start();
                if end.starts_with(')') {
                    break;
                }
                arguments.push(end);
            }
            let arguments = arguments.join(" ");
            let arguments = arguments.trim_end_matches(',');
            if line
                .len()
                .saturating_add(arguments.len())
                .saturating_add(end.len())
                <= WIDTH
            {
                text.extend([arguments, end]);
                lines = after;
            }
        }
        text.push('\n');
        let is_end = matches!(line, "    }" | "    };");
        if is_end
            && lines
                .clone()
                .next()
                .is_some_and(|next| next.starts_with("    "))
        {
            text.push('\n');
        }
    }
    text
}

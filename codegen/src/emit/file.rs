//! Emitted files, and how they are printed.

use std::fmt::Write;

use syn::Item;

use super::declarations::{self, Declaration};
use super::generated_header::header;
use super::imports::Imports;
use super::rust_type::RustType;
use super::text::push_doc_comment;

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
    /// A declaration.
    Declared(Declaration),
    /// An item that was quoted: those that a client has once.
    Quoted(Box<Item>),
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

impl From<Declaration> for Piece {
    fn from(declaration: Declaration) -> Self {
        Self::Declared(declaration)
    }
}

impl From<Item> for Piece {
    fn from(item: Item) -> Self {
        Self::Quoted(Box::new(item))
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
    push_doc_comment(&mut text, "//!", docs);
    for piece in pieces {
        if !matches!(piece, Piece::Attached(_)) {
            text.push('\n');
        }
        match piece {
            Piece::Declared(declaration) => declarations::print(declaration, imports, &mut text),
            Piece::Quoted(item) => text.push_str(&print(vec![*item])),
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
    prettyplease::unparse(&syn::File {
        shebang: None,
        frontmatter: None,
        attrs: Vec::new(),
        items,
    })
}

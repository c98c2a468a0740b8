//! Emitted files, and how they are printed.

use std::fmt::Write;

use proc_macro2::TokenStream;

use super::declarations::{self, Declaration};
use super::generated_header::header;
use super::imports::Imports;
use super::rust_type::RustType;
use super::syntax;
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
    /// Text, such as the call of a macro of the runtime.
    Text(Vec<Part>),
    /// The same, without a blank line after the item before it.
    Attached(Vec<Part>),
}

/// A part of text.
pub(super) enum Part {
    /// Text as it is.
    Text(String),
    /// A type, or another path, which `imports` shortens.
    Type(RustType),
}

impl Piece {
    /// Text that names nothing to import.
    pub(super) fn text(text: impl Into<String>) -> Self {
        Self::Text(vec![Part::Text(text.into())])
    }

    /// Items that are quoted, which name nothing to import.
    pub(super) fn quoted(tokens: &TokenStream) -> Self {
        Self::text(syntax::items(tokens))
    }
}

impl From<Declaration> for Piece {
    fn from(declaration: Declaration) -> Self {
        Self::Declared(declaration)
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
            Piece::Declared(declaration) => declarations::print(&declaration, imports, &mut text),
            Piece::Text(parts) | Piece::Attached(parts) => {
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

//! Syntax that the printer of Rust lays out: expressions, which are built without parsing them from tokens, and
//! items that a client has once, which are quoted.

pub(super) mod code;

use proc_macro2::{Ident, Span, TokenStream};
use syn::parse::Parser;
use syn::{Attribute, Block, Expr, Item, Path, PathSegment, Stmt};

use super::text::doc_lines;

/// A name that is known to be valid.
pub(super) fn ident(name: &str) -> Ident {
    Ident::new(name, Span::call_site())
}

/// A path such as `std::collections::BTreeMap`.
pub(super) fn path(text: &str) -> Path {
    let segment = |name: &str| match name.strip_prefix("r#") {
        Some(bare) => PathSegment::from(Ident::new_raw(bare, Span::call_site())),
        None => PathSegment::from(ident(name)),
    };
    Path {
        leading_colon: None,
        segments: text.split("::").map(segment).collect(),
    }
}

/// Returns the documentation of an item that is quoted, with an attribute for each line.
pub(super) fn docs(lines: &[String]) -> Vec<Attribute> {
    let mut attributes = Vec::new();
    doc_lines(lines, |line| {
        let space = if line.is_empty() { "" } else { " " };
        let line = format!("{space}{line}");
        attributes.push(syn::parse_quote!(#[doc = #line]));
    });
    attributes
}

/// Returns statements. The tokens are those of a `quote!` in this crate, so they are statements.
pub(super) fn statements(tokens: TokenStream) -> Vec<Stmt> {
    let verbatim = |tokens| vec![Stmt::Expr(Expr::Verbatim(tokens), None)];
    let parsed = Block::parse_within.parse2(tokens.clone());
    parsed.unwrap_or_else(|_| verbatim(tokens))
}

/// Parses an item. The tokens are those of a `quote!` in this crate, so they are an item.
pub(super) fn item(tokens: TokenStream) -> Item {
    let text = Item::Verbatim;
    syn::parse2(tokens.clone()).unwrap_or_else(|_| text(tokens))
}

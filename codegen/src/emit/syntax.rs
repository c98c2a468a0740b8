//! Items that are quoted, since a client has them once. The printer of Rust syntax lays them out.

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;
use syn::Attribute;

use super::text::doc_lines;

/// A name that is known to be valid.
pub(super) fn ident(name: &str) -> Ident {
    Ident::new(name, Span::call_site())
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

/// Returns items as they are printed. The tokens are those of a `quote!` in this crate, so they are items.
pub(super) fn items(tokens: &TokenStream) -> String {
    match syn::parse2(tokens.clone()) {
        Ok(file) => prettyplease::unparse(&file),
        Err(_) => tokens.to_string(),
    }
}

/// Returns a member of an implementation as it is printed there.
pub(super) fn member(tokens: &TokenStream) -> String {
    let text = items(&quote!(impl Type { #tokens }));
    // The first line and the last one are those of the implementation.
    let lines: Vec<&str> = text.split_inclusive('\n').collect();
    let end = lines.len().saturating_sub(1);
    lines.get(1..end).unwrap_or_default().concat()
}

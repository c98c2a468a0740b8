//! `#[deprecated]`, for what the document marks as deprecated.

use quote::quote;
use syn::Attribute;

use super::{markdown, syntax};
use crate::model::Docs;

/// Returns `#[deprecated]`, with the reason where the document has one.
pub(super) fn attribute(docs: &Docs) -> Option<Attribute> {
    if !docs.deprecated {
        return None;
    }
    let note = markdown::line(&docs.deprecation);
    Some(if note.is_empty() {
        syntax::flag("deprecated")
    } else {
        syntax::list("deprecated", quote!(note = #note))
    })
}

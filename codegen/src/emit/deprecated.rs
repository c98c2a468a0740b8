//! `#[deprecated]`, for what the document marks as deprecated.

use super::{markdown, text};
use crate::model::Docs;

/// Returns `#[deprecated]`, with the reason where the document has one.
pub(super) fn attribute(docs: &Docs) -> Option<String> {
    if !docs.deprecated {
        return None;
    }
    let note = markdown::line(&docs.deprecation);
    Some(if note.is_empty() {
        "#[deprecated]".to_owned()
    } else {
        with_note(&note)
    })
}

/// `#[deprecated(note = "…")]`
pub(super) fn with_note(note: &str) -> String {
    format!("#[deprecated(note = {})]", text::string(note))
}

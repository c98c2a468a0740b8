//! The texts of `x-paging` with their places, which are checked when the types are known.

use std::collections::BTreeMap;

use super::{At, Reading};
use crate::source::Span;

/// A declaration of how an operation returns its list in pages, from the document or the configuration.
///
/// `style` is one of [`PAGE_STYLES`](crate::model::PAGE_STYLES), which has the members of each; `size` is the parameter for
/// the length of a page, and `items` the place of the items as a JSON pointer from the start of the body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PagingDeclaration {
    /// Its place in the document or the configuration.
    pub span: Span,
    /// Its members, each with the places of key and value.
    pub members: BTreeMap<String, (Span, Span, String)>,
}

impl PagingDeclaration {
    /// Reads the extension's value.
    pub fn read<'n>(cx: &mut Reading<'n, '_>, at: At<'n>) -> Self {
        let mut members = BTreeMap::new();
        for member in cx.members(at) {
            if let Some(text) = cx.string(member.at) {
                let places = (member.key_span, member.at.span());
                members.insert(member.key.to_owned(), (places.0, places.1, text.to_owned()));
            }
        }
        Self {
            span: at.span(),
            members,
        }
    }
}

//! `#[cfg(feature = "…")]`: what is compiled for a few features only.

use proc_macro2::TokenStream;
use quote::quote;
use syn::Attribute;

use super::{Cx, syntax, text};
use crate::plan::Group;

/// `#[cfg(feature = "…")]`, for what is not always there.
pub(super) fn gate(cx: &Cx<'_>, group: Group) -> Option<TokenStream> {
    let feature = cx.feature(group)?;
    Some(quote!(#[cfg(feature = #feature)]))
}

/// Returns the same for what a few groups share, as a line; none for what is always there.
pub(super) fn gate_of_users(cx: &Cx<'_>, users: &[Group]) -> Option<String> {
    let features: Vec<String> = users
        .iter()
        .filter_map(|group| Some(format!("feature = {}", text::string(cx.feature(*group)?))))
        .collect();
    let short = features.join(", ");
    match features.as_slice() {
        [] => None,
        [one] => Some(format!("#[cfg({one})]\n")),
        _ if short.len() <= 85 => Some(format!("#[cfg(any({short}))]\n")),
        _ => Some(format!(
            "#[cfg(any(\n    {},\n))]\n",
            features.join(",\n    ")
        )),
    }
}

/// Returns the same as an attribute of an item.
pub(super) fn gate_attribute(cx: &Cx<'_>, users: &[Group]) -> Option<Attribute> {
    let features: Vec<&str> = users
        .iter()
        .filter_map(|group| cx.feature(*group))
        .collect();
    let condition = match features.as_slice() {
        [] => return None,
        [one] => quote!(feature = #one),
        _ => quote!(any(#(feature = #features),*)),
    };
    Some(syntax::list("cfg", condition))
}

//! `#[cfg(feature = "…")]`, the features that an item is compiled for.

use proc_macro2::TokenStream;
use quote::quote;

use super::{Cx, text};
use crate::plan::Group;

/// Returns `#[cfg(feature = "…")]` for a group; nothing if it is always compiled.
pub(super) fn gate(cx: &Cx<'_>, group: Group) -> Option<TokenStream> {
    let feature = cx.feature(group)?;
    Some(quote!(#[cfg(feature = #feature)]))
}

/// Returns the attribute for items that some groups share, as text; an empty text if they are always compiled.
pub(super) fn gate_of_users(cx: &Cx<'_>, users: &[Group]) -> String {
    const WIDTH: usize = 100;
    let features = users.iter().filter_map(|group| cx.feature(*group));
    let features: Vec<String> = features
        .map(|feature| format!("feature = {}", text::string(feature)))
        .collect();
    let short = format!("#[cfg(any({}))]\n", features.join(", "));
    match features.as_slice() {
        [] => String::new(),
        [one] => format!("#[cfg({one})]\n"),
        _ if short.len() <= WIDTH => short,
        _ => format!("#[cfg(any(\n{}))]\n", text::filled(&features, ",", 4)),
    }
}

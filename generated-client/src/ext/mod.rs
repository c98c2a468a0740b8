//! What the API's document cannot say, written by hand: methods of the generated types.

#[cfg(feature = "pages-deployments")]
mod pages;

//! Handwritten code: methods of the generated types, and
//! following a deployment.

#[cfg(feature = "pages-deployments")]
pub mod follow;
#[cfg(feature = "pages-deployments")]
mod pages;

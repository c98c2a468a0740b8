//! Reads an OpenAPI 3.2, 3.1, 3.0 or Swagger 2.0 document and emits a Rust client.
//!
//! The stages, each reading only the one before: [`source`] → [`document`] → [`lower`] (which fills
//! the [`model`]) → [`names`] → [`plan`] → [`emit`] → [`output`]. Whether an example of the document
//! fits its schema is checked by [`validate`]. Problems of the document are data
//! ([`diagnostics`]); how each construct is represented is kept in the [`ledger`].

pub mod authoring;
mod builder;
pub mod config;
pub mod diagnostics;
pub mod diff;
pub mod document;
pub mod emit;
pub mod extensions;
mod generate;
mod generics;
pub mod inspect;
pub mod item_index;
pub mod ledger;
pub mod lower;
pub mod model;
pub mod names;
pub mod output;
pub mod overlay;
pub mod permissions;
pub mod plan;
pub mod pointer;
pub mod project;
pub mod render;
pub mod source;
pub mod span;
pub mod validate;
mod wildcard;

pub use builder::{BuildError, Builder};
pub use config::Include;
pub use generate::{Client, Generated, Request, generate, generate_from};

//! Text to trees: takes files, gives [`Node`]s whose every key and value knows its place.
//!
//! This stage knows JSON and YAML; it does not know OpenAPI.

mod node;

pub use node::{Entry, FileId, Key, Node, NodeValue, Span};

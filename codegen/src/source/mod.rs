//! Text to trees: takes files and returns [`Node`]s whose every key and value has a span.
//!
//! [`Sources::load`] reads a document and every file that its `$ref`s name; [`Sources::resolve`]
//! follows a reference. Whether a text is JSON or YAML is decided by its content.
//!
//! This stage reads JSON, YAML, JSON pointers and the file names of references. It is independent of
//! OpenAPI, and leaves every reference as it is.

mod collect_refs;
mod files;
mod json;
mod limits;
mod lines;
mod loading;
#[cfg(test)]
mod mutation_tests;
mod node;
mod number;
mod object;
mod parse;
mod resolve;
mod resources;
mod sources;
#[cfg(test)]
mod tests;
mod uri_reference;
mod url_replacements;
mod yaml;

pub use files::{Disk, Files};
pub use limits::Limits;
pub(crate) use node::write_string;
pub use node::{Entry, Key, Node, NodeValue};
pub use object::Object;
pub use resolve::{ResolveError, Resolved};
pub use sources::Sources;
pub use uri_reference::is_url;

pub use crate::span::{FileId, Position, Span};

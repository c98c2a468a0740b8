//! Support for tests of a generated client: a fake of the API, and the check of the document's examples.
//!
//! - In: the constants of operations, and the examples of the document.
//! - Out: a transport that responds without a network, and the failures of the examples.
//! - Independent of: how the client sends, retries or decodes.

pub(crate) mod examples;
#[cfg(feature = "fake")]
pub mod fake;

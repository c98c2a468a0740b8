//! Compares a generated client with its document, independently of the generator's internals.
//!
//! The data flow: [`document`] reads an OpenAPI document and converts its schemas to JSON Schema 2020-12; [`instances`] makes values from a schema; [`judge`] keeps those that an
//! independent validator finds valid; [`driver`] sends them through the generated types and back;
//! [`compare`] finds where the result differs; [`report`] counts; [`open`] finds the properties that a
//! document leaves untyped. [`corpus`] does this for a
//! folder of documents and measures what generation and compilation cost; the
//! documents in `cases` have the constructs that types lose most easily.

pub mod compare;
pub mod corpus;
pub mod document;
pub mod driver;
pub mod instances;
pub mod judge;
pub mod open;
pub mod report;
pub mod semver;
pub mod survey;

/// The message of a failure.
pub type Error = Box<dyn std::error::Error + Send + Sync>;

/// A result with an [`Error`].
pub type Result<T> = std::result::Result<T, Error>;

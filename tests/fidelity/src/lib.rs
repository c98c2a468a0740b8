//! Compares a generated client with its document, independently of the generator's internals.
//!
//! [`document`] reads an OpenAPI document and converts its schemas to JSON Schema 2020-12. [`instances`] generates values
//! of each schema, and [`judge`] keeps the valid ones by an independent validator. [`driver`] decodes and encodes them by
//! the generated types, [`compare`] finds differences, and [`report`] counts them. [`open`] finds the untyped properties
//! of a document. [`corpus`] does all of this for a folder of documents, and measures the cost of generation and
//! compilation. The documents in `cases` have the constructs that types lose most easily.

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

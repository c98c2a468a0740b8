//! Holds a generated client against its document, knowing nothing of the generator's inside.
//!
//! The way of the data: [`document`] reads an OpenAPI document and gives its schemas the meaning of
//! JSON Schema 2020-12; [`instances`] makes values from a schema; [`judge`] keeps those that an
//! independent validator finds valid; [`driver`] sends them through the generated types and back;
//! [`compare`] says where the result differs; [`report`] adds it up; [`open`] knows which properties a
//! document leaves untyped. [`corpus`] does this for a
//! folder of documents and measures what generation and compilation cost ([`measure`]); the
//! documents in `cases` have the constructs that types lose most easily.

pub mod compare;
pub mod corpus;
pub mod document;
pub mod driver;
pub mod instances;
pub mod judge;
pub mod measure;
pub mod open;
pub mod report;
pub mod semver;
pub mod survey;

/// What went wrong, in words for the person at the terminal.
pub type Error = Box<dyn std::error::Error + Send + Sync>;

/// A result with an [`Error`].
pub type Result<T> = std::result::Result<T, Error>;

//! JSONPath (RFC 9535): what an overlay's action is about.
//!
//! Everything but function extensions (`length()`, `match()`, …) is supported, which the compliance test suite checks. A
//! crate would need the document as `serde_json::Value`, has no bound on the nodes that a query visits, and reports no
//! place within the expression.

#[cfg(test)]
mod compliance_tests;
mod filter;
mod parse;
mod query;
mod select;
#[cfg(test)]
mod tests;

#[cfg(test)]
use parse::ParseError;
pub(super) use parse::parse;
pub(super) use query::Query;
use query::{Comparison, Operand, Segment, Selector, Test};
#[cfg(test)]
use select::TooMuch;
pub(super) use select::{Path, VISITS, select};

//! Types of fields of models beyond those of the standard library, and the bridge to serde.
//!
//! - In: JSON text, by [`json`](crate::json).
//! - Out: values that keep what was received, and redact what is secret.
//! - Independent of: operations, requests, responses.

mod formats;
mod maybe;
mod secret;
pub(crate) mod serde_impl;

pub use formats::{Base64, Date, DateTime, Duration, FormatError, Ip, Time, Uri, Uuid};
pub use maybe::Maybe;
pub use secret::Secret;

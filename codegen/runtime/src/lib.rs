//! What generated API clients call.
//!
//! A generated client is data and thin calls; what happens on them happens here, once, for every
//! document: reading and writing JSON ([`json`]), values that a document does not list, secrets.

#[macro_use]
mod macros;
mod bridge;
#[doc(hidden)]
pub mod emitted;
mod formats;
pub mod json;
mod maybe;
mod models;
mod secret;
mod unknown;

pub use formats::{Base64, Date, DateTime, Duration, Ip, Time, Uri, Uuid};
pub use maybe::Maybe;
pub use secret::Secret;
pub use unknown::{UnknownValue, UnknownVariant};

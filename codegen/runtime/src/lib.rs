//! What generated API clients call.
//!
//! A generated client is data and thin calls; what happens on them happens here, once, for every
//! document: reading and writing JSON ([`json`]), values that a document does not list, secrets; and what
//! happens on the wire: requests, credentials, time limits, answers and errors.

#![warn(clippy::indexing_slicing, clippy::string_slice, clippy::unreachable)]
// Tests may panic.
#![cfg_attr(not(test), warn(clippy::arithmetic_side_effects))]

#[macro_use]
mod macros;
mod answer;
#[cfg(all(feature = "blocking", not(target_arch = "wasm32")))]
pub mod blocking;
mod bridge;
mod call;
mod client;
mod clock;
mod credentials;
#[doc(hidden)]
pub mod emitted;
mod emitted_http;
mod error;
mod examples;
#[cfg(feature = "fake")]
pub mod fake;
mod file;
mod formats;
mod future;
mod governor;
mod hooks;
pub mod json;
mod maybe;
mod models;
mod operation;
mod paging;
mod parameters;
mod random;
mod request;
mod retry;
mod secret;
mod send;
#[cfg(not(target_arch = "wasm32"))]
mod timer;
mod trace;
pub mod transport;
mod unknown;

pub use answer::{Answer, Download, EventStream, JsonLines, ServerEvent};
pub use call::Preview;
pub use client::{ClientBuilder, DecodePolicy, Timeouts};
pub use clock::{Clock, SystemClock};
pub use credentials::{Credentials, TokenProvider};
pub use error::{Attempt, Error, ErrorKind, Message};
pub use file::File;
pub use formats::{Base64, Date, DateTime, Duration, FormatError, Ip, Time, Uri, Uuid};
pub use future::{BoxFuture, BoxStream};
pub use governor::Rate;
pub use hooks::{Event, Exchange, Hook};
pub use maybe::Maybe;
pub use paging::{Checkpoint, End, Items, Pages};
pub use request::Request;
pub use retry::Retry;
pub use secret::Secret;
#[doc(no_inline)]
pub use serde_json;
pub use unknown::{UnknownValue, UnknownVariant};

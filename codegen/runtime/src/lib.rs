//! The runtime of generated API clients.
//!
//! A generated client consists of types, constants and short methods. This crate has the code that all of
//! them share: requests and credentials, retries and timeouts, responses and errors, lists in pages, and
//! JSON ([`json`]).
//!
//! Programs use it through the generated client, which re-exports it as `runtime`:
//!
//! - [`ClientBuilder`] configures a client: base URL, [`Credentials`], [`Timeouts`], [`RetryPolicy`],
//!   [`RateLimiter`], [`Hook`]s, [`transport`].
//! - [`Request`] is implemented by every request builder.
//! - [`Response`] is a response with its status and headers, and [`Error`] a call that failed.
//! - [`Items`] and [`Pages`] are the streams of a list, [`Download`], [`JsonLines`], [`Parts`] and [`EventStream`]
//!   those of a response.
//! - [`Maybe`], [`Secret`], [`File`] and the formats of text, such as [`DateTime`], are types of fields.

// docs.rs shows which feature an item needs.
#![cfg_attr(docsrs, feature(doc_cfg))]
#![warn(clippy::indexing_slicing, clippy::string_slice, clippy::unreachable)]
// Tests may panic.
#![cfg_attr(not(test), warn(clippy::arithmetic_side_effects))]

mod auth;
#[cfg(all(feature = "blocking", not(target_arch = "wasm32")))]
pub mod blocking;
mod builder;
mod client;
#[doc(hidden)]
pub mod emitted;
mod error;
mod future;
pub mod json;
mod media_type;
mod operation;
mod paging;
mod request;
mod response;
mod send;
mod settings;
mod testing;
mod time;
pub mod transport;
mod url;
mod values;

pub use auth::{AuthContext, Authenticate, ClientCredentials, Credentials};
pub use builder::{Request, ResponseFuture};
pub use client::ClientBuilder;
pub use error::{Attempt, Error, ErrorKind, Message};
pub use future::{BoxFuture, BoxStream};
/// The types of requests and responses in [`Hook`], [`Authenticate`] and [`transport`].
#[doc(no_inline)]
pub use http;
pub use json::{File, UnknownValue, UnknownVariant};
pub use paging::{Checkpoint, EndReason, Items, Pages};
pub use request::Preview;
pub use request::body::ItemStream;
/// The HTTP library of the default transport. [`ClientBuilder::reqwest`] takes its builder.
#[doc(no_inline)]
pub use reqwest;
pub use response::{Download, EventStream, Headers, JsonLines, Part, Parts, Response, ServerEvent};
#[doc(no_inline)]
pub use serde_json;
pub use settings::{
    AttemptInfo, DecodePolicy, Event, Hook, RateLimiter, RetryPolicy, Settings, Timeouts,
};
#[cfg(feature = "fake")]
pub use testing::fake;
pub use time::{Clock, SystemClock};
pub use values::{Base64, Date, DateTime, Duration, FormatError, Ip, Time, Uri, Uuid};
pub use values::{Maybe, Secret};

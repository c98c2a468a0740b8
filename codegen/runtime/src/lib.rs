//! What generated API clients call.
//!
//! A generated client is data and thin calls; what happens on them happens here, once, for every
//! document: reading and writing JSON ([`json`]), values that a document does not list, secrets; and what
//! happens on the wire: requests, credentials, time limits, responses and errors.

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
/// The library of the usual transport, whose builder a client can be given.
#[doc(no_inline)]
pub use reqwest;
pub use response::{Download, EventStream, Headers, JsonLines, Response, ServerEvent};
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

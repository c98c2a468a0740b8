//! Transports: one request out, one response in. What the client runs on can be replaced: a fake, a proxy, another
//! HTTP library.
//!
//! A transport is independent of operations, follows no redirects and retries nothing: its callers decide that.

mod body;
mod reqwest;

use crate::future::BoxFuture;
use std::error::Error as StdError;
use std::fmt::{self, Debug, Display, Formatter};

pub(crate) use self::reqwest::Reqwest;
pub use body::Body;

/// Sends requests.
pub trait Transport: Send + Sync + 'static {
    /// Sends one request once and returns the response once its headers are received.
    fn send(
        &self,
        request: http::Request<Body>,
    ) -> BoxFuture<'static, Result<http::Response<Body>, TransportError>>;
}

/// A request that got no response, or a response that broke off.
pub struct TransportError {
    failure: TransportFailure,
    source: Option<Box<dyn StdError + Send + Sync>>,
}

/// How a transport failed; this decides whether the request may be sent again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum TransportFailure {
    /// There was no connection: the server has not seen the request.
    NotConnected,
    /// It took too long; the server may have seen the request.
    TimedOut,
    /// The connection broke; the server may have seen the request.
    Broken,
    /// The request cannot be sent by this transport.
    Unsendable,
}

impl TransportError {
    /// A failure without a source.
    pub fn new(failure: TransportFailure) -> Self {
        Self {
            failure,
            source: None,
        }
    }

    /// A failure with its source, whose texts must not contain a secret: they are printed.
    #[must_use]
    pub fn caused_by(mut self, source: impl Into<Box<dyn StdError + Send + Sync>>) -> Self {
        self.source = Some(source.into());
        self
    }

    /// How it failed.
    pub fn failure(&self) -> TransportFailure {
        self.failure
    }
}

impl Display for TransportError {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str(match self.failure {
            TransportFailure::NotConnected => "there was no connection",
            TransportFailure::TimedOut => "it took too long",
            TransportFailure::Broken => "the connection broke",
            TransportFailure::Unsendable => "the request cannot be sent",
        })
    }
}

impl Debug for TransportError {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.debug_struct("TransportError")
            .field("failure", &self.failure)
            .field("source", &self.source)
            .finish()
    }
}

impl StdError for TransportError {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        self.source
            .as_deref()
            .map(|source| source as &(dyn StdError + 'static))
    }
}

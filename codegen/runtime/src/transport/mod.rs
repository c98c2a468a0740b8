//! Transports, which send requests and receive responses.
//!
//! The default transport uses [`reqwest`](crate::reqwest). [`ClientBuilder::transport`](crate::ClientBuilder::transport)
//! replaces it, such as by a fake or another HTTP library. A transport is independent of operations. It neither follows
//! redirects nor retries requests, since the client decides about both.

mod body;
mod reqwest;

use crate::future::BoxFuture;
use std::error::Error as StdError;
use std::fmt::{self, Debug, Display, Formatter};

pub(crate) use self::reqwest::Reqwest;
pub use body::Body;

/// Sends requests.
///
/// ```
/// use clientwright_runtime::BoxFuture;
/// use clientwright_runtime::transport::{Body, Transport, TransportError};
///
/// /// Responds to every request with the status 204.
/// struct NoContent;
///
/// impl Transport for NoContent {
///     fn send(
///         &self,
///         _request: http::Request<Body>,
///     ) -> BoxFuture<'static, Result<http::Response<Body>, TransportError>> {
///         let mut response = http::Response::new(Body::empty());
///         *response.status_mut() = http::StatusCode::NO_CONTENT;
///         Box::pin(async { Ok(response) })
///     }
/// }
/// ```
pub trait Transport: Send + Sync + 'static {
    /// Sends a request once, and returns the response when its headers are received.
    ///
    /// A response of any status is returned as `Ok`.
    ///
    /// # Errors
    /// Returns an error if the request could not be sent, or the connection was lost before the headers were received.
    /// The [`TransportFailure`] decides whether the client retries the request.
    fn send(
        &self,
        request: http::Request<Body>,
    ) -> BoxFuture<'static, Result<http::Response<Body>, TransportError>>;
}

/// The error of a request without a response, or of a response that was cut off.
pub struct TransportError {
    failure: TransportFailure,
    source: Option<Box<dyn StdError + Send + Sync>>,
}

/// The kind of failure of a transport, by which the client decides whether the request may be sent again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum TransportFailure {
    /// No connection could be established. The server has not received the request.
    NotConnected,
    /// A timeout expired. The server may have received the request.
    TimedOut,
    /// The connection was lost. The server may have received the request.
    Broken,
    /// The transport cannot send the request, such as for an unsupported method.
    Unsendable,
}

impl TransportError {
    /// Creates an error without a source.
    pub fn new(failure: TransportFailure) -> Self {
        Self {
            failure,
            source: None,
        }
    }

    /// Sets the source of the error. Its texts are printed, so they must not contain secrets.
    #[must_use]
    pub fn caused_by(mut self, source: impl Into<Box<dyn StdError + Send + Sync>>) -> Self {
        self.source = Some(source.into());
        self
    }

    /// Returns the kind of failure.
    pub fn failure(&self) -> TransportFailure {
        self.failure
    }
}

impl Display for TransportError {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str(match self.failure {
            TransportFailure::NotConnected => "no connection could be established",
            TransportFailure::TimedOut => "a timeout expired",
            TransportFailure::Broken => "the connection was lost",
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

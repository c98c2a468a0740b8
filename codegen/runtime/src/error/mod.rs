//! The errors of a call, classified by the stage that failed.
//!
//! One opaque type for all operations. It never shows a secret: neither bodies nor headers nor query strings are printed.

mod constructors;
mod display;
mod message;

use crate::json::{self, Value};
use crate::operation::Operation;
use bytes::Bytes;
use http::{HeaderMap, StatusCode};
use std::error::Error as StdError;
use std::time::Duration;

pub use message::Message;
pub(crate) use message::{messages_of_body, messages_of_list};

/// The source of an error.
pub(crate) type Source = Box<dyn StdError + Send + Sync + 'static>;

/// A call that failed.
///
/// `Display` writes one line: which operation failed, how, and what to do about it. The methods return the rest.
pub struct Error(pub(crate) Box<Details>);

pub(crate) struct Details {
    pub(crate) kind: ErrorKind,
    pub(crate) operation: Option<&'static Operation>,
    pub(crate) text: String,
    pub(crate) response: Option<Raw>,
    pub(crate) messages: Vec<Message>,
    pub(crate) request_id: Option<String>,
    pub(crate) json_path: Option<String>,
    pub(crate) attempts: Vec<Attempt>,
    pub(crate) retry_after: Option<Duration>,
    pub(crate) curl: Option<String>,
    pub(crate) source: Option<Source>,
}

/// A response as it came.
#[derive(Clone)]
pub(crate) struct Raw {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Bytes,
}

/// The status and the length; headers and body can be secret.
impl std::fmt::Debug for Raw {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} with {} bytes", self.status, self.body.len())
    }
}

/// The stage of a call that failed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum ErrorKind {
    /// The client could not be built: a bad base URL, a bad setting.
    Configuration,
    /// An argument was refused; nothing was sent.
    Argument,
    /// The credentials could not be had; nothing was sent.
    Credentials,
    /// There was no connection; the server has not seen the request.
    NotSent,
    /// A time limit passed; the server may have seen the request.
    TimedOut,
    /// The connection broke; the server may have seen the request.
    Interrupted,
    /// The API refused: by the status, or by the envelope of the response.
    Api,
    /// The response was not understood.
    Decode,
    /// The response is larger than the client's limit.
    TooLarge,
    /// The pages of a list do not lead on: a page or cursor came again, or the next page is at another host.
    Paging,
}

/// One try at sending a request, as it failed.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Attempt {
    /// The stage that failed.
    pub kind: ErrorKind,
    /// The status, if there was a response.
    pub status: Option<StatusCode>,
    /// How long the client waited after it; zero after the last one.
    pub waited: Duration,
}

impl Error {
    /// The stage that failed.
    pub fn kind(&self) -> ErrorKind {
        self.0.kind
    }

    /// The operation: its `operationId`, or its method and path.
    pub fn operation(&self) -> Option<&'static str> {
        self.0.operation.map(|operation| operation.id)
    }

    /// The method of the operation.
    pub fn method(&self) -> Option<&'static str> {
        self.0.operation.map(|operation| operation.method.as_str())
    }

    /// The path template of the operation.
    pub fn path_template(&self) -> Option<&'static str> {
        self.0.operation.map(|operation| operation.path)
    }

    /// The permissions, one of which the operation needs, as far as the document names them.
    pub fn permissions(&self) -> &'static [&'static str] {
        self.0
            .operation
            .map_or(&[], |operation| operation.permissions)
    }

    /// The status, if there was a response.
    pub fn status(&self) -> Option<StatusCode> {
        self.0.response.as_ref().map(|response| response.status)
    }

    /// The headers of the response.
    pub fn headers(&self) -> Option<&HeaderMap> {
        self.0.response.as_ref().map(|response| &response.headers)
    }

    /// The body of the response as it came, at most as long as the client's limit.
    pub fn raw_body(&self) -> Option<&Bytes> {
        self.0.response.as_ref().map(|response| &response.body)
    }

    /// The body of the response as a type, such as the one that the document has for this status.
    ///
    /// # Errors
    /// There was no response, or its body is not JSON of this type.
    pub fn body<T: Value>(&self) -> Result<T, json::Error> {
        json::from_slice(self.raw_body().map_or(&[], Bytes::as_ref))
    }

    /// What the API says went wrong; empty where it says nothing that can be read.
    pub fn api_errors(&self) -> &[Message] {
        &self.0.messages
    }

    /// The id by which the API's support finds the request.
    pub fn request_id(&self) -> Option<&str> {
        self.0.request_id.as_deref()
    }

    /// Where in the response decoding failed, such as `$.result.stages[2].name`.
    pub fn json_path(&self) -> Option<&str> {
        self.0.json_path.as_deref()
    }

    /// The tries that were made, in order; empty where nothing was sent.
    pub fn attempts(&self) -> &[Attempt] {
        &self.0.attempts
    }

    /// How long the API requires to wait before the next attempt.
    pub fn retry_after(&self) -> Option<Duration> {
        self.0.retry_after
    }

    /// The request as a `curl` command, with every secret redacted; none where there was no request.
    pub fn curl(&self) -> Option<&str> {
        self.0.curl.as_deref()
    }

    /// Whether a time limit passed.
    pub fn is_timeout(&self) -> bool {
        self.kind() == ErrorKind::TimedOut
    }

    /// Whether the server cannot have seen the request.
    pub fn is_not_sent(&self) -> bool {
        matches!(
            self.kind(),
            ErrorKind::Configuration
                | ErrorKind::Argument
                | ErrorKind::Credentials
                | ErrorKind::NotSent
        )
    }

    /// Whether the API refused the call.
    pub fn is_api(&self) -> bool {
        self.kind() == ErrorKind::Api
    }

    /// Whether the failure can pass: the same call may succeed later.
    pub fn is_retryable(&self) -> bool {
        match self.kind() {
            ErrorKind::NotSent | ErrorKind::TimedOut | ErrorKind::Interrupted => true,
            ErrorKind::Api => self.status().is_some_and(is_passing),
            _ => false,
        }
    }
}

/// Whether a status indicates a transient failure.
pub(crate) fn is_passing(status: StatusCode) -> bool {
    status == StatusCode::REQUEST_TIMEOUT
        || status == StatusCode::TOO_MANY_REQUESTS
        || status.is_server_error()
}

impl StdError for Error {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        self.0
            .source
            .as_deref()
            .map(|source| source as &(dyn StdError + 'static))
    }
}

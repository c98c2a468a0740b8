//! The error of a call, classified by the stage that failed.
//!
//! There is one opaque type for all operations. Its texts contain no secret: headers and query strings are not printed, and
//! of a body only an excerpt.

mod api_message;
mod constructors;
mod display;
mod from_transport;
mod redacted_source;

use crate::json::{self, Value};
use crate::operation::Operation;
use bytes::Bytes;
use http::{HeaderMap, StatusCode};
use std::error::Error as StdError;
use std::sync::Arc;
use std::time::Duration;

pub use api_message::Message;
pub(crate) use api_message::{OneLine, messages_of_body, messages_of_list};

/// Redacts the secrets of a call in a text that a server has sent.
pub(crate) type Redactor = Arc<dyn Fn(&mut String) + Send + Sync>;

/// The source of an error.
pub(crate) type Source = Box<dyn StdError + Send + Sync + 'static>;

/// The error of a call.
///
/// `Display` formats one line with the operation, the failure, and a remedy if there is one. Texts that the API has sent are
/// printed on one line, with a limited length. Neither `Display` nor `Debug` prints headers or query strings, which may
/// contain secrets. Of a body, both print at most an excerpt: of JSON that cannot be decoded, the text around the position,
/// in which the other strings are redacted; of a body that is not JSON, its beginning. [`raw_body`](Self::raw_body) and
/// [`headers`](Self::headers) return the whole.
///
/// Should the API repeat a secret of the [`Credentials`](crate::Credentials), it is redacted in all texts, also in those of
/// [`source`](StdError::source). A source with a secret is replaced by one that has its texts only, so it cannot be
/// downcast.
///
/// ```
/// use clientwright_runtime::{Error, ErrorKind};
///
/// fn describe(error: &Error) -> String {
///     match (error.kind(), error.status()) {
///         (ErrorKind::Api, Some(status)) if status.as_u16() == 404 => "not found".to_owned(),
///         _ if error.is_retryable() => format!("try again later: {error}"),
///         _ => error.to_string(),
///     }
/// }
/// ```
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
    /// For texts of the response that are formatted later.
    pub(crate) redactor: Option<Redactor>,
}

/// A response as it was received.
#[derive(Clone)]
pub(crate) struct Raw {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Bytes,
}

/// Formats the status and the length. Headers and body may be secret.
impl std::fmt::Debug for Raw {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} with {} bytes", self.status, self.body.len())
    }
}

/// The stage of a call that failed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum ErrorKind {
    /// The client could not be built, its transport cannot send the request, or the thread cannot be blocked.
    Configuration,
    /// An argument is invalid. Nothing was sent.
    Argument,
    /// Credentials are missing, or an [authenticator](crate::Authenticate) failed. Nothing was sent.
    Credentials,
    /// No connection could be established. The server has not received the request.
    NotSent,
    /// A timeout expired. The server may have received the request.
    TimedOut,
    /// The connection was lost. The server may have received the request.
    Interrupted,
    /// The API reported an error, by the status or by the envelope of the response.
    Api,
    /// The response could not be decoded.
    Decode,
    /// The response is longer than the [limit](crate::Settings::max_response_bytes).
    TooLarge,
    /// The pages of a list cannot be followed: a page or cursor was repeated, or the next page is on another host.
    Paging,
}

/// A failed attempt of a call.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Attempt {
    /// The stage that failed.
    pub kind: ErrorKind,
    /// The status of the response, if there was one.
    pub status: Option<StatusCode>,
    /// How long the client waited after the attempt; zero after the last one.
    pub waited: Duration,
}

impl Error {
    /// Returns the stage of the call that failed.
    pub fn kind(&self) -> ErrorKind {
        self.0.kind
    }

    /// Returns the `operationId` of the operation, or its method and path if it has none.
    pub fn operation(&self) -> Option<&'static str> {
        self.0.operation.map(|operation| operation.id)
    }

    /// Returns the HTTP method of the operation.
    pub fn method(&self) -> Option<&'static str> {
        self.0.operation.map(|operation| operation.method.as_str())
    }

    /// Returns the path template of the operation, such as `/pets/{id}`.
    pub fn path_template(&self) -> Option<&'static str> {
        self.0.operation.map(|operation| operation.path)
    }

    /// Returns the permissions of which the operation requires one. The list is empty if the document names none.
    pub fn permissions(&self) -> &'static [&'static str] {
        self.0
            .operation
            .map_or(&[], |operation| operation.permissions)
    }

    /// Returns the status of the response, if there was one.
    pub fn status(&self) -> Option<StatusCode> {
        self.0.response.as_ref().map(|response| response.status)
    }

    /// Returns the headers of the response, if there was one.
    pub fn headers(&self) -> Option<&HeaderMap> {
        self.0.response.as_ref().map(|response| &response.headers)
    }

    /// Returns the body of the response, if there was one. It is empty if it could not be read.
    pub fn raw_body(&self) -> Option<&Bytes> {
        self.0.response.as_ref().map(|response| &response.body)
    }

    /// Decodes the body of the response as JSON, such as by the type that the document declares for the status.
    ///
    /// # Errors
    /// Returns an error if there was no response, or its body is not JSON of this type. Secrets of the credentials are redacted in the error.
    pub fn body<T: Value>(&self) -> Result<T, json::Error> {
        let body = json::from_slice(self.raw_body().map_or(&[], Bytes::as_ref));
        body.map_err(|error| match &self.0.redactor {
            Some(redact) => error.redacted_by(&**redact),
            None => error,
        })
    }

    /// Returns the errors in the body of the response. The list is empty if the body has none in a known form.
    ///
    /// They are read from the errors of the envelope, from a member `errors` or `error`, or from the members of the body,
    /// such as those of problem details (RFC 9457).
    pub fn api_errors(&self) -> &[Message] {
        &self.0.messages
    }

    /// Returns the id that the API assigned to the request, which its support can look up.
    pub fn request_id(&self) -> Option<&str> {
        self.0.request_id.as_deref()
    }

    /// Returns the position in the response where decoding failed, as a `JSONPath` (RFC 9535) such as
    /// `$.result.stages[2].name`.
    pub fn json_path(&self) -> Option<&str> {
        self.0.json_path.as_deref()
    }

    /// Returns the failed attempts in order. The list is empty if nothing was sent.
    pub fn attempts(&self) -> &[Attempt] {
        &self.0.attempts
    }

    /// Returns how long the API requires to wait before the next attempt (`Retry-After`, RFC 9110 §10.2.3).
    pub fn retry_after(&self) -> Option<Duration> {
        self.0.retry_after
    }

    /// Returns the request as a `curl` command with redacted secrets; [`None`] if nothing was sent.
    pub fn curl(&self) -> Option<&str> {
        self.0.curl.as_deref()
    }

    /// Returns `true` if a timeout expired.
    pub fn is_timeout(&self) -> bool {
        self.kind() == ErrorKind::TimedOut
    }

    /// Returns `true` if the server cannot have received the request.
    pub fn is_not_sent(&self) -> bool {
        matches!(
            self.kind(),
            ErrorKind::Configuration
                | ErrorKind::Argument
                | ErrorKind::Credentials
                | ErrorKind::NotSent
        )
    }

    /// Returns `true` if the API reported an error.
    pub fn is_api(&self) -> bool {
        self.kind() == ErrorKind::Api
    }
}

impl StdError for Error {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        self.0
            .source
            .as_deref()
            .map(|source| source as &(dyn StdError + 'static))
    }
}

//! Responses: decoding to data, or to an error.

mod body_excerpt;
mod body_stream;
mod decode;
mod decode_error;
mod download;
mod envelope;
mod error_response;
mod events;
pub mod headers;
mod json;
mod json_lines;
mod lines;
mod no_content;
mod parts;
mod request_id;
mod status_variants;
mod text;
#[cfg(feature = "xml")]
mod xml;

use crate::error::{Attempt, Error, Message, Raw};
use crate::future::BoxFuture;
#[cfg(feature = "fake")]
use crate::operation::Operation;
use crate::request::Call;
use crate::transport::Body;
use bytes::Bytes;
use http::{HeaderMap, StatusCode};

pub use decode::{Decode, Reading};
pub use download::Download;
pub(crate) use error_response::refusal;
pub use events::{EventStream, ServerEvent};
pub use headers::Headers;
pub use json_lines::JsonLines;
#[cfg(feature = "fake")]
pub(crate) use parts::split as split_parts;
pub use parts::{Part, Parts};
use request_id::request_id;
pub use status_variants::OneOf;

/// The kinds of responses: types with an implementation of [`Decode`].
pub(crate) mod kinds {
    pub use super::events::{Events, JsonEvents, TypedEvents};
    pub use super::json::Json;
    pub use super::json_lines::Kind as JsonLines;
    pub use super::no_content::NoContent;
    pub use super::parts::Kind as Parts;
    pub use super::status_variants::Variants;
    pub use super::text::{Binary, Text, TextOrJson};
    #[cfg(feature = "xml")]
    pub use super::xml::Xml;
}

/// Encodes a JSON sample of a fake as a response of this media type, and returns its content type and its body; [`None`]
/// for other media types than its own.
#[cfg(feature = "fake")]
pub(crate) type EncodeSample = fn(&Operation, u16, &str, &str) -> Option<(String, String)>;

/// The encodings of samples that are not JSON.
#[cfg(feature = "fake")]
pub(crate) const SAMPLES: &[EncodeSample] = &[
    #[cfg(feature = "xml")]
    xml::sample,
    parts::sample,
];

/// A successful response, with its status, headers and data.
///
/// [`Request::send_full`](crate::Request::send_full) returns it.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Response<T> {
    /// The status. It is a success, or a redirect if the document describes one as the response of the operation.
    pub status: StatusCode,
    /// The headers. They are printed by `Debug` unless they are marked as sensitive.
    pub headers: HeaderMap,
    /// The id that the API assigned to the request, which its support can look up. It is read from the header that the
    /// document names, or else from `X-Request-Id`, `Request-Id` or `X-Correlation-Id`.
    pub request_id: Option<String>,
    /// The messages of the envelope, such as warnings. The list is empty if the operation has no envelope.
    pub messages: Vec<Message>,
    /// The decoded body.
    pub data: T,
}

impl<T> Response<T> {
    /// Converts the data by a function and keeps the rest of the response.
    pub fn map<U>(self, data: impl FnOnce(T) -> U) -> Response<U> {
        Response {
            status: self.status,
            headers: self.headers,
            request_id: self.request_id,
            messages: self.messages,
            data: data(self.data),
        }
    }
}

/// A successful response.
pub(crate) struct Opened {
    pub(crate) head: http::response::Parts,
    pub(crate) body: Body,
}

/// Sends a call again, as it was sent for the response.
pub(crate) type Resend = fn(Call, Reading) -> BoxFuture<'static, Result<RawResponse, Error>>;

/// A successful response before it is decoded.
#[derive(Debug)]
pub struct RawResponse {
    /// The call of this response.
    call: Call,
    raw: Raw,
    request_id: Option<String>,
    /// The attempts that failed before.
    attempts: Vec<Attempt>,
    /// The body, if it is read as a stream.
    stream: Option<Body>,
    /// Repeats the call of a stream whose connection was lost.
    resend: Resend,
}

impl RawResponse {
    /// Creates the response of a call with a status of success. Its body is bytes, or a stream if only the headers are
    /// read.
    pub(crate) fn new(
        call: Call,
        opened: Opened,
        reading: Reading,
        attempts: Vec<Attempt>,
        resend: Resend,
    ) -> Self {
        let Opened { head, body } = opened;
        let (stream, body) = match reading {
            Reading::Whole => (None, body.as_bytes().cloned().unwrap_or_default()),
            Reading::Head => (Some(body), Bytes::new()),
        };
        Self {
            request_id: request_id(call.shared().api, &head.headers),
            raw: Raw {
                status: head.status,
                headers: head.headers,
                body,
            },
            call,
            attempts,
            stream,
            resend,
        }
    }

    /// Returns the status code.
    pub fn status(&self) -> u16 {
        self.raw.status.as_u16()
    }

    /// Returns the response with decoded data.
    pub(crate) fn with<T>(self, data: T, messages: Vec<Message>) -> Response<T> {
        Response {
            status: self.raw.status,
            headers: self.raw.headers,
            request_id: self.request_id,
            messages,
            data,
        }
    }

    /// Returns the body.
    pub(crate) fn body(&self) -> &Bytes {
        &self.raw.body
    }

    /// Returns the headers.
    pub(crate) fn headers(&self) -> &HeaderMap {
        &self.raw.headers
    }
}

//! Responses: from what came to data, or to the error that says why there is none.

mod decode;
pub(crate) mod download;
mod envelope;
mod events;
pub mod headers;
mod json_lines;
mod media_type;
#[cfg(feature = "xml")]
mod xml;

use crate::error::{Attempt, Error, ErrorKind, Message, Raw, messages_of_body};
use crate::future::BoxFuture;
use crate::operation::{Api, Operation};
use crate::request::Call;
use crate::transport::Body;
use bytes::Bytes;
use http::{HeaderMap, StatusCode};
use std::time::Duration;

pub(crate) use decode::kinds;
pub use decode::{Decode, OneOf};
pub use download::Download;
pub use events::{EventStream, ServerEvent};
pub use headers::Headers;
pub use json_lines::JsonLines;

/// A response with everything that came beside the data.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Response<T> {
    /// The status; always one of success.
    pub status: StatusCode,
    /// The headers.
    pub headers: HeaderMap,
    /// The id by which the API's support finds the request.
    pub request_id: Option<String>,
    /// What the API says beside the data (the envelope's messages).
    pub messages: Vec<Message>,
    /// The data.
    pub data: T,
}

impl<T> Response<T> {
    /// The same response with other data.
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

/// How much of a response is read before it is handed over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reading {
    /// All of it.
    Whole,
    /// The headers; all of it only if the status is a failure.
    Head,
}

/// A successful response.
pub(crate) struct Opened {
    pub(crate) head: http::response::Parts,
    pub(crate) body: Body,
}

/// Sends a call again, as it was sent for the response.
pub(crate) type Resend = fn(Call, Reading) -> BoxFuture<'static, Result<RawResponse, Error>>;

/// A successful response that is not decoded yet.
#[derive(Debug)]
pub struct RawResponse {
    /// The call of this response.
    call: Call,
    raw: Raw,
    request_id: Option<String>,
    /// The attempts that failed before.
    made: Vec<Attempt>,
    /// The body, if it comes as a stream.
    stream: Option<Body>,
    /// Sends the call of a stream again that was lost.
    resend: Resend,
}

impl RawResponse {
    /// Takes a response whose status says success; its body is bytes, or is given on as a stream.
    pub(crate) fn new(
        call: Call,
        opened: Opened,
        reading: Reading,
        made: Vec<Attempt>,
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
            made,
            stream,
            resend,
        }
    }

    /// The status.
    pub fn status(&self) -> u16 {
        self.raw.status.as_u16()
    }

    /// Returns the error that the document declares no response of this status.
    pub fn undeclared(self) -> Error {
        let status = media_type::status_line(self.raw.status);
        self.not_understood(format!(
            "the document describes no response of the status {status}"
        ))
    }

    /// The response with this data.
    pub(crate) fn with<T>(self, data: T, messages: Vec<Message>) -> Response<T> {
        Response {
            status: self.raw.status,
            headers: self.raw.headers,
            request_id: self.request_id,
            messages,
            data,
        }
    }

    /// The body as it came.
    pub(crate) fn body(&self) -> &Bytes {
        &self.raw.body
    }

    /// The headers.
    pub(crate) fn headers(&self) -> &HeaderMap {
        &self.raw.headers
    }

    /// The error that the response was not understood.
    fn not_understood(self, text: impl Into<String>) -> Error {
        self.error(ErrorKind::Decode, text)
    }

    fn error(mut self, kind: ErrorKind, text: impl Into<String>) -> Error {
        self.made.push(Attempt {
            kind,
            status: Some(self.raw.status),
            waited: Duration::ZERO,
        });
        Error::new(kind, text)
            .of(self.call.operation())
            .after(self.made)
            .shown_as(self.call.curl())
            .with_request_id(self.request_id)
            .with_response(self.raw)
    }
}

/// The error of a response whose status says failure.
pub(crate) fn refusal(operation: &'static Operation, api: &Api, raw: Raw) -> Error {
    let messages = messages_of_body(&raw.body, operation.envelope);
    let text = if messages.is_empty() {
        media_type::unexplained(&raw)
    } else {
        media_type::status_line(raw.status)
    };
    Error::new(ErrorKind::Api, format!("the API refused with {text}"))
        .of(operation)
        .with_messages(messages)
        .with_request_id(request_id(api, &raw.headers))
        .with_response(raw)
}

fn request_id(api: &Api, headers: &HeaderMap) -> Option<String> {
    let named = api
        .request_id_headers
        .iter()
        .find_map(|name| headers.get(*name)?.to_str().ok());
    named.map(str::to_owned)
}

//! The responses of a fake, and the faults that it simulates.

use crate::media_type::is_json;
use crate::operation::{Envelope, Operation};
use crate::response::SAMPLES;
use bytes::Bytes;
use serde_json::{Map, Value, json};
use std::time::Duration;

/// A response of a fake, or a fault that replaces it.
///
/// ```
/// use clientwright_runtime::fake::Reply;
/// use serde_json::json;
/// use std::time::Duration;
///
/// let busy = Reply::json(503, &json!({"errors": []})).header("retry-after", "2");
/// let slow = Reply::json(200, &json!({"result": 1})).delay(Duration::from_secs(5));
/// let half = Reply::json(200, &json!({"result": 1})).cut_off(4);
/// # drop((busy, slow, half));
/// ```
#[derive(Clone, Debug)]
pub struct Reply {
    pub(super) status: u16,
    pub(super) headers: Vec<(String, String)>,
    pub(super) body: Bytes,
    pub(super) delay: Duration,
    pub(super) fault: Option<Fault>,
}

/// A fault.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fault {
    /// The connection is lost after this many bytes of the body.
    CutOff(usize),
    /// No connection can be established.
    NotConnected,
    /// The connection is lost before a response.
    Broken,
}

impl Reply {
    /// Creates a response with this status, content type and body.
    pub fn new(status: u16, content_type: &str, body: impl Into<Bytes>) -> Self {
        Self {
            status,
            headers: Vec::new(),
            body: body.into(),
            delay: Duration::ZERO,
            fault: None,
        }
        .header("content-type", content_type)
    }

    /// Creates a response with this status and JSON body.
    pub fn json(status: u16, body: &Value) -> Self {
        Self::new(status, "application/json", body.to_string())
    }

    /// Creates a response with this status and no body.
    pub fn empty(status: u16) -> Self {
        let mut reply = Self::json(status, &Value::Null);
        reply.headers.clear();
        reply.body.clear();
        reply
    }

    /// Creates a response with the status 200 and a body that is not valid JSON although its content type is JSON.
    pub fn garbage() -> Self {
        Self::new(200, "application/json", &b"{\"\xff\xfe\x00<html>"[..])
    }

    /// Simulates that no connection can be established. On loopback, the connection is closed instead.
    pub fn not_connected() -> Self {
        Self::empty(503).fault(Fault::NotConnected)
    }

    /// Simulates a connection that is lost before a response.
    pub fn broken() -> Self {
        Self::empty(503).fault(Fault::Broken)
    }

    /// Adds a header.
    #[must_use]
    pub fn header(mut self, name: &str, value: &str) -> Self {
        self.headers.push((name.to_owned(), value.to_owned()));
        self
    }

    /// Delays the response.
    #[must_use]
    pub fn delay(mut self, delay: Duration) -> Self {
        self.delay = delay;
        self
    }

    /// Sets the response to lose the connection after this many bytes of the body.
    #[must_use]
    pub fn cut_off(self, bytes: usize) -> Self {
        self.fault(Fault::CutOff(bytes))
    }

    fn fault(mut self, fault: Fault) -> Self {
        self.fault = Some(fault);
        self
    }

    /// Creates a response from the example of the document or of the type.
    ///
    /// An example in JSON is encoded by the kind of response that has the content type.
    pub(super) fn example(
        operation: &Operation,
        status: u16,
        content_type: &str,
        body: &'static str,
    ) -> Self {
        match sample(operation, status, content_type, body) {
            Some((content_type, encoded)) => Self::new(status, &content_type, encoded),
            None => Self::new(status, content_type, body),
        }
    }

    /// Creates a successful response with this data, in the envelope of the operation if it has one.
    pub(super) fn data(operation: &Operation, data: Value) -> Self {
        let media_type = operation
            .accept
            .split([',', ';'])
            .next()
            .unwrap_or_default();
        if !operation.accept.split(',').any(is_json)
            && let Some((content_type, encoded)) =
                sample(operation, 200, media_type, &data.to_string())
        {
            return Self::new(200, &content_type, encoded);
        }
        let Some(envelope) = operation.envelope else {
            return Self::json(200, &data);
        };
        Self::json(200, &enveloped(envelope, true, Vec::new(), data))
    }

    /// Creates an error response with this code and message.
    pub(super) fn refusal(
        operation: Option<&Operation>,
        status: u16,
        code: i64,
        message: &str,
    ) -> Self {
        const FALLBACK: Envelope = Envelope {
            errors: Some("errors"),
            ..Envelope::DEFAULT
        };
        let envelope = operation.and_then(|operation| operation.envelope);
        let errors = vec![json!({ "code": code, "message": message })];
        let body = enveloped(envelope.unwrap_or(&FALLBACK), false, errors, Value::Null);
        Self::json(status, &body)
    }
}

/// Encodes a JSON sample by the kind of response that has this media type, unless that is JSON or text.
fn sample(
    operation: &Operation,
    status: u16,
    media_type: &str,
    json: &str,
) -> Option<(String, String)> {
    let mut encodings = SAMPLES.iter();
    encodings.find_map(|encode| encode(operation, status, media_type, json))
}

fn enveloped(envelope: &Envelope, success: bool, errors: Vec<Value>, data: Value) -> Value {
    let members = [
        (envelope.errors, Value::from(errors)),
        (envelope.messages, json!([])),
        (envelope.success, Value::from(success)),
        (envelope.data, data),
    ];
    let members = members
        .into_iter()
        .filter_map(|(name, value)| Some((name?.to_owned(), value)));
    Value::from(members.collect::<Map<String, Value>>())
}

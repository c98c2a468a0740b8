//! An encoded body.

use crate::request::parameters::Redact;
use crate::transport::Body;
use bytes::Bytes;
use std::sync::{Mutex, PoisonError};

/// An encoded body with its media type. It has no `Debug`, since it may be secret.
#[expect(missing_debug_implementations, reason = "a body can be secret")]
pub struct Content {
    media_type: String,
    payload: Payload,
    /// Returns the body without its secrets.
    redact: Option<Redact>,
}

enum Payload {
    Bytes(Bytes),
    /// A stream that can be sent once. The mutex is there to take it out of a shared call.
    Once(Mutex<Option<Body>>, Option<u64>),
}

impl Content {
    /// Creates a body that can be sent more than once.
    pub fn bytes(media_type: &str, bytes: impl Into<Bytes>) -> Self {
        Self {
            media_type: media_type.to_owned(),
            payload: Payload::Bytes(bytes.into()),
            redact: None,
        }
    }

    /// Creates a body; one that is a stream can be sent only once.
    pub fn new(media_type: &str, body: Body) -> Self {
        if let Some(bytes) = body.as_bytes() {
            return Self::bytes(media_type, bytes.clone());
        }
        let length = body.length();
        Self {
            media_type: media_type.to_owned(),
            payload: Payload::Once(Mutex::new(Some(body)), length),
            redact: None,
        }
    }

    /// Sets the function that redacts its secrets.
    pub(in crate::request) fn redacted_by(mut self, redact: Redact) -> Self {
        self.redact = Some(redact);
        self
    }

    /// Returns the text of the body, if it is text.
    pub(in crate::request) fn text(&self) -> Option<&str> {
        match &self.payload {
            Payload::Bytes(bytes) => std::str::from_utf8(bytes).ok(),
            Payload::Once(..) => None,
        }
    }

    /// Returns the body with other bytes.
    pub(in crate::request) fn with_bytes(&self, bytes: Bytes) -> Self {
        Self {
            media_type: self.media_type.clone(),
            payload: Payload::Bytes(bytes),
            redact: self.redact,
        }
    }

    pub(in crate::request) fn media_type(&self) -> &str {
        &self.media_type
    }

    /// Returns whether it can be sent more than once.
    pub(in crate::request) fn is_replayable(&self) -> bool {
        matches!(self.payload, Payload::Bytes(_))
    }

    /// Returns a copy of the body, if it is not a stream.
    pub(in crate::request) fn try_clone(&self) -> Option<Self> {
        let Payload::Bytes(bytes) = &self.payload else {
            return None;
        };
        Some(self.with_bytes(bytes.clone()))
    }

    /// Returns the body for the next attempt.
    pub(in crate::request) fn take(&self) -> Body {
        match &self.payload {
            Payload::Bytes(bytes) => bytes.clone().into(),
            Payload::Once(body, _) => {
                let taken = body.lock().unwrap_or_else(PoisonError::into_inner).take();
                taken.unwrap_or_else(Body::empty)
            }
        }
    }

    /// Returns the body with redacted secrets, or a placeholder with its length.
    pub(in crate::request) fn redacted(&self) -> String {
        let size = match &self.payload {
            Payload::Bytes(bytes) => {
                if let Some(text) = self.redact.and_then(|redact| redact(bytes)) {
                    return text;
                }
                Some(bytes.len() as u64)
            }
            Payload::Once(_, length) => *length,
        };
        match size {
            Some(size) => format!("[{size} bytes]"),
            None => "[a stream]".to_owned(),
        }
    }
}

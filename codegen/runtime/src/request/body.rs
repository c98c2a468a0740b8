//! The body of a call.

use crate::request::parameters::Redact;
use crate::transport::Body;
use bytes::Bytes;
use std::sync::{Mutex, PoisonError};

/// A body with its media type.
pub(crate) struct Content {
    media_type: String,
    payload: Payload,
    /// Gives the body without its secrets.
    redact: Option<Redact>,
}

enum Payload {
    Bytes(Bytes),
    /// A stream that can be sent once. The mutex is there to take it out of a shared call.
    Once(Mutex<Option<Body>>, Option<u64>),
}

impl Content {
    pub(super) fn bytes(media_type: &str, bytes: Bytes) -> Self {
        Self {
            media_type: media_type.to_owned(),
            payload: Payload::Bytes(bytes),
            redact: None,
        }
    }

    pub(super) fn stream(media_type: &str, body: Body) -> Self {
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

    /// With a way to show it without its secrets.
    pub(super) fn redacted_by(mut self, redact: Redact) -> Self {
        self.redact = Some(redact);
        self
    }

    /// The text of the body, if it is there and is text.
    pub(super) fn text(&self) -> Option<&str> {
        match &self.payload {
            Payload::Bytes(bytes) => std::str::from_utf8(bytes).ok(),
            Payload::Once(..) => None,
        }
    }

    /// The body with other bytes.
    pub(super) fn with_bytes(&self, bytes: Bytes) -> Self {
        Self {
            media_type: self.media_type.clone(),
            payload: Payload::Bytes(bytes),
            redact: self.redact,
        }
    }

    pub(super) fn media_type(&self) -> &str {
        &self.media_type
    }

    /// Whether it can be sent more than once.
    pub(super) fn is_replayable(&self) -> bool {
        matches!(self.payload, Payload::Bytes(_))
    }

    /// The same body again, if it is not a stream.
    pub(super) fn again(&self) -> Option<Self> {
        let Payload::Bytes(bytes) = &self.payload else {
            return None;
        };
        Some(self.with_bytes(bytes.clone()))
    }

    /// The body for the next attempt.
    pub(super) fn take(&self) -> Body {
        match &self.payload {
            Payload::Bytes(bytes) => bytes.clone().into(),
            Payload::Once(body, _) => {
                let taken = body.lock().unwrap_or_else(PoisonError::into_inner).take();
                taken.unwrap_or_else(Body::empty)
            }
        }
    }

    /// The body without its secrets, as far as it can be shown.
    pub(super) fn redacted(&self) -> String {
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

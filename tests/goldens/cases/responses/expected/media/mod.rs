// @generated from the OpenAPI document; do not edit.
// Regenerate: UPDATE_EXPECT=1 cargo test -p tests --test goldens

//! The operations of “media” and their types.

pub mod operations;

use openapi_client_runtime::UnknownValue;
use openapi_client_runtime::emitted::{object, string_enum};

/// Thing.
#[derive(Clone)]
#[non_exhaustive]
pub struct Thing {
    /// The member `id`.
    pub id: i64,
}
object! {
    Thing {
        required "id" => id;
    }
}

/// Delta.
#[derive(Clone)]
#[non_exhaustive]
pub struct Delta {
    /// The member `text`.
    pub text: String,
}
object! {
    Delta {
        required "text" => text;
    }
}

/// Question.
#[derive(Clone)]
#[non_exhaustive]
pub struct Question {
    /// The member `text`.
    pub text: String,
    /// The member `stream`.
    pub stream: Option<bool>,
}
object! {
    Question {
        required "text" => text;
        optional "stream" => stream;
    }
}

impl Question {
    /// With everything that is required.
    #[must_use]
    pub fn new(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            stream: None,
        }
    }

    /// Sets `stream`.
    #[must_use]
    pub fn with_stream(mut self, stream: bool) -> Self {
        self.stream = Some(stream);
        self
    }
}

/// StateResponse.
#[derive(Clone)]
#[non_exhaustive]
pub enum StateResponse {
    /// `open`.
    Open,
    /// `closed`.
    Closed,
    /// A value that the document does not list.
    Unknown(UnknownValue),
}
string_enum! {
    StateResponse {
        "open" => Open;
        "closed" => Closed;
    }
}

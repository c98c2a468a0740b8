// @generated from the OpenAPI document; do not edit.
// Regenerate: UPDATE_EXPECT=1 cargo test -p tests --test goldens

//! What is sent and received.

mod json;

/// Thing.
#[derive(Clone)]
#[non_exhaustive]
pub struct Thing {
    /// The member `id`.
    pub id: i64,
}

/// Delta.
#[derive(Clone)]
#[non_exhaustive]
pub struct Delta {
    /// The member `text`.
    pub text: String,
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

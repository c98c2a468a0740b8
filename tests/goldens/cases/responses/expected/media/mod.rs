// @generated from the OpenAPI document; do not edit.
// Regenerate: UPDATE_EXPECT=1 cargo test -p tests --test goldens

//! The operations of “media”, and their types.
//!
//! The operations are methods of [`Media`](operations::Media), which [`Client::media`](super::Client::media) returns.

pub mod operations;

use clientwright_runtime::{UnknownValue, UnknownVariant};
use clientwright_runtime::emitted::{object, string_enum, tagged_union};

#[derive(Clone)]
#[non_exhaustive]
pub struct Thing {
    pub id: i64,
}
object!(Thing { required id; });

#[derive(Clone)]
#[non_exhaustive]
pub struct Delta {
    pub text: String,
}
object!(Delta { required text; });

#[derive(Clone)]
#[non_exhaustive]
pub struct Question {
    pub text: String,
    pub stream: Option<bool>,
}
object!(Question {
    required text;
    optional stream;
});

impl Question {
    /// Creates a new `Question` with its required properties.
    pub fn new(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            stream: None,
        }
    }

    pub fn with_stream(mut self, stream: bool) -> Self {
        self.stream = Some(stream);
        self
    }
}

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
string_enum!(StateResponse { "open" => Open; "closed" => Closed; });

#[derive(Clone)]
#[non_exhaustive]
pub enum Change {
    /// `event` is `note`.
    Note(Note),
    /// `event` is `count`.
    Count(Count),
    /// `event` is `added`.
    Added(Added),
    /// A value that the document does not describe.
    Unknown(UnknownVariant),
}
tagged_union!(Change by "event" { "note" => Note; "count" => Count; "added" => Added; });

#[derive(Clone)]
#[non_exhaustive]
pub struct Note {
    pub data: Option<String>,
}
object!(Note {
    "event" = "\"note\"";
    optional data;
});

#[derive(Clone)]
#[non_exhaustive]
pub struct Count {
    pub data: i64,
}
object!(Count {
    "event" = "\"count\"";
    required data;
});

#[derive(Clone)]
#[non_exhaustive]
pub struct Added {
    pub data: AddedData,
}
object!(Added {
    "event" = "\"added\"";
    required data;
});

#[derive(Clone)]
#[non_exhaustive]
pub struct AddedData {
    pub id: i64,
}
object!(AddedData { required id; });

//! The types, as a person writes them.

use clientwright_runtime::emitted::UnknownValue;
use clientwright_runtime::{DateTime, File, Secret};

/// A widget.
#[derive(Clone)]
#[non_exhaustive]
pub struct Widget {
    /// Its name.
    pub name: String,
    /// Its size.
    pub size: Option<i64>,
    /// Its state.
    pub state: State,
    /// When it was made.
    pub made_on: Option<DateTime>,
    /// What opens it.
    pub key: Option<Secret>,
}

impl Widget {
    /// A widget with what it must have.
    pub fn new(name: impl Into<String>, state: impl Into<State>) -> Self {
        Self {
            name: name.into(),
            size: None,
            state: state.into(),
            made_on: None,
            key: None,
        }
    }

    /// With this size.
    #[must_use]
    pub fn size(mut self, size: impl Into<i64>) -> Self {
        self.size = Some(size.into());
        self
    }

    /// With this key.
    #[must_use]
    pub fn key(mut self, key: impl Into<Secret>) -> Self {
        self.key = Some(key.into());
        self
    }
}

/// What a widget is made from.
#[derive(Clone)]
#[non_exhaustive]
pub struct Upload {
    /// A note.
    pub note: Option<String>,
    /// Labels.
    pub labels: Option<Vec<String>>,
    /// The widget.
    pub widget: Option<Widget>,
    /// Its content.
    pub content: File,
}

impl Upload {
    /// An upload with what it must have.
    pub fn new(content: impl Into<File>) -> Self {
        Self {
            note: None,
            labels: None,
            widget: None,
            content: content.into(),
        }
    }
}

/// What a widget is doing.
#[derive(Clone)]
#[non_exhaustive]
pub enum State {
    /// It waits.
    Idle,
    /// It works.
    Active,
    /// A value that the document does not list.
    Unknown(UnknownValue),
}

mod json {
    use super::*;
    use clientwright_runtime::emitted::{object, string_enum};

    object! {
        Widget {
            required name;
            optional size;
            required state;
            optional made_on;
            optional key;
        }
    }
    object! {
        Upload {
            optional note;
            optional labels;
            optional widget;
            required content;
        }
    }
    string_enum! { State { "idle" => Idle; "active" => Active; } }
}

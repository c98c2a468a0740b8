//! What an API says about a call: errors, and messages of an envelope.

use crate::operation::Envelope;
use serde_json::Value as Json;
use std::fmt::{self, Display, Formatter};

/// At most this many messages of one response are kept.
const MOST: usize = 64;
/// At most this many characters of one message are printed.
const PRINTED: usize = 300;

/// An error or a message of the API.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Message {
    code: Option<String>,
    text: String,
    documentation_url: Option<String>,
    pointer: Option<String>,
}

impl Message {
    /// The code as the API wrote it, such as `10000`.
    pub fn code(&self) -> Option<&str> {
        self.code.as_deref()
    }

    /// The code as a number, if it is one.
    pub fn code_number(&self) -> Option<i64> {
        self.code.as_deref()?.parse().ok()
    }

    /// The message in words.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Returns the URL of the API's documentation of the error.
    pub fn documentation_url(&self) -> Option<&str> {
        self.documentation_url.as_deref()
    }

    /// The place in the request that it is about (`source.pointer`).
    pub fn pointer(&self) -> Option<&str> {
        self.pointer.as_deref()
    }

    fn of_json(json: &Json) -> Option<Self> {
        if let Json::String(text) = json {
            return Some(Self {
                text: text.clone(),
                ..Self::default()
            });
        }
        let member = |names: &[&str]| names.iter().find_map(|name| text_of(json.get(name)?));
        let message = Self {
            code: member(&["code", "error_code"]),
            text: member(&["message", "detail", "title", "error_description", "error"])
                .unwrap_or_default(),
            documentation_url: member(&["documentation_url"]),
            pointer: json
                .get("source")
                .and_then(|source| text_of(source.get("pointer")?))
                .or_else(|| member(&["pointer"])),
        };
        (message.code.is_some() || !message.text.is_empty()).then_some(message)
    }
}

impl Display for Message {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        if let Some(code) = &self.code {
            write!(f, "{code} ")?;
        }
        for character in self.text.chars().take(PRINTED) {
            write!(
                f,
                "{}",
                if character.is_control() {
                    ' '
                } else {
                    character
                }
            )?;
        }
        if let Some(pointer) = &self.pointer {
            write!(f, " (at {pointer})")?;
        }
        if let Some(url) = &self.documentation_url {
            write!(f, " (see {url})")?;
        }
        Ok(())
    }
}

fn text_of(json: &Json) -> Option<String> {
    match json {
        Json::String(text) => Some(text.clone()),
        Json::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

/// The messages in a list of an envelope.
pub(crate) fn messages_of_list(list: &Json) -> Vec<Message> {
    match list {
        Json::Array(items) => items
            .iter()
            .take(MOST)
            .filter_map(Message::of_json)
            .collect(),
        other => Message::of_json(other).into_iter().collect(),
    }
}

/// What an error body says, by the envelope where there is one, else by what is common: a list `errors`, an object
/// `error`, problem details (RFC 9457), a `message`.
pub(crate) fn messages_of_body(body: &[u8], envelope: Option<&Envelope>) -> Vec<Message> {
    let Ok(json) = serde_json::from_slice::<Json>(body) else {
        return Vec::new();
    };
    let declared = envelope.and_then(|envelope| envelope.errors);
    let listed = declared
        .into_iter()
        .chain(["errors", "error"])
        .filter_map(|name| json.get(name))
        .map(messages_of_list);
    listed
        .into_iter()
        .find(|messages| !messages.is_empty())
        .unwrap_or_else(|| Message::of_json(&json).into_iter().collect())
}

//! The errors in the body of a response, and the messages of an envelope.

use crate::operation::Envelope;
use serde_json::Value as Json;
use std::fmt::{self, Display, Formatter, Write as _};

/// The maximum number of messages of a response that are kept.
const MAX_MESSAGES: usize = 64;
/// The maximum number of characters of a part of a message that are printed.
const MAX_PRINTED: usize = 300;

/// An error or a message in the response of an API.
///
/// `Display` formats the code, the text, the pointer and the URL on one line.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Message {
    code: Option<String>,
    text: String,
    documentation_url: Option<String>,
    pointer: Option<String>,
}

impl Message {
    /// Returns the code as the API has sent it, such as `10000`.
    pub fn code(&self) -> Option<&str> {
        self.code.as_deref()
    }

    /// Returns the code as a number, if it is one.
    pub fn code_number(&self) -> Option<i64> {
        self.code.as_deref()?.parse().ok()
    }

    /// Returns the text. It is empty if the API has sent only a code.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Returns the URL of the documentation of the error.
    pub fn documentation_url(&self) -> Option<&str> {
        self.documentation_url.as_deref()
    }

    /// Returns the position in the request that caused the error (`source.pointer` or `pointer`).
    pub fn pointer(&self) -> Option<&str> {
        self.pointer.as_deref()
    }

    /// Redacts the texts of the message.
    pub(crate) fn redact(&mut self, redact: &dyn Fn(&mut String)) {
        redact(&mut self.text);
        let others = [
            &mut self.code,
            &mut self.documentation_url,
            &mut self.pointer,
        ];
        others.into_iter().flatten().for_each(redact);
    }

    /// Reads a message from a string or from the usual members of an object; [`None`] if there is neither code nor text.
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
            write!(f, "{} ", OneLine(code))?;
        }
        write!(f, "{}", OneLine(&self.text))?;
        if let Some(pointer) = &self.pointer {
            write!(f, " (at {})", OneLine(pointer))?;
        }
        if let Some(url) = &self.documentation_url {
            write!(f, " (see {})", OneLine(url))?;
        }
        Ok(())
    }
}

/// Formats a text of the API with a limited length and without control characters.
///
/// Line breaks are control characters, so the text cannot add lines to a log.
pub(crate) struct OneLine<'t>(pub(crate) &'t str);

impl Display for OneLine<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let printed = self.0.chars().take(MAX_PRINTED);
        printed
            .map(|char| if char.is_control() { ' ' } else { char })
            .try_for_each(|char| f.write_char(char))
    }
}

fn text_of(json: &Json) -> Option<String> {
    match json {
        Json::String(text) => Some(text.clone()),
        Json::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

/// Returns the messages in a member of an envelope.
pub(crate) fn messages_of_list(list: &Json) -> Vec<Message> {
    match list {
        Json::Array(items) => items
            .iter()
            .take(MAX_MESSAGES)
            .filter_map(Message::of_json)
            .collect(),
        other => Message::of_json(other).into_iter().collect(),
    }
}

/// Returns the messages in the body of an error: those of the envelope or, without one, of the usual forms: a list
/// `errors`, an object `error`, problem details (RFC 9457), a `message`.
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

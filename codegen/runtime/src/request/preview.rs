//! The request of a call, without sending it and with redacted secrets.

use super::{Call, Prepared};
use crate::error::Error;
use crate::json::REDACTED;
use crate::request::parameters::Encoded;
use std::fmt::{self, Display, Formatter};

/// A body longer than this is cut in the `curl` command.
const LONGEST_BODY: usize = 4096;

/// The request that a call would send, with redacted secrets.
///
/// [`Request::preview`](crate::Request::preview) returns it. `Display` formats a `curl` command, in which a body is cut
/// after 4096 characters. What [hooks](crate::Hook) and [authenticators](crate::Authenticate) of the caller would add is
/// not included.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Preview {
    /// The HTTP method.
    pub method: String,
    /// The URL, including its query.
    pub url: String,
    /// The names and values of the headers, in alphabetical order.
    pub headers: Vec<(String, String)>,
    /// The body if it is JSON, or a placeholder with its length. It is [`None`] if there is no body.
    pub body: Option<String>,
}

impl Call {
    /// Returns the request that the call would send.
    ///
    /// # Errors
    /// Returns an error if an argument is refused.
    pub fn preview(&self) -> Result<Preview, Error> {
        if let Some(failure) = &self.0.failure {
            return Err(failure.clone_unsent());
        }
        let arguments: Vec<Option<Encoded>> = self
            .0
            .arguments
            .iter()
            .map(|argument| argument.as_ref().map(Encoded::redacted))
            .collect();
        let prepared = Prepared::with(self, &arguments)?;
        let selection = self.shared().credentials.select(self.0.operation);
        let mut head = prepared.head()?;
        selection.redact(&mut head, REDACTED);
        let text = |value: &http::HeaderValue| {
            if value.is_sensitive() {
                return REDACTED.to_owned();
            }
            String::from_utf8_lossy(value.as_bytes()).into_owned()
        };
        let mut headers: Vec<(String, String)> = head
            .headers
            .iter()
            .map(|(name, value)| (name.to_string(), text(value)))
            .collect();
        headers.sort();
        Ok(Preview {
            method: head.method.to_string(),
            url: head.uri.to_string(),
            headers,
            body: self.0.body.as_ref().map(super::Content::redacted),
        })
    }

    /// Returns the `curl` command of the preview; [`None`] if an argument is refused.
    pub(crate) fn curl(&self) -> Option<String> {
        let preview = self.preview().ok()?;
        Some(preview.to_string())
    }
}

impl Display for Preview {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(f, "curl -X {} {}", self.method, quoted(&self.url))?;
        for (name, value) in &self.headers {
            write!(f, " -H {}", quoted(&format!("{name}: {value}")))?;
        }
        match &self.body {
            None => Ok(()),
            Some(body) => match body.char_indices().nth(LONGEST_BODY) {
                None => write!(f, " --data {}", quoted(body)),
                Some((end, _)) => write!(
                    f,
                    " --data {}",
                    quoted(&format!("{}…", body.get(..end).unwrap_or_default()))
                ),
            },
        }
    }
}

/// Quotes a text as one word of a POSIX shell.
fn quoted(text: &str) -> String {
    format!("'{}'", text.replace('\'', r"'\''"))
}

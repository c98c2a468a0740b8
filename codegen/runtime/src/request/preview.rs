//! What a call would send, without sending it and without its secrets.

use super::{Call, Prepared};
use crate::error::Error;
use crate::request::parameters::Encoded;
use std::fmt::{self, Display, Formatter};

/// Replaces a secret.
const REDACTED: &str = "[redacted]";
/// A body longer than this is cut in the `curl` command.
const LONGEST_BODY: usize = 4096;

/// What a call would send, with every secret redacted.
///
/// `Display` writes a `curl` command.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Preview {
    /// The method.
    pub method: String,
    /// The URL with its query.
    pub url: String,
    /// The headers in alphabetical order.
    pub headers: Vec<(String, String)>,
    /// The body; its length where it is not JSON.
    pub body: Option<String>,
}

impl Call {
    /// What the call would send.
    ///
    /// # Errors
    /// An argument is refused.
    pub fn preview(&self) -> Result<Preview, Error> {
        if let Some(failure) = &self.0.failure {
            return Err(failure.again());
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

    /// The call as a `curl` command without its secrets, for errors; none where an argument is refused.
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

/// As one word of a POSIX shell.
fn quoted(text: &str) -> String {
    format!("'{}'", text.replace('\'', r"'\''"))
}

//! Strings in JSON.

use std::fmt::Write as _;

use super::{Mode, Writer};
use crate::json::strings::{is_plain, plain_end};

impl Writer {
    /// Writes a string with its quotes.
    pub fn text(&mut self, text: &str) {
        match self.mode {
            Mode::Json | Mode::Redacted => quote(&mut self.out, text),
            Mode::Debug(_) => self.print(format_args!("{text:?}")),
        }
    }
}

/// Writes a JSON string with its quotes.
#[inline]
pub(crate) fn quote(out: &mut String, text: &str) {
    if !is_plain(text.as_bytes()) {
        return escape(out, text);
    }
    out.reserve(text.len() + 2);
    out.push('"');
    out.push_str(text);
    out.push('"');
}

/// Writes a JSON string that contains characters to escape.
#[cold]
fn escape(out: &mut String, text: &str) {
    out.push('"');
    let mut plain = 0;
    loop {
        let at = plain_end(text.as_bytes(), plain);
        out.push_str(text.get(plain..at).unwrap_or_default());
        match text.as_bytes().get(at) {
            None => break,
            Some(b'"') => out.push_str("\\\""),
            Some(b'\\') => out.push_str("\\\\"),
            Some(b'\n') => out.push_str("\\n"),
            Some(b'\r') => out.push_str("\\r"),
            Some(b'\t') => out.push_str("\\t"),
            Some(control) => {
                // Writing to a string is infallible.
                let _ = write!(out, "\\u{control:04x}");
            }
        }
        plain = at + 1;
    }
    out.push('"');
}

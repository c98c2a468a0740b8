//! Scalars of the document: each with the right JSON type, or with a diagnostic.

use super::{At, Reading};
use crate::diagnostics::{Code, Diagnostic};
use crate::source::{NodeValue, ResolveError};

impl<'n> Reading<'n, '_> {
    /// Returns a string; any other type is reported.
    pub fn string(&mut self, at: At<'n>) -> Option<&'n str> {
        let text = at.node.as_str();
        if text.is_none() {
            self.wrong_type(at, "a string");
        }
        text
    }

    /// A text for people: a string, or a scalar that was meant as one (`version: 1.0` in YAML).
    pub fn text(&mut self, at: At<'n>) -> &'n str {
        match self.unread(at) {
            Some((reference, ResolveError::Remote)) => {
                let message = "a text at a URL is not fetched; it is empty in the client";
                self.report(Diagnostic::new(Code::Ignored, reference.span(), message));
                return "";
            }
            Some((reference, _)) => {
                let message = "this text cannot be read; it is empty in the client";
                self.disallowed(reference.span(), message);
                return "";
            }
            None => {}
        }
        let at = self.dereferenced(at);
        match &at.node.value {
            NodeValue::String(text) | NodeValue::Number(text) => text,
            NodeValue::Null => "",
            NodeValue::Bool(true) => "true",
            NodeValue::Bool(false) => "false",
            NodeValue::Array(_) | NodeValue::Object(_) => {
                self.mistyped(at, "a string", "it is empty in the client");
                ""
            }
        }
    }

    /// Returns a boolean; any other type is reported and yields `false`, except for a string that a version of YAML
    /// reads as `true`.
    pub fn boolean(&mut self, at: At<'n>) -> bool {
        if let Some(value) = at.node.as_bool() {
            return value;
        }
        let written = at.node.as_str().map(str::to_ascii_lowercase);
        let value = match written.as_deref() {
            Some("true" | "yes" | "on") => true,
            Some("false" | "no" | "off") => false,
            _ if matches!(at.node.value, NodeValue::Null) => false,
            _ => {
                self.wrong_type(at, "a boolean");
                return false;
            }
        };
        self.mistyped(at, "a boolean", &format!("it is read as `{value}`"));
        value
    }

    /// Returns strings; other items are reported and left out.
    pub fn strings(&mut self, at: At<'n>) -> Vec<&'n str> {
        let items = self.items(at);
        items
            .into_iter()
            .filter_map(|item| self.string(item))
            .collect()
    }

    /// Returns the text of a scalar where a string is expected: the value of a string, and of anything
    /// else what is written, such as `0x10`, `1e2` or `True`.
    pub fn written(&self, at: At<'n>) -> String {
        if let Some(text) = at.node.as_str() {
            return text.to_owned();
        }
        let span = at.span();
        let (start, end) = (span.start as usize, span.end as usize);
        let text = self.sources.text(span.file).get(start..end);
        // An alias is elsewhere than its value.
        let is_scalar = |text: &&str| !text.is_empty() && !text.contains(['*', '&', '!', '\n']);
        text.map(str::trim)
            .filter(is_scalar)
            .map_or_else(|| at.node.to_json(), str::to_owned)
    }
}

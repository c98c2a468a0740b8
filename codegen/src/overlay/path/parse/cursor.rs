//! The place in the text that is read next.

use super::{ParseError, Parser};

impl Parser<'_> {
    pub(super) fn rest(&self) -> &str {
        self.text.get(self.at..).unwrap_or_default()
    }

    pub(super) fn space(&mut self) {
        self.while_in(|next| matches!(next, ' ' | '\t' | '\n' | '\r'));
    }

    pub(super) fn while_in(&mut self, wanted: impl Fn(char) -> bool) -> String {
        let rest = self.rest();
        let length = rest.find(|next| !wanted(next)).unwrap_or(rest.len());
        let word = rest.get(..length).unwrap_or_default().to_owned();
        self.at += length;
        word
    }

    pub(super) fn take(&mut self, text: &str) -> bool {
        let found = self.rest().starts_with(text);
        self.at += if found { text.len() } else { 0 };
        found
    }

    pub(super) fn take_spaced(&mut self, text: &str) -> bool {
        self.space();
        self.take(text)
    }

    pub(super) fn error(&self, message: &'static str) -> ParseError {
        ParseError {
            at: self.at,
            message,
        }
    }
}

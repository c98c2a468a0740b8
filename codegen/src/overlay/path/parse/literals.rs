//! Integers and strings.

use super::{ParseError, Parsed, Parser};

/// The largest integer of a selector (RFC 9535 §2.1): those up to it are exact in every implementation.
const LARGEST: u64 = (1 << 53) - 1;

impl Parser<'_> {
    pub(super) fn integer(&mut self) -> Parsed<Option<i64>> {
        let start = self.at;
        let digits = self.while_in(|next| next.is_ascii_digit() || next == '-');
        if digits.is_empty() {
            return Ok(None);
        }
        // Without leading zeros and `-0` (RFC 9535 §2.3.3.1).
        let number = digits.parse().ok();
        let number = number.filter(|number: &i64| number.to_string() == digits);
        let number = number.filter(|number| number.unsigned_abs() <= LARGEST);
        number.map(Some).ok_or(ParseError {
            at: start,
            message: "this is not an integer of at most 53 bits",
        })
    }

    /// A string in single or double quotes, with the escapes of JSON, which reads it.
    pub(super) fn string(&mut self) -> Parsed<String> {
        let start = self.at;
        let mut characters = self.rest().char_indices();
        let quote = characters.next().map(|(_, quote)| quote);
        let mut escaped = false;
        let mut json = String::from('"');
        for (at, character) in characters {
            match character {
                _ if escaped => {
                    escaped = false;
                    match character {
                        // A quote is escaped within its own kind only (RFC 9535 §2.3.1.1).
                        '\'' | '"' if Some(character) != quote => json.push_str("\\?"),
                        // JSON has no escape for the single quote, which needs none there.
                        '\'' => json.push('\''),
                        _ => json.extend(['\\', character]),
                    }
                }
                '\\' => escaped = true,
                _ if Some(character) == quote => {
                    self.at += at + character.len_utf8();
                    json.push('"');
                    let text = serde_json::from_str(&json);
                    return text.map_err(|_| ParseError {
                        at: start,
                        message: "this string has a wrong escape",
                    });
                }
                '"' => json.push_str("\\\""),
                _ => json.push(character),
            }
        }
        Err(ParseError {
            at: start,
            message: "this string does not end",
        })
    }
}

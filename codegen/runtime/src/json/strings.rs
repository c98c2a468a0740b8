//! Reading of strings.

use std::borrow::Cow;

use super::mismatch::Note;
use super::{Fault, Outcome, Reader};

impl<'a> Reader<'a> {
    /// Reads a string. It is borrowed if it contains no escapes.
    ///
    /// # Errors
    /// Returns an error if the next value is not a string, or the string is invalid.
    #[inline]
    pub(crate) fn string(&mut self) -> Result<Cow<'a, str>, Fault> {
        if self.peek() != Some(b'"') {
            return Err(self.expected("a string"));
        }
        self.string_token()
    }

    /// Reads a string of an enum, and reports one that is not in `names`. From an empty text it is empty.
    ///
    /// # Errors
    /// Returns an error if the next value is not a string, or the string is invalid.
    pub fn listed(&mut self, names: &[&str]) -> Result<Cow<'a, str>, Fault> {
        if self.is_empty() {
            return Ok(Cow::Borrowed(""));
        }
        let (start, _) = self.next_start();
        let text = self.string()?;
        if self.recording && !names.contains(&&*text) {
            self.note(start, Note::UnknownValue);
        }
        Ok(text)
    }

    /// Reads a string whose opening quote is next.
    #[inline]
    pub(super) fn string_token(&mut self) -> Result<Cow<'a, str>, Fault> {
        let start = self.position + 1;
        let end = plain_end(self.text.as_bytes(), start);
        if self.text.as_bytes().get(end) == Some(&b'"') {
            self.position = end + 1;
            return Ok(Cow::Borrowed(self.text.get(start..end).unwrap_or_default()));
        }
        self.escaped(start, end).map(Cow::Owned)
    }

    /// Skips a string whose opening quote is next.
    pub(super) fn skip_string(&mut self) -> Outcome {
        let end = plain_end(self.text.as_bytes(), self.position + 1);
        if self.text.as_bytes().get(end) == Some(&b'"') {
            self.position = end + 1;
            return Ok(());
        }
        self.escaped(self.position + 1, end).map(|_| ())
    }

    /// Reads the rest of a string from `end` on, where the first escape or an invalid character is.
    #[cold]
    fn escaped(&mut self, start: usize, end: usize) -> Result<String, Fault> {
        let mut out = String::from(self.text.get(start..end).unwrap_or_default());
        self.position = end;
        loop {
            match self.text.as_bytes().get(self.position) {
                Some(b'"') => {
                    self.position += 1;
                    return Ok(out);
                }
                Some(b'\\') => out.push(self.escape()?),
                Some(_) => return Err(self.syntax("an escaped control character")),
                None => return Err(self.syntax("`\"`")),
            }
            let end = plain_end(self.text.as_bytes(), self.position);
            out.push_str(self.text.get(self.position..end).unwrap_or_default());
            self.position = end;
        }
    }

    /// Reads an escape whose backslash is next.
    fn escape(&mut self) -> Result<char, Fault> {
        let letter = self.text.as_bytes().get(self.position + 1);
        let plain = match letter {
            Some(b'"') => '"',
            Some(b'\\') => '\\',
            Some(b'/') => '/',
            Some(b'b') => '\u{8}',
            Some(b'f') => '\u{c}',
            Some(b'n') => '\n',
            Some(b'r') => '\r',
            Some(b't') => '\t',
            Some(b'u') => return self.unicode_escape(),
            _ => return Err(self.syntax("an escape")),
        };
        self.position += 2;
        Ok(plain)
    }

    /// Reads `\uXXXX`, or two of them that are a surrogate pair (RFC 8259, section 7).
    fn unicode_escape(&mut self) -> Result<char, Fault> {
        let high = self.code_unit(self.position)?;
        if let Some(char) = char::from_u32(high) {
            self.position += 6;
            return Ok(char);
        }
        let low = self.code_unit(self.position + 6)?;
        if !(0xd800..0xdc00).contains(&high) || !(0xdc00..0xe000).contains(&low) {
            return Err(self.syntax("a pair of surrogates"));
        }
        let code = 0x1_0000 + ((high - 0xd800) << 10) + (low - 0xdc00);
        self.position += 12;
        char::from_u32(code).ok_or_else(|| self.syntax("a pair of surrogates"))
    }

    /// Returns the code unit of the `\uXXXX` at an offset.
    fn code_unit(&self, at: usize) -> Result<u32, Fault> {
        let escape = self.text.as_bytes().get(at..at + 6);
        let Some([b'\\', b'u', digits @ ..]) = escape else {
            return Err(self.syntax("a pair of surrogates"));
        };
        let mut unit = 0;
        for digit in digits {
            let Some(digit) = char::from(*digit).to_digit(16) else {
                return Err(self.syntax("four hexadecimal digits"));
            };
            unit = unit * 16 + digit;
        }
        Ok(unit)
    }
}

/// Returns the offset of the first byte from `start` on that is a quote, a backslash or a control character.
#[inline]
pub(super) fn plain_end(bytes: &[u8], start: usize) -> usize {
    let mut at = start;
    while let Some(chunk) = bytes.get(at..).and_then(<[u8]>::first_chunk::<8>) {
        let special = special_bytes(u64::from_le_bytes(*chunk));
        if special != 0 {
            return at + (special.trailing_zeros() / 8) as usize;
        }
        at += 8;
    }
    while let Some(byte) = bytes.get(at) {
        if matches!(byte, b'"' | b'\\' | 0..0x20) {
            break;
        }
        at += 1;
    }
    at
}

/// Returns whether no byte is a quote, a backslash or a control character.
#[inline]
pub(super) fn is_plain(bytes: &[u8]) -> bool {
    let Some(last) = bytes.last_chunk::<8>() else {
        return plain_end(bytes, 0) == bytes.len();
    };
    // The last chunk overlaps the one before it, so that no byte is tested on its own.
    let (chunks, _) = bytes.as_chunks::<8>();
    let plain = |chunk: &[u8; 8]| special_bytes(u64::from_le_bytes(*chunk)) == 0;
    chunks.iter().all(plain) && plain(last)
}

/// Tests eight bytes at once. Returns the high bit of each byte that is a quote, a backslash or a control character.
///
/// Only the lowest bit is reliable: a borrow of the subtraction can set higher ones.
fn special_bytes(bytes: u64) -> u64 {
    const ONES: u64 = 0x0101_0101_0101_0101;
    const HIGHS: u64 = 0x8080_8080_8080_8080;
    let quote = bytes ^ (ONES * 0x22);
    let backslash = bytes ^ (ONES * 0x5c);
    let zero = |x: u64| x.wrapping_sub(ONES) & !x;
    let control = bytes.wrapping_sub(ONES * 0x20) & !bytes;
    (zero(quote) | zero(backslash) | control) & HIGHS
}

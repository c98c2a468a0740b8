//! Strings in a JSON text.

use std::borrow::Cow;

use super::mismatch::Note;
use super::{Fault, Outcome, Reader};

impl<'a> Reader<'a> {
    /// Takes a string.
    ///
    /// # Errors
    ///
    /// If something else is next, or the string is broken.
    #[inline]
    pub(crate) fn string(&mut self) -> Result<Cow<'a, str>, Fault> {
        if self.peek() != Some(b'"') {
            return Err(self.expected("a string"));
        }
        self.string_token()
    }

    /// Takes a string, and notes it if it is not one of `names`. Of nothing, takes an empty one.
    ///
    /// # Errors
    ///
    /// If something else is next, or the string is broken.
    pub fn listed(&mut self, names: &[&str]) -> Result<Cow<'a, str>, Fault> {
        if self.is_nothing() {
            return Ok(Cow::Borrowed(""));
        }
        let (start, _) = self.next_start();
        let text = self.string()?;
        if self.watching && !names.contains(&&*text) {
            self.note(start, Note::UnknownValue);
        }
        Ok(text)
    }

    /// Takes a string whose quote is next.
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

    /// Takes a string whose quote is next and forgets it.
    pub(super) fn skip_string(&mut self) -> Outcome {
        let end = plain_end(self.text.as_bytes(), self.position + 1);
        if self.text.as_bytes().get(end) == Some(&b'"') {
            self.position = end + 1;
            return Ok(());
        }
        self.escaped(self.position + 1, end).map(|_| ())
    }

    /// Takes a string that has escapes, or is broken: its plain beginning ends at `end`.
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

    /// Takes an escape whose backslash is next.
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

    /// Takes `\uXXXX`, or two of them that are a surrogate pair (RFC 8259, section 7).
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

    /// The code unit of the `\uXXXX` at an offset.
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

/// The offset of the first byte from `start` on that is a quote, a backslash or a control character.
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

/// Whether no byte is a quote, a backslash or a control character.
#[inline]
pub(super) fn is_plain(bytes: &[u8]) -> bool {
    let Some(last) = bytes.last_chunk::<8>() else {
        return plain_end(bytes, 0) == bytes.len();
    };
    // The last chunk overlaps the one before it, so that no byte is looked at alone.
    let (chunks, _) = bytes.as_chunks::<8>();
    let plain = |chunk: &[u8; 8]| special_bytes(u64::from_le_bytes(*chunk)) == 0;
    chunks.iter().all(plain) && plain(last)
}

/// Eight bytes at once: the high bit of each byte that is a quote, a backslash or a control
/// character. Bits above the lowest one that is set may be wrong; the lowest is right.
fn special_bytes(bytes: u64) -> u64 {
    const ONES: u64 = 0x0101_0101_0101_0101;
    const HIGHS: u64 = 0x8080_8080_8080_8080;
    let quote = bytes ^ (ONES * 0x22);
    let backslash = bytes ^ (ONES * 0x5c);
    let zero = |x: u64| x.wrapping_sub(ONES) & !x;
    let control = bytes.wrapping_sub(ONES * 0x20) & !bytes;
    (zero(quote) | zero(backslash) | control) & HIGHS
}

//! Strings with their escapes (RFC 8259 §7).

use super::{Read, Reader};

impl Reader<'_> {
    /// Reads a string from its opening quote through its closing one.
    pub(super) fn string(&mut self) -> Read<Box<str>> {
        let start = self.at;
        self.at += 1;
        let first = self.plain();
        if self.peek() == Some(b'"') {
            let text = Box::from(self.text.get(first..self.at).unwrap_or_default());
            self.at += 1;
            return Ok(text);
        }
        let mut text = String::from(self.text.get(first..self.at).unwrap_or_default());
        loop {
            match self.peek() {
                Some(b'"') => break,
                Some(b'\\') => text.push(self.escape()?),
                Some(_) => {
                    let message = "a control character in a string must be written as an escape";
                    return Err(self.error(message).into());
                }
                None => {
                    let error = self.error("the text ends inside a string");
                    return Err(error
                        .also(
                            super::Span::new(self.file, start, start + 1),
                            "it opens here",
                        )
                        .into());
                }
            }
            let from = self.plain();
            text.push_str(self.text.get(from..self.at).unwrap_or_default());
        }
        self.at += 1;
        Ok(text.into())
    }

    /// Advances to the next quote, backslash or control character and returns where it began.
    fn plain(&mut self) -> usize {
        let from = self.at;
        let rest = self.text.as_bytes().get(from..).unwrap_or_default();
        let special = |&byte: &u8| byte == b'"' || byte == b'\\' || byte < 0x20;
        self.at += rest.iter().position(special).unwrap_or(rest.len());
        from
    }

    fn escape(&mut self) -> Read<char> {
        let start = self.at;
        self.at += 1;
        let escaped = match self.peek() {
            Some(b'n') => '\n',
            Some(b't') => '\t',
            Some(b'r') => '\r',
            Some(b'b') => '\u{8}',
            Some(b'f') => '\u{c}',
            Some(byte @ (b'"' | b'\\' | b'/')) => char::from(byte),
            Some(b'u') => return self.unicode(start),
            _ => return Err(self.error("there is no such escape in JSON").into()),
        };
        self.at += 1;
        Ok(escaped)
    }

    /// Reads `uXXXX`, and the second half of a surrogate pair after it.
    fn unicode(&mut self, start: usize) -> Read<char> {
        let unit = self.hex()?;
        if let Some(scalar) = char::from_u32(unit) {
            return Ok(scalar);
        }
        let lone = "a lone surrogate is not a character";
        if unit >= 0xDC00 || !self.take(b'\\') || self.peek() != Some(b'u') {
            return Err(self.error_from(start, lone).into());
        }
        let low = self.hex()?;
        let scalar = (0xDC00..0xE000)
            .contains(&low)
            .then(|| 0x1_0000 + ((unit - 0xD800) << 10) + (low - 0xDC00));
        scalar
            .and_then(char::from_u32)
            .ok_or_else(|| self.error_from(start, lone).into())
    }

    fn hex(&mut self) -> Read<u32> {
        self.at += 1;
        let digits = self.text.get(self.at..self.at + 4).unwrap_or_default();
        if digits.len() != 4 || !digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            return Err(self
                .error("four hexadecimal digits are expected here")
                .into());
        }
        let unit = u32::from_str_radix(digits, 16).unwrap_or_default();
        self.at += 4;
        Ok(unit)
    }
}

//! Splits a multipart body into its parts while it arrives (RFC 2046 §5.1).

use bytes::{Bytes, BytesMut};
use http::{HeaderMap, HeaderName, HeaderValue};

/// The maximum length of the headers of a part, in bytes.
const MAX_HEAD: usize = 16 * 1024;

/// The maximum number of spaces after a boundary.
const MAX_PADDING: usize = 256;

/// The state of a body between two chunks.
#[derive(Debug)]
pub(super) struct Splitter {
    /// The line break and the dashes before a boundary, which belong to the delimiter, and the boundary.
    delimiter: Vec<u8>,
    rest: BytesMut,
    /// The length of the rest that was searched for a delimiter.
    seen: usize,
    /// Whether the rest begins with a part, after the text before the first delimiter.
    in_part: bool,
    is_over: bool,
}

/// The head and the data of a part.
pub(super) type Split = (HeaderMap, Bytes);

impl Splitter {
    /// Creates the state at the beginning of a body.
    pub(super) fn new(boundary: &str) -> Self {
        Self {
            delimiter: [b"\r\n--", boundary.as_bytes()].concat(),
            // The first delimiter may be at the beginning, without a line before it.
            rest: BytesMut::from(&b"\r\n"[..]),
            seen: 0,
            in_part: false,
            is_over: false,
        }
    }

    /// Adds a chunk of the body.
    pub(super) fn push(&mut self, chunk: &[u8]) {
        if !self.is_over {
            self.rest.extend_from_slice(chunk);
        }
    }

    /// Returns whether the last delimiter was reached.
    pub(super) fn is_over(&self) -> bool {
        self.is_over
    }

    /// Returns the length of what was received of a part that is not complete.
    pub(super) fn pending(&self) -> usize {
        self.rest.len()
    }

    /// Returns the next part; [`None`] if it is not complete, or if there is none.
    ///
    /// # Errors
    /// Returns why the head of the part cannot be read.
    pub(super) fn next(&mut self) -> Option<Result<Split, String>> {
        while !self.is_over {
            let (length, after) = self.delimiter()?;
            let content = self.rest.split_to(length).freeze();
            self.is_over = after.is_last;
            drop(self.rest.split_to(after.length.min(self.rest.len())));
            self.seen = 0;
            if std::mem::replace(&mut self.in_part, true) {
                return Some(split(&content));
            }
        }
        self.rest.clear();
        None
    }

    /// Returns the length of what is before the next delimiter, and the delimiter.
    fn delimiter(&mut self) -> Option<(usize, Delimiter)> {
        loop {
            let ahead = self.rest.get(self.seen..)?;
            let found = ahead
                .windows(self.delimiter.len())
                .position(|window| window == self.delimiter);
            let Some(found) = found else {
                let unsearched = self.delimiter.len().saturating_sub(1);
                self.seen = self.rest.len().saturating_sub(unsearched);
                self.forget_preamble();
                return None;
            };
            self.seen = self.seen.saturating_add(found);
            let line = self
                .rest
                .get(self.seen.saturating_add(self.delimiter.len())..)?;
            match Delimiter::read(line, self.delimiter.len()) {
                Line::Delimiter(delimiter) => return Some((self.seen, delimiter)),
                Line::Incomplete => return None,
                Line::Other => self.seen = self.seen.saturating_add(1),
            }
        }
    }

    /// Forgets the text before the first delimiter, which has no meaning.
    fn forget_preamble(&mut self) {
        if !self.in_part {
            drop(self.rest.split_to(self.seen));
            self.seen = 0;
        }
    }
}

/// A delimiter between parts.
struct Delimiter {
    /// The length with its line break.
    length: usize,
    /// Whether no part follows.
    is_last: bool,
}

/// What a line is that begins as a delimiter does.
enum Line {
    Delimiter(Delimiter),
    Incomplete,
    /// The boundary is the beginning of a longer text.
    Other,
}

impl Delimiter {
    /// Reads what follows a boundary: two dashes, or spaces and a line break.
    fn read(line: &[u8], before: usize) -> Line {
        let delimiter = |length: usize, is_last| {
            let length = before.saturating_add(length);
            Line::Delimiter(Self { length, is_last })
        };
        let spaces = line.iter().take_while(|byte| matches!(byte, b' ' | b'\t'));
        let spaces = spaces.count();
        match line.get(spaces..).unwrap_or_default() {
            _ if spaces > MAX_PADDING => Line::Other,
            [b'-', b'-', ..] if spaces == 0 => delimiter(2, true),
            [b'\r', b'\n', ..] => delimiter(spaces.saturating_add(2), false),
            [] | [b'\r'] => Line::Incomplete,
            [b'-'] if spaces == 0 => Line::Incomplete,
            _ => Line::Other,
        }
    }
}

/// Splits a part at the empty line after its headers.
fn split(part: &Bytes) -> Result<Split, String> {
    if part.starts_with(b"\r\n") {
        return Ok((HeaderMap::new(), part.slice(2..)));
    }
    let end = part.windows(4).position(|window| window == b"\r\n\r\n");
    let head = end.unwrap_or(part.len());
    if head > MAX_HEAD {
        return Err(format!("its headers are longer than {MAX_HEAD} bytes"));
    }
    let data = part.slice(head.saturating_add(4).min(part.len())..);
    let head = std::str::from_utf8(part.get(..head).unwrap_or_default());
    let head = head.map_err(|_| "its headers are not UTF-8")?;
    Ok((headers(head)?, data))
}

/// Reads the headers of a part. A line that begins with a space continues the one before (RFC 5322 §2.2.3).
fn headers(head: &str) -> Result<HeaderMap, String> {
    let mut headers = HeaderMap::new();
    let head = head.replace("\r\n ", " ").replace("\r\n\t", " ");
    for line in head.split("\r\n").filter(|line| !line.is_empty()) {
        let wrong = || "a line of its headers is no header".to_owned();
        let (name, value) = line.split_once(':').ok_or_else(wrong)?;
        let name = HeaderName::from_bytes(name.as_bytes()).map_err(|_| wrong())?;
        let value = HeaderValue::from_str(value.trim())
            .or_else(|_| HeaderValue::from_bytes(value.trim().as_bytes()))
            .map_err(|_| wrong())?;
        headers.try_append(name, value).map_err(|_| wrong())?;
    }
    Ok(headers)
}

//! Excerpts of a text around a position, with redacted strings.

use super::Reader;

/// The maximum number of bytes before the position.
const BEFORE: usize = 60;
/// The maximum number of bytes from the position on.
const AFTER: usize = 100;
/// The maximum number of characters of a key or of the value at the position.
const MAX_VALUE: usize = 60;
/// Replaces text that is redacted or cut off.
const MASK: &str = "…";

/// Returns the text around an offset.
///
/// Strings are redacted except for keys and the value at the offset. The value at the offset `secret` is
/// redacted whatever its kind. Given `{"a":"x","b":"y"}` and the offset of `"y"`, the excerpt is
/// `{"a":"…","b":"y"}`.
pub(super) fn excerpt(text: &str, offset: usize, secret: Option<usize>) -> String {
    let mut scan = Excerpt {
        reader: Reader::unlimited(text),
        offset,
        secret,
        out: String::new(),
    };
    while scan.token().is_some() {}
    if scan.reader.position < text.len() {
        scan.out.push_str(MASK);
    }
    scan.out
}

struct Excerpt<'a> {
    reader: Reader<'a>,
    offset: usize,
    secret: Option<usize>,
    out: String,
}

impl Excerpt<'_> {
    /// Reads the next token, and appends it if it is near the offset. Returns [`None`] after the last one.
    fn token(&mut self) -> Option<()> {
        let (start, next) = self.reader.next_start();
        let next = next?;
        if start > self.offset + AFTER {
            return None;
        }
        let near = start + BEFORE >= self.offset;
        if near && start > 0 && self.out.is_empty() {
            self.out.push_str(MASK);
        }
        if self.secret == Some(start) {
            self.out.push_str(MASK);
            // If the value is not valid JSON, its end is not known, and the excerpt ends.
            return self.reader.skip().ok();
        }
        let (printed, whole) = match next {
            b'"' => self.string(start),
            b'{' | b'}' | b'[' | b']' | b',' | b':' => {
                self.reader.position += 1;
                (char::from(next).to_string(), true)
            }
            _ => self.word(start),
        };
        if near {
            self.out.push_str(&printed);
        }
        whole.then_some(())
    }

    /// Reads a string. Returns its text in the excerpt, and whether the string is valid.
    fn string(&mut self, start: usize) -> (String, bool) {
        let whole = self.reader.skip().is_ok();
        let end = self.reader.position;
        let is_key = whole && self.reader.peek() == Some(b':');
        self.reader.position = end;
        if is_key || start == self.offset {
            (
                truncate(self.reader.text.get(start..end).unwrap_or_default()),
                whole,
            )
        } else {
            (format!("\"{MASK}\""), whole)
        }
    }

    /// Reads a number, a literal or invalid text, up to the next punctuation.
    fn word(&mut self, start: usize) -> (String, bool) {
        let rest = self.reader.text.get(start..).unwrap_or_default();
        let ends = |char: char| char.is_whitespace() || "{}[],:\"".contains(char);
        let length = rest.find(ends).unwrap_or(rest.len());
        self.reader.position = start + length;
        (truncate(rest.get(..length).unwrap_or_default()), length > 0)
    }
}

/// Truncates a text.
fn truncate(text: &str) -> String {
    match text.char_indices().nth(MAX_VALUE) {
        Some((end, _)) => format!("{}{MASK}", text.get(..end).unwrap_or_default()),
        None => text.to_owned(),
    }
}

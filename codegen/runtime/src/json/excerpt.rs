//! Excerpts of a text around a place, without what may be secret.

use super::Reader;

/// Bytes shown before the place.
const BEFORE: usize = 60;
/// Bytes shown from the place on.
const AFTER: usize = 100;
/// Characters shown of the value at the place.
const MAX_VALUE: usize = 60;
/// Replaces what is not shown.
const MASK: &str = "…";

/// The text around an offset. Every string is masked but keys and the value at the offset, and
/// the value that starts at `secret` is masked whatever it is.
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
    /// Takes the next token and shows it if it is near; [`None`] after the last one.
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
            // Where the value is broken nothing more can be shown.
            return self.reader.skip().ok();
        }
        let (shown, whole) = match next {
            b'"' => self.string(start),
            b'{' | b'}' | b'[' | b']' | b',' | b':' => {
                self.reader.position += 1;
                (char::from(next).to_string(), true)
            }
            _ => self.word(start),
        };
        if near {
            self.out.push_str(&shown);
        }
        whole.then_some(())
    }

    /// A string as it is shown, and whether it ends.
    fn string(&mut self, start: usize) -> (String, bool) {
        let whole = self.reader.skip().is_ok();
        let end = self.reader.position;
        let is_key = whole && self.reader.peek() == Some(b':');
        self.reader.position = end;
        if is_key || start == self.offset {
            (
                cut(self.reader.text.get(start..end).unwrap_or_default()),
                whole,
            )
        } else {
            (format!("\"{MASK}\""), whole)
        }
    }

    /// A number, `true`, `false`, `null`, or what is no JSON, up to the next punctuation.
    fn word(&mut self, start: usize) -> (String, bool) {
        let rest = self.reader.text.get(start..).unwrap_or_default();
        let ends = |char: char| char.is_whitespace() || "{}[],:\"".contains(char);
        let length = rest.find(ends).unwrap_or(rest.len());
        self.reader.position = start + length;
        (cut(rest.get(..length).unwrap_or_default()), length > 0)
    }
}

/// The beginning of a text.
fn cut(text: &str) -> String {
    match text.char_indices().nth(MAX_VALUE) {
        Some((end, _)) => format!("{}{MASK}", text.get(..end).unwrap_or_default()),
        None => text.to_owned(),
    }
}

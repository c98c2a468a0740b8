//! Conversion of byte offsets to JSON paths.
//!
//! The text is scanned again, so that reading does not keep track of the path.

use std::borrow::Cow;

use super::Reader;
use super::writer::quote;

/// The maximum number of characters of a key in a path. A longer key is truncated.
const MAX_KEY: usize = 80;

/// Returns the paths of the values at offsets, in the notation of `JSONPath` (RFC 9535).
///
/// The offsets are in ascending order. Given `{"a":[1,2]}` and the offset 8, the path is `$.a[1]`. If the
/// text ends or is invalid before an offset, the path is that of the last valid position.
pub(super) fn paths(text: &str, offsets: &[usize]) -> Vec<String> {
    let mut scan = Scan {
        reader: Reader::unlimited(text),
        steps: Vec::new(),
        key_due: false,
        offsets,
        paths: Vec::with_capacity(offsets.len()),
    };
    while scan.paths.len() < offsets.len() && scan.token().is_some() {}
    scan.flush(usize::MAX);
    scan.paths
}

/// A scan of the text, with the path of its position.
struct Scan<'a> {
    reader: Reader<'a>,
    steps: Vec<Step<'a>>,
    /// Whether the next string is a key.
    key_due: bool,
    offsets: &'a [usize],
    paths: Vec<String>,
}

/// A step of a path.
enum Step<'a> {
    /// A member of an object, or [`None`] before a key.
    Object(Option<Cow<'a, str>>),
    /// An item of an array, by its index.
    Array(usize),
}

impl Scan<'_> {
    /// Adds the path of the position for each offset before `end`.
    fn flush(&mut self, end: usize) {
        while let Some(offset) = self.offsets.get(self.paths.len()) {
            if *offset >= end {
                break;
            }
            self.paths.push(format_path(&self.steps));
        }
    }

    /// Reads the next token. Returns [`None`] at the end of the text, or if it is not JSON.
    fn token(&mut self) -> Option<()> {
        let (at, next) = self.reader.next_start();
        self.flush(at);
        match next? {
            b'"' if self.key_due => {
                let key = self.reader.string_token().ok()?;
                self.steps.pop();
                self.steps.push(Step::Object(Some(key)));
                self.key_due = false;
                return Some(());
            }
            b'{' => {
                self.flush(at + 1);
                self.steps.push(Step::Object(None));
                self.key_due = true;
            }
            b'[' => {
                self.flush(at + 1);
                self.steps.push(Step::Array(0));
            }
            b'}' | b']' => {
                self.steps.pop();
                self.key_due = false;
            }
            b',' => match self.steps.last_mut()? {
                Step::Array(index) => *index += 1,
                Step::Object(key) => {
                    *key = None;
                    self.key_due = true;
                }
            },
            b':' => {}
            _ => return self.reader.skip().ok(),
        }
        self.reader.position = at + 1;
        Some(())
    }
}

fn format_path(steps: &[Step<'_>]) -> String {
    let mut path = String::from("$");
    for step in steps {
        match step {
            Step::Object(Some(key)) => push_key(&mut path, key),
            Step::Object(None) => {}
            Step::Array(index) => path.extend(["[", &index.to_string(), "]"]),
        }
    }
    path
}

/// Appends a key to a path: `.name`, or `["a key"]` if it is not a name.
pub(crate) fn push_key(path: &mut String, key: &str) {
    let plain = |char: char| char.is_alphanumeric() || char == '_';
    let starts_plain = key.starts_with(|char: char| plain(char) && !char.is_ascii_digit());
    if starts_plain && key.len() <= MAX_KEY && key.chars().all(plain) {
        path.push('.');
        path.push_str(key);
        return;
    }
    path.push('[');
    match key.char_indices().nth(MAX_KEY) {
        Some((end, _)) => quote(path, &format!("{}…", key.get(..end).unwrap_or_default())),
        None => quote(path, key),
    }
    path.push(']');
}

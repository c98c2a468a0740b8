//! Paths from offsets: the text is scanned again, so that reading need not keep track.

use std::borrow::Cow;

use super::Reader;
use super::writer::quote;

/// How many characters of a key are shown.
const MAX_KEY: usize = 80;

/// Returns the paths, in the notation of `JSONPath` (RFC 9535), of the values at offsets, which are
/// in order. The text may end or be invalid anywhere: the last place that was reached counts.
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

struct Scan<'a> {
    reader: Reader<'a>,
    steps: Vec<Step<'a>>,
    /// Whether the next string is a key.
    key_due: bool,
    offsets: &'a [usize],
    paths: Vec<String>,
}

enum Step<'a> {
    /// Inside an object, at a key or before the next one.
    Object(Option<Cow<'a, str>>),
    /// Inside an array, at an index.
    Array(usize),
}

impl Scan<'_> {
    /// Assigns the path of the place that was reached to the offsets before `end`.
    fn flush(&mut self, end: usize) {
        while let Some(offset) = self.offsets.get(self.paths.len()) {
            if *offset >= end {
                break;
            }
            self.paths.push(show(&self.steps));
        }
    }

    /// Takes the next token; [`None`] at the end, or where the text is no JSON.
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

fn show(steps: &[Step<'_>]) -> String {
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

/// Adds a key to a path.
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

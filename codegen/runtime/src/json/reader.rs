//! The reader: a position in a text, and the limits of reading.

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::flatten::Frame;
use super::mismatch::Noted;
use super::raw_error::Cause;
use super::strings::plain_end;
use super::{Fault, Outcome};

/// The default limit of how deeply arrays and objects may be nested.
pub const DEFAULT_DEPTH: usize = 128;
/// The maximum depth of nesting, which the stack must allow.
pub(crate) const MAX_DEPTH: usize = 256;
/// Times that the text may be read again for unions.
const BUDGET_FACTOR: usize = 64;
/// Bytes that may be read again whatever the size of the text.
const BUDGET_FLOOR: usize = 64 * 1024;

/// Reads values out of a JSON text, in place.
#[derive(Debug)]
pub struct Reader<'a> {
    pub(super) text: &'a str,
    pub(super) position: usize,
    pub(super) depth: usize,
    limit: usize,
    /// Bytes that may still be read again.
    pub(super) budget: usize,
    /// Whether the position is inside an array whose rest is read into a list of its own.
    pub(super) inside_array: bool,
    /// Whether a wrong value may be left out or left blank.
    pub(super) tolerant: bool,
    /// Whether deviations are recorded: at the caller's request, or while a union is tried.
    pub(super) watching: bool,
    pub(super) noted: Vec<Noted>,
    /// Objects whose keys belong to an owner and are read again for a flattened part.
    pub(super) frames: Vec<Frame>,
    /// How many keys were repeated so far.
    pub(super) repeats: usize,
    /// How many unions are being tried around the position.
    pub(super) trials: usize,
    /// Where the value of a union starts that is being tried: a number there must not be rounded.
    pub(super) exact: Option<usize>,
    /// What was chosen for a union (its table's address) at an offset, so that it is not tried
    /// again when what is around it is.
    pub(super) choices: BTreeMap<(usize, usize), Option<usize>>,
}

impl<'a> Reader<'a> {
    /// A reader at the start of a text.
    pub fn new(text: &'a str) -> Self {
        Self::with_depth(text, DEFAULT_DEPTH)
    }

    /// A reader that takes arrays and objects nested up to `depth`, at most 256.
    pub fn with_depth(text: &'a str, depth: usize) -> Self {
        let limit = depth.min(MAX_DEPTH);
        Self {
            text,
            position: if text.starts_with('\u{feff}') { 3 } else { 0 },
            depth: limit,
            limit,
            budget: text
                .len()
                .saturating_mul(BUDGET_FACTOR)
                .saturating_add(BUDGET_FLOOR),
            inside_array: false,
            tolerant: false,
            watching: false,
            noted: Vec::new(),
            frames: Vec::new(),
            repeats: 0,
            trials: 0,
            exact: None,
            choices: BTreeMap::new(),
        }
    }

    /// A reader of what we have written ourselves.
    pub(super) fn unlimited(text: &'a str) -> Self {
        let mut reader = Self::new(text);
        reader.depth = usize::MAX;
        reader
    }

    /// Whether the text is empty, so that reading makes a value blank.
    pub(super) fn is_nothing(&self) -> bool {
        self.text.is_empty()
    }

    /// A reader at the same position and depth.
    pub(crate) fn fork(&self) -> Self {
        let mut reader = Self::with_depth(self.text, self.limit);
        reader.position = self.position;
        reader.depth = self.depth;
        reader
    }

    /// The byte offset of the position.
    pub(crate) fn position(&self) -> usize {
        self.position
    }

    /// Goes to a position at the same depth.
    pub(crate) fn jump(&mut self, position: usize) {
        self.position = position;
    }

    /// Checks that nothing but white space follows.
    ///
    /// # Errors
    ///
    /// If something follows.
    pub fn finish(&mut self) -> Outcome {
        match self.peek() {
            None => Ok(()),
            Some(_) => Err(self.syntax("the end of the text")),
        }
    }

    /// The text from an offset up to here.
    pub(crate) fn since(&self, start: usize) -> &'a str {
        self.text.get(start..self.position).unwrap_or_default()
    }

    /// The next byte that is no white space, which is not taken.
    #[inline]
    pub(crate) fn peek(&mut self) -> Option<u8> {
        let bytes = self.text.as_bytes();
        loop {
            match bytes.get(self.position) {
                Some(b' ' | b'\n' | b'\r' | b'\t') => self.position += 1,
                other => return other.copied(),
            }
        }
    }

    /// The kind of the next value and where it starts.
    pub(crate) fn next_start(&mut self) -> (usize, Option<u8>) {
        let next = self.peek();
        (self.position, next)
    }

    /// Takes `null` if it is next.
    ///
    /// # Errors
    ///
    /// If a word is next that begins like `null`.
    pub(crate) fn null(&mut self) -> Result<bool, Fault> {
        if self.peek() == Some(b'n') {
            self.word("null")?;
            return Ok(true);
        }
        Ok(false)
    }

    /// Takes `true`, `false` or `null`.
    pub(crate) fn word(&mut self, word: &'static str) -> Outcome {
        let end = self.position + word.len();
        if self.text.as_bytes().get(self.position..end) == Some(word.as_bytes()) {
            self.position = end;
            return Ok(());
        }
        Err(self.syntax("a JSON value"))
    }

    pub(crate) fn boolean(&mut self) -> Result<bool, Fault> {
        match self.peek() {
            Some(b't') => self.word("true").map(|()| true),
            Some(b'f') => self.word("false").map(|()| false),
            _ => Err(self.expected("a boolean")),
        }
    }

    /// Takes the opening bracket of an array or object and goes one level down.
    #[inline]
    pub(super) fn open(&mut self, bracket: u8, what: &'static str) -> Result<usize, Fault> {
        if self.peek() != Some(bracket) {
            return Err(self.expected(what));
        }
        let start = self.position;
        let Some(depth) = self.depth.checked_sub(1) else {
            return Err(Fault::new(start, Cause::TooDeep(self.limit)));
        };
        self.depth = depth;
        self.position += 1;
        Ok(start)
    }

    /// Takes the closing bracket if it is next and goes one level up: for an empty array or object.
    #[inline]
    pub(super) fn close(&mut self, bracket: u8) -> bool {
        if self.peek() != Some(bracket) {
            return false;
        }
        self.position += 1;
        self.depth += 1;
        true
    }

    /// Takes a comma, or the closing bracket and goes one level up. Returns whether more follows.
    #[inline]
    pub(super) fn more(&mut self, bracket: u8) -> Result<bool, Fault> {
        match self.peek() {
            Some(b',') => {
                self.position += 1;
                Ok(true)
            }
            Some(byte) if byte == bracket => {
                self.position += 1;
                self.depth += 1;
                Ok(false)
            }
            _ => Err(self.syntax(if bracket == b'}' {
                "`,` or `}`"
            } else {
                "`,` or `]`"
            })),
        }
    }

    /// Takes a key and its colon; returns the key's offset and text.
    #[inline]
    pub(crate) fn key(&mut self) -> Result<(usize, Cow<'a, str>), Fault> {
        if self.peek() == Some(b'"') {
            let start = self.position;
            let bytes = self.text.as_bytes();
            let end = plain_end(bytes, start + 1);
            if bytes.get(end) == Some(&b'"') && bytes.get(end + 1) == Some(&b':') {
                self.position = end + 2;
                let key = self.text.get(start + 1..end).unwrap_or_default();
                return Ok((start, Cow::Borrowed(key)));
            }
        }
        self.unusual_key()
    }

    /// Takes a key that has escapes, or a colon that does not follow at once.
    #[cold]
    fn unusual_key(&mut self) -> Result<(usize, Cow<'a, str>), Fault> {
        if self.peek() != Some(b'"') {
            return Err(self.syntax("a key"));
        }
        let start = self.position;
        let key = self.string_token()?;
        if self.peek() != Some(b':') {
            return Err(self.syntax("`:`"));
        }
        self.position += 1;
        Ok((start, key))
    }

    /// Starts an object, and returns whether it has members.
    pub(crate) fn open_object(&mut self) -> Result<bool, Fault> {
        self.open(b'{', "an object")?;
        Ok(!self.close(b'}'))
    }

    /// Returns whether another member follows; if not, ends the object.
    pub(crate) fn more_members(&mut self) -> Result<bool, Fault> {
        self.more(b'}')
    }

    /// Starts an array, and returns whether it has items.
    pub(crate) fn open_array(&mut self) -> Result<bool, Fault> {
        self.open(b'[', "an array")?;
        Ok(!self.close(b']'))
    }

    /// Returns whether another item follows; if not, ends the array.
    pub(crate) fn more_items(&mut self) -> Result<bool, Fault> {
        self.more(b']')
    }

    /// Skips the next value.
    ///
    /// # Errors
    ///
    /// If it is not JSON, or nested too deeply.
    pub(crate) fn skip(&mut self) -> Outcome {
        match self.peek() {
            Some(b'"') => self.skip_string(),
            Some(b'{') => {
                let mut more = self.open_object()?;
                while more {
                    if self.peek() != Some(b'"') {
                        return Err(self.syntax("a key"));
                    }
                    self.skip_string()?;
                    if self.peek() != Some(b':') {
                        return Err(self.syntax("`:`"));
                    }
                    self.position += 1;
                    self.skip()?;
                    more = self.more_members()?;
                }
                Ok(())
            }
            Some(b'[') => {
                let mut more = self.open_array()?;
                while more {
                    self.skip()?;
                    more = self.more_items()?;
                }
                Ok(())
            }
            Some(b'n') => self.word("null"),
            Some(b't') => self.word("true"),
            Some(b'f') => self.word("false"),
            _ => self.number_token().map(|_| ()),
        }
    }

    /// The fault that the text is not JSON at the position.
    #[cold]
    pub(super) fn syntax(&self, expected: &'static str) -> Fault {
        Fault::new(self.position, Cause::Syntax(expected))
    }

    /// The fault that another kind of value is next than `what`.
    #[cold]
    pub(super) fn expected(&self, what: &'static str) -> Fault {
        let next = self.text.as_bytes().get(self.position);
        match next {
            Some(b'"' | b'{' | b'[' | b'n' | b't' | b'f' | b'-' | b'0'..=b'9') => {
                Fault::new(self.position, Cause::Expected(what))
            }
            _ => self.syntax("a JSON value"),
        }
    }
}

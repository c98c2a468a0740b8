//! The reader: a position in a JSON text, and the limits of reading.
//!
//! Values are read in place: [`Value::read`](super::Value::read) fills an existing value, so that one function
//! reads the objects of all types through `dyn Value`.

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::flatten::Frame;
use super::mismatch::Noted;
use super::raw_error::Cause;
use super::strings::plain_end;
use super::{Fault, Outcome};

/// The default limit of the nesting depth of arrays and objects.
pub const DEFAULT_DEPTH: usize = 128;
/// The maximum nesting depth. Reading is recursive, so it must fit the stack.
pub(crate) const MAX_DEPTH: usize = 256;
/// The length of the text is multiplied by this for the number of bytes that may be read again.
const BUDGET_FACTOR: usize = 64;
/// The number of bytes that may be read again in a text of any length.
const BUDGET_FLOOR: usize = 64 * 1024;

/// Reads values from a JSON text, in place.
#[derive(Debug)]
pub struct Reader<'a> {
    pub(super) text: &'a str,
    pub(super) position: usize,
    /// The number of further levels that may be opened.
    pub(super) depth: usize,
    /// The maximum nesting depth, for the error.
    limit: usize,
    /// The number of bytes that may still be read again, for unions and flattened parts.
    pub(super) budget: usize,
    /// Whether the position is inside an array whose remaining items are read into a separate list.
    pub(super) inside_array: bool,
    /// Whether a value of the wrong type is omitted or left empty, instead of an error.
    pub(super) tolerant: bool,
    /// Whether deviations are recorded: for the caller, or while the variants of a union are tried.
    pub(super) recording: bool,
    pub(super) noted: Vec<Noted>,
    /// The objects around the position that are being read again for a flattened part, the innermost last.
    pub(super) frames: Vec<Frame>,
    /// The number of repeated keys so far.
    pub(super) repeats: usize,
    /// The number of unions around the position whose variants are being tried.
    pub(super) trials: usize,
    /// The offset of the value of the union that is being tried. A number there must not be rounded.
    pub(super) exact: Option<usize>,
    /// The variant that was chosen, by the offset of the value and the address of the union's table.
    /// [`None`] is an unknown variant. Without it, nested unions would be tried again for each variant of
    /// the outer one, which takes exponential time.
    pub(super) choices: BTreeMap<(usize, usize), Option<usize>>,
}

impl<'a> Reader<'a> {
    /// Creates a reader of a text.
    pub fn new(text: &'a str) -> Self {
        Self::with_depth(text, DEFAULT_DEPTH)
    }

    /// Creates a reader with a limit of the nesting depth, which is at most 256.
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
            recording: false,
            noted: Vec::new(),
            frames: Vec::new(),
            repeats: 0,
            trials: 0,
            exact: None,
            choices: BTreeMap::new(),
        }
    }

    /// Creates a reader without a limit of the nesting depth, for text that was written or validated before.
    pub(super) fn unlimited(text: &'a str) -> Self {
        let mut reader = Self::new(text);
        reader.depth = usize::MAX;
        reader
    }

    /// Returns whether the text is empty. Reading from an empty text makes a value empty.
    pub(super) fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    /// Creates a reader at the same position and depth.
    pub(crate) fn fork(&self) -> Self {
        let mut reader = Self::with_depth(self.text, self.limit);
        reader.position = self.position;
        reader.depth = self.depth;
        reader
    }

    /// Returns the position as a byte offset.
    pub(crate) fn position(&self) -> usize {
        self.position
    }

    /// Moves to a position at the same depth.
    pub(crate) fn seek(&mut self, position: usize) {
        self.position = position;
    }

    /// Checks that only white space follows.
    ///
    /// # Errors
    ///
    /// If other text follows.
    pub fn finish(&mut self) -> Outcome {
        match self.peek() {
            None => Ok(()),
            Some(_) => Err(self.syntax("the end of the text")),
        }
    }

    /// Returns the text from an offset to the position.
    pub(crate) fn text_since(&self, start: usize) -> &'a str {
        self.text.get(start..self.position).unwrap_or_default()
    }

    /// Skips white space and returns the next byte without consuming it.
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

    /// Skips white space and returns the position and the next byte.
    pub(crate) fn next_start(&mut self) -> (usize, Option<u8>) {
        let next = self.peek();
        (self.position, next)
    }

    /// Reads `null` if it is next, and returns whether it was.
    ///
    /// # Errors
    ///
    /// If the next value begins with `n` and is not `null`.
    pub(crate) fn null(&mut self) -> Result<bool, Fault> {
        if self.peek() == Some(b'n') {
            self.literal("null")?;
            return Ok(true);
        }
        Ok(false)
    }

    /// Reads `true`, `false` or `null`.
    pub(crate) fn literal(&mut self, literal: &'static str) -> Outcome {
        let end = self.position + literal.len();
        if self.text.as_bytes().get(self.position..end) == Some(literal.as_bytes()) {
            self.position = end;
            return Ok(());
        }
        Err(self.syntax("a JSON value"))
    }

    pub(crate) fn boolean(&mut self) -> Result<bool, Fault> {
        match self.peek() {
            Some(b't') => self.literal("true").map(|()| true),
            Some(b'f') => self.literal("false").map(|()| false),
            _ => Err(self.expected("a boolean")),
        }
    }

    /// Reads the opening bracket of an array or object, and enters it.
    ///
    /// Returns the offset of the bracket.
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

    /// Reads the closing bracket of an empty array or object if it is next, and returns whether it was.
    #[inline]
    pub(super) fn close(&mut self, bracket: u8) -> bool {
        if self.peek() != Some(bracket) {
            return false;
        }
        self.position += 1;
        self.depth += 1;
        true
    }

    /// Reads a comma or the closing bracket, and returns whether another item follows.
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

    /// Reads a key and its colon, and returns the offset and the text of the key.
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

    /// Reads the start of an object, and returns whether it has members.
    pub(crate) fn open_object(&mut self) -> Result<bool, Fault> {
        self.open(b'{', "an object")?;
        Ok(!self.close(b'}'))
    }

    /// Returns whether another member follows. If not, the end of the object is read.
    pub(crate) fn more_members(&mut self) -> Result<bool, Fault> {
        self.more(b'}')
    }

    /// Reads the start of an array, and returns whether it has items.
    pub(crate) fn open_array(&mut self) -> Result<bool, Fault> {
        self.open(b'[', "an array")?;
        Ok(!self.close(b']'))
    }

    /// Returns whether another item follows. If not, the end of the array is read.
    pub(crate) fn more_items(&mut self) -> Result<bool, Fault> {
        self.more(b']')
    }

    /// Skips the next value.
    ///
    /// # Errors
    ///
    /// If the value is not JSON, or is nested too deeply.
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
            Some(b'n') => self.literal("null"),
            Some(b't') => self.literal("true"),
            Some(b'f') => self.literal("false"),
            _ => self.number_token().map(|_| ()),
        }
    }

    /// Returns the error that the text is not JSON at the position.
    #[cold]
    pub(super) fn syntax(&self, expected: &'static str) -> Fault {
        Fault::new(self.position, Cause::Syntax(expected))
    }

    /// Returns the error that the next value is not `what`, or that it is not JSON.
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

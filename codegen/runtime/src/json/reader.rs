//! The reader: a position in a JSON text, and the limits of reading.
//!
//! Values are read in place: [`Value::read`](super::Value::read) fills an existing value, so that one function
//! reads the objects of all types through `dyn Value`.

use std::collections::BTreeMap;

use super::flatten::Frame;
use super::mismatch::Noted;
use super::nesting::{DEFAULT_DEPTH, MAX_DEPTH};
use super::parsed_tables::Tables;
use super::raw_error::Cause;
use super::{Fault, Outcome};

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
    pub(super) limit: usize,
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
    /// The tables of the objects so far.
    pub(super) tables: Tables,
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
            tables: Tables::default(),
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
    /// Returns an error if other text follows.
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
    /// Returns an error if the next value begins with `n` and is not `null`.
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

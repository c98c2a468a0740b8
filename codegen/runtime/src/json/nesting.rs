//! Reading of the structure of arrays and objects with their maximum depth, and skipping of values.

use std::borrow::Cow;

use super::raw_error::Cause;
use super::strings::plain_end;
use super::{Fault, Outcome, Reader};

/// The default limit of the nesting depth of arrays and objects.
pub const DEFAULT_DEPTH: usize = 128;
/// The maximum nesting depth. Reading is recursive, so it must fit the stack.
pub(crate) const MAX_DEPTH: usize = 256;

impl<'a> Reader<'a> {
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

    /// Reads a key with escapes, or with white space before its colon.
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
    /// Returns an error if the value is not JSON, or is nested too deeply.
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
}

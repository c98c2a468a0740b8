//! Writing of values as JSON, as redacted JSON, or in the `Debug` format.
//!
//! Every type writes itself through one [`Writer`], so the three formats share the implementations of
//! [`Value::write`].

mod array;
mod debug;
mod file;
mod number;
mod object;
mod redact;
mod string;
mod tag;

use std::fmt::{self, Write as _};

use super::file::File;
use super::parsed_tables::Tables;
use super::{Tag, Value, json_path};
use debug::Layout;

pub(super) use file::file_summary;
pub(crate) use file::placeholder_index;
pub(crate) use redact::REDACTED;
pub(crate) use string::quote;

/// A writer of values, as JSON or for `Debug`.
#[derive(Debug)]
pub struct Writer {
    pub(super) out: String,
    pub(super) mode: Mode,
    /// The key of the placeholders and the replaced files, if a multipart body or form is written.
    files: Option<(String, Vec<File>)>,
    /// The tables of the objects so far.
    tables: Tables,
    /// The tags of the union variants that the next object is a value of.
    tags: Vec<&'static Tag>,
    /// The offset in the output of the first value that cannot be sent, and the reason.
    refusal: Option<(usize, &'static str)>,
}

/// The output format.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mode {
    /// JSON.
    Json,
    /// JSON with redacted secrets.
    Redacted,
    /// The output of `Debug`, with redacted secrets.
    Debug(Layout),
}

impl Writer {
    fn new(mode: Mode) -> Self {
        Self {
            out: String::new(),
            mode,
            files: None,
            tables: Tables::default(),
            tags: Vec::new(),
            refusal: None,
        }
    }

    /// Creates a writer of JSON.
    pub fn json() -> Self {
        Self::new(Mode::Json)
    }

    /// Creates a writer of JSON that replaces each file by a placeholder with this key.
    pub(crate) fn with_files(key: &str) -> Self {
        let mut writer = Self::json();
        writer.files = Some((key.to_owned(), Vec::new()));
        writer
    }

    /// Returns the output and the files that were replaced by placeholders.
    ///
    /// # Errors
    /// Returns an error if the value contains something that JSON cannot represent. The message contains its path and
    /// the reason.
    pub(crate) fn into_sendable(self) -> Result<(String, Vec<File>), String> {
        let Some((offset, reason)) = self.refusal else {
            return Ok((self.out, self.files.unwrap_or_default().1));
        };
        match json_path::paths(&self.out, &[offset]).pop() {
            Some(path) if path != "$" => Err(format!("at {path}: {reason}")),
            _ => Err(reason.to_owned()),
        }
    }

    /// Records that the value at the end of the output cannot be sent. Only the first one is reported.
    fn refuse(&mut self, reason: &'static str) {
        self.refusal.get_or_insert((self.out.len(), reason));
    }

    /// Returns the output.
    pub fn into_string(self) -> String {
        self.out
    }

    /// Returns whether the output is JSON, redacted or not, rather than that of `Debug`.
    #[inline]
    pub(crate) fn is_json(&self) -> bool {
        !matches!(self.mode, Mode::Debug(_))
    }

    /// Writes `null`.
    pub(super) fn null(&mut self) {
        self.out.push_str("null");
    }

    pub(super) fn boolean(&mut self, value: bool) {
        self.out.push_str(if value { "true" } else { "false" });
    }

    /// Writes formatted text without quotes.
    fn print(&mut self, text: fmt::Arguments<'_>) {
        // Writing to a string is infallible.
        let _ = self.out.write_fmt(text);
    }

    /// Writes the content of an [`Option`] or a similar enum. Only `Debug` writes the `name` of the variant.
    pub(crate) fn wrapped(&mut self, name: &'static str, value: Option<&dyn Value>) {
        match (self.mode, value) {
            (Mode::Debug(_), value) => self.debug_wrapped(name, value),
            (_, Some(value)) => value.write(self),
            (_, None) => self.null(),
        }
    }
}

//! The writer of values: as JSON, as JSON with redacted secrets, or as `Debug` formats them.

use std::fmt::{self, Write as _};

use super::debug::Layout;
use super::field_table::Table;
use super::strings::{is_plain, plain_end};
use super::{Reader, Tag, Value, json_path};
use crate::json::file::{self, File};

/// Replaces a secret.
pub(crate) const REDACTED: &str = "[redacted]";

/// A writer of values, as JSON or for `Debug`.
#[derive(Debug)]
pub struct Writer {
    pub(super) out: String,
    pub(super) mode: Mode,
    /// The files of a multipart body, if one is written.
    files: Option<(String, Vec<File>)>,
    /// The tags of the union variants that the next object is a value of.
    pub(super) tags: Vec<&'static Tag>,
    /// The first value that cannot be sent, by its offset, and why.
    refusal: Option<(usize, &'static str)>,
}

/// What is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mode {
    /// JSON.
    Json,
    /// JSON, with secrets masked.
    Redacted,
    /// What `Debug` shows.
    Debug(Layout),
}

impl Writer {
    pub(super) fn new(mode: Mode) -> Self {
        Self {
            out: String::new(),
            mode,
            files: None,
            tags: Vec::new(),
            refusal: None,
        }
    }

    /// Creates a writer of JSON.
    pub fn json() -> Self {
        Self::new(Mode::Json)
    }

    /// Creates a writer of JSON with redacted secrets: secret fields and types, and the content of unknown variants.
    pub fn redacted() -> Self {
        Self::new(Mode::Redacted)
    }

    /// Creates a writer of JSON that replaces each file by a placeholder with this key.
    pub(crate) fn with_files(key: &str) -> Self {
        let mut writer = Self::json();
        writer.files = Some((key.to_owned(), Vec::new()));
        writer
    }

    /// Returns the text that was written, and the files that were replaced.
    ///
    /// # Errors
    /// The place and the reason if the value contains something that JSON cannot represent.
    pub(crate) fn into_sendable(self) -> Result<(String, Vec<File>), String> {
        let Some((offset, reason)) = self.refusal else {
            return Ok((self.out, self.files.unwrap_or_default().1));
        };
        match json_path::paths(&self.out, &[offset]).pop() {
            Some(path) if path != "$" => Err(format!("at {path}: {reason}")),
            _ => Err(reason.to_owned()),
        }
    }

    /// Notes that the value that is written next cannot be sent.
    fn refuse(&mut self, reason: &'static str) {
        self.refusal.get_or_insert((self.out.len(), reason));
    }

    /// Writes a file: text where JSON is sent, else what it is.
    pub(crate) fn file(&mut self, file: &File) {
        if let Some((key, files)) = &mut self.files {
            let mark = file::mark(key, files.len());
            files.push(file.clone());
            return self.text(&mark);
        }
        match self.mode {
            Mode::Json => {
                if file.is_stream() {
                    self.refuse("a file that is a stream cannot be written into JSON");
                } else if std::str::from_utf8(file.bytes()).is_err() {
                    self.refuse("a file whose bytes are not UTF-8 cannot be written into JSON");
                }
                quote(&mut self.out, &String::from_utf8_lossy(file.bytes()));
            }
            Mode::Redacted => quote(&mut self.out, &file::shown(file)),
            Mode::Debug(_) => self.out.push_str(&file::shown(file)),
        }
    }

    /// Returns the text that was written.
    pub fn into_string(self) -> String {
        self.out
    }

    /// Whether JSON is written, rather than what `Debug` shows.
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

    /// Writes an integer by its digits.
    pub(super) fn integer(&mut self, negative: bool, mut digits: u64) {
        let mut buffer = [b'0'; 20];
        let mut length = 0;
        for place in buffer.iter_mut().rev() {
            // A remainder of ten is a digit.
            *place = b'0' + u8::try_from(digits % 10).unwrap_or_default();
            digits /= 10;
            length += 1;
            if digits == 0 {
                break;
            }
        }
        if negative {
            self.out.push('-');
        }
        let text = buffer
            .get(20_usize.saturating_sub(length)..)
            .unwrap_or_default();
        self.out
            .push_str(std::str::from_utf8(text).unwrap_or_default());
    }

    /// Writes an integer of any width.
    pub(super) fn wide(&mut self, value: i128) {
        match u64::try_from(value.unsigned_abs()) {
            Ok(digits) => self.integer(value < 0, digits),
            Err(_) => self.print(format_args!("{value}")),
        }
    }

    /// Writes a float in the shortest form that reads back as the same, and an integral one below
    /// 10^21 by its exact digits. JSON has no infinities and no NaN; they become `null`.
    pub(super) fn float(&mut self, value: f64) {
        /// From here on the exponent is shorter.
        const EXPONENT_FROM: f64 = 1e21;
        if !value.is_finite() {
            self.refuse("an infinite number or NaN has no form in JSON");
            return self.null();
        }
        if value.abs() < EXPONENT_FROM && value.fract() == 0.0 {
            if value.is_sign_negative() && value == 0.0 {
                return self.out.push_str("-0");
            }
            #[expect(
                clippy::cast_possible_truncation,
                reason = "it is integral and below 10^21"
            )]
            return self.wide(value as i128);
        }
        if value.abs() < EXPONENT_FROM && value.abs() > 1e-7 {
            self.print(format_args!("{value}"));
        } else {
            self.print(format_args!("{value:e}"));
        }
    }

    /// Writes a string.
    pub fn text(&mut self, text: &str) {
        match self.mode {
            Mode::Json | Mode::Redacted => quote(&mut self.out, text),
            Mode::Debug(_) => self.print(format_args!("{text:?}")),
        }
    }

    /// Writes what Rust prints.
    fn print(&mut self, text: fmt::Arguments<'_>) {
        // Writing into a string does not fail.
        let _ = self.out.write_fmt(text);
    }

    /// Writes a secret.
    pub(crate) fn secret(&mut self, text: &str) {
        match self.mode {
            Mode::Json => quote(&mut self.out, text),
            Mode::Redacted | Mode::Debug(_) => self.mask(),
        }
    }

    /// Writes the mask.
    pub(super) fn mask(&mut self) {
        match self.mode {
            Mode::Json | Mode::Redacted => quote(&mut self.out, REDACTED),
            Mode::Debug(_) => self.out.push_str(REDACTED),
        }
    }

    /// Writes the content of an [`Option`] or a similar type; `name` is its variant, for `Debug`.
    pub(crate) fn wrapped(&mut self, name: &'static str, value: Option<&dyn Value>) {
        match (self.mode, value) {
            (Mode::Debug(_), value) => self.debug_wrapped(name, value),
            (_, Some(value)) => value.write(self),
            (_, None) => self.null(),
        }
    }

    /// Writes an array.
    pub(super) fn array(&mut self, items: &mut dyn Iterator<Item = &dyn Value>) {
        if let Mode::Debug(_) = self.mode {
            return self.debug_list("[", items, "]");
        }
        self.out.push('[');
        let mut first = true;
        for item in items {
            if !std::mem::take(&mut first) {
                self.out.push(',');
            }
            item.write(self);
        }
        self.out.push(']');
    }

    /// Writes a tuple; `rest` contains the items after the places.
    pub fn tuple(&mut self, name: &'static str, items: &[(super::Place, &dyn Value)]) {
        if let Mode::Debug(_) = self.mode {
            self.out.push_str(name);
            return self.debug_list("(", &mut items.iter().map(|(_, item)| *item), ")");
        }
        self.out.push('[');
        let mut first = true;
        for (place, item) in items {
            if *place == super::Place::optional && item.is_absent() {
                break;
            }
            let mut one = Self::new(self.mode);
            item.write(&mut one);
            let text = match place {
                super::Place::rest => one
                    .out
                    .get(1..one.out.len().saturating_sub(1))
                    .unwrap_or_default(),
                _ => &one.out,
            };
            if !text.is_empty() {
                if !std::mem::take(&mut first) {
                    self.out.push(',');
                }
                self.out.push_str(text);
            }
        }
        self.out.push(']');
    }

    /// Writes a map.
    pub(super) fn map(&mut self, entries: &mut dyn Iterator<Item = (&str, &dyn Value)>) {
        if let Mode::Debug(_) = self.mode {
            return self.debug_map(entries);
        }
        self.out.push('{');
        if self.tags.is_empty() {
            for (key, entry) in entries {
                self.key(key);
                entry.write(self);
            }
        } else {
            self.tagged_map(&entries.collect::<Vec<_>>());
        }
        self.out.push('}');
    }

    /// Writes the entries of a map that is a variant of a union.
    fn tagged_map(&mut self, entries: &[(&str, &dyn Value)]) {
        let has = |tag: &Tag| {
            let (_, value) = entries.iter().find(|(key, _)| *key == tag.property)?;
            let mut writer = Self::json();
            value.write(&mut writer);
            Some(writer.into_string())
        };
        let written = self.write_tags(&has);
        for (key, entry) in entries.iter().filter(|(key, _)| !written.contains(key)) {
            self.key(key);
            entry.write(self);
        }
    }

    /// Writes an object whose fields are in the order of the table.
    pub fn object(&mut self, table: &'static Table, fields: &[&dyn Value]) {
        if let Mode::Debug(_) = self.mode {
            return self.debug_object(table, fields);
        }
        self.out.push('{');
        let tags = if self.tags.is_empty() {
            Vec::new()
        } else {
            self.open_tags(table, fields)
        };
        for (about, field) in table.fields.iter().zip(fields) {
            let absent = !about.need.is_required() && field.is_absent();
            if about.need.is_part() || absent || tags.contains(&about.name) {
                continue;
            }
            self.key(about.name);
            if self.mode == Mode::Redacted && about.need.is_secret() {
                self.mask();
            } else {
                field.write(self);
            }
        }
        if table.has_parts {
            self.parts(table, fields, &tags);
        }
        self.out.push('}');
    }

    /// Adds the members of an object's parts, each key once: a declared field goes before a part,
    /// and a part before the ones after it.
    fn parts(&mut self, table: &'static Table, fields: &[&dyn Value], tags: &[&str]) {
        let mut written: Vec<String> = tags.iter().map(|tag| (*tag).to_owned()).collect();
        for (about, field) in table.fields.iter().zip(fields) {
            if !about.need.is_part() && (about.need.is_required() || !field.is_absent()) {
                written.push(about.name.to_owned());
            }
        }
        for (about, field) in table.fields.iter().zip(fields) {
            if about.need.is_part() {
                let mut part = Self::new(self.mode);
                field.write(&mut part);
                // What is no object has no members to add.
                let _ = self.members(&part.out, &mut written);
            }
        }
    }

    /// Adds the members of an object in JSON whose keys are not written yet.
    fn members(&mut self, object: &str, written: &mut Vec<String>) -> super::Outcome {
        let mut reader = Reader::unlimited(object);
        let mut more = reader.open_object()?;
        while more {
            let (_, key) = reader.key()?;
            let start = reader.position;
            reader.skip()?;
            if !written.iter().any(|written| *written == key) {
                self.key(&key);
                self.out
                    .push_str(object.get(start..reader.position).unwrap_or_default());
                written.push(key.into_owned());
            }
            more = reader.more_members()?;
        }
        Ok(())
    }

    /// Writes a comma if required, the key and the colon.
    pub(super) fn key(&mut self, key: &str) {
        if !self.out.ends_with('{') {
            self.out.push(',');
        }
        quote(&mut self.out, key);
        self.out.push(':');
    }
}

/// Writes a string of JSON with its quotes.
#[inline]
pub(crate) fn quote(out: &mut String, text: &str) {
    if !is_plain(text.as_bytes()) {
        return escape(out, text);
    }
    out.reserve(text.len() + 2);
    out.push('"');
    out.push_str(text);
    out.push('"');
}

/// Writes a string of JSON that needs escapes.
#[cold]
fn escape(out: &mut String, text: &str) {
    out.push('"');
    let mut plain = 0;
    loop {
        let at = plain_end(text.as_bytes(), plain);
        out.push_str(text.get(plain..at).unwrap_or_default());
        match text.as_bytes().get(at) {
            None => break,
            Some(b'"') => out.push_str("\\\""),
            Some(b'\\') => out.push_str("\\\\"),
            Some(b'\n') => out.push_str("\\n"),
            Some(b'\r') => out.push_str("\\r"),
            Some(b'\t') => out.push_str("\\t"),
            Some(control) => {
                // Writing into a string does not fail.
                let _ = write!(out, "\\u{control:04x}");
            }
        }
        plain = at + 1;
    }
    out.push('"');
}

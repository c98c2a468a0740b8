//! Files: placeholders in a body with files, strings in JSON, and summaries in logs and in `Debug`.

use super::{Mode, Writer, quote};
use crate::json::file::File;
use std::fmt::Write as _;

impl Writer {
    /// Writes a file.
    ///
    /// In a body with files it is a placeholder. In JSON it is its content as a string. Otherwise only its
    /// name and length are written, since the content may be secret.
    pub(crate) fn file(&mut self, file: &File) {
        if let Some((key, files)) = &mut self.files {
            let placeholder = placeholder(key, files.len());
            files.push(file.clone());
            return self.text(&placeholder);
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
            Mode::Redacted => quote(&mut self.out, &file_summary(file)),
            Mode::Debug(_) => self.out.push_str(&file_summary(file)),
        }
    }
}

/// Returns the placeholder of the file with this index while a body is encoded.
///
/// The key is random, so that no text of the body is mistaken for a file.
fn placeholder(key: &str, index: usize) -> String {
    format!("{key}:{index}")
}

/// Returns the index of a file from its placeholder.
pub(crate) fn placeholder_index(text: &str, key: &str) -> Option<usize> {
    text.strip_prefix(key)?.strip_prefix(':')?.parse().ok()
}

/// Formats the name and the length of a file, without its content.
pub(crate) fn file_summary(file: &File) -> String {
    let mut text = String::from("[file");
    if let Some(name) = file.name() {
        // Writing to a string is infallible.
        let _ = write!(text, " {name:?}");
    }
    if file.is_stream() {
        text.push_str(", a stream]");
    } else {
        let _ = write!(text, ", {} bytes]", file.bytes().len());
    }
    text
}

//! Files: placeholders in a body with files, strings in JSON, and summaries in logs and in `Debug`.

use super::{Mode, Writer, quote};
use crate::json::file::{self, File};

impl Writer {
    /// Writes a file.
    ///
    /// In a body with files it is a placeholder. In JSON it is its content as a string. Otherwise only its
    /// name and length are written, since the content may be secret.
    pub(crate) fn file(&mut self, file: &File) {
        if let Some((key, files)) = &mut self.files {
            let placeholder = file::placeholder(key, files.len());
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
            Mode::Redacted => quote(&mut self.out, &file::summary(file)),
            Mode::Debug(_) => self.out.push_str(&file::summary(file)),
        }
    }
}

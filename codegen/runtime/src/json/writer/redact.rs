//! Secrets and files, which are redacted in logs and in `Debug`.

use super::{Mode, Writer, quote};
use crate::json::file::{self, File};

/// What is printed in place of a secret.
pub(crate) const REDACTED: &str = "[redacted]";

impl Writer {
    /// Creates a writer of JSON with redacted secrets.
    ///
    /// Fields and types that are secret are redacted, and so is the content of unknown variants.
    pub fn redacted() -> Self {
        Self::new(Mode::Redacted)
    }

    /// Writes a secret, which is redacted except in JSON that is sent.
    pub(crate) fn secret(&mut self, text: &str) {
        match self.mode {
            Mode::Json => quote(&mut self.out, text),
            Mode::Redacted | Mode::Debug(_) => self.mask(),
        }
    }

    /// Writes the replacement of a secret.
    pub(crate) fn mask(&mut self) {
        match self.mode {
            Mode::Json | Mode::Redacted => quote(&mut self.out, REDACTED),
            Mode::Debug(_) => self.out.push_str(REDACTED),
        }
    }

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

//! Secrets, which are redacted in logs and in `Debug`.

use super::{Mode, Writer, quote};

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
}

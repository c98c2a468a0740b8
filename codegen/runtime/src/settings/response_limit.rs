//! The maximum length of a response.

use super::Settings;
use crate::error::{Error, ErrorKind};
use std::fmt::Display;

/// The default maximum in bytes.
pub(super) const DEFAULT_MAX_RESPONSE_BYTES: u64 = 64 << 20;

impl Settings {
    /// Sets the maximum length of a response in bytes, after decompression. The default is 64 MiB.
    ///
    /// A longer response is an error of the kind [`ErrorKind::TooLarge`]. For a response that is read as a stream of
    /// lines, events or parts, the limit is that of one of them; a [`Download`](crate::Download) has no limit.
    #[must_use]
    pub fn max_response_bytes(mut self, bytes: u64) -> Self {
        self.max_response_bytes = bytes;
        self
    }

    /// Checks a length in bytes of what the error calls `what`.
    ///
    /// # Errors
    /// Returns an error if it exceeds the maximum.
    pub(crate) fn check_length(&self, what: impl Display, length: u64) -> Result<(), Error> {
        let max = self.max_response_bytes;
        if length <= max {
            return Ok(());
        }
        let text =
            format!("{what} is longer than the limit of {max} bytes: raise `max_response_bytes`");
        Err(Error::new(ErrorKind::TooLarge, text))
    }
}

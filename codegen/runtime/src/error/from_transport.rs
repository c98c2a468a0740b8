//! The error of a call whose transport failed.

use super::{Error, ErrorKind};
use crate::transport::{TransportError, TransportFailure};

impl Error {
    /// Creates the error of a transport's failure, with the text of its root cause.
    pub(crate) fn from_transport(error: TransportError) -> Self {
        let (kind, text) = match error.failure() {
            TransportFailure::NotConnected => (
                ErrorKind::NotSent,
                "no connection to the server could be established; nothing was sent",
            ),
            TransportFailure::Unsendable => (
                ErrorKind::Configuration,
                "the transport cannot send the request",
            ),
            TransportFailure::TimedOut => (ErrorKind::TimedOut, "the server took too long"),
            TransportFailure::Broken => (
                ErrorKind::Interrupted,
                "the connection was lost before the response was complete",
            ),
        };
        let mut root: &dyn std::error::Error = &error;
        while let Some(source) = root.source() {
            root = source;
        }
        let text = if root.is::<TransportError>() {
            text.to_owned()
        } else {
            format!("{text} ({root})")
        };
        Self::new(kind, text).caused_by(error)
    }
}

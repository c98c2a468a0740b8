//! Settings that a client has and a call can change.

use crate::json::Policy;
use crate::send::retry::RetryPolicy;
use std::time::Duration;

/// Limits of time. Each can be switched off with `None`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Timeouts {
    /// For connecting; 10 seconds unless set. Only the client has it, a call cannot change it.
    pub connect: Option<Duration>,
    /// For one attempt, from sending to the end of the response; 60 seconds unless set.
    pub attempt: Option<Duration>,
    /// For the pause between two chunks of a response; 30 seconds unless set.
    pub read: Option<Duration>,
    /// For the whole call, with all attempts and the pauses between them; 5 minutes unless set.
    pub call: Option<Duration>,
}

/// ```
/// use openapi_client_runtime::Timeouts;
/// use std::time::Duration;
///
/// let timeouts = Timeouts::default().attempt(Duration::from_secs(5)).call(None);
/// assert_eq!(timeouts.attempt, Some(Duration::from_secs(5)));
/// assert_eq!(timeouts.call, None);
/// ```
impl Timeouts {
    /// With this limit for connecting, or none.
    #[must_use]
    pub fn connect(mut self, limit: impl Into<Option<Duration>>) -> Self {
        self.connect = limit.into();
        self
    }

    /// With this limit for one attempt, or none.
    #[must_use]
    pub fn attempt(mut self, limit: impl Into<Option<Duration>>) -> Self {
        self.attempt = limit.into();
        self
    }

    /// With this limit for the pause between two chunks of a response, or none.
    #[must_use]
    pub fn read(mut self, limit: impl Into<Option<Duration>>) -> Self {
        self.read = limit.into();
        self
    }

    /// With this limit for the whole call, or none.
    #[must_use]
    pub fn call(mut self, limit: impl Into<Option<Duration>>) -> Self {
        self.call = limit.into();
        self
    }
}

impl Default for Timeouts {
    fn default() -> Self {
        Self {
            connect: Some(Duration::from_secs(10)),
            attempt: Some(Duration::from_secs(60)),
            read: Some(Duration::from_secs(30)),
            call: Some(Duration::from_secs(300)),
        }
    }
}

/// What is done where a response deviates from its type.
///
/// None of them gives data that the API has not sent: that is what the `send_tolerant` of a call is for, whose
/// [`Partial`](crate::json::Partial) says where.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum DecodePolicy {
    /// What is harmless, such as a field that the document does not know, is passed over in silence; anything else is
    /// an error.
    #[default]
    Strict,
    /// As strict; [`Hook::deviation`](crate::Hook::deviation) is told of what is harmless. Reading takes a little
    /// longer.
    Observe,
    /// A value of a wrong type is left out where it may be absent: an optional field, an item of a list, an entry of a
    /// map. [`Hook::deviation`](crate::Hook::deviation) is told of it, as of what is harmless. A required field that
    /// is missing or wrong is an error wherever it stands.
    Tolerant,
}

impl DecodePolicy {
    /// How JSON is read by it.
    pub(crate) fn reading(self) -> Policy {
        match self {
            Self::Strict => Policy::Strict,
            Self::Observe => Policy::Observe,
            Self::Tolerant => Policy::Tolerant,
        }
    }
}

/// What a call takes from its client, unless it is told otherwise.
#[derive(Clone, Debug)]
pub(crate) struct Settings {
    pub(crate) timeouts: Timeouts,
    pub(crate) retry: RetryPolicy,
    pub(crate) policy: DecodePolicy,
    /// Whether redirects within the API's host are followed by requests that only read.
    pub(crate) follow_redirects: bool,
    /// The longest response that is read into memory, in bytes, after decompression.
    pub(crate) max_response_bytes: u64,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            timeouts: Timeouts::default(),
            retry: RetryPolicy::default(),
            policy: DecodePolicy::default(),
            follow_redirects: true,
            max_response_bytes: 64 << 20,
        }
    }
}

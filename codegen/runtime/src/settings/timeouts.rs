//! Limits of time.

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
/// use clientwright_runtime::Timeouts;
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

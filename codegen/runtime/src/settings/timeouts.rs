//! The timeouts of calls, and their defaults.

use std::time::Duration;

/// The timeouts of calls. [`None`] disables a timeout.
///
/// ```
/// use clientwright_runtime::Timeouts;
/// use std::time::Duration;
///
/// let timeouts = Timeouts::default().attempt(Duration::from_secs(5)).call(None);
/// assert_eq!(timeouts.attempt, Some(Duration::from_secs(5)));
/// assert_eq!(timeouts.call, None);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Timeouts {
    /// The time to establish a connection. The default is 10 seconds.
    ///
    /// It applies to the connections of a client and cannot be changed for one call.
    pub connect: Option<Duration>,
    /// The time of one attempt, from sending the request to the end of the response. The default is 60 seconds.
    ///
    /// A response that is read as a stream is limited up to its headers.
    pub attempt: Option<Duration>,
    /// The time between two chunks of a response. The default is 30 seconds.
    pub read: Option<Duration>,
    /// The time of the whole call, with all attempts and the waits between them. The default is 5 minutes.
    pub call: Option<Duration>,
}

impl Timeouts {
    /// Sets the time to establish a connection.
    #[must_use]
    pub fn connect(mut self, limit: impl Into<Option<Duration>>) -> Self {
        self.connect = limit.into();
        self
    }

    /// Sets the time of one attempt.
    #[must_use]
    pub fn attempt(mut self, limit: impl Into<Option<Duration>>) -> Self {
        self.attempt = limit.into();
        self
    }

    /// Sets the time between two chunks of a response.
    #[must_use]
    pub fn read(mut self, limit: impl Into<Option<Duration>>) -> Self {
        self.read = limit.into();
        self
    }

    /// Sets the time of the whole call.
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

//! A clock whose pauses take no time and are noted.

use clientwright_runtime::{BoxFuture, Clock};
use std::sync::{Arc, Mutex};
use std::time::Duration;

/// 1994-11-06, 08:49:37 UTC.
pub(crate) const NOW: u64 = 784_111_777;

#[derive(Clone, Debug, Default)]
pub(crate) struct NotingClock(Arc<Mutex<Vec<Duration>>>);

impl NotingClock {
    /// The pauses so far.
    pub(crate) fn pauses(&self) -> Vec<Duration> {
        self.0.lock().unwrap().clone()
    }
}

impl Clock for NotingClock {
    fn now(&self) -> Duration {
        self.pauses().iter().sum()
    }

    fn unix_time(&self) -> u64 {
        NOW
    }

    fn sleep(&self, duration: Duration) -> BoxFuture<'static, ()> {
        self.0.lock().unwrap().push(duration);
        Box::pin(async {})
    }
}

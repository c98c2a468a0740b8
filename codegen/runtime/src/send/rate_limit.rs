//! A rate that all clones of a client keep together.

use std::sync::{Mutex, PoisonError};
use std::time::Duration;

/// At most so many requests in an interval.
///
/// ```
/// use openapi_client_runtime::Rate;
/// use std::time::Duration;
///
/// // What Cloudflare publishes for its API: 1,200 requests in five minutes.
/// let rate = Rate::new(1200, Duration::from_secs(300));
/// # let _ = rate;
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rate {
    requests: u32,
    interval: Duration,
}

impl Rate {
    /// At most `requests` (at least 1) in each `interval`.
    pub fn new(requests: u32, interval: Duration) -> Self {
        Self {
            requests: requests.max(1),
            interval,
        }
    }
}

/// Keeps a rate: no window of the interval's length sees more than the allowed requests.
#[derive(Debug)]
pub(crate) struct Governor {
    rate: Rate,
    /// When the latest requests went or will go out, as a ring.
    latest: Mutex<Ring>,
}

#[derive(Debug, Default)]
struct Ring {
    times: Vec<Duration>,
    next: usize,
}

impl Governor {
    pub(crate) fn new(rate: Rate) -> Self {
        Self {
            rate,
            latest: Mutex::default(),
        }
    }

    /// Reserves the next request; gives how long it has to wait.
    pub(crate) fn reserve(&self, now: Duration) -> Duration {
        let mut ring = self.latest.lock().unwrap_or_else(PoisonError::into_inner);
        let size = usize::try_from(self.rate.requests).unwrap_or(usize::MAX);
        if ring.times.len() < size {
            ring.times.push(now);
            return Duration::ZERO;
        }
        let next = ring.next;
        ring.next = next.saturating_add(1).checked_rem(size).unwrap_or(0);
        let Some(oldest) = ring.times.get_mut(next) else {
            return Duration::ZERO;
        };
        let at = now.max(oldest.saturating_add(self.rate.interval));
        *oldest = at;
        at.saturating_sub(now)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn no_window_sees_more_than_allowed(
            requests in 1_u32..8,
            interval in 1_u64..1000,
            pauses in prop::collection::vec(0_u64..400, 1..60),
        ) {
            let governor = Governor::new(Rate::new(requests, Duration::from_millis(interval)));
            let mut now = 0;
            let mut sent = Vec::new();
            for pause in pauses {
                now += pause;
                let wait = governor.reserve(Duration::from_millis(now));
                sent.push(now + u64::try_from(wait.as_millis()).unwrap());
            }
            for (at, window) in sent.windows(requests as usize + 1).enumerate() {
                prop_assert!(window[requests as usize] >= window[0] + interval, "at {at}: {window:?}");
            }
        }
    }

    #[test]
    fn requests_within_the_rate_do_not_wait() {
        let governor = Governor::new(Rate::new(2, Duration::from_secs(1)));
        let wait = |seconds| governor.reserve(Duration::from_secs(seconds));
        assert_eq!(
            [wait(0), wait(0), wait(1), wait(1), wait(1)],
            [0, 0, 0, 0, 1].map(Duration::from_secs)
        );
    }
}

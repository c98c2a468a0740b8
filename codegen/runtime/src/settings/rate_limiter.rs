//! Rate limits, which the clones of a client share.

use std::fmt::{self, Debug, Formatter};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

/// Limits how many requests are sent in an interval. Requests beyond the limit wait.
///
/// The limit applies to every window of the interval's length. Clones share the limit, so one limiter can be passed to
/// several clients whose requests an API counts together.
///
/// ```
/// use clientwright_runtime::RateLimiter;
/// use std::time::Duration;
///
/// // 1,200 requests in five minutes.
/// let limiter = RateLimiter::new(1200, Duration::from_secs(300));
/// # let _ = limiter;
/// ```
#[derive(Clone)]
pub struct RateLimiter(Arc<Shared>);

struct Shared {
    requests: u32,
    interval: Duration,
    /// When the latest requests were or will be sent, as a ring.
    latest: Mutex<Ring>,
}

#[derive(Default)]
struct Ring {
    times: Vec<Duration>,
    next: usize,
}

impl RateLimiter {
    /// Creates a limiter that allows `requests` in each `interval`. Zero is treated as one.
    pub fn new(requests: u32, interval: Duration) -> Self {
        Self(Arc::new(Shared {
            requests: requests.max(1),
            interval,
            latest: Mutex::default(),
        }))
    }

    /// Reserves the next request, and returns how long it has to wait.
    pub(crate) fn reserve(&self, now: Duration) -> Duration {
        let limit = &*self.0;
        let mut ring = limit.latest.lock().unwrap_or_else(PoisonError::into_inner);
        let size = usize::try_from(limit.requests).unwrap_or(usize::MAX);
        if ring.times.len() < size {
            ring.times.push(now);
            return Duration::ZERO;
        }
        let next = ring.next;
        ring.next = next.saturating_add(1).checked_rem(size).unwrap_or(0);
        let Some(oldest) = ring.times.get_mut(next) else {
            return Duration::ZERO;
        };
        let at = now.max(oldest.saturating_add(limit.interval));
        *oldest = at;
        at.saturating_sub(now)
    }
}

impl Debug for RateLimiter {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.debug_struct("RateLimiter")
            .field("requests", &self.0.requests)
            .field("interval", &self.0.interval)
            .finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn rate_limit_is_kept_in_every_window(
            requests in 1_u32..8,
            interval in 1_u64..1000,
            pauses in prop::collection::vec(0_u64..400, 1..60),
        ) {
            let limiter = RateLimiter::new(requests, Duration::from_millis(interval));
            let mut now = 0;
            let mut sent = Vec::new();
            for pause in pauses {
                now += pause;
                let wait = limiter.reserve(Duration::from_millis(now));
                sent.push(now + u64::try_from(wait.as_millis()).unwrap());
            }
            for (at, window) in sent.windows(requests as usize + 1).enumerate() {
                prop_assert!(window[requests as usize] >= window[0] + interval, "at {at}: {window:?}");
            }
        }
    }

    #[test]
    fn rate_limit_does_not_delay_requests_within_it() {
        let limiter = RateLimiter::new(2, Duration::from_secs(1));
        let wait = |seconds| limiter.reserve(Duration::from_secs(seconds));
        assert_eq!(
            [wait(0), wait(0), wait(1), wait(1), wait(1)],
            [0, 0, 0, 0, 1].map(Duration::from_secs)
        );
    }
}

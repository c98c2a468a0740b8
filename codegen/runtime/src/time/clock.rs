//! Time: now, a pause between two attempts, a limit for one. It can be replaced, so that tests take none.

use crate::future::BoxFuture;
use std::fmt::Debug;
use std::time::Duration;

#[cfg(not(target_arch = "wasm32"))]
use std::time::{Instant, SystemTime};
#[cfg(target_arch = "wasm32")]
use web_time::{Instant, SystemTime};

/// Where a client takes its time from.
pub trait Clock: Debug + Send + Sync + 'static {
    /// The time since some fixed moment; never goes back.
    fn now(&self) -> Duration;

    /// Seconds since the beginning of 1970, UTC, for the dates in `Retry-After`.
    fn unix_time(&self) -> u64;

    /// Waits between two attempts.
    fn pause(&self, duration: Duration) -> BoxFuture<'static, ()>;

    /// Ends when a time limit has passed. A clock for tests may leave this as it is: it only counts while something
    /// hangs.
    fn limit(&self, duration: Duration) -> BoxFuture<'static, ()> {
        timer(duration)
    }
}

/// The clock of the machine, with the timers of tokio, on whose runtime `reqwest` sends.
///
/// A client that sends by another transport on another async runtime needs a [`Clock`] of its own.
///
/// # Panics
/// A limit or a pause outside a tokio runtime panics, as does one on a runtime without its timers.
#[derive(Clone, Copy, Debug)]
pub struct SystemClock {
    start: Instant,
}

impl Default for SystemClock {
    fn default() -> Self {
        Self {
            start: Instant::now(),
        }
    }
}

impl Clock for SystemClock {
    fn now(&self) -> Duration {
        self.start.elapsed()
    }

    fn unix_time(&self) -> u64 {
        SystemTime::now()
            .duration_since(SystemTime::UNIX_EPOCH)
            .map_or(0, |since| since.as_secs())
    }

    fn pause(&self, duration: Duration) -> BoxFuture<'static, ()> {
        timer(duration)
    }
}

#[cfg(not(target_arch = "wasm32"))]
fn timer(duration: Duration) -> BoxFuture<'static, ()> {
    Box::pin(tokio::time::sleep(duration))
}

/// The browser's timer.
#[cfg(target_arch = "wasm32")]
fn timer(duration: Duration) -> BoxFuture<'static, ()> {
    Box::pin(futures_timer::Delay::new(duration))
}

//! The clock of a client, which tests can replace.

use crate::future::BoxFuture;
use std::fmt::Debug;
use std::time::Duration;

#[cfg(not(target_arch = "wasm32"))]
use std::time::{Instant, SystemTime};
#[cfg(target_arch = "wasm32")]
use web_time::{Instant, SystemTime};

/// A source of time, by which a client waits and limits calls.
///
/// [`ClientBuilder::clock`](crate::ClientBuilder::clock) sets it, such as to a clock of a test that does not wait.
pub trait Clock: Debug + Send + Sync + 'static {
    /// Returns the time since a fixed moment. It never decreases.
    fn now(&self) -> Duration;

    /// Returns the seconds since the Unix epoch. Dates in `Retry-After` are compared with it.
    fn unix_time(&self) -> u64;

    /// Returns a future that completes after a wait, such as the one between two attempts.
    fn sleep(&self, duration: Duration) -> BoxFuture<'static, ()>;

    /// Returns a future that completes when a timeout expires.
    ///
    /// By default it uses the system's timer, which is suitable for the clock of a test too: it only completes if the
    /// call hangs.
    fn timeout(&self, duration: Duration) -> BoxFuture<'static, ()> {
        timer(duration)
    }
}

/// The clock of the system, with the timers of tokio.
///
/// A client with another transport on another async runtime needs its own [`Clock`].
///
/// # Panics
/// [`sleep`](Clock::sleep) and [`timeout`](Clock::timeout) panic outside of a tokio runtime with enabled timers.
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

    fn sleep(&self, duration: Duration) -> BoxFuture<'static, ()> {
        timer(duration)
    }
}

#[cfg(not(target_arch = "wasm32"))]
fn timer(duration: Duration) -> BoxFuture<'static, ()> {
    Box::pin(tokio::time::sleep(duration))
}

/// Creates a timer of the browser.
#[cfg(target_arch = "wasm32")]
fn timer(duration: Duration) -> BoxFuture<'static, ()> {
    Box::pin(futures_timer::Delay::new(duration))
}

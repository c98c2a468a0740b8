//! Timers that need no async runtime: one thread of the process, which sleeps until the earliest deadline.
//!
//! A call sets a few timers and takes them back as soon as its response is there. Neither may wake the thread, or the
//! two switches of context cost more than the call does. So it is woken only for a deadline before the one that it
//! sleeps for, and wakes by itself to find that one taken back; limits are long, so both are rare.

use std::collections::BTreeMap;
use std::future::Future;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::Pin;
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll, Waker};
use std::thread;
use std::time::{Duration, Instant};

/// Ends when a time has passed since it was made.
pub(crate) struct Timer {
    /// `None` is never.
    deadline: Option<Instant>,
    /// Under which it waits, once it was polled; the thread takes it out when its time has come.
    key: Option<Key>,
}

/// A deadline, and a number that no other timer has.
type Key = (Instant, u64);

/// The timers of the process that wait.
static TIMERS: Timers = Timers {
    state: Mutex::new(State {
        waiting: BTreeMap::new(),
        numbers: 0,
        runs: false,
        alarm: None,
    }),
    earlier: Condvar::new(),
};

struct Timers {
    state: Mutex<State>,
    /// There is a deadline before the alarm.
    earlier: Condvar,
}

struct State {
    waiting: BTreeMap<Key, Waker>,
    numbers: u64,
    /// Whether the thread is there.
    runs: bool,
    /// When the thread wakes by itself; `None`: it sleeps until it is woken.
    alarm: Option<Instant>,
}

impl Timer {
    pub(crate) fn after(duration: Duration) -> Self {
        Self {
            deadline: Instant::now().checked_add(duration),
            key: None,
        }
    }
}

impl Future for Timer {
    type Output = ();

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<()> {
        match (self.key, self.deadline) {
            (Some(key), _) if TIMERS.still(key, cx.waker()) => Poll::Pending,
            (Some(_), _) => Poll::Ready(()),
            (None, Some(deadline)) => {
                self.key = Some(TIMERS.set(deadline, cx.waker().clone()));
                Poll::Pending
            }
            (None, None) => Poll::Pending,
        }
    }
}

impl Drop for Timer {
    fn drop(&mut self) {
        if let Some(key) = self.key {
            // A waker may own the last reference to a task with more timers, so it goes when the lock is gone.
            let waker = TIMERS.state().waiting.remove(&key);
            drop(waker);
        }
    }
}

impl Timers {
    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Has the waker woken at the deadline.
    fn set(&'static self, deadline: Instant, waker: Waker) -> Key {
        let mut state = self.state();
        let key = (deadline, state.numbers);
        state.numbers = state.numbers.wrapping_add(1);
        state.waiting.insert(key, waker);
        if state.alarm.is_none_or(|alarm| deadline < alarm) {
            state.alarm = Some(deadline);
            self.earlier.notify_one();
        }
        if !state.runs {
            // Where no thread can be had, the next timer tries again.
            let thread = thread::Builder::new().name("timers".to_owned());
            state.runs = thread.spawn(|| self.run()).is_ok();
        }
        key
    }

    /// Whether a timer still waits; then this waker is the one that is woken.
    fn still(&self, key: Key, waker: &Waker) -> bool {
        let mut state = self.state();
        let Some(known) = state.waiting.get_mut(&key) else {
            return false;
        };
        if !known.will_wake(waker) {
            let before = std::mem::replace(known, waker.clone());
            drop(state);
            drop(before);
        }
        true
    }

    /// What the thread does.
    fn run(&self) {
        let mut state = self.state();
        loop {
            let now = Instant::now();
            let due = state.take_due(now);
            if !due.is_empty() {
                drop(state);
                for waker in due {
                    // A waker that panics must not take the other timers with it.
                    drop(catch_unwind(AssertUnwindSafe(|| waker.wake())));
                }
                state = self.state();
                continue;
            }
            state = match state.next_alarm(now) {
                None => self
                    .earlier
                    .wait(state)
                    .unwrap_or_else(PoisonError::into_inner),
                Some(alarm) => {
                    let left = alarm.saturating_duration_since(now);
                    let woken = self.earlier.wait_timeout(state, left);
                    woken.unwrap_or_else(PoisonError::into_inner).0
                }
            };
        }
    }
}

impl State {
    /// When the thread wakes next. An alarm that was set stays, even if nobody waits for it anymore: else the next
    /// timer would have to wake the thread.
    fn next_alarm(&mut self, now: Instant) -> Option<Instant> {
        if self.alarm.is_none_or(|alarm| alarm <= now) {
            self.alarm = self.waiting.keys().next().map(|(deadline, _)| *deadline);
        }
        self.alarm
    }

    fn take_due(&mut self, now: Instant) -> Vec<Waker> {
        let mut due = Vec::new();
        while let Some(first) = self.waiting.first_entry()
            && first.key().0 <= now
        {
            due.push(first.remove());
        }
        due
    }
}

#[cfg(test)]
mod tests;

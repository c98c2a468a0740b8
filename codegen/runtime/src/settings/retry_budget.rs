//! A budget of retries that the clones of a client share, so that a server in trouble is not asked several times as
//! often by everybody.

use std::sync::atomic::{AtomicU32, Ordering};

/// What one retry costs; a call that succeeds gives one back.
const COST: u32 = 10;

/// Retries that are left.
#[derive(Debug)]
pub(crate) struct RetryBudget {
    left: AtomicU32,
    full: u32,
}

impl RetryBudget {
    /// A budget of this many retries without a success between them.
    pub(crate) fn new(retries: u32) -> Self {
        let full = retries.saturating_mul(COST);
        Self {
            left: AtomicU32::new(full),
            full,
        }
    }

    /// Takes one retry out; whether there was one.
    pub(crate) fn take(&self) -> bool {
        let taken = |left: u32| left.checked_sub(COST);
        self.left
            .fetch_update(Ordering::Relaxed, Ordering::Relaxed, taken)
            .is_ok()
    }

    /// Ten successes give one retry back.
    pub(crate) fn succeeded(&self) {
        let given = |left: u32| (left < self.full).then(|| left.saturating_add(1));
        // That it is full already is as good.
        let _ = self
            .left
            .fetch_update(Ordering::Relaxed, Ordering::Relaxed, given);
    }
}

//! A budget of retries that the clones of a client share, so that retries do not multiply the load of a server that
//! fails.

use std::sync::atomic::{AtomicU32, Ordering};

/// The cost of one retry; a successful call refunds 1.
const COST: u32 = 10;

/// The retries that are left.
#[derive(Debug)]
pub(crate) struct RetryBudget {
    left: AtomicU32,
    full: u32,
}

impl RetryBudget {
    /// Creates a budget of this many retries in a row.
    pub(crate) fn new(retries: u32) -> Self {
        let full = retries.saturating_mul(COST);
        Self {
            left: AtomicU32::new(full),
            full,
        }
    }

    /// Takes one retry, and returns whether there was one.
    pub(crate) fn take(&self) -> bool {
        let taken = |left: u32| left.checked_sub(COST);
        self.left
            .fetch_update(Ordering::Relaxed, Ordering::Relaxed, taken)
            .is_ok()
    }

    /// Refunds a tenth of a retry.
    pub(crate) fn succeeded(&self) {
        let refunded = |left: u32| (left < self.full).then(|| left.saturating_add(1));
        // A failed update means that the budget is full already.
        let _ = self
            .left
            .fetch_update(Ordering::Relaxed, Ordering::Relaxed, refunded);
    }
}

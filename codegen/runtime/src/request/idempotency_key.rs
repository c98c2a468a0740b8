//! When a call has an idempotency key, and which.

use super::Call;
use crate::time::random;

impl Call {
    /// Sets the idempotency key of the call if it may be repeated although it is not idempotent.
    pub(crate) fn set_idempotency_key(&mut self) {
        let declared = self.operation().idempotency_key.is_some();
        if declared && self.0.key.is_none() && self.settings().retry.repeats_all() {
            self.0.key = Some(random::key(self.shared().clock.unix_time()));
        }
    }
}

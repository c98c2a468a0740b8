//! Time and random numbers.
//!
//! - In: durations.
//! - Out: instants, futures that complete later, random numbers.
//! - Independent of: what is waited for.

mod clock;
pub(crate) mod random;

pub use clock::{Clock, SystemClock};

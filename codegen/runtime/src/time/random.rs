//! Random numbers: from the random keys of the standard library's hasher, which require no dependency, or from the browser.

use std::hash::{BuildHasher, Hasher, RandomState};
use std::sync::atomic::{AtomicU64, Ordering};

/// Returns 64 bits that differ each time.
pub(crate) fn bits(seed: u64) -> u64 {
    static COUNT: AtomicU64 = AtomicU64::new(0);
    let mut hasher = RandomState::new().build_hasher();
    hasher.write_u64(seed);
    // In a browser the keys of the hasher are always the same.
    #[cfg(target_arch = "wasm32")]
    hasher.write_u64(js_sys::Math::random().to_bits());
    hasher.write_u64(COUNT.fetch_add(1, Ordering::Relaxed));
    hasher.finish()
}

/// Returns a number in `0.0..1.0`.
pub(crate) fn chance(seed: u64) -> f64 {
    f64::from(u32::try_from(bits(seed) >> 32).unwrap_or_default()) / (f64::from(u32::MAX) + 1.0)
}

/// Returns a random key of 32 hexadecimal digits.
pub(crate) fn key(seed: u64) -> String {
    format!("{:016x}{:016x}", bits(seed), bits(seed.rotate_left(32)))
}

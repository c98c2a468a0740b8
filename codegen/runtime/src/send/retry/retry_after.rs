//! What the server says about the next attempt.

use http::HeaderMap;
use http::header::RETRY_AFTER;
use std::time::{Duration, SystemTime};

/// A wait longer than this is no wait: the server's clock or ours is wrong.
const LONGEST: u64 = 10 * 365 * 24 * 3600;

/// How long the server asks to wait: `retry-after-ms`, or `Retry-After` in seconds or as a date (RFC 9110 §10.2.3).
/// `None` where it says nothing that can be read.
pub(crate) fn retry_after(headers: &HeaderMap, unix_time: u64) -> Option<Duration> {
    let text = |name: &str| {
        headers
            .get(name)
            .and_then(|value| value.to_str().ok())
            .map(str::trim)
    };
    let milliseconds = text("retry-after-ms")
        .and_then(number)
        .map(|number| number / 1000.0);
    let seconds = milliseconds.or_else(|| text(RETRY_AFTER.as_str()).and_then(number));
    if let Some(seconds) = seconds {
        return Duration::try_from_secs_f64(seconds.min(1e9)).ok();
    }
    let date = httpdate::parse_http_date(text(RETRY_AFTER.as_str())?).ok()?;
    let date = date.duration_since(SystemTime::UNIX_EPOCH).ok()?.as_secs();
    let wait = date.saturating_sub(unix_time);
    (wait < LONGEST).then(|| Duration::from_secs(wait))
}

/// A number of digits, perhaps with a fraction; neither `inf` nor `1e9`, which no server means.
fn number(text: &str) -> Option<f64> {
    let plain = text
        .bytes()
        .all(|byte| byte.is_ascii_digit() || byte == b'.');
    text.parse().ok().filter(|_| plain)
}

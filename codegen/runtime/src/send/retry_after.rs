//! The header `Retry-After`.

use http::HeaderMap;
use http::header::RETRY_AFTER;
use std::time::{Duration, SystemTime};

/// The maximum of a wait until a date. A longer one means that a clock is wrong.
const MAX_SECONDS: u64 = 10 * 365 * 24 * 3600;

/// Returns how long the server requires to wait: by `retry-after-ms`, or by `Retry-After` in seconds or as a date
/// (RFC 9110 §10.2.3). Returns [`None`] if neither can be read.
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
    (wait < MAX_SECONDS).then(|| Duration::from_secs(wait))
}

/// Parses digits with an optional fraction, but neither `inf` nor `1e9`.
fn number(text: &str) -> Option<f64> {
    let plain = text
        .bytes()
        .all(|byte| byte.is_ascii_digit() || byte == b'.');
    text.parse().ok().filter(|_| plain)
}

#[cfg(test)]
mod tests {
    use super::*;
    use http::HeaderValue;

    #[test]
    fn retry_after_is_milliseconds_seconds_or_a_date() {
        let now = 784_111_777; // Sun, 06 Nov 1994 08:49:37 GMT
        let after = |name: &'static str, value: &str| {
            let headers = [(
                http::HeaderName::from_static(name),
                HeaderValue::from_str(value).unwrap(),
            )];
            retry_after(&headers.into_iter().collect(), now)
        };
        assert_eq!(after("retry-after", "120"), Some(Duration::from_secs(120)));
        assert_eq!(
            after("retry-after", " 1.5 "),
            Some(Duration::from_millis(1500))
        );
        assert_eq!(
            after("retry-after-ms", "250"),
            Some(Duration::from_millis(250))
        );
        assert_eq!(
            after("retry-after", "Sun, 06 Nov 1994 08:50:37 GMT"),
            Some(Duration::from_secs(60))
        );
        assert_eq!(
            after("retry-after", "Sunday, 06-Nov-94 08:50:37 GMT"),
            Some(Duration::from_secs(60))
        );
        assert_eq!(
            after("retry-after", "Sun, 06 Nov 1994 08:00:00 GMT"),
            Some(Duration::ZERO)
        );
        for garbage in [
            "",
            "soon",
            "-1",
            "1e9",
            "inf",
            "NaN",
            "1;2",
            "Xxx, 99 Nov 1994 08:49:37 GMT",
        ] {
            assert_eq!(after("retry-after", garbage), None, "{garbage}");
        }
        assert!(after("retry-after", "99999999999999999999").unwrap() > Duration::from_secs(60));
    }
}

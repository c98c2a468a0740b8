//! Items as lines: JSON lines and JSON sequences.

/// Returns a line of JSON lines.
#[expect(clippy::unnecessary_wraps, reason = "other items can be refused")]
pub(super) fn line(json: &str) -> Result<String, String> {
    Ok(format!("{json}\n"))
}

/// Returns a record of a JSON text sequence (RFC 7464 §2.2).
#[expect(clippy::unnecessary_wraps, reason = "other items can be refused")]
pub(super) fn record(json: &str) -> Result<String, String> {
    Ok(format!("\u{1e}{json}\n"))
}

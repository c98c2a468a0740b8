//! Arbitrary bytes as JSON: the runtime accepts what `serde_json` accepts, and returns the same value.

#![no_main]

use libfuzzer_sys::fuzz_target;
use clientwright_runtime::json;
use serde_json::Value;

/// The depth that both parsers accept. Beyond it, each has its own limit.
const DEPTH: usize = 100;

fuzz_target!(|bytes: &[u8]| {
    let nested = bytes.iter().filter(|byte| matches!(byte, b'[' | b'{')).count();
    if nested > DEPTH {
        return;
    }
    let ours = json::from_slice::<Value>(bytes);
    // RFC 8259 §8.1 allows a parser to ignore a byte order mark. The runtime ignores it, `serde_json` rejects it.
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let theirs = serde_json::from_slice::<Value>(bytes);
    match (ours, theirs) {
        (Ok(ours), Ok(theirs)) => assert_eq!(ours, theirs),
        (Err(_), Err(_)) => {}
        (ours, theirs) => panic!("{ours:?} is not {theirs:?}"),
    }
});

//! Any bytes as JSON: the runtime's reader has the verdict of `serde_json`, and its value.

#![no_main]

use libfuzzer_sys::fuzz_target;
use clientwright_runtime::json;
use serde_json::Value;

/// Values within values that both readers take: beyond it, each has a limit of its own.
const DEPTH: usize = 100;

fuzz_target!(|bytes: &[u8]| {
    let nested = bytes.iter().filter(|byte| matches!(byte, b'[' | b'{')).count();
    if nested > DEPTH {
        return;
    }
    let ours = json::from_slice::<Value>(bytes);
    // RFC 8259 §8.1 lets a reader ignore a byte order mark; ours does, `serde_json` refuses it.
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let theirs = serde_json::from_slice::<Value>(bytes);
    match (ours, theirs) {
        (Ok(ours), Ok(theirs)) => assert_eq!(ours, theirs),
        (Err(_), Err(_)) => {}
        (ours, theirs) => panic!("{ours:?} is not {theirs:?}"),
    }
});

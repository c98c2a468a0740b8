//! Texts that are broken, or made to hurt: an error with its place, in bounded time and memory.
#![allow(missing_docs, reason = "the types of a test")]

use clientwright_runtime::emitted::{Reader, Value as _, object};
use clientwright_runtime::json;
use serde_json::Value;

#[derive(Clone)]
pub struct Node {
    pub next: Option<Box<Node>>,
}
object! { Node { optional next; } }

#[test]
fn nesting_is_bounded() {
    let nested = |levels: usize| format!("{}{}", "[".repeat(levels), "]".repeat(levels));
    assert!(json::from_str::<Value>(&nested(128)).is_ok());
    for text in [
        nested(129),
        nested(1_000_000),
        "[".repeat(1_000_000),
        "{\"a\":".repeat(1_000_000),
    ] {
        let error = json::from_str::<Value>(&text).unwrap_err();
        assert!(error.to_string().contains("128 levels"), "{error}");
    }
    let unknown = format!("{{\"other\":{}}}", nested(128));
    let error = json::from_str::<Node>(&unknown).unwrap_err();
    assert!(error.to_string().contains("128 levels"), "{error}");
    let chain = format!(
        "{}{}",
        "{\"next\":".repeat(127),
        "{}".to_owned() + &"}".repeat(127)
    );
    let node: Node = json::from_str(&chain).unwrap();
    assert_eq!(json::to_string(&node), chain);
}

/// The deepest limit that can be set must fit the stack of a thread, unoptimized too.
#[test]
fn nesting_at_the_limit_fits_the_stack() {
    let chain = format!("{}{{}}{}", "{\"next\":".repeat(255), "}".repeat(255));
    let mut node = Node::blank();
    node.read(&mut Reader::with_depth(&chain, usize::MAX))
        .unwrap();
    assert_eq!(json::to_string(&node), chain);
    assert_eq!(node.clone(), node);
    assert!(format!("{node:#?}").len() > chain.len());
    let deeper = format!("{{\"next\":{chain}}}");
    assert!(
        node.read(&mut Reader::with_depth(&deeper, usize::MAX))
            .is_err()
    );
}

#[test]
fn errors_of_broken_texts_have_their_place() {
    for (text, offset, expected) in [
        ("", 0, "a JSON value"),
        ("{", 1, "a key"),
        ("{\"a\"", 4, "`:`"),
        ("{\"a\":", 5, "a JSON value"),
        ("{\"a\":1", 6, "`,` or `}`"),
        ("{\"a\":1,}", 7, "a key"),
        ("[1,]", 3, "a JSON value"),
        ("[1 2]", 3, "`,` or `]`"),
        ("[1]]", 3, "the end of the text"),
        ("nul", 0, "a JSON value"),
        ("tru", 0, "a JSON value"),
        ("\"abc", 4, "`\"`"),
        ("\"a\nb\"", 2, "an escaped control character"),
        ("\"a\\x\"", 2, "an escape"),
        ("\"\\u12g4\"", 1, "four hexadecimal digits"),
        ("\"\\ud800\"", 1, "a pair of surrogates"),
        ("\"\\ud800\\u0041\"", 1, "a pair of surrogates"),
        ("\"\\udc00\\ud800\"", 1, "a pair of surrogates"),
        ("01", 1, "the end of the text"),
        ("-", 0, "a JSON value"),
        ("1.", 2, "a digit"),
        ("1e+", 3, "a digit"),
        ("+1", 0, "a JSON value"),
        ("NaN", 0, "a JSON value"),
        ("<html>", 0, "a JSON value"),
    ] {
        let error = json::from_str::<Value>(text).unwrap_err();
        assert_eq!(
            (error.offset(), error.expected()),
            (offset, Some(expected)),
            "{text}"
        );
        assert!(serde_json::from_str::<Value>(text).is_err(), "{text}");
        assert!(error.is_syntax());
    }
}

#[test]
fn json_bytes_must_be_utf8() {
    let error = json::from_slice::<String>(b"\"a\xff\"").unwrap_err();
    assert_eq!((error.offset(), error.expected()), (2, Some("UTF-8")));
    let bom = json::from_slice::<String>(b"\xef\xbb\xbf\"a\"").unwrap();
    assert_eq!(bom, "a");
}

#[test]
fn integers_of_any_notation() {
    for (text, value) in [
        ("0", 0_i64),
        ("-0", 0),
        ("-0.0", 0),
        ("0e99999999999", 0),
        ("1.0", 1),
        ("1e2", 100),
        ("1.5e1", 15),
        ("1500e-2", 15),
        ("-12.0e0", -12),
        ("9223372036854775807", i64::MAX),
        ("-9223372036854775808", i64::MIN),
        ("922337203685477580.7e1", i64::MAX),
        ("1E+2", 100),
    ] {
        assert_eq!(json::from_str::<i64>(text).unwrap(), value, "{text}");
    }
    for text in [
        "1.5",
        "1e-1",
        "15e-2",
        "0.1e-99999999999",
        "\"1\"",
        "true",
        "null",
    ] {
        let error = json::from_str::<i64>(text).unwrap_err();
        assert_eq!(error.expected(), Some("an integer"), "{text}");
    }
    for text in [
        "9223372036854775808",
        "-9223372036854776000",
        "1e19",
        "1e99999999999",
        "1e400",
    ] {
        let error = json::from_str::<i64>(text).unwrap_err();
        assert_eq!(error.expected(), Some("a 64-bit integer"), "{text}");
        assert!(error.to_string().contains("does not fit"), "{error}");
    }
    assert_eq!(
        json::from_str::<i128>("-9223372036854776000").unwrap(),
        -9_223_372_036_854_776_000
    );
    assert_eq!(
        json::from_str::<u64>("18446744073709551615").unwrap(),
        u64::MAX
    );
    assert!(json::from_str::<u64>("-1").is_err());
    assert_eq!(json::to_string(&i64::MIN), i64::MIN.to_string());
    assert_eq!(json::to_string(&i128::MIN), i128::MIN.to_string());
}

#[test]
fn floats_are_written_exactly_and_shortly() {
    for (value, text) in [
        (100.0, "100"),
        (0.0, "0"),
        (-0.0, "-0"),
        (0.1, "0.1"),
        (-1.5, "-1.5"),
        (1e20, "100000000000000000000"),
        (1e21, "1e21"),
        (1e-7, "1e-7"),
        (123_456.789, "123456.789"),
        (f64::MAX, "1.7976931348623157e308"),
        (9_007_199_254_740_993.0, "9007199254740992"),
        (5e-324, "5e-324"),
        (f64::NAN, "null"),
        (f64::INFINITY, "null"),
    ] {
        assert_eq!(json::to_string(&value), text);
    }
    let error = json::from_str::<f64>("1e400").unwrap_err();
    assert_eq!(error.expected(), Some("a 64-bit float"));
}

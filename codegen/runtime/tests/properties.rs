//! Any JSON, against `serde_json` as the oracle.

use clientwright_runtime::emitted::{Reader, Value as _, Writer};
use clientwright_runtime::json;
use proptest::prelude::*;
use serde_json::Value;

fn any_json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        any::<String>().prop_map(Value::from),
        "[ -~]{0,20}".prop_map(Value::from),
    ];
    leaf.prop_recursive(6, 60, 6, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..6).prop_map(Value::from),
            prop::collection::btree_map(any::<String>(), inner, 0..6)
                .prop_map(|members| Value::Object(members.into_iter().collect())),
        ]
    })
}

/// Numbers compare as floats where one of them is one: `1.0` is written `1`. The oracle reads floats
/// fast, not exactly, so the last digit may differ.
fn same(one: &Value, other: &Value) -> bool {
    match (one, other) {
        (Value::Number(one), Value::Number(other)) => {
            let float = |number: &serde_json::Number| number.as_f64().unwrap_or(f64::NAN);
            (float(one) - float(other)).abs() <= float(one).abs() * 1e-15
        }
        (Value::Array(one), Value::Array(other)) => {
            one.len() == other.len() && one.iter().zip(other).all(|(one, other)| same(one, other))
        }
        (Value::Object(one), Value::Object(other)) => {
            one.len() == other.len()
                && one
                    .iter()
                    .zip(other)
                    .all(|(one, other)| one.0 == other.0 && same(one.1, other.1))
        }
        _ => one == other,
    }
}

proptest! {
    #[test]
    fn json_that_serde_json_writes_is_read(value in any_json()) {
        for text in [value.to_string(), format!("{value:#}")] {
            prop_assert_eq!(&json::from_str::<Value>(&text).unwrap(), &value);
        }
    }

    #[test]
    fn json_that_is_written_is_read_by_serde_json(value in any_json()) {
        let text = json::to_string(&value);
        let read: Value = serde_json::from_str(&text).unwrap();
        prop_assert!(same(&read, &value), "{}", text);
    }

    #[test]
    fn strings_are_equal_after_a_round_trip(text in any::<String>()) {
        prop_assert_eq!(json::from_str::<String>(&json::to_string(&text)).unwrap(), text.clone());
        let escaped: String = text.encode_utf16().flat_map(|unit| format!("\\u{unit:04x}").into_bytes()).map(char::from).collect();
        prop_assert_eq!(json::from_str::<String>(&format!("\"{escaped}\"")).unwrap(), text);
    }

    #[test]
    fn floats_are_equal_after_a_round_trip(value in any::<f64>().prop_filter("finite", |value| value.is_finite())) {
        let text = json::to_string(&value);
        prop_assert_eq!(json::from_str::<f64>(&text).unwrap().to_bits(), value.to_bits());
    }

    #[test]
    fn integers_are_equal_after_a_round_trip(value in any::<i128>(), small in any::<i64>()) {
        prop_assert_eq!(json::from_str::<i128>(&json::to_string(&value)).unwrap(), value);
        prop_assert_eq!(json::from_str::<i64>(&json::to_string(&small)).unwrap(), small);
        prop_assert_eq!(json::from_str::<i64>(&format!("{small}.000")).unwrap(), small);
        prop_assert_eq!(json::from_str::<i128>(&format!("{small}e3")).unwrap(), i128::from(small) * 1000);
    }

    /// Any text, and any JSON with a part of it replaced: both readers take it or none does.
    #[test]
    fn json_is_accepted_exactly_where_serde_json_accepts_it(value in any_json(), at in any::<prop::sample::Index>(), piece in "[\\[\\]{}:,\"0-9eE+.\\\\u -]{0,3}") {
        let mut text: Vec<char> = value.to_string().chars().collect();
        let at = at.index(text.len());
        text.splice(at..(at + 1).min(text.len()), piece.chars());
        let text: String = text.into_iter().collect();
        let ours = json::from_str::<Value>(&text);
        let theirs = serde_json::from_str::<Value>(&text);
        prop_assert_eq!(ours.is_ok(), theirs.is_ok(), "{} {:?} {:?}", text, ours, theirs);
        if let Err(error) = ours {
            prop_assert!(error.offset() <= text.len());
            prop_assert!(error.excerpt().len() < 1000);
        }
    }

    #[test]
    fn json_of_any_text_does_not_panic(text in any::<String>()) {
        let ours = json::from_str::<Value>(&text).is_ok();
        prop_assert_eq!(ours, serde_json::from_str::<Value>(&text).is_ok());
        let mut value = Value::blank();
        let _ = value.read(&mut Reader::new(&text));
        let mut writer = Writer::debug(true);
        value.write(&mut writer);
    }
}

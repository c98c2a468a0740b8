//! Numbers at their bounds and strings by format, pattern and length.

use serde_json::{Value, json};

use super::shape::Shape;
use super::{Mode, pattern};

/// Numbers that the shape allows, or in wide mode those that exceed the usual types.
pub(super) fn numbers(shape: &Shape, integer: bool, mode: Mode) -> Vec<Value> {
    let bound = |keyword: &str| shape.get(keyword).cloned();
    let format = shape.get("format").and_then(Value::as_str);
    let natural = integer && matches!(format, Some("uint32" | "uint64"));
    let mut numbers = match (integer, mode) {
        // These formats limit the size of a number.
        (true, Mode::Wide) if matches!(format, Some("int32" | "int64")) => vec![json!(i64::MIN)],
        (true, Mode::Wide) if natural => vec![json!(u64::MAX)],
        (false, Mode::Wide) if matches!(format, Some("float" | "double")) => vec![json!(1.5)],
        (true, Mode::Wide) => vec![json!(u64::MAX), json!(i64::MIN), json!(1e20), json!(-1e30)],
        (false, Mode::Wide) => vec![json!(9_007_199_254_740_993_i64), json!(u64::MAX)],
        (false, Mode::Edge) => vec![json!(f64::MAX), json!(5e-324), json!(-0.0)],
        (true, _) => vec![
            json!(1),
            json!(0),
            json!(1.0),
            json!(-1),
            json!(42),
            json!(i32::MAX),
            json!(9_007_199_254_740_993_i64),
        ],
        (false, _) => vec![
            json!(1.5),
            json!(0),
            json!(-2),
            json!(0.1),
            json!(1e-7),
            json!(123_456_789.25),
            json!(1e300),
        ],
    };
    // Writers that keep numbers as doubles round the limits of 64 bits to what lies beyond them.
    let fits = |bound: &Value| {
        let exact = bound.as_i64().is_some() || bound.as_u64() == Some(u64::MAX);
        let small = bound.as_f64().is_some_and(|bound| bound.abs() < 9e18);
        !integer || mode == Mode::Wide || exact || small
    };
    let bounds = ["minimum", "maximum"].into_iter().filter_map(bound);
    numbers.splice(1..1, bounds.filter(fits));
    if let Some(step) = shape.get("multipleOf").and_then(Value::as_f64) {
        numbers.extend([1.0, 2.0, -3.0].map(|times| json!(times * step)));
    }
    let beyond = [("exclusiveMinimum", 1.0), ("exclusiveMaximum", -1.0)];
    for (keyword, by) in beyond {
        let value = shape.get(keyword).and_then(Value::as_f64);
        numbers.extend(
            value
                .into_iter()
                .flat_map(|value| [value + by, value + by / 2.0])
                .map(|number| json!(number)),
        );
    }
    numbers.retain(|number| {
        number
            .as_f64()
            .is_some_and(|number| within(shape, number, integer) && !(natural && number < 0.0))
    });
    numbers
}

/// Returns whether the number is within the bounds and of the step of the shape.
fn within(shape: &Shape, number: f64, integer: bool) -> bool {
    let bound = |keyword: &str| shape.get(keyword).and_then(Value::as_f64);
    bound("minimum").is_none_or(|least| number >= least)
        && bound("maximum").is_none_or(|most| number <= most)
        && bound("exclusiveMinimum").is_none_or(|least| number > least)
        && bound("exclusiveMaximum").is_none_or(|most| number < most)
        && bound("multipleOf").is_none_or(|step| (number / step).fract() == 0.0)
        && (!integer || number.fract() == 0.0)
}

/// Strings that the shape allows.
pub(super) fn strings(shape: &Shape, mode: Mode) -> Vec<Value> {
    let format = shape
        .get("format")
        .and_then(Value::as_str)
        .unwrap_or_default();
    let mut strings: Vec<String> = Vec::new();
    if let Some(regex) = shape.get("pattern").and_then(Value::as_str) {
        strings.extend(pattern::matching(regex));
    }
    let known = of_format(format);
    match mode {
        Mode::Edge if !known.is_empty() => strings
            .splice(0..0, ["by hand: never".to_owned(), String::new()])
            .for_each(drop),
        _ => strings.extend(known.iter().map(|text| (*text).to_owned())),
    }
    strings.extend(["text", "", "a\"b\\c\n\u{7f}\u{1}", "Grüße, 漢字 🦀"].map(str::to_owned));
    let bound = |keyword: &str| shape.get(keyword).and_then(Value::as_u64);
    let least =
        usize::try_from(bound("minLength").unwrap_or_default().min(10_000)).unwrap_or_default();
    strings.push("m".repeat(least.max(1)));
    let most = bound("maxLength").unwrap_or(u64::MAX);
    strings.retain(|text| {
        let length = text.chars().count();
        length >= least && length as u64 <= most
    });
    strings.dedup();
    strings.into_iter().map(Value::String).collect()
}

/// Texts of a format (JSON Schema 2020-12, validation, section 7.3, and the OpenAPI registry), among
/// them those that a conversion would not return unchanged.
fn of_format(format: &str) -> &'static [&'static str] {
    match format {
        "date-time" => &[
            "2024-02-29T12:34:56Z",
            "2024-02-29T12:34:56.120+05:30",
            "2024-02-29T12:34:56.123456789-08:00",
            "9999-12-31T23:59:59.999999Z",
            "2016-12-31T23:59:60Z",
            "2024-02-29t12:34:56z",
            "2024-02-29T12:34:56.000-00:00",
        ],
        "date" => &["2024-02-29", "0001-01-01", "9999-12-31"],
        "time" => &["12:34:56Z", "23:59:60.5+01:00"],
        "duration" => &["P1DT2H", "PT0.5S", "P3W"],
        "uuid" => &[
            "8d2b6c1e-0a4f-4c55-9d0e-6f1f3a2b7c80",
            "8D2B6C1E-0A4F-4C55-9D0E-6F1F3A2B7C80",
        ],
        "uri" | "url" | "iri" | "uri-reference" | "uri-template" | "iri-reference" => &[
            "https://example.com/a%20b?c=d#e",
            "HTTPS://EXAMPLE.com",
            "urn:example:1",
        ],
        "email" | "idn-email" => &["someone@example.com"],
        "hostname" | "idn-hostname" => &["example.com", "EXAMPLE.com."],
        "ipv4" => &["192.0.2.1"],
        "ipv6" => &["2001:db8::1", "2001:0DB8:0:0::1"],
        "ip" => &["192.0.2.1", "2001:DB8::1"],
        "byte" | "base64" => &["aGVsbG8=", "", "/+8="],
        "binary" => &["\u{0}bytes"],
        "password" => &["correct horse"],
        "int64" | "uint64" | "int32" | "decimal" => &["123", "-7"],
        _ => &[],
    }
}

//! Parses the facts below a field: `maxLength32`, `formatuuid`, `default: 20`.

use crate::authoring::Value;

/// The keywords whose value is a number.
const NUMBERS: [&str; 11] = [
    "maxLength",
    "minLength",
    "exclusiveMaximum",
    "exclusiveMinimum",
    "maximum",
    "minimum",
    "maxItems",
    "minItems",
    "maxProperties",
    "minProperties",
    "multipleOf",
];

/// Returns the keyword and its value; [`None`] if the line is not a fact.
///
/// A page that was copied from a browser has no separator between the keyword and the value.
pub(super) fn parse(line: &str) -> Option<(&'static str, Value)> {
    let line = line.trim();
    let after = |keyword: &str| {
        let rest = line.strip_prefix(keyword)?;
        Some(rest.strip_prefix(':').unwrap_or(rest).trim())
    };
    for keyword in NUMBERS {
        if let Some(rest) = after(keyword)
            && rest.parse::<f64>().is_ok()
        {
            return Some((keyword, Value::Number(rest.to_owned())));
        }
    }
    if let Some(rest) = after("format")
        && is_format(rest)
    {
        return Some(("format", Value::String(rest.to_owned())));
    }
    if let Some(rest) = after("pattern")
        && !rest.is_empty()
        && !rest.contains(' ')
    {
        return Some(("pattern", Value::String(rest.to_owned())));
    }
    if let Some(rest) = after("default") {
        return scalar(rest).map(|value| ("default", value));
    }
    (line == "uniqueItems").then_some(("uniqueItems", Value::Bool(true)))
}

/// Returns whether a word is the name of a format, such as `date-time`.
fn is_format(word: &str) -> bool {
    let is_part = |char: char| char.is_ascii_lowercase() || char.is_ascii_digit() || char == '-';
    !word.is_empty() && word.chars().all(is_part)
}

/// Parses the value of a default: JSON, or one word.
fn scalar(text: &str) -> Option<Value> {
    match serde_json::from_str(text) {
        Ok(serde_json::Value::Bool(value)) => return Some(Value::Bool(value)),
        Ok(serde_json::Value::Null) => return Some(Value::Null),
        Ok(serde_json::Value::Number(_)) => return Some(Value::Number(text.to_owned())),
        Ok(serde_json::Value::String(text)) => return Some(Value::String(text)),
        _ => {}
    }
    let is_word = !text.is_empty() && !text.contains(char::is_whitespace);
    is_word.then(|| Value::String(text.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn facts_are_parsed_with_and_without_a_separator() {
        let number = |text: &str| Value::Number(text.to_owned());
        let string = |text: &str| Value::String(text.to_owned());
        for (line, expected) in [
            ("maxLength32", Some(("maxLength", number("32")))),
            ("minimum0.01", Some(("minimum", number("0.01")))),
            (
                "exclusiveMinimum: 0",
                Some(("exclusiveMinimum", number("0"))),
            ),
            ("formatdate-time", Some(("format", string("date-time")))),
            ("format: uuid", Some(("format", string("uuid")))),
            ("defaulttrue", Some(("default", Value::Bool(true)))),
            ("default20", Some(("default", number("20")))),
            ("pattern^[a-z]+$", Some(("pattern", string("^[a-z]+$")))),
            ("Name of the script.", None),
            ("maximum length of it", None),
            ("formatted text", None),
        ] {
            assert_eq!(parse(line), expected, "{line}");
        }
    }
}

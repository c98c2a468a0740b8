//! Examples of a document as tests: each is read by its type, written again, and compared.

use std::fmt::{self, Write};

use serde_json::{Number, Value as Json};

use crate::json::{self, Error, Value, push_key};

/// The maximum length of a text or value in a message.
const LONGEST_SHOWN: usize = 200;

/// An example, and the type that reads it.
#[derive(Clone, Copy, Debug)]
pub struct Example {
    /// The pointer to it in the document.
    pub pointer: &'static str,
    /// Its value as JSON.
    pub text: &'static str,
    /// Reads a text by the type and writes what was read: [`round_trip`].
    pub round_trip: fn(&str) -> Result<String, Error>,
}

/// Reads a text and writes what was read.
///
/// # Errors
/// Returns an error if the text is not of the type.
pub fn round_trip<T: Value>(text: &str) -> Result<String, Error> {
    Ok(json::to_string(&json::from_str::<T>(text)?))
}

/// Asserts that each example is equal after decoding and encoding: members in any order, numbers by value.
///
/// # Panics
///
/// If one is not, with the pointer and the first difference of each.
#[track_caller]
pub fn check_examples(examples: &[Example]) {
    let mut failures = String::new();
    for Example {
        pointer,
        text,
        round_trip,
    } in examples
    {
        if let Some(reason) = failure(text, round_trip(text)) {
            let _ = writeln!(
                failures,
                "{pointer}: {reason}\n  the example: {}",
                cut(text)
            );
        }
    }
    assert!(
        failures.is_empty(),
        "examples that change when they are read and written again:\n{failures}"
    );
}

fn failure(text: &str, back: Result<String, Error>) -> Option<String> {
    let back = match back {
        Ok(back) => back,
        Err(error) => return Some(format!("it cannot be read: {error}")),
    };
    let parsed = (serde_json::from_str(text), serde_json::from_str(&back));
    let (Ok(sent), Ok(written)) = parsed else {
        return Some(format!("what was written is not JSON: {}", cut(&back)));
    };
    difference(&sent, &written, &Path::Root)
}

/// Returns the first position where two values differ.
fn difference(one: &Json, other: &Json, path: &Path<'_>) -> Option<String> {
    match (one, other) {
        (Json::Object(members), Json::Object(others)) => {
            let first = members.iter().find_map(|(key, value)| {
                let path = Path::Member(path, key);
                match others.get(key) {
                    Some(other) => difference(value, other, &path),
                    None => Some(format!("at {path}, {} was lost", printed(value))),
                }
            });
            first.or_else(|| {
                let (key, value) = others.iter().find(|(key, _)| !members.contains_key(*key))?;
                Some(format!(
                    "at {}, {} was added",
                    Path::Member(path, key),
                    printed(value)
                ))
            })
        }
        (Json::Array(items), Json::Array(others)) if items.len() == others.len() => {
            let pairs = items.iter().zip(others).enumerate();
            let mut differences =
                pairs.map(|(index, (one, other))| difference(one, other, &Path::Item(path, index)));
            differences.find_map(|difference| difference)
        }
        (Json::Number(number), Json::Number(other)) if same(number, other) => None,
        _ if one == other => None,
        _ => Some(format!(
            "at {path}, {} became {}",
            printed(one),
            printed(other)
        )),
    }
}

/// Returns whether two numbers are equal: integers exactly, others as 64-bit floats.
fn same(one: &Number, other: &Number) -> bool {
    match (one.as_i128(), other.as_i128()) {
        (Some(one), Some(other)) => one == other,
        _ => one.as_f64() == other.as_f64(),
    }
}

fn printed(value: &Json) -> String {
    cut(&value.to_string())
}

fn cut(text: &str) -> String {
    match text.char_indices().nth(LONGEST_SHOWN) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
        None => text.to_owned(),
    }
}

/// The way to a value, written as in errors of the reader.
enum Path<'p> {
    Root,
    Member(&'p Path<'p>, &'p str),
    Item(&'p Path<'p>, usize),
}

impl fmt::Display for Path<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Root => f.write_char('$'),
            Self::Member(outer, key) => {
                let mut path = outer.to_string();
                push_key(&mut path, key);
                f.write_str(&path)
            }
            Self::Item(outer, index) => write!(f, "{outer}[{index}]"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Example, check_examples, failure, round_trip};

    fn changed(text: &str, back: &str) -> Option<String> {
        failure(text, Ok(back.to_owned()))
    }

    #[test]
    fn example_comparison_ignores_order_and_the_spelling_of_numbers() {
        assert_eq!(
            changed(r#"{"a":1.0,"b":[1e2]}"#, r#"{"b":[100],"a":1}"#),
            None
        );
    }

    #[test]
    fn example_difference_is_reported_with_its_place() {
        for (text, back, expected) in [
            (
                r#"{"a":[{"b":1}]}"#,
                r#"{"a":[{}]}"#,
                "at $.a[0].b, 1 was lost",
            ),
            (
                r#"{"a":{}}"#,
                r#"{"a":{"b":null}}"#,
                "at $.a.b, null was added",
            ),
            (
                r#"{"a":[1]}"#,
                r#"{"a":["1"]}"#,
                r#"at $.a[0], 1 became "1""#,
            ),
            (r#"{"a/b":1}"#, "{}", r#"at $["a/b"], 1 was lost"#),
            ("[1]", "[1,2]", "at $, [1] became [1,2]"),
            (
                "9007199254740993",
                "9007199254740992",
                "at $, 9007199254740993 became 9007199254740992",
            ),
        ] {
            assert_eq!(changed(text, back).as_deref(), Some(expected));
        }
    }

    #[test]
    fn example_that_is_equal_after_a_round_trip_passes() {
        check_examples(&[Example {
            pointer: "#/a",
            text: "[1, 2.0]",
            round_trip: round_trip::<Vec<u64>>,
        }]);
    }

    #[test]
    #[should_panic(expected = "#/a: it cannot be read: ")]
    fn example_that_cannot_be_read_fails() {
        check_examples(&[Example {
            pointer: "#/a",
            text: "[-1]",
            round_trip: round_trip::<Vec<u64>>,
        }]);
    }
}

//! Compares JSON values, and finds the first difference.
//!
//! Numbers are compared as numbers (`1` is `1.0`), objects as sets of members (RFC 8259 assigns the
//! order of members and the spelling of numbers no meaning); everything else literally.

use serde_json::{Number, Value};

/// The first place where two values differ.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// JSON pointer of the place.
    pub path: String,
    /// The kind of the difference.
    pub kind: Kind,
    /// The two values, truncated.
    pub detail: String,
}

/// The kind of a difference.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// A member or item of the first value is missing in the second.
    Lost,
    /// The second value has a member or item more.
    Invented,
    /// The values are of different JSON types.
    Retyped,
    /// The values are of one type and differ.
    Changed,
}

/// Compares a value with its round trip.
#[must_use]
pub fn difference(sent: &Value, back: &Value) -> Option<Difference> {
    walk(sent, back, &mut String::new())
}

fn walk(sent: &Value, back: &Value, path: &mut String) -> Option<Difference> {
    match (sent, back) {
        (Value::Object(sent), Value::Object(back)) => {
            let lost = sent.iter().find_map(|(key, value)| {
                below(path, key, |path| match back.get(key) {
                    Some(other) => walk(value, other, path),
                    None => Some(at(path, Kind::Lost, value, &Value::Null)),
                })
            });
            lost.or_else(|| {
                let (key, value) = back.iter().find(|(key, _)| !sent.contains_key(*key))?;
                below(path, key, |path| {
                    Some(at(path, Kind::Invented, &Value::Null, value))
                })
            })
        }
        (Value::Array(sent), Value::Array(back)) => {
            let pairs = sent.iter().zip(back).enumerate();
            let inner = pairs.into_iter().find_map(|(index, (one, other))| {
                below(path, &index.to_string(), |path| walk(one, other, path))
            });
            inner.or_else(|| match sent.len().cmp(&back.len()) {
                std::cmp::Ordering::Greater => {
                    Some(at(path, Kind::Lost, &sent.len().into(), &back.len().into()))
                }
                std::cmp::Ordering::Less => Some(at(
                    path,
                    Kind::Invented,
                    &sent.len().into(),
                    &back.len().into(),
                )),
                std::cmp::Ordering::Equal => None,
            })
        }
        (Value::Number(one), Value::Number(other)) => {
            (!same_number(one, other)).then(|| at(path, Kind::Changed, sent, back))
        }
        _ if sent == back => None,
        _ if std::mem::discriminant(sent) == std::mem::discriminant(back) => {
            Some(at(path, Kind::Changed, sent, back))
        }
        _ => Some(at(path, Kind::Retyped, sent, back)),
    }
}

/// Runs `inner` with one more segment on the path.
fn below<T>(path: &mut String, segment: &str, inner: impl FnOnce(&mut String) -> T) -> T {
    let length = path.len();
    path.push('/');
    path.push_str(&segment.replace('~', "~0").replace('/', "~1"));
    let result = inner(path);
    path.truncate(length);
    result
}

fn at(path: &str, kind: Kind, sent: &Value, back: &Value) -> Difference {
    Difference {
        path: path.to_owned(),
        kind,
        detail: format!("{} → {}", cut(sent), cut(back)),
    }
}

/// Returns the value as text of at most 80 characters.
fn cut(value: &Value) -> String {
    let text = value.to_string();
    match text.char_indices().nth(80) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
        None => text,
    }
}

/// Integers are compared exactly, everything else as floats.
fn same_number(one: &Number, other: &Number) -> bool {
    match (integer(one), integer(other)) {
        (Some(one), Some(other)) => one == other,
        _ => one.as_f64() == other.as_f64(),
    }
}

fn integer(number: &Number) -> Option<i128> {
    number
        .as_i64()
        .map(i128::from)
        .or_else(|| number.as_u64().map(i128::from))
}

#[cfg(test)]
mod tests;

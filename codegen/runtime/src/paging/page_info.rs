//! The members of a page that describe the list, at the JSON pointers that the document names.
//!
//! The body has been decoded before, so a member that is missing or of another type is ignored.

use crate::json::{self, Reader};

/// The items of a page, without their types.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Contents {
    pub(super) count: u64,
    pub(super) fingerprint: u64,
}

/// Returns the items at a pointer.
pub(super) fn contents(body: &str, pointer: &str) -> Contents {
    let text = place(body, pointer).unwrap_or_default();
    Contents {
        count: count(text).unwrap_or_default(),
        fingerprint: fingerprint(text),
    }
}

fn count(text: &str) -> Option<u64> {
    let mut reader = Reader::new(text);
    let mut count = 0_u64;
    let mut more = reader.open_array().ok()?;
    while more {
        reader.skip().ok()?;
        count = count.saturating_add(1);
        more = reader.more_items().ok()?;
    }
    Some(count)
}

/// Returns a hash that is the same in every process (FNV-1a), unlike those of the standard library.
pub(super) fn fingerprint(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

/// Returns the number at a pointer, which may be written as a string.
pub(super) fn number(body: &str, pointer: &str) -> Option<u64> {
    let text = place(body, pointer)?.trim_matches('"');
    text.strip_suffix(".0").unwrap_or(text).parse().ok()
}

/// Returns the number at a pointer, if there is a pointer and the number is positive.
///
/// Zero is ignored, since a count of zero for pages that have items is a mistake of the API.
pub(super) fn positive(body: &str, pointer: Option<&str>) -> Option<u64> {
    number(body, pointer?).filter(|number| *number > 0)
}

/// Returns the cursor at a pointer: a string that is not empty, or a number.
pub(super) fn cursor(body: &str, pointer: &str) -> Option<String> {
    let text = cursor_json(body, pointer)?;
    if text.starts_with('"') {
        json::from_str(text).ok()
    } else {
        Some(text.to_owned())
    }
}

/// Returns the JSON text of the cursor at a pointer.
pub(super) fn cursor_json<'t>(body: &'t str, pointer: &str) -> Option<&'t str> {
    let text = place(body, pointer)?;
    let is_cursor = match text.bytes().next()? {
        b'"' => text != "\"\"",
        first => matches!(first, b'-' | b'0'..=b'9'),
    };
    is_cursor.then_some(text)
}

/// Replaces the value at a pointer by a JSON text. Missing objects on the path are created.
///
/// Given the body `{"filter": {"a": 1}}`, the pointer `/page/cursor` and the text `"x"`, the result is
/// `{"page":{"cursor":"x"},"filter": {"a": 1}}`. It is [`None`] if a value on the path is not an object.
pub(super) fn replaced(body: &str, pointer: &str, text: &str) -> Option<String> {
    let Some((key, rest)) = step(pointer) else {
        return Some(text.to_owned());
    };
    let mut reader = Reader::new(body);
    reader.open_object().ok()?;
    let name = serde_json::Value::from(key.as_str());
    if let Some(old) = member(body, &key) {
        // The text of the member is a part of the body.
        let start = (old.as_ptr() as usize).checked_sub(body.as_ptr() as usize)?;
        let (before, from) = body.split_at_checked(start)?;
        let new = replaced(old, rest, text)?;
        return Some(format!("{before}{new}{}", from.get(old.len()..)?));
    }
    let (_, others) = body.trim_ascii_start().split_once('{')?;
    let new = replaced("{}", rest, text)?;
    let comma = if others.trim_ascii_start().starts_with('}') {
        ""
    } else {
        ","
    };
    Some(format!("{{{name}:{new}{comma}{others}"))
}

/// Splits a pointer into its first key and the rest.
fn step(pointer: &str) -> Option<(String, &str)> {
    let steps = pointer.strip_prefix('/')?;
    let end = steps.find('/').unwrap_or(steps.len());
    let (key, rest) = steps.split_at_checked(end)?;
    Some((unescaped(key), rest))
}

fn unescaped(step: &str) -> String {
    step.replace("~1", "/").replace("~0", "~")
}

/// Returns whether the value at a JSON pointer is `false`.
pub(super) fn is_false(body: &str, pointer: &str) -> bool {
    place(body, pointer) == Some("false")
}

/// Returns the JSON text at a pointer. The empty pointer is the whole body (RFC 6901 §5).
fn place<'t>(body: &'t str, pointer: &str) -> Option<&'t str> {
    let steps = pointer.split('/').skip(1);
    let text = steps
        .map(unescaped)
        .try_fold(body, |text, key| member(text, &key))?;
    Some(text.trim_ascii())
}

/// Returns the JSON text of a member. If its key is repeated, it is the last one.
fn member<'t>(text: &'t str, key: &str) -> Option<&'t str> {
    let mut reader = Reader::new(text);
    let mut found = None;
    let mut more = reader.open_object().ok()?;
    while more {
        let (_, name) = reader.key().ok()?;
        let (start, _) = reader.next_start();
        reader.skip().ok()?;
        if name == key {
            found = Some(reader.text_since(start));
        }
        more = reader.more_members().ok()?;
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    const BODY: &str = r#" {"result": {"a/b": [ {"x": [1, 2]}, 2 ,3]}, "info": {"total": "7", "pages": 3.0,
        "cursor": "a\"b", "next": 12, "none": null, "empty": "", "more": false}, "info2": [0]} "#;

    #[test]
    fn page_info_is_found_by_pointers() {
        assert_eq!(contents(BODY, "/result/a~1b").count, 3);
        assert_eq!(contents(" [1,2] ", "").count, 2);
        assert_eq!(contents(BODY, "/result").count, 0);
        assert_eq!(number(BODY, "/info/total"), Some(7));
        assert_eq!(number(BODY, "/info/pages"), Some(3));
        assert_eq!(number(BODY, "/info/cursor"), None);
        assert_eq!(cursor(BODY, "/info/cursor").as_deref(), Some("a\"b"));
        assert_eq!(cursor(BODY, "/info/next").as_deref(), Some("12"));
        for nothing in ["/info/none", "/info/empty", "/info/more", "/info2/0", "/no"] {
            assert_eq!(cursor(BODY, nothing), None, "{nothing}");
        }
        assert!(is_false(BODY, "/info/more") && !is_false(BODY, "/info/none"));
    }

    #[test]
    fn cursor_is_set_in_a_body_that_stays_otherwise_as_it_is() {
        for (body, pointer, expected) in [
            ("{}", "/c", r#"{"c":7}"#),
            (r#" {"a": 1.0}"#, "/c", r#"{"c":7,"a": 1.0}"#),
            (r#"{"c": "old", "a": [1]}"#, "/c", r#"{"c": 7, "a": [1]}"#),
            (r#"{"a":1}"#, "/p/c~1d", r#"{"p":{"c/d":7},"a":1}"#),
            (r#"{"p": {"a": 2}}"#, "/p/c", r#"{"p": {"c":7,"a": 2}}"#),
        ] {
            assert_eq!(replaced(body, pointer, "7").as_deref(), Some(expected));
        }
        assert_eq!(replaced("[]", "/c", "7"), None);
        assert_eq!(replaced(r#"{"p": 1}"#, "/p/c", "7"), None);
    }

    #[test]
    fn page_info_of_a_body_that_is_no_json_is_empty() {
        assert_eq!(contents("{\"a\": [1, 2", "/a"), contents("", ""));
        assert_eq!(number("[", "/a"), None);
    }
}

//! Steps of JSON pointers (RFC 6901 §3).

use std::borrow::Cow;

/// Writes a key as a step of a pointer: `a/b` as `a~1b`.
#[must_use]
pub fn escape(key: &str) -> Cow<'_, str> {
    if !key.bytes().any(|byte| matches!(byte, b'~' | b'/')) {
        return Cow::Borrowed(key);
    }
    // Each path of a document is a step of many pointers.
    let mut step = String::with_capacity(key.len().saturating_mul(2));
    for char in key.chars() {
        match char {
            '~' => step.push_str("~0"),
            '/' => step.push_str("~1"),
            _ => step.push(char),
        }
    }
    Cow::Owned(step)
}

/// Reads a step of a pointer as a key: `a~1b` as `a/b`.
#[must_use]
pub fn unescape(step: &str) -> Cow<'_, str> {
    if step.contains('~') {
        // In this order, so that `~01` is `~1` (RFC 6901 §4).
        Cow::Owned(step.replace("~1", "/").replace("~0", "~"))
    } else {
        Cow::Borrowed(step)
    }
}

/// Appends a key to a pointer.
pub fn push(pointer: &mut String, key: &str) {
    pointer.push('/');
    pointer.push_str(&escape(key));
}

#[cfg(test)]
mod tests {
    use super::{escape, push, unescape};

    #[test]
    fn pointer_step_is_the_key_again() {
        for (key, step) in [
            ("a", "a"),
            ("", ""),
            ("a/b", "a~1b"),
            ("~1", "~01"),
            ("~", "~0"),
        ] {
            assert_eq!(escape(key), step);
            assert_eq!(unescape(step), key);
        }
    }

    #[test]
    fn pointer_push_escapes_the_key() {
        let mut pointer = "#/paths".to_owned();
        push(&mut pointer, "/pets");
        assert_eq!(pointer, "#/paths/~1pets");
    }
}

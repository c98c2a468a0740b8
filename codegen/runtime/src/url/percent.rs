//! Percent-encoding.

use percent_encoding::{
    AsciiSet, CONTROLS, NON_ALPHANUMERIC, percent_encode_byte, utf8_percent_encode,
};
use std::borrow::Cow;

/// Everything but the unreserved characters of RFC 3986 §2.3.
const VALUE: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~');

/// The characters that a path of RFC 3986 §3.3 may not contain; literal text of a template keeps all others.
const LITERAL: &AsciiSet = &CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'#')
    .add(b'<')
    .add(b'>')
    .add(b'?')
    .add(b'[')
    .add(b'\\')
    .add(b']')
    .add(b'^')
    .add(b'`')
    .add(b'{')
    .add(b'|')
    .add(b'}');

/// The characters that a reserved expansion encodes in a query: those that a query may not contain (RFC 3986 §3.4), and
/// `&` and `+`, which would end the value or be decoded as a space.
const RESERVED: &AsciiSet = &LITERAL.remove(b'?').add(b'&').add(b'+');

/// Percent-encodes a value as UTF-8: all but unreserved characters.
pub(crate) fn encode(text: &str) -> Cow<'_, str> {
    utf8_percent_encode(text, VALUE).into()
}

/// Percent-encodes the characters that a path may not contain, and no others.
pub(crate) fn encode_literal(text: &str) -> Cow<'_, str> {
    utf8_percent_encode(text, LITERAL).into()
}

/// Percent-encodes a value in a query whose reserved characters and percent-encoded triples stay (`allowReserved`,
/// RFC 6570 §3.2.3).
pub(crate) fn encode_reserved(text: &str) -> String {
    encode_all_but_triples(text, RESERVED)
}

/// Percent-encodes a value in a path whose reserved characters and percent-encoded triples stay. `?` and `#`, which would
/// end the path, are encoded.
pub(crate) fn encode_reserved_in_path(text: &str) -> String {
    encode_all_but_triples(text, LITERAL)
}

fn encode_all_but_triples(text: &str, encoded: &'static AsciiSet) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('%') {
        let (before, from) = rest.split_at(at);
        out.extend(utf8_percent_encode(before, encoded));
        let triple = from
            .get(1..3)
            .is_some_and(|digits| digits.bytes().all(|byte| byte.is_ascii_hexdigit()));
        out.push_str(if triple {
            "%"
        } else {
            percent_encode_byte(b'%')
        });
        rest = from.get(1..).unwrap_or_default();
    }
    out.extend(utf8_percent_encode(rest, encoded));
    out
}

//! Pages by their URL in the header `Link` (RFC 8288 §3).

use http::HeaderMap;
use http::header::LINK;

use crate::operation::{Next, Page, PageLocation, PageStyle};

/// The URL of the next page in the header `Link` (RFC 8288).
#[derive(Clone, Copy, Debug)]
pub struct LinkHeader;

impl PageStyle for LinkHeader {
    fn location(&self) -> PageLocation {
        PageLocation::Url
    }

    fn next(&self, page: &Page<'_>) -> Next {
        Next::announced(next(page.headers))
    }
}

/// Returns the target of the link to the next page, as it is in the header.
fn next(headers: &HeaderMap) -> Option<String> {
    let values = headers.get_all(LINK).iter();
    values
        .filter_map(|value| value.to_str().ok())
        .find_map(next_in)
}

fn next_in(text: &str) -> Option<String> {
    let mut rest = text;
    loop {
        rest = rest.trim_start_matches([' ', '\t', ',']);
        let (target, after) = rest.strip_prefix('<')?.split_once('>')?;
        let is_next;
        (is_next, rest) = parameters(after);
        if is_next {
            return Some(target.trim().to_owned());
        }
    }
}

/// Returns whether the parameters of a link have `rel=next` for this page, and the text after them.
fn parameters(text: &str) -> (bool, &str) {
    let (mut relation, mut elsewhere) = (None, false);
    let mut rest = text.trim_start();
    while let Some(after) = rest.strip_prefix(';') {
        let (name, value, after) = parameter(after.trim_start());
        match name.to_ascii_lowercase().as_str() {
            // Only the first one counts (RFC 8288 §3.3).
            "rel" => drop(relation.get_or_insert(value)),
            "anchor" => elsewhere = true,
            _ => {}
        }
        rest = after.trim_start();
    }
    let relation = relation.unwrap_or_default();
    let is_next = relation
        .split_ascii_whitespace()
        .any(|one| one.eq_ignore_ascii_case("next"));
    (is_next && !elsewhere, rest)
}

/// Returns a parameter's name and value, and the text after it.
fn parameter(text: &str) -> (&str, String, &str) {
    let end = text.find(['=', ';', ',']).unwrap_or(text.len());
    let (name, rest) = text.split_at(end);
    let Some(value) = rest.strip_prefix('=') else {
        return (name.trim(), String::new(), rest);
    };
    let value = value.trim_start();
    if let Some(quoted) = value.strip_prefix('"') {
        let (value, rest) = quoted_string(quoted);
        return (name.trim(), value, rest);
    }
    let end = value.find([';', ',']).unwrap_or(value.len());
    let (value, rest) = value.split_at(end);
    (name.trim(), value.trim().to_owned(), rest)
}

/// Reads the text up to the closing quote, and removes its backslashes.
fn quoted_string(text: &str) -> (String, &str) {
    let mut value = String::new();
    let mut characters = text.chars();
    while let Some(character) = characters.next() {
        match character {
            '"' => break,
            '\\' => value.extend(characters.next()),
            other => value.push(other),
        }
    }
    (value, characters.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;
    use http::HeaderValue;

    fn of(values: &[&'static str]) -> Option<String> {
        let mut headers = HeaderMap::new();
        for value in values {
            headers.append(LINK, HeaderValue::from_static(value));
        }
        next(&headers)
    }

    #[test]
    fn link_header_next_page_is_found_among_other_links() {
        for (values, expected) in [
            (
                &["<https://x.example/?page=2>; rel=\"next\""][..],
                "https://x.example/?page=2",
            ),
            (&["</a?x=1,2>; rel=prev, </a?x=3>; rel=next"], "/a?x=3"),
            (
                &["</a>;title=\"a, <b>; rel=\\\"next\\\"\";rel=\"last NEXT\""],
                "/a",
            ),
            (
                &["</a>; rel=first", "</b> ; REL = \"next\" ; rel=prev"],
                "/b",
            ),
            (&["<>; rel=next"], ""),
        ] {
            assert_eq!(of(values).as_deref(), Some(expected), "{values:?}");
        }
    }

    #[test]
    fn link_header_without_a_next_page_has_none() {
        for values in [
            &[][..],
            &["</a>; rel=prev; rel=next"],
            &["</a>; rel=next; anchor=\"#part\""],
            &["</a>; rel=nextish"],
            &["/a; rel=next"],
            &["</a; rel=next"],
        ] {
            assert_eq!(of(values), None, "{values:?}");
        }
    }
}

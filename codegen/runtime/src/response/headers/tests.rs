//! Headers by their types.

use super::*;
use crate::values::Secret;
use http::HeaderValue;
use std::collections::BTreeMap;

fn map(lines: &[(&'static str, &'static str)]) -> HeaderMap {
    let mut headers = HeaderMap::new();
    for (name, value) in lines {
        headers.append(*name, HeaderValue::from_static(value));
    }
    headers
}

#[test]
fn header_value_is_read_by_the_type_of_its_field() {
    let headers = map(&[("x-count", "5"), ("x-list", "1, 2,3"), ("x-flag", "true")]);
    assert_eq!(required::<i64>(&headers, "X-Count", Form::Text).unwrap(), 5);
    assert_eq!(
        required::<String>(&headers, "X-Count", Form::Text).unwrap(),
        "5"
    );
    assert!(required::<bool>(&headers, "x-flag", Form::Text).unwrap());
    assert_eq!(
        required::<Vec<i64>>(&headers, "x-list", Form::List).unwrap(),
        [1, 2, 3]
    );
    assert_eq!(
        required::<Vec<String>>(&headers, "x-list", Form::List).unwrap(),
        ["1", "2", "3"]
    );
    let secret = required::<Secret>(&headers, "x-count", Form::Text).unwrap();
    assert_eq!(secret.expose(), "5");
}

#[test]
fn header_object_is_read_by_its_style() {
    let expected = BTreeMap::from([("G".to_owned(), 200_i64), ("R".to_owned(), 100)]);
    let headers = map(&[("x-color", "R,100,G,200"), ("x-pairs", "R=100, G=200")]);
    for (name, form) in [("x-color", Form::Object), ("x-pairs", Form::Pairs)] {
        let color: BTreeMap<String, i64> = required(&headers, name, form).unwrap();
        assert_eq!(color, expected, "{name}");
    }
}

#[test]
fn header_lines_of_cookies_are_items() {
    let headers = map(&[
        ("set-cookie", "a=1; Expires=Wed, 21 Oct 2026"),
        ("set-cookie", "b=2"),
    ]);
    let cookies: Vec<String> = required(&headers, "Set-Cookie", Form::List).unwrap();
    assert_eq!(cookies, ["a=1; Expires=Wed, 21 Oct 2026", "b=2"]);
}

#[test]
fn header_that_is_absent_or_wrong_is_named() {
    let headers = map(&[("x-count", "many")]);
    assert_eq!(
        optional::<i64>(&headers, "x-other", Form::Text).unwrap(),
        None
    );
    let absent = required::<i64>(&headers, "X-Other", Form::Text).unwrap_err();
    assert_eq!(absent.kind(), ErrorKind::Decode);
    assert!(
        absent.to_string().contains("no header `X-Other`"),
        "{absent}"
    );
    let wrong = required::<i64>(&headers, "X-Count", Form::Text).unwrap_err();
    assert!(wrong.to_string().contains("`X-Count`"), "{wrong}");
    assert!(!format!("{wrong} {wrong:?}").contains("many"), "{wrong:?}");
}

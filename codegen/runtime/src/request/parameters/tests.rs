//! Tests of the table in OpenAPI 3.1.1 §4.8.12.4, and of cases that it does not contain.

use super::*;
use crate::operation::Style;

fn of_json(json: &str) -> Encoded {
    Encoded::Json {
        text: json.to_owned(),
        redact: |_| None,
    }
}

fn path(parameter: Parameter, json: &str) -> Option<String> {
    path_text(&parameter, &of_json(json))
}

fn query(parameter: Parameter, json: &str) -> String {
    let pairs = pairs(parameter.name, parameter.wire, &of_json(json));
    let pairs: Vec<String> = pairs
        .into_iter()
        .map(|(name, value)| format!("{name}={value}"))
        .collect();
    pairs.join("&")
}

const LIST: &str = r#"["blue","black","brown"]"#;
const OBJECT: &str = r#"{"R":100,"G":200,"B":150}"#;

#[test]
fn path_styles_encode_as_specified() {
    let color = Parameter::path("color");
    let cases = [
        (
            color.style(Style::Matrix),
            ";color=blue",
            ";color=blue,black,brown",
            ";color=R,100,G,200,B,150",
        ),
        (
            color.style(Style::Matrix).explode(true),
            ";color=blue",
            ";color=blue;color=black;color=brown",
            ";R=100;G=200;B=150",
        ),
        (
            color.style(Style::Label),
            ".blue",
            ".blue,black,brown",
            ".R,100,G,200,B,150",
        ),
        (
            color.style(Style::Label).explode(true),
            ".blue",
            ".blue.black.brown",
            ".R=100.G=200.B=150",
        ),
        (color, "blue", "blue,black,brown", "R,100,G,200,B,150"),
        (
            color.explode(true),
            "blue",
            "blue,black,brown",
            "R=100,G=200,B=150",
        ),
    ];
    for (parameter, scalar, list, object) in cases {
        assert_eq!(path(parameter, "\"blue\"").as_deref(), Some(scalar));
        assert_eq!(path(parameter, LIST).as_deref(), Some(list));
        assert_eq!(path(parameter, OBJECT).as_deref(), Some(object));
    }
}

#[test]
fn query_styles_encode_as_specified() {
    let color = Parameter::query("color");
    assert_eq!(query(color, "\"\""), "color=");
    assert_eq!(query(color, "\"blue\""), "color=blue");
    assert_eq!(query(color, LIST), "color=blue&color=black&color=brown");
    assert_eq!(query(color, OBJECT), "R=100&G=200&B=150");
    assert_eq!(query(color.explode(false), LIST), "color=blue,black,brown");
    assert_eq!(
        query(color.explode(false), OBJECT),
        "color=R,100,G,200,B,150"
    );
    assert_eq!(
        query(color.style(Style::SpaceDelimited), LIST),
        "color=blue%20black%20brown"
    );
    assert_eq!(
        query(color.style(Style::SpaceDelimited), OBJECT),
        "color=R%20100%20G%20200%20B%20150"
    );
    assert_eq!(
        query(color.style(Style::PipeDelimited), LIST),
        "color=blue%7Cblack%7Cbrown"
    );
    assert_eq!(
        query(color.style(Style::DeepObject), OBJECT),
        "color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150"
    );
    assert_eq!(
        query(color.json(), OBJECT),
        "color=%7B%22R%22%3A100%2C%22G%22%3A200%2C%22B%22%3A150%7D"
    );
    assert_eq!(query(color.text(), "\"a b\""), "color=a%20b");
}

#[test]
fn deep_object_nests_objects_and_repeats_lists() {
    let filter = Parameter::query("f").style(Style::DeepObject);
    assert_eq!(
        query(filter, r#"{"a":{"b":1,"c":null},"d":["x","y"]}"#),
        "f%5Ba%5D%5Bb%5D=1&f%5Bd%5D=x&f%5Bd%5D=y"
    );
}

#[test]
fn null_and_empty_list_parameters_are_not_sent() {
    assert_eq!(query(Parameter::query("a"), "null"), "");
    assert_eq!(query(Parameter::query("a"), "[]"), "");
    assert_eq!(query(Parameter::query("a").explode(false), "[]"), "");
    for empty in ["null", "\"\"", "[]", "{}"] {
        assert_eq!(path(Parameter::path("a"), empty), None, "{empty}");
    }
}

#[test]
fn parameter_separators_in_values_are_encoded() {
    assert_eq!(
        query(Parameter::query("a").explode(false), r#"["x,y","z&=#"]"#),
        "a=x%2Cy,z%26%3D%23"
    );
    assert_eq!(
        query(
            Parameter::query("a").explode(false),
            r#"["\u00e9 \"q\\\""," ]["]"#
        ),
        "a=%C3%A9%20%22q%5C%22,%20%5D%5B"
    );
    assert_eq!(query(Parameter::query("a&b=c"), "1"), "a%26b%3Dc=1");
}

#[test]
fn reserved_characters_are_not_encoded_if_allowed() {
    let reserved = Parameter::query("q").reserved();
    assert_eq!(query(reserved, r#""/a:b?c=d,%41""#), "q=/a:b?c=d,%41");
    assert_eq!(
        query(reserved, r#""100% &#[x]+é""#),
        "q=100%25%20%26%23%5Bx%5D%2B%C3%A9"
    );
}

#[test]
fn parameter_numbers_keep_their_text() {
    assert_eq!(
        query(
            Parameter::query("n"),
            "[170141183460469231731687303715884105727,1e400,-0.5]"
        ),
        "n=170141183460469231731687303715884105727&n=1e400&n=-0.5"
    );
}

#[test]
fn headers_join_lists_and_members() {
    let header = |parameter: Parameter, json: &str| header_text(&parameter, &of_json(json));
    assert_eq!(
        header(Parameter::header("X-Ids"), "[1,2]").as_deref(),
        Some("1,2")
    );
    assert_eq!(
        header(Parameter::header("X-Ids"), OBJECT).as_deref(),
        Some("R,100,G,200,B,150")
    );
    assert_eq!(
        header(Parameter::header("X-Ids").explode(true), OBJECT).as_deref(),
        Some("R=100,G=200,B=150")
    );
    assert_eq!(
        header(Parameter::header("X-Ids"), "\"a b\"").as_deref(),
        Some("a b")
    );
    assert_eq!(header(Parameter::header("X-Ids"), "null"), None);
}

#[test]
fn lists_are_delimited_by_the_style_in_every_location() {
    for (style, query_text, path_text, header_value) in [
        (Style::SpaceDelimited, "a=1%202", "1%202", "1 2"),
        (Style::TabDelimited, "a=1%092", "1%092", "1\t2"),
        (Style::PipeDelimited, "a=1%7C2", "1%7C2", "1|2"),
    ] {
        assert_eq!(
            query(Parameter::query("a").style(style), "[1,2]"),
            query_text
        );
        let segment = path(Parameter::path("a").style(style), "[1,2]");
        assert_eq!(segment.as_deref(), Some(path_text));
        let header = header_text(&Parameter::header("a").style(style), &of_json("[1,2]"));
        assert_eq!(header.as_deref(), Some(header_value));
    }
}

#[test]
fn nested_lists_have_their_own_separators() {
    let nested = r#"[["a","b"],["c"],[]]"#;
    let pipes = Parameter::query("a").explode(false).lists("|");
    assert_eq!(query(pipes, nested), "a=a%7Cb,c,");
    let repeated = Parameter::query("a").lists(",");
    assert_eq!(query(repeated, nested), "a=a%2Cb&a=c&a=");
    let header = header_text(
        &Parameter::header("a").lists("| "),
        &of_json("[[[1,2],[3]],[[4]]]"),
    );
    assert_eq!(header.as_deref(), Some("1 2|3,4"));
}

#[test]
fn cookie_style_does_not_encode_values() {
    let cookie = Parameter::cookie("c").style(Style::Cookie);
    let written = pairs("c", cookie.wire, &of_json(r#"["a b","c%"]"#));
    let pair = |value: &str| ("c".to_owned(), value.to_owned());
    assert_eq!(written, [pair("a b"), pair("c%")]);
}

#[test]
fn querystring_is_encoded_by_its_media_type() {
    static TAGS: [BodyField; 1] = [BodyField::new("tags").style(Style::Form, false)];
    let whole = |parameter: Parameter, json: &str| query_string(parameter.wire, &of_json(json));
    let form = Parameter::querystring("q").form(&TAGS);
    let json = r#"{"text":"a&b","tags":["x","y"]}"#;
    assert_eq!(whole(form, json), "text=a%26b&tags=x,y");
    assert_eq!(
        whole(Parameter::querystring("q"), json),
        "text=a%26b&tags=x&tags=y"
    );
    assert_eq!(whole(Parameter::querystring("q").json(), "[1]"), "%5B1%5D");
}

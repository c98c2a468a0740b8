use super::parse;
use crate::diagnostics::{Code, Diagnostics};
use crate::source::{FileId, Node};

fn read(text: &str) -> Result<Node, (usize, String)> {
    let mut diagnostics = Diagnostics::default();
    let node = parse(FileId(0), text, 16, &mut diagnostics);
    assert!(diagnostics.list().is_empty(), "{diagnostics:?}");
    node.map_err(|error| {
        assert_eq!(error.code, Code::Syntax);
        (error.primary.unwrap().span.start as usize, error.message)
    })
}

#[test]
fn json_is_read_as_serde_json_reads_it() {
    for text in [
        "null",
        " true ",
        "false",
        "0",
        "-0",
        "1.50",
        "1e9",
        "-1.2E-3",
        r#""""#,
        r#""a\"\\\/\b\f\n\r\tz""#,
        r#""\u0041\u00e9\ud83d\ude00""#,
        "\"😀é\"",
        "[]",
        "[ ]",
        "{}",
        "{ }",
        "[1,[2],{\"a\":[]}]",
        "{\"a\":1,\r\n\"b\":{\"c\":null}}",
    ] {
        let ours: serde_json::Value = serde_json::from_str(&read(text).unwrap().to_json()).unwrap();
        assert_eq!(
            ours,
            serde_json::from_str::<serde_json::Value>(text).unwrap(),
            "{text}"
        );
    }
}

#[test]
fn json_numbers_keep_their_text() {
    let node = read("[-9223372036854776000, 1.10, 1e400]").unwrap();
    assert_eq!(node.to_json(), "[-9223372036854776000,1.10,1e400]");
}

#[test]
fn json_that_is_invalid_is_refused_at_its_place() {
    for (text, place) in [
        ("", 0),
        ("{a:1}", 1),
        ("[1 2]", 3),
        ("{\"a\" 1}", 5),
        ("01", 0),
        ("1.", 0),
        ("+1", 0),
        (".5", 0),
        ("1e", 0),
        ("nul", 0),
        ("[NaN]", 1),
        ("\"a", 2),
        ("\"a\nb\"", 2),
        (r#""\x""#, 2),
        (r#""\ud800""#, 1),
        (r#""\ud800\u0041""#, 1),
        (r#""\udc00""#, 1),
        (r#""\u12g4""#, 3),
        ("1 2", 2),
        ("[é]", 1),
        ("// c\n1", 0),
        ("\u{feff}1", 0),
    ] {
        assert_eq!(read(text).expect_err(text).0, place, "{text}");
        assert!(
            serde_json::from_str::<serde_json::Value>(text).is_err(),
            "{text}"
        );
    }
}

#[test]
fn json_depth_is_bounded() {
    assert!(read(&format!("{}{}", "[".repeat(16), "]".repeat(16))).is_ok());
    let (place, message) = read(&format!("{}{}", "[".repeat(17), "]".repeat(17))).unwrap_err();
    assert_eq!((place, message.as_str()), (16, "this nests too deep"));
}

#[test]
fn json_keys_and_values_have_spans() {
    let text = "{ \"kéy\" : [ 10 , \"x\" ] }";
    let node = read(text).unwrap();
    let entry = node.entry("kéy").unwrap();
    let at = |span: crate::source::Span| &text[span.start as usize..span.end as usize];
    assert_eq!(at(node.span), text);
    assert_eq!(at(entry.key.span), "\"kéy\"");
    assert_eq!(at(entry.value.span), "[ 10 , \"x\" ]");
    assert_eq!(at(entry.value.items()[1].span), "\"x\"");
}

#[test]
fn json_duplicate_keys_are_reported_with_both_places_and_the_first_stays() {
    let many = (0..100)
        .map(|at| format!("\"k{at}\":{at},"))
        .collect::<Vec<_>>()
        .concat();
    for text in [
        "{\"k7\":7,\"a\":1,\"k7\":2}".to_owned(),
        format!("{{{many}\"k7\":2}}"),
    ] {
        let mut diagnostics = Diagnostics::default();
        let node = parse(FileId(0), &text, 16, &mut diagnostics).unwrap();
        assert_eq!(node.get("k7").unwrap().to_json(), "7");
        let [problem] = diagnostics.list() else {
            panic!("{diagnostics:?}")
        };
        assert_eq!(problem.code, Code::DuplicateKey);
        let place = problem.primary.as_ref().unwrap().span.start as usize;
        assert_eq!(place, text.rfind("\"k7\"").unwrap());
        assert_eq!(
            problem.secondary[0].span.start as usize,
            text.find("\"k7\"").unwrap()
        );
    }
}

#[test]
fn json_comma_after_the_last_value_is_ignored_with_a_warning() {
    let text = r#"{"a":[1,2, ],"b":{},}"#;
    let mut diagnostics = Diagnostics::default();
    let node = parse(FileId(0), text, 16, &mut diagnostics).expect(text);
    assert_eq!(node.to_json(), r#"{"a":[1,2],"b":{}}"#);
    let places = diagnostics.list().iter().map(|problem| {
        assert_eq!(problem.code, Code::Disallowed);
        problem.primary.as_ref().unwrap().span.start as usize
    });
    let commas = [text.find(", ]").unwrap(), text.find(",}").unwrap()];
    assert_eq!(places.collect::<Vec<_>>(), commas);
    for text in ["[,]", "{,}", "[1,,]"] {
        assert!(read(text).is_err(), "{text}");
    }
}

#[test]
fn json_duplicate_keys_of_one_value_are_a_warning() {
    for (text, code) in [
        (r#"{"a":true,"a":true}"#, Code::Disallowed),
        (r#"{"a":{"b":[1]},"a":{"b":[1]}}"#, Code::Disallowed),
        (r#"{"a":true,"a":false}"#, Code::DuplicateKey),
        (r#"{"a":1,"a":"1"}"#, Code::DuplicateKey),
    ] {
        let mut diagnostics = Diagnostics::default();
        parse(FileId(0), text, 16, &mut diagnostics).expect(text);
        let codes = diagnostics.list().iter().map(|problem| problem.code);
        assert_eq!(codes.collect::<Vec<_>>(), [code], "{text}");
    }
}

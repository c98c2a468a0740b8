use super::{ParseError, TooMuch, VISITS, parse, select};
use crate::diagnostics::Diagnostics;
use crate::source::{Node, NodeValue, Sources};

const STORE: &str = r#"{
    "books": [
        {"title": "A", "price": 8.95, "tags": ["x", "y"]},
        {"title": "B", "price": 12, "isbn": "1", "sold": null},
        {"title": "C", "price": 22.990, "isbn": "2", "tags": []}
    ],
    "o": {"j-k": 1, "it's": 2, "a": {"a": {"a": 3}}, "limit": 12.0}
}"#;

/// What a query finds in the store, as JSON texts.
fn found(query: &str) -> Vec<String> {
    let mut diagnostics = Diagnostics::default();
    let sources = Sources::from_text("a.json", STORE, &mut diagnostics);
    let root = sources.root().unwrap();
    let paths = select(&parse(query).expect(query), root, VISITS).unwrap();
    paths.iter().map(|path| at(root, path).to_json()).collect()
}

fn at<'n>(root: &'n Node, path: &[usize]) -> &'n Node {
    path.iter().fold(root, |node, &at| match &node.value {
        NodeValue::Object(object) => &object[at].value,
        _ => &node.items()[at],
    })
}

#[test]
fn jsonpath_selectors_find_what_the_rfc_describes() {
    for (query, expected) in [
        ("$.books[0].title", vec!["\"A\""]),
        ("$['books'][-1][\"title\"]", vec!["\"C\""]),
        ("$.books[3]", vec![]),
        ("$.books[-4]", vec![]),
        ("$.o['j-k', 'it\\'s']", vec!["1", "2"]),
        ("$.books[*].isbn", vec!["\"1\"", "\"2\""]),
        ("$.books[0:2].title", vec!["\"A\"", "\"B\""]),
        ("$.books[::2].title", vec!["\"A\"", "\"C\""]),
        ("$.books[::-1].title", vec!["\"A\"", "\"B\"", "\"C\""]),
        ("$.books[-1:].title", vec!["\"C\""]),
        ("$.books[1::0]", vec![]),
        ("$.books[0, 0].title", vec!["\"A\""]),
        ("$..tags.*", vec!["\"x\"", "\"y\""]),
        ("$.o..a", vec!["{\"a\":{\"a\":3}}", "{\"a\":3}", "3"]),
        ("$ .o [ 'j-k' ]", vec!["1"]),
        ("$.missing.more", vec![]),
    ] {
        assert_eq!(found(query), expected, "{query}");
    }
    assert_eq!(found("$").len(), 1);
    assert_eq!(found("$..*").len(), 24);
}

#[test]
fn jsonpath_filters_compare_and_combine() {
    let titles = |filter: &str| {
        found(&format!("$.books[?{filter}].title"))
            .concat()
            .replace('"', "")
    };
    for (filter, expected) in [
        ("@.isbn", "BC"),
        ("!@.isbn", "A"),
        ("(@.price < 10)", "A"),
        ("@.price >= 12 && @.price < 20", "B"),
        ("@.price == $.o.limit", "B"),
        ("@.price == 22.99", "C"),
        ("@.title == 'A' || @.title == \"C\"", "AC"),
        ("!(@.title == 'A' || @['title'] == 'C')", "B"),
        ("@.title != 'A'", "BC"),
        ("@.sold == null", "B"),
        ("@.nothing == @.nowhere", "ABC"),
        ("@.title > 'A' && @.title <= 'B'", "B"),
        ("@.title < 5", ""),
        ("@.tags[?@ == 'y']", "A"),
        ("@.tags[?(@ == 'z')]", ""),
        ("@.tags == @.tags", "ABC"),
        ("@..tags[0]", "A"),
        ("@.isbn == '1' || @.tags[1] == 'y' && @.price > 100", "B"),
    ] {
        assert_eq!(titles(filter), expected, "{filter}");
    }
    assert_eq!(found("$.o[?@ > 1]"), ["2", "12.0"]);
}

#[test]
fn jsonpath_that_is_invalid_is_refused_at_its_place() {
    for (query, at) in [
        ("", 0),
        ("paths", 0),
        ("$.", 2),
        ("$x", 1),
        ("$.a-b", 3),
        ("$./x", 2),
        ("$[", 2),
        ("$['a'", 5),
        ("$['a", 2),
        ("$[a]", 2),
        ("$[1.5]", 3),
        ("$[--1]", 2),
        ("$[?]", 3),
        ("$[?@.a == ]", 10),
        ("$[?length(@) > 1]", 3),
        ("$[?@.* == 1]", 3),
        ("$[?1]", 4),
        ("$[?(@.a]", 7),
        ("$['\\q']", 2),
        ("$..", 3),
        ("$[?@.a & @.b]", 7),
    ] {
        let error: ParseError = parse(query).map(|_| ()).expect_err(query);
        assert_eq!(error.at, at, "{query}: {}", error.message);
    }
    let deep = format!("$[?{}@{}]", "(".repeat(1000), ")".repeat(1000));
    assert_eq!(parse(&deep).unwrap_err().message, "this nests too deep");
    let deep = format!("$[?{}@]", "!".repeat(1000));
    assert_eq!(parse(&deep).unwrap_err().message, "this nests too deep");
}

#[test]
fn jsonpath_that_visits_too_many_nodes_is_stopped() {
    let text = format!("[{}]", vec!["[1]"; 3000].join(","));
    let mut diagnostics = Diagnostics::default();
    let sources = Sources::from_text("a.json", &text, &mut diagnostics);
    let query = parse("$..[?$..[?$..[?@ == 2]]]").unwrap();
    assert_eq!(
        select(&query, sources.root().unwrap(), 100_000),
        Err(TooMuch)
    );
}

mod refusals;

use super::insert;
use crate::authoring::{Fragment, Operation, Value};
use crate::diagnostics::Diagnostics;
use crate::source::Sources;

const YAML: &str = r"# The head.
openapi: 3.1.0
info: {title: T, version: '1'}   # inline

paths:
    /a:
        # Reads.
        get:
            operationId: a-get
            tags: [A, B]
            responses:
                '200': {description: It is 'there'.}

    /b:
        get:
            operationId: b-get
            responses:
            -   oddly: listed

components:
    schemas:
        A:
            type: string

        B:
            required: [a]
            description: |
                Two
                lines.
# The tail.
";

fn value(json: &str) -> Value {
    let mut problems = Diagnostics::default();
    let sources = Sources::from_text("value.json", json, &mut problems);
    assert!(problems.list().is_empty(), "{json}");
    Value::from(sources.root().unwrap())
}

fn operation(path: &str, method: &str, json: &str) -> Operation {
    Operation {
        path: path.to_owned(),
        method: method.to_owned(),
        value: value(json),
    }
}

fn component(section: &str, name: &str, json: &str) -> (String, String, Value) {
    (section.to_owned(), name.to_owned(), value(json))
}

fn fragment() -> Fragment {
    Fragment {
        operations: vec![
            operation("/b", "post", r#"{"operationId": "b-post", "tags": ["A"]}"#),
            operation("/c", "get", r##"{"responses": {"200": {"$ref": "#/x"}}}"##),
            operation("/c", "put", r#"{"deprecated": true}"#),
        ],
        components: vec![
            component(
                "schemas",
                "C",
                r#"{"type": ["string", "null"], "default": "no"}"#,
            ),
            component(
                "parameters",
                "P",
                r#"{"in": "path", "schema": {"minimum": 1.0}}"#,
            ),
        ],
    }
}

fn inserted(text: &str, fragment: &Fragment) -> Result<super::Inserted, Vec<String>> {
    let mut diagnostics = Diagnostics::default();
    let sources = Sources::from_text("api", text, &mut diagnostics);
    assert!(diagnostics.list().is_empty(), "{diagnostics:?}");
    insert(&sources, fragment, &mut diagnostics).ok_or_else(|| {
        let list = diagnostics.list().iter().map(|problem| {
            let at = sources.position(problem.primary.as_ref().unwrap().span);
            format!("{}:{}: {}", at.line, at.column, problem.message)
        });
        list.collect()
    })
}

/// Returns the lines that were added to a text. A blank line before an old blank line counts as the old one.
fn new_lines(old: &str, new: &str) -> String {
    let mut old = old.lines().peekable();
    let is_new = |line: &&str| old.next_if(|next| next == line).is_none();
    let lines: Vec<&str> = new.lines().filter(is_new).collect();
    assert_eq!(old.next(), None, "a line of the old text is gone: {new}");
    lines.join("\n")
}

#[test]
fn insertion_into_yaml_keeps_every_line_and_follows_the_style() {
    let new = inserted(YAML, &fragment()).unwrap();
    let expected = r"        post:
            operationId: b-post
            tags: [A]
    /c:
        get:
            responses:
                '200':
                    $ref: '#/x'
        put:
            deprecated: true


        C:
            type: [string, 'null']
            default: 'no'
    parameters:
        P:
            in: path
            schema:
                minimum: 1.0";
    assert_eq!(new_lines(YAML, &new.text), expected);
    let added = ["POST /b", "GET /c", "PUT /c", "schemas/C", "parameters/P"];
    assert_eq!(new.added, added);
    assert!(new.text.ends_with("# The tail.\n"));
}

#[test]
fn insertion_of_existing_operations_adds_nothing() {
    for text in [YAML, "{\"paths\": {}}", "{\n\t\"paths\": {}\n}\n"] {
        let once = inserted(text, &fragment()).unwrap();
        let twice = inserted(&once.text, &fragment()).unwrap();
        assert_eq!(twice.text, once.text);
        assert!(twice.added.is_empty());
    }
}

#[test]
fn insertion_creates_sections_and_replaces_empty_values() {
    let fragment = Fragment {
        operations: vec![operation("/a", "get", r#"{"tags": []}"#)],
        components: vec![component("schemas", "A", "true")],
    };
    let end = "\n  /a:\n    get:\n      tags: []\n";
    let schemas = "components:\n  schemas:\n    A: true";
    for (text, expected) in [
        ("openapi: 3.1.0", format!("openapi: 3.1.0\npaths:{end}{schemas}")),
        ("paths:\nx-a: 1\n", format!("paths:{end}x-a: 1\n{schemas}\n")),
        (
            "components: {}\npaths: ~ # none\n",
            format!("components:\n  schemas:\n    A: true\npaths:  # none{end}"),
        ),
        (
            "paths: {/b: {}}\ncomponents:\n  schemas: null\n",
            "paths: {/b: {}, \"/a\": {\"get\": {\"tags\": []}}}\ncomponents:\n  schemas:\n    A: true\n".to_owned(),
        ),
    ] {
        let new = inserted(text, &fragment).unwrap();
        assert_eq!(new.text, expected);
    }
}

#[test]
fn insertion_into_json_follows_its_indentation() {
    let fragment = Fragment {
        operations: vec![operation("/a", "put", r#"{"tags": ["A"]}"#)],
        components: vec![],
    };
    let minified = inserted(r#"{"paths":{"/a":{"get":{}}}}"#, &fragment).unwrap();
    assert_eq!(
        minified.text,
        r#"{"paths":{"/a":{"get":{},"put":{"tags":["A"]}}}}"#
    );
    let pretty = "{\n\t\"paths\": {\n\t\t\"/a\": {}\n\t}\n}\n";
    assert_eq!(
        inserted(pretty, &fragment).unwrap().text,
        "{\n\t\"paths\": {\n\t\t\"/a\": {\n\t\t\t\"put\": {\n\t\t\t\t\"tags\": [\n\t\t\t\t\t\"A\"\n\t\t\t\t]\n\t\t\t}\n\t\t}\n\t}\n}\n"
    );
}

#[test]
fn insertion_folds_long_texts_where_the_file_does() {
    let long = "word ".repeat(30) + "end";
    let json = format!(r#"{{"description": "{long}"}}"#);
    let fragment = Fragment {
        operations: vec![],
        components: vec![component("schemas", "A", &json)],
    };
    for (text, folds) in [
        ("info:\n  description: >-\n    Text.\n", true),
        ("info:\n  description: Text.\n", false),
    ] {
        let new = inserted(text, &fragment).unwrap().text;
        assert_eq!(
            new.contains("description: >-\n        word"),
            folds,
            "{new}"
        );
        assert_eq!(new.lines().all(|line| line.len() <= 100), folds, "{new}");
    }
}

#[test]
fn insertion_keeps_the_line_breaks_of_the_file() {
    let text = "paths:\r\n  /a:\r\n    get: {}\r\n";
    let fragment = Fragment {
        operations: vec![operation("/b", "get", r#"{"description": "One\nTwo"}"#)],
        components: vec![],
    };
    let new = inserted(text, &fragment).unwrap().text;
    let expected = "  /b:\r\n    get:\r\n      description: |-\r\n        One\r\n        Two\r\n";
    assert_eq!(new, format!("{text}{expected}"));
}

#[test]
fn insertion_keeps_every_text_as_it_is() {
    let texts = [
        "",
        " ",
        "a: b",
        "a #b",
        "- a",
        "null",
        "Yes",
        "1.5",
        "1e3",
        "2001-01-01",
        "0x1F",
        "it's",
        "\"a\"",
        "a\nb",
        "a\n\n b\n",
        "\na",
        "a\n\n",
        "a \nb",
        "tab\tin",
        "\u{7}",
        "#/a",
        "{id}",
        "a, b]",
        "*a",
        "é",
        "key:",
        "..",
        "007",
        "%",
        "@a",
        "`a`",
        "? a",
        "| a",
        "\u{2028}",
        "12:30",
        ".5",
        "~",
        "!a",
        "&a",
        "a\r\nb",
    ];
    let long = "word ".repeat(40) + "end";
    let list: Vec<Value> = texts.into_iter().chain([&*long]).map(Value::from).collect();
    let members = list.iter().enumerate();
    let members = members.map(|(at, text)| (format!("k{at}"), text.clone()));
    let keys = texts.iter().map(|text| ((*text).to_owned(), Value::Null));
    let all = Value::Object(vec![
        ("members".to_owned(), Value::Object(members.collect())),
        ("keys".to_owned(), Value::Object(keys.collect())),
        (
            "inline".to_owned(),
            Value::Array(vec![Value::from("a, b]"), Value::from("x: y")]),
        ),
        ("list".to_owned(), Value::Array(list)),
        (
            "lists".to_owned(),
            value("[[1, [2]], [], {}, {\"a\": [{\"b\": {}}]}]"),
        ),
    ]);
    let fragment = Fragment {
        operations: vec![],
        components: vec![("examples".to_owned(), "E".to_owned(), all)],
    };
    for text in ["a: >-\n  b\nc: 'd'\n", "a: \"b\"\nc: [d]\n", "{\"a\": 1}"] {
        // The insertion itself compares the new text with the intended document.
        inserted(text, &fragment).unwrap();
    }
}

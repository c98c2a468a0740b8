use std::collections::BTreeMap;

use super::{FileId, Limits, Node, Position, ResolveError, Sources, Span};
use crate::diagnostics::Diagnostics;

fn load(files: &[(&str, &str)]) -> Sources {
    let mut diagnostics = Diagnostics::default();
    let first = files[0].0;
    let files: BTreeMap<String, Vec<u8>> = files
        .iter()
        .map(|(path, text)| ((*path).to_owned(), text.as_bytes().to_vec()))
        .collect();
    let sources = Sources::load_from(&files, first, &Limits::default(), &mut diagnostics);
    assert!(diagnostics.list().is_empty(), "{diagnostics:?}");
    sources
}

#[test]
fn json_text_is_safe_in_a_literal_of_rust() {
    let text = r#"{"a\u202eb":"\u2066\u0000\n"}"#;
    let mut diagnostics = Diagnostics::default();
    let sources = Sources::from_text("a.json", text, &mut diagnostics);
    assert_eq!(sources.root().map(Node::to_json).as_deref(), Some(text));
}

#[test]
fn references_read_each_file_once_and_cycles_end() {
    let sources = load(&[
        (
            "spec/api.json",
            r##"{"a":{"$ref":"parts/a%20b.json#/x"},"b":{"$ref":"./parts/a%20b.json"},"c":{"$ref":"#/a"}}"##,
        ),
        (
            "spec/parts/a b.json",
            r#"{"x":{"$ref":"../api.json#/c"},"y":[{"$ref":"https://example.com/x.json"}]}"#,
        ),
    ]);
    let paths: Vec<&str> = sources.files().map(|file| sources.path(file)).collect();
    assert_eq!(paths, ["spec/api.json", "spec/parts/a b.json"]);
    let there = sources.resolve(FileId(0), "parts/a%20b.json#/y/0").unwrap();
    assert_eq!((there.file, there.pointer.as_str()), (FileId(1), "/y/0"));
    let back = sources.resolve(FileId(1), "../api.json#/c").unwrap();
    assert_eq!((back.file, back.pointer.as_str()), (FileId(0), "/c"));
}

#[test]
fn pointers_are_decoded_and_go_through_references() {
    let sources = load(&[(
        "api.json",
        r##"{"paths":{"/a/{b}":{"$ref":"#/items/~0t"}},"items":{"~t":{"get":[10,20]}},"loop":{"$ref":"#/loop/x"}}"##,
    )]);
    let direct = sources.resolve(FileId(0), "#/items/~0t/get/1").unwrap();
    let through = sources
        .resolve(FileId(0), "#/paths/~1a~1%7Bb%7D/get/1")
        .unwrap();
    assert_eq!(direct.node.to_json(), "20");
    assert_eq!(
        (through.pointer, through.node.span),
        (direct.pointer, direct.node.span)
    );
    assert_eq!(
        sources.resolve(FileId(0), "#").unwrap().node.span,
        sources.root().unwrap().span
    );
    assert!(matches!(
        sources.resolve(FileId(0), "#/loop/y"),
        Err(ResolveError::Malformed(_))
    ));
}

#[test]
fn anchors_and_ids_are_names_too() {
    let sources = load(&[
        (
            "api.json",
            r#"{"a":{"$anchor":"here","v":1},"b":{"$ref":"other.json"}}"#,
        ),
        (
            "other.json",
            r#"{"$id":"https://example.com/other","d":[{"$anchor":"there"},{"$id":"tree"}]}"#,
        ),
    ]);
    let pointer = |reference| {
        sources
            .resolve(FileId(0), reference)
            .map(|found| (found.file.0, found.pointer))
    };
    assert_eq!(pointer("#here"), Ok((0, "/a".to_owned())));
    assert_eq!(pointer("other.json#there"), Ok((1, "/d/0".to_owned())));
    assert_eq!(
        pointer("https://example.com/other#/d/0"),
        Ok((1, "/d/0".to_owned()))
    );
    assert_eq!(pointer("tree"), Ok((1, "/d/1".to_owned())));
    assert_eq!(
        pointer("https://example.com/else"),
        Err(ResolveError::Remote)
    );
    let error = pointer("#gone").unwrap_err();
    assert_eq!(
        error,
        ResolveError::NoAnchor {
            path: "api.json".to_owned(),
            name: "gone".to_owned()
        }
    );
}

#[test]
fn pointers_of_a_slash_are_the_whole_file_without_a_member_of_this_name() {
    let sources = load(&[
        (
            "api.json",
            r#"{"a":{"$ref":"b.json#/"},"c":{"$ref":"d.json#/"}}"#,
        ),
        ("b.json", r#"{"x":1}"#),
        ("d.json", r#"{"":2}"#),
    ]);
    let pointed = |reference| {
        sources
            .resolve(FileId(0), reference)
            .unwrap()
            .node
            .to_json()
    };
    assert_eq!(pointed("b.json#/"), r#"{"x":1}"#);
    assert_eq!(pointed("d.json#/"), "2");
    assert!(sources.resolve(FileId(0), "#/").is_err());
}

#[test]
fn references_to_the_self_of_a_document_are_references_to_it() {
    let sources = load(&[
        (
            "spec/api.json",
            r#"{"openapi":"3.2.0","$self":"https://example.com/v1/api","a":{"$ref":"parts.json#/b"},"c":1}"#,
        ),
        (
            "spec/parts.json",
            r#"{"openapi":"3.2.0","$self":"https://example.com/v1/parts","b":{"$ref":"api#/c"}}"#,
        ),
    ]);
    let parts = sources.resolve(FileId(0), "parts.json#/b").unwrap().file;
    for (from, reference) in [
        (FileId(0), "https://example.com/v1/api#/c"),
        (FileId(0), "/v1/api#/c"),
        (FileId(0), "#/c"),
        (parts, "api#/c"),
        (parts, "./api.json#/c"),
    ] {
        let found = sources.resolve(from, reference);
        let found = found.map(|found| (found.file, found.node.to_json()));
        assert_eq!(found, Ok((FileId(0), "1".to_owned())), "{reference}");
    }
    let found = sources.resolve(FileId(0), "https://example.com/v1/parts#/b");
    assert_eq!(found.map(|found| found.file), Ok(parts));
}

#[test]
fn dollar_self_of_a_schema_or_below_the_root_is_no_base() {
    let sources = load(&[(
        "a.json",
        r#"{"$self":"https://example.com/a","b":{"openapi":"3.2.0","$self":"https://example.com/b"}}"#,
    )]);
    for url in ["https://example.com/a", "https://example.com/b"] {
        assert_eq!(
            sources.resolve(FileId(0), url).err(),
            Some(ResolveError::Remote)
        );
    }
}

#[test]
fn unresolved_reference_has_its_reason() {
    let sources = load(&[(
        "api.json",
        r#"{"schemas":{"Deployment":{}},"list":[1],"x":{"$ref":"gone.json"}}"#,
    )]);
    let message = |reference: &str| {
        let error = sources.resolve(FileId(0), reference).expect_err(reference);
        let problem = error
            .diagnostic(reference, Span::new(FileId(0), 0, 1))
            .unwrap();
        (
            problem.message,
            problem.primary.unwrap().text,
            problem.help.unwrap_or_default(),
        )
    };
    let (text, label, help) = message("#/schemas/Deploymnet");
    assert_eq!(text, "cannot resolve reference `#/schemas/Deploymnet`");
    assert_eq!(label, "there is no `Deploymnet` in `api.json`");
    assert_eq!(help, "did you mean `#/schemas/Deployment`?");
    assert_eq!(message("#/list/01").1, "there is no `01` in `api.json`");
    assert_eq!(
        message("gone.json").0,
        "`gone.json` cannot be read: there is no such file"
    );
    assert!(message("https://example.com/a").0.contains("is not read"));
}

#[test]
fn source_positions_count_characters_and_survive_long_lines() {
    let text = format!("[\n\"é\", 1,\n\"{}\", 2]", "é".repeat(5000));
    let sources = load(&[("a.json", &text)]);
    let items = sources.root().unwrap().items();
    let at = |index: usize| sources.position(items[index].span);
    assert_eq!(at(0), Position { line: 2, column: 1 });
    assert_eq!(at(1), Position { line: 2, column: 6 });
    assert_eq!(
        at(3),
        Position {
            line: 3,
            column: 5005
        }
    );
    assert_eq!(
        sources.end(items[3].span),
        Position {
            line: 3,
            column: 5006
        }
    );
}

#[test]
fn source_limits_are_kept() {
    let files = BTreeMap::from([
        ("a.json".to_owned(), br#"{"$ref":"b.json"}"#.to_vec()),
        ("b.json".to_owned(), br#"{"$ref":"c.json"}"#.to_vec()),
    ]);
    let read = |limits: Limits| {
        let mut diagnostics = Diagnostics::default();
        let sources = Sources::load_from(&files, "a.json", &limits, &mut diagnostics);
        (sources.files().count(), diagnostics.list().len())
    };
    assert_eq!(read(Limits::default()), (2, 0));
    assert_eq!(
        read(Limits {
            files: 1,
            ..Limits::default()
        }),
        (1, 0)
    );
    assert_eq!(
        read(Limits {
            total_bytes: 20,
            ..Limits::default()
        }),
        (1, 0)
    );
    assert_eq!(
        read(Limits {
            file_bytes: 10,
            ..Limits::default()
        }),
        (0, 1)
    );
}

#[test]
fn source_that_is_not_utf8_is_refused_at_its_place() {
    let files = BTreeMap::from([("a.json".to_owned(), b"\xEF\xBB\xBF[\n\"\xFF\"]".to_vec())]);
    let mut diagnostics = Diagnostics::default();
    let sources = Sources::load_from(&files, "a.json", &Limits::default(), &mut diagnostics);
    assert!(sources.root().is_none());
    let span = diagnostics.list()[0].primary.as_ref().unwrap().span;
    assert_eq!(sources.position(span), Position { line: 2, column: 2 });
}

/// The tree of a text alone, or the first message.
fn understood(path: &str, text: &str) -> Result<String, String> {
    let mut diagnostics = Diagnostics::default();
    let sources = Sources::from_text(path, text, &mut diagnostics);
    match sources.root() {
        Some(root) => Ok(root.to_json()),
        None => Err(diagnostics.list()[0].message.clone()),
    }
}

#[test]
fn source_content_decides_between_json_and_yaml() {
    let json = |text: &str| Ok(text.to_owned());
    assert_eq!(
        understood("a.yaml", " {\"a\": \"\\ud83d\\ude00\"}"),
        json("{\"a\":\"😀\"}")
    );
    assert_eq!(understood("a.json", "a: [b]\n"), json("{\"a\":[\"b\"]}"));
    assert_eq!(
        understood("a.json", "{a: b, c: [d,]}"),
        json("{\"a\":\"b\",\"c\":[\"d\"]}")
    );
    assert_eq!(
        understood("a.yaml", "{\"$ref\": './x#/y'}"),
        json("{\"$ref\":\"./x#/y\"}")
    );
    assert_eq!(understood("a", "\u{feff}{\"a\":\r\n1}"), json("{\"a\":1}"));
    // A file with the extension of JSON must not use syntax of YAML.
    assert_eq!(
        understood("a.json", "{\"a\": tru}"),
        Err("`tru` is no JSON value".to_owned())
    );
    // Neither language: the more likely one explains.
    assert_eq!(
        understood("a", "{\"a\": 1 \"b\": 2}"),
        Err("`,` or `}` is expected here".to_owned())
    );
    assert!(
        understood("a", "{a: [}")
            .unwrap_err()
            .starts_with("this is not YAML")
    );
}

#[test]
fn source_of_prose_that_a_reference_names_is_a_string() {
    for name in ["intro.md", "intro.txt", "intro.html"] {
        let text = "<b>Title</b>\n\n- a: b: c\n";
        let api = format!(r#"{{"a": {{"$ref": "{name}"}}}}"#);
        let sources = load(&[("api.json", &api), (name, text)]);
        let node = sources.resolve(FileId(0), name).unwrap().node;
        assert_eq!(node.as_str(), Some(text));
    }
}

#[test]
fn sources_report_a_web_page_in_place_of_a_document() {
    for (path, text) in [
        ("api.json", "\n<!DOCTYPE html>\n<html></html>\n"),
        ("api.yaml", "<html><p>Sign in: here</p></html>"),
        ("api.html", "<p>API</p>"),
        ("api", "<?xml version=\"1.0\"?><error/>"),
    ] {
        let mut diagnostics = Diagnostics::default();
        let sources = Sources::from_text(path, text, &mut diagnostics);
        assert!(sources.root().is_none(), "{path}");
        let messages = diagnostics.list().iter().map(|one| one.message.as_str());
        let messages: Vec<_> = messages.collect();
        assert_eq!(
            messages,
            ["this is HTML or XML, not JSON or YAML"],
            "{path}"
        );
    }
}

#[test]
fn sources_read_a_document_whatever_the_ending_of_its_name() {
    for path in ["api.txt", "api.md", "api"] {
        let sources = Sources::from_text(path, "openapi: 3.1.0", &mut Diagnostics::default());
        assert!(
            sources
                .root()
                .is_some_and(|root| root.get("openapi").is_some()),
            "{path}"
        );
    }
}

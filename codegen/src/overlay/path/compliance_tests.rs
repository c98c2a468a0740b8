//! The compliance test suite of RFC 9535.
//!
//! An action of an overlay changes a set of places, so the places that are found are compared as a set. Function
//! extensions are not supported: that each is refused, and never ignored, is checked here.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use serde_json::Value;

use super::{VISITS, parse, select};
use crate::diagnostics::Diagnostics;
use crate::source::{Node, NodeValue, Sources};

/// The cases of the suite, apart from those of functions, that are run.
const LEAST: usize = 550;

#[test]
fn jsonpath_passes_the_compliance_suite_without_functions() {
    let suite: Value =
        serde_json::from_str(include_str!("../../../tests/jsonpath/cts.json")).unwrap();
    let cases = suite["tests"].as_array().unwrap();
    let (functions, cases): (Vec<_>, Vec<_>) = cases.iter().partition(|case| is_of_functions(case));
    let failed = |case: &&&Value| !passes(case);
    let failed: Vec<_> = cases
        .iter()
        .filter(failed)
        .map(|case| shown(case))
        .collect();
    assert!(failed.is_empty(), "{failed:#?}");
    assert!(cases.len() >= LEAST, "{}", cases.len());
    for case in functions {
        let selector = case["selector"].as_str().unwrap();
        assert!(parse(selector).is_err(), "{selector}");
    }
}

fn is_of_functions(case: &Value) -> bool {
    let tags = case["tags"].as_array();
    tags.is_some_and(|tags| tags.iter().any(|tag| tag == "function"))
}

fn shown(case: &Value) -> String {
    format!("{}: {}", case["name"], case["selector"])
}

fn passes(case: &Value) -> bool {
    let query = parse(case["selector"].as_str().unwrap());
    if case["invalid_selector"] == true {
        return query.is_err();
    }
    let Ok(query) = query else { return false };
    let text = case["document"].to_string();
    let sources = Sources::from_text("a.json", &text, &mut Diagnostics::default());
    let root = sources.root().unwrap();
    let Ok(found) = select(&query, root, VISITS) else {
        return false;
    };
    let found: BTreeSet<String> = found.iter().map(|path| normalized(root, path)).collect();
    let set = |paths: &Value| -> BTreeSet<String> {
        let paths = paths.as_array().unwrap().iter();
        paths
            .map(|path| path.as_str().unwrap().to_owned())
            .collect()
    };
    // Where the order of members matters, several results are right.
    let one = case.get("result_paths").map(std::slice::from_ref);
    let right = one.or_else(|| Some(case.get("results_paths")?.as_array()?.as_slice()));
    right.unwrap().iter().any(|paths| set(paths) == found)
}

/// Writes a path as RFC 9535 §2.7 normalizes it.
fn normalized(root: &Node, path: &[usize]) -> String {
    let (mut text, mut node) = ("$".to_owned(), root);
    for &at in path {
        if let NodeValue::Object(object) = &node.value {
            let entry = &object[at];
            text.push_str("['");
            for char in entry.key.text.chars() {
                match char {
                    '\u{8}' => text.push_str("\\b"),
                    '\t' => text.push_str("\\t"),
                    '\n' => text.push_str("\\n"),
                    '\u{c}' => text.push_str("\\f"),
                    '\r' => text.push_str("\\r"),
                    '\'' | '\\' => text.extend(['\\', char]),
                    '\0'..='\u{1f}' => write!(text, "\\u{:04x}", u32::from(char)).unwrap(),
                    _ => text.push(char),
                }
            }
            text.push_str("']");
            node = &entry.value;
        } else {
            write!(text, "[{at}]").unwrap();
            node = &node.items()[at];
        }
    }
    text
}

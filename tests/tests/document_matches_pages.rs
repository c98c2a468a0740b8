//! Compares `spec/openapi.yaml` with the API's pages, in both directions.
//!
//! Each difference must be in `fixtures/pages/differences.json`, with the source that the
//! document itself names in `x-source`; an entry there that describes no difference is an error too.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};
use tests::document::{Document, Fields};
use tests::{differences, pages};

#[test]
fn document_has_the_operations_of_the_pages_and_no_other() {
    let pages: BTreeSet<_> = pages::skeletons()
        .into_iter()
        .map(|page| page.operation)
        .collect();
    let document: BTreeSet<_> = Document::open().operations().into_keys().collect();
    assert_eq!(document, pages);
    assert_eq!(pages.len(), 15);
}

#[test]
fn document_operations_are_complete() {
    let document = Document::open();
    let mut ids = BTreeSet::new();
    for (name, operation) in document.operations() {
        let fields = document.fields(&name);
        let arguments = name.split(['{', '}']).skip(1).step_by(2);
        let missing: Vec<_> = arguments
            .filter(|name| !fields.contains_key(&format!("path {name}")))
            .collect();
        assert!(missing.is_empty(), "{name}: no parameter for {missing:?}");
        for member in ["errors", "messages", "success"] {
            assert!(
                fields.contains_key(&format!("200 {member}")),
                "{name}: no {member}"
            );
        }
        for key in ["operationId", "x-method-name", "summary", "description"] {
            assert!(operation[key].is_string(), "{name}: no {key}");
        }
        assert!(
            ids.insert(operation["operationId"].to_string()),
            "{name}: an id used twice"
        );
        let body = operation.get("requestBody").map(|body| &body["required"]);
        let may_be_left_out = operation["operationId"] == "pages-deployments-create";
        assert!(
            body.is_none_or(|required| *required != may_be_left_out),
            "{name}: whether the body is optional"
        );
    }
}

#[test]
fn document_fields_differ_from_the_pages_only_where_differences_are_listed() {
    let found = differences::find(&Document::open());
    let listed = differences::listed();
    let listed_once: BTreeSet<_> = listed.iter().cloned().collect();
    assert_eq!(
        listed.len(),
        listed_once.len(),
        "differences.json has an entry twice"
    );
    let unlisted: Vec<_> = found.difference(&listed_once).collect();
    let unfounded: Vec<_> = listed_once.difference(&found).collect();
    assert!(
        unlisted.is_empty() && unfounded.is_empty(),
        "differences that differences.json does not list: {unlisted:#?}\n\
         entries of differences.json that describe no difference: {unfounded:#?}"
    );
}

#[test]
fn document_sources_all_belong_to_a_difference() {
    let document = Document::open();
    let listed = differences::listed();
    for operation in document.operations().into_keys() {
        for (place, field) in document.fields(&operation) {
            for (fact, source) in &field.sources {
                let known = listed.iter().any(|departure| {
                    (&departure.at, &departure.fact, &departure.source)
                        == (&field.owner, fact, source)
                });
                assert!(
                    known,
                    "{operation}: {place}: x-source of {fact} explains no departure"
                );
            }
        }
    }
}

#[test]
fn document_has_the_server_security_and_permissions_of_the_pages() {
    let document = Document::open();
    let mut permitted = BTreeSet::new();
    for page in pages::field_lists() {
        let operation = document.operations()[&page.operation];
        assert_eq!(
            document.root()["servers"],
            json!([{
                "url": page.server,
                "description": document.root()["servers"][0]["description"],
                "x-env": "CLOUDFLARE_BASE_URL",
            }])
        );
        if !page.permissions.is_empty() {
            assert_eq!(
                operation["x-permissions"],
                json!(page.permissions),
                "{}",
                page.operation
            );
            permitted.insert(page.operation.clone());
        }
        assert_eq!(
            operation.get("security"),
            None,
            "the security of the root applies"
        );
        // A page with one example of a call names one way to authorize at most.
        if !page.security.is_empty() {
            assert_eq!(security(document.root()), page.security);
        }
    }
    for (name, operation) in document.operations() {
        let named = operation.get("x-permissions").is_some();
        assert_eq!(
            named,
            permitted.contains(&name),
            "{name}: permissions that no page names"
        );
    }
}

#[test]
fn document_examples_are_exactly_those_of_the_pages() {
    let document = Document::open();
    let examples = pages::examples();
    let mut seen = BTreeSet::new();
    let mut values = BTreeMap::new();
    for (name, operation) in document.operations() {
        let fields = document.fields(&name);
        for place in ["body", "200", "4XX"] {
            let key = format!(
                "{}.{place}",
                operation["operationId"].as_str().unwrap_or_default()
            );
            let Some((_, media)) = document.media(operation, place) else {
                continue;
            };
            assert_eq!(
                media.get("examples"),
                None,
                "{key}: one example is an `example`"
            );
            if let Some(page) = examples.get(&key) {
                assert_eq!(media.get("example"), Some(page), "{key}");
                collect(&fields, place, page, &mut values);
                seen.insert(key);
            } else if let Some(example) = media.get("example") {
                assert!(
                    examples.values().any(|page| page == example),
                    "{key}: not from a page"
                );
            }
        }
    }
    assert!(seen.iter().eq(examples.keys()), "{seen:?}");
    for operation in document.operations().into_keys() {
        for (place, field) in document.fields(&operation) {
            for example in &field.examples {
                let on_a_page = values
                    .get(&field.owner)
                    .map(|all| all.contains(&example.to_string()));
                assert_eq!(
                    on_a_page,
                    Some(true),
                    "{operation}: {place}: the example {example}"
                );
            }
        }
    }
}

/// Returns the values that the fields of a place have in a body, by owner.
fn collect(
    fields: &Fields,
    place: &str,
    body: &Value,
    values: &mut BTreeMap<String, BTreeSet<String>>,
) {
    for (at, field) in fields {
        let path = at
            .strip_prefix(place)
            .and_then(|path| path.strip_prefix(' '));
        let found = path.into_iter().flat_map(|path| values_at(body, path));
        values
            .entry(field.owner.clone())
            .or_default()
            .extend(found.map(Value::to_string));
    }
}

/// Returns the values at a path such as `result.stages[].name`.
fn values_at<'v>(body: &'v Value, path: &str) -> Vec<&'v Value> {
    let path = path.replace("[]", ".[]");
    path.split('.').fold(vec![body], |values, step| {
        let (step, tag) = step
            .split_once('<')
            .map_or((step, None), |(step, tag)| (step, tag.split_once('=')));
        let next = values.into_iter().flat_map(|value| match (step, value) {
            ("[]", Value::Array(items)) => items.iter().collect(),
            ("*", Value::Object(entries)) => entries.values().collect(),
            (key, Value::Object(members)) => members.get(key).into_iter().collect(),
            _ => Vec::new(),
        });
        let tagged =
            |value: &Value, (key, tag): (&str, &str)| value[key] == tag.trim_end_matches('>');
        next.filter(|value| tag.is_none_or(|tag| tagged(value, tag)))
            .collect()
    })
}

/// Returns the alternatives of headers that a `security` requires, with the examples of its schemes.
fn security(root: &Value) -> Vec<BTreeMap<String, String>> {
    let schemes = &root["components"]["securitySchemes"];
    let header = |name: &String| {
        let scheme = &schemes[name];
        let example = scheme["x-example"].as_str().unwrap_or_default();
        let said = |key: &str| scheme[key].as_str().unwrap_or_default();
        let header = match (said("type"), said("scheme"), said("in")) {
            ("http", "bearer", "") => "Authorization",
            ("apiKey", "", "header") => said("name"),
            _ => "none that the pages name",
        };
        let prefix = if header == "Authorization" {
            "Bearer "
        } else {
            ""
        };
        (header.to_owned(), format!("{prefix}{example}"))
    };
    let alternatives = root["security"].as_array().into_iter().flatten();
    alternatives
        .map(|one| {
            one.as_object()
                .into_iter()
                .flat_map(|one| one.keys().map(header))
                .collect()
        })
        .collect()
}

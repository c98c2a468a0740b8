mod notation;

use std::collections::BTreeMap;

use super::*;
use crate::{Client, Request};

const BROWSER: &str = "Skip to content

Create Kennel

POST/shelters/{shelter_id}/kennels

Opens a kennel.

Security
Token

The usual way.

Example:Authorization: Bearer abc
E-mail and key

The old way.

Example:X-Email: a@b.c

Also of the old way.

Example:X-Key: k
Accepted Permissions (at least one required)
Kennels ReadKennels Write
Path ParametersExpand Collapse
shelter_id: string

Identifier: a number.

maxLength32
Body ParametersJSONExpand Collapse
size: \"small\" or \"large\" or 1 more

How large it is.

One of the following:
\"small\"
\"large\"
\"huge\"
Deprecatedwarm: optional boolean
Use `heating`.

tags: map[ { kind, text } or { kind, code } ]
One of the following:
Note { kind, text }

A note.

kind: \"note\"
text: string
Code { kind, code }
kind: \"code\"
code: number
minimum0.5
ReturnsExpand Collapse
result: Kennel { id, \"a/b\", 1 more }
id: string
formatuuid
\"a/b\": optional array of string
box: optional { x }
x: number
default3
success: true

Create Kennel

curl https://api.test/v1/shelters/$ID/kennels \\
    -d '{
          \"size\": \"small\"
        }'
{
  \"success\": true
}
Returns Examples
{
  \"success\": true
}";

const MARKDOWN: &str = "## List Kennels

**get** `/shelters/{shelter_id}/kennels`

Lists the kennels.

### Path Parameters

- `shelter_id: string`

### Query Parameters

- `page: optional number`

  Which page.

### Returns

- `result: array of Kennel`

  - `id: string`

  - `owner: optional object { name }`

    - `name: string`

- `first: Kennel`

- `state: optional \"open\" or \"shut\"`

  - `\"open\"`

  - `\"shut\"`

- `success: true`

  - `true`

### Example

```http
curl https://api.test/v1/shelters/$ID/kennels
```

#### Response

```json
{\"success\": true}
```
";

const SKELETON: &str = "# Kennels
## List Kennels
**GET** `/shelters/{shelter_id}/kennels`
Lists the kennels.
### Responses
#### 200 List Kennels response.
> Data is at `body[\"result\"]`
```json
[{\"id\": \"*string*\", \"owner\": {\"name\": \"*integer*\"}, \"age\": \"*integer*\", \"rest\": {}, \"cut\": null}]
```
#### 4XX List Kennels response failure.
```json
{\"success\": \"*boolean*\"}
```
";

/// Returns the parsed pages, their fragment, and the diagnostics with their lines.
fn read_all(pages: &[(&str, &str)]) -> (Vec<Page>, Fragment, Vec<String>) {
    let mut diagnostics = Diagnostics::default();
    let mut sources = Sources::default();
    let mut found = Vec::new();
    for (name, text) in pages {
        let file = sources.add_text(name, text);
        found.push(read(&sources, file, &mut diagnostics));
    }
    let fragment = fragment(&found, &Sources::default(), false, &mut diagnostics);
    let messages = diagnostics.list().iter().map(|problem| {
        let label = problem.primary.as_ref().expect("a place");
        let line = sources.position(label.span).line;
        format!(
            "{}:{line}: {}",
            sources.path(label.span.file),
            problem.message
        )
    });
    (found, fragment, messages.collect())
}

/// Returns the paths of the fields with their facts.
fn shown(operation: &PageOperation) -> Vec<String> {
    let facts = |facts: &PathFacts| {
        let keywords = facts.facts.iter();
        let keywords =
            keywords.filter(|(name, value)| name != "required" || *value == Value::Bool(false));
        let keywords: Vec<_> = keywords
            .map(|(name, value)| format!("{name}={}", value.to_json()))
            .collect();
        format!("{} {} {}", facts.place, facts.path, keywords.join(" "))
    };
    fields(operation).iter().map(facts).collect()
}

#[test]
fn browser_page_is_parsed_by_the_braces_of_its_types() {
    let (pages, _, problems) = read_all(&[("kennel.txt", BROWSER)]);
    assert_eq!(problems, Vec::<String>::new());
    let operation = &pages[0].operations[0];
    assert_eq!(operation.key(), "POST /shelters/{shelter_id}/kennels");
    assert_eq!(operation.title, "Create Kennel");
    assert_eq!(operation.description, "Opens a kennel.");
    assert_eq!(operation.server.as_deref(), Some("https://api.test/v1"));
    assert_eq!(operation.permissions, ["Kennels Read", "Kennels Write"]);
    let headers = operation.security.iter();
    let headers: Vec<Vec<&str>> = headers
        .map(|all| all.iter().map(|(name, _)| name.as_str()).collect())
        .collect();
    assert_eq!(headers, [vec!["Authorization"], vec!["X-Email", "X-Key"]]);
    assert_eq!(
        shown(operation),
        [
            r#"path shelter_id type="string" maxLength=32"#,
            r#"body size type="string" enum=["small","large","huge"]"#,
            r#"body warm type="boolean" deprecated=true required=false"#,
            r#"body tags type="map""#,
            r#"body tags.* type="union""#,
            r#"body tags.*<kind=note> type="object""#,
            r#"body tags.*<kind=note>.kind type="string" const="note""#,
            r#"body tags.*<kind=note>.text type="string""#,
            r#"body tags.*<kind=code> type="object""#,
            r#"body tags.*<kind=code>.kind type="string" const="code""#,
            r#"body tags.*<kind=code>.code type="number" minimum=0.5"#,
            r#"200 result type="object""#,
            r#"200 result.id type="string" format="uuid""#,
            r#"200 result.a/b type="array" required=false"#,
            r#"200 result.a/b[] type="string""#,
            r#"200 result.box type="object" required=false"#,
            r#"200 result.box.x type="number" default=3"#,
            r#"200 success type="boolean" const=true"#,
        ]
    );
    let size = operation.request_example.as_ref().map(Value::to_json);
    assert_eq!(size.as_deref(), Some(r#"{"size":"small"}"#));
    let response = operation.response_example.as_ref().map(Value::to_json);
    assert_eq!(response.as_deref(), Some(r#"{"success":true}"#));
}

#[test]
fn markdown_page_is_parsed_by_its_indentation_and_models_are_completed() {
    let (pages, _, problems) = read_all(&[("kennels.md", MARKDOWN)]);
    assert_eq!(problems, Vec::<String>::new());
    assert_eq!(
        shown(&pages[0].operations[0]),
        [
            r#"path shelter_id type="string""#,
            r#"query page type="number" required=false"#,
            r#"200 result type="array""#,
            r#"200 result[] type="object""#,
            r#"200 result[].id type="string""#,
            r#"200 result[].owner type="object" required=false"#,
            r#"200 result[].owner.name type="string""#,
            r#"200 first type="object""#,
            r#"200 first.id type="string""#,
            r#"200 first.owner type="object" required=false"#,
            r#"200 first.owner.name type="string""#,
            r#"200 state type="string" enum=["open","shut"] required=false"#,
            r#"200 success type="boolean" const=true"#,
        ]
    );
}

#[test]
fn skeleton_page_has_the_responses_of_each_operation() {
    let (pages, fragment, problems) = read_all(&[("kennels.md", SKELETON)]);
    assert_eq!(problems, Vec::<String>::new());
    let skeletons = &pages[0].operations[0].skeletons;
    assert_eq!(skeletons[0].data.as_deref(), Some("result"));
    assert_eq!(skeletons[1].status, "4XX");
    let responses = fragment.operations[0]
        .value
        .get("responses")
        .expect("responses");
    let schema = responses
        .get("200")
        .and_then(|it| it.get("content")?.get("application/json")?.get("schema"));
    assert_eq!(
        schema
            .expect("a schema")
            .get("properties")
            .expect("properties")
            .to_json(),
        r#"{"result":{"type":"array","items":{"type":"object","properties":{"id":{"type":"string"},"owner":{"type":"object","properties":{"name":{"type":"integer"}}},"age":{"type":"integer"},"rest":{"type":"object"},"cut":{}}}}}"#
    );
}

#[test]
fn pages_of_one_operation_are_merged_and_differences_are_reported() {
    let (_, fragment, problems) = read_all(&[("list.md", MARKDOWN), ("skeleton.md", SKELETON)]);
    assert_eq!(
        problems,
        [
            "list.md:3: the pages disagree on the type of `result[].owner.name`: `string` and `integer`",
            "list.md:3: one page lists `result[].age`, the other does not",
        ]
    );
    let [operation] = fragment.operations.as_slice() else {
        panic!("one operation");
    };
    let responses = operation.value.get("responses").expect("responses");
    assert!(responses.get("4XX").is_some());
}

#[test]
fn page_without_an_operation_is_an_error() {
    let none = "guide.md:1: this page has no operation: no line has a method and a path";
    for (text, problem) in [
        ("", none),
        ("# A guide\n\nHow to keep dogs.\n", none),
        (
            "<!DOCTYPE html>\n<html></html>",
            "guide.md:1: this is HTML, not the text of a page",
        ),
    ] {
        let (_, fragment, problems) = read_all(&[("guide.md", text)]);
        assert_eq!(problems, [problem]);
        assert!(fragment.operations.is_empty());
    }
}

#[test]
fn page_that_is_truncated_is_an_error_at_its_last_entry() {
    let browser = BROWSER
        .split("\"a/b\": optional")
        .next()
        .unwrap_or_default();
    let markdown = MARKDOWN.split("  - `\"shut\"`").next().unwrap_or_default();
    let head = MARKDOWN.split("### Path").next().unwrap_or_default();
    let skeleton = SKELETON.split("\"owner\"").next().unwrap_or_default();
    for (text, expected) in [
        (
            browser,
            "the page is truncated: 3 entries are announced here, 1 follow",
        ),
        (
            markdown,
            "the page is truncated: 2 entries are announced here, 1 follow",
        ),
        (head, "the page is truncated: no field or response follows"),
        (skeleton, "the page is truncated: the response is not JSON"),
    ] {
        let (_, _, problems) = read_all(&[("page.md", text)]);
        assert!(
            problems.iter().any(|one| one.contains(expected)),
            "{expected}: {problems:?}"
        );
    }
}

#[test]
fn line_that_is_not_understood_is_reported_with_its_place() {
    let text = MARKDOWN.replace(
        "- `page: optional number`",
        "- `page: optional numbers of it`",
    );
    let (_, _, problems) = read_all(&[("page.md", &text)]);
    assert_eq!(
        problems,
        ["page.md:13: this line of the page is not understood: the type of the field is not known"]
    );
}

#[test]
fn operations_of_pages_generate_without_diagnostics() {
    for page in [BROWSER, MARKDOWN, SKELETON] {
        let (_, fragment, _) = read_all(&[("page.md", page)]);
        let operation = &fragment.operations[0];
        let document = format!(
            r#"{{"openapi":"3.1.0","info":{{"title":"T","version":"1"}},"paths":{{"{}":{{"{}":{}}}}}}}"#,
            operation.path,
            operation.method,
            operation.value.to_json()
        );
        let generated = generated(&document);
        assert_eq!(generated.api.operations.len(), 1);
    }
}

/// Generates the client of a document without errors.
fn generated(document: &str) -> Client {
    let files = BTreeMap::from([("api.json".to_owned(), document.as_bytes().to_vec())]);
    let request = Request {
        spec: "api.json".to_owned(),
        ..Request::default()
    };
    let generated = crate::generate_from(&files, &request);
    let problems = generated.diagnostics.list();
    assert!(problems.is_empty(), "{problems:?}");
    generated.client.expect("a client")
}

//! Minimal pages for the parts of the notations other than fields of objects.

use super::*;

/// Returns a page in Markdown with these sections.
fn markdown(sections: &str) -> String {
    format!("## Make Kennel\n\n**post** `/kennels`\n\nMakes one.\n\n{sections}")
}

/// Returns a page as a browser copies it, with these sections.
fn browser(sections: &str) -> String {
    format!(
        "Make Kennel\n\nPOST/kennels\n\nMakes one.\n\n{sections}\nMake Kennel\n\ncurl https://api.test/v1/kennels\n"
    )
}

/// Returns the fields of the only operation of a page without diagnostics.
fn read_one(text: &str) -> Vec<String> {
    let (pages, _, problems) = read_all(&[("page.md", text)]);
    assert_eq!(problems, Vec::<String>::new(), "{text}");
    shown(&pages[0].operations[0])
}

/// Returns the JSON of a page in the document, and the diagnostics.
fn inserted(text: &str) -> (String, Vec<String>) {
    let (_, fragment, problems) = read_all(&[("page.md", text)]);
    (fragment.operations[0].value.to_json(), problems)
}

#[test]
fn union_below_an_array_is_that_of_its_items() {
    let fields = read_one(&markdown(
        "### Query Parameters\n\n- `kinds: optional array of \"a\" or \"b\" or 1 more`\n\n  - `\"a\"`\n\n  - `\"b\"`\n\n  - `\"c\"`\n\n\
         - `sizes: array of \"a\" or \"b\" or \"all\"`\n\n  - `array of \"a\" or \"b\"`\n\n    - `\"a\"`\n\n    - `\"b\"`\n\n  - `\"all\"`\n",
    ));
    let expected = [
        r#"query kinds type="array" required=false"#,
        r#"query kinds[] type="string" enum=["a","b","c"]"#,
        r#"query sizes type="union""#,
        r#"query sizes<1> type="array""#,
        r#"query sizes<1>[] type="string" enum=["a","b"]"#,
        r#"query sizes<2> type="string" const="all""#,
    ];
    assert_eq!(fields, expected);
    let fields = read_one(&browser(
        "Query ParametersExpand Collapse\nkinds: optional array of \"a\" or \"b\" or 1 more\nOne of the following:\n\"a\"\n\"b\"\n\"c\"\n\
         sizes: array of \"a\" or \"b\" or \"all\"\nOne of the following:\narray of \"a\" or \"b\"\nOne of the following:\n\"a\"\n\"b\"\n\"all\"\n",
    ));
    assert_eq!(fields, expected);
}

#[test]
fn scalars_are_alternatives_and_a_word_is_a_description() {
    let fields = read_one(&browser(
        "ReturnsExpand Collapse\nvalue: string or number or array of string\nOne of the following:\nstring\nIdentifier\nmaxLength32\nnumber\narray of string\nlast: true\n",
    ));
    assert_eq!(
        fields,
        [
            r#"200 value type="union""#,
            r#"200 value<1> type="string" maxLength=32"#,
            r#"200 value<2> type="number""#,
            r#"200 value<3> type="array""#,
            r#"200 value<3>[] type="string""#,
            r#"200 last type="boolean" const=true"#,
        ]
    );
}

#[test]
fn alternatives_have_names_and_models_may_be_unions() {
    let fields = read_one(&markdown(
        "### Body Parameters\n\n- `model: string or Model`\n\n  - `UnionMember0 = string`\n\n  - `Model = \"x\" or \"y\"`\n\n    - `\"x\"`\n\n    - `\"y\"`\n\n\
         - `again: optional array of Model`\n\n- `state: State`\n\n  - `\"on\"`\n\n  - `\"off\"`\n\n- `last: State`\n",
    ));
    assert_eq!(
        fields,
        [
            r#"body model type="union""#,
            r#"body model<1> type="string""#,
            r#"body model<2> type="string" enum=["x","y"]"#,
            r#"body again type="array" required=false"#,
            r#"body again[] type="string" enum=["x","y"]"#,
            r#"body state type="string" enum=["on","off"]"#,
            r#"body last type="string" enum=["on","off"]"#,
        ]
    );
}

#[test]
fn null_is_an_alternative_that_is_not_listed() {
    let text = markdown(
        "### Returns\n\n- `phase: \"a\" or \"b\" or null`\n\n  - `\"a\"`\n\n  - `\"b\"`\n\n- `owner: object { name }  or null`\n\n  - `name: string or null`\n",
    );
    assert_eq!(
        read_one(&text),
        [
            r#"200 phase type="string" enum=["a","b",null]"#,
            r#"200 owner type="union""#,
            r#"200 owner<1> type="object""#,
            r#"200 owner<1>.name type="union""#,
            r#"200 owner<1>.name<1> type="string""#,
            r#"200 owner<1>.name<2> type="null""#,
            r#"200 owner<2> type="null""#,
        ]
    );
    let (operation, _) = inserted(&text);
    assert!(
        operation.contains(r#"{"type":["string","null"],"enum":["a","b",null]}"#),
        "{operation}"
    );
    assert!(
        operation.contains(r#""name":{"type":["string","null"]}"#),
        "{operation}"
    );
}

#[test]
fn body_that_is_one_type_has_no_property() {
    let example = |json: &str| {
        format!(
            "\n### Example\n\n```http\ncurl https://api.test/kennels \\\n    -d '{json}'\n```\n"
        )
    };
    let one =
        "### Body Parameters\n\n- `body: optional array of object { id }`\n\n  - `id: string`\n";
    let (operation, _) = inserted(&markdown(one));
    assert!(
        operation.contains(r#""schema":{"type":"array","items":{"type":"object""#),
        "{operation}"
    );
    let unknown = "### Body Parameters\n\n- `body: unknown`\n";
    let (operation, _) = inserted(&markdown(&format!("{unknown}{}", example("{}"))));
    assert!(
        operation.contains(r#""schema":{},"example":{}"#),
        "{operation}"
    );
    // A property that has this name.
    let text = "### Body Parameters\n\n- `body: unknown`\n";
    let (operation, _) = inserted(&markdown(&format!("{text}{}", example(r#"{"body": 1}"#))));
    assert!(
        operation.contains(r#""properties":{"body":{}}"#),
        "{operation}"
    );
    // A response.
    let text = "### Returns\n\n- `Kennel object { id }`\n\n  - `id: string`\n";
    let (operation, _) = inserted(&markdown(text));
    assert!(
        operation.contains(r#""schema":{"title":"Kennel","type":"object","required":["id"]"#),
        "{operation}"
    );
    let text = "### Returns\n\n- `array of string`\n";
    assert_eq!(
        read_one(&markdown(text)),
        [r#"200  type="array""#, r#"200 [] type="string""#]
    );
}

#[test]
fn files_are_sent_in_a_form_or_as_the_whole_body() {
    let (operation, _) = inserted(&markdown(
        "### Body Parameters\n\n- `file: file`\n\n- `name: string`\n",
    ));
    assert!(operation.contains("multipart/form-data"), "{operation}");
    let (operation, _) = inserted(&markdown("### Body Parameters\n\n- `body: file`\n"));
    assert!(
        operation.contains("application/octet-stream"),
        "{operation}"
    );
    let example = "\n### Example\n\n```http\ncurl https://api.test/kennels \\\n    -H 'Content-Type: application/x-ndjson' \\\n    -d '{}'\n```\n";
    let (operation, _) = inserted(&markdown(&format!(
        "### Body Parameters\n\n- `body: string`\n{example}"
    )));
    assert!(operation.contains("application/x-ndjson"), "{operation}");
}

#[test]
fn lists_in_a_description_are_not_fields() {
    let fields = read_one(&markdown(
        "### Query Parameters\n\n- `kind: optional string`\n\n  One of these:\n\n  * `user` - owned by the user\n  - `api`: owned by the API\n\n  That is all.\n",
    ));
    assert_eq!(fields, [r#"query kind type="string" required=false"#]);
}

#[test]
fn models_of_a_separate_list_complete_the_operations() {
    let fields = read_one(&markdown(
        "### Returns\n\n- `kennel: Kennel`\n\n# Models\n\n## Domain Types\n\n### Kennel\n\n- `Kennel object { id, box }`\n\n  - `id: string`\n\n  - `box: optional string`\n",
    ));
    assert_eq!(
        fields,
        [
            r#"200 kennel type="object""#,
            r#"200 kennel.id type="string""#,
            r#"200 kennel.box type="string" required=false"#,
        ]
    );
}

#[test]
fn model_that_contains_itself_is_completed_once() {
    let (pages, _, problems) = read_all(&[(
        "page.md",
        &markdown(
            "### Returns\n\n- `node: Node { id, next }`\n\n  - `id: string`\n\n  - `next: optional Node`\n",
        ),
    )]);
    assert_eq!(shown(&pages[0].operations[0]).len(), 3);
    assert_eq!(
        problems,
        [
            "page.md:13: this line of the page is not understood: the object contains itself; its members may be any"
        ]
    );
}

#[test]
fn text_between_path_and_sections_is_the_description() {
    let text = "## Make\n\n**post** `/kennels`\n\nMakes one.\n\n#### Clean up\n```json\n{\"size\": 1}\n```\n\n### Body Parameters\n\n- `size: number`\n";
    let (pages, _, problems) = read_all(&[("page.md", text)]);
    assert_eq!(problems, Vec::<String>::new());
    let operation = &pages[0].operations[0];
    assert_eq!(
        operation.description,
        "Makes one.\n#### Clean up\n```json\n{\"size\": 1}\n```"
    );
    assert!(operation.response_example.is_none());
}

#[test]
fn skeleton_of_a_response_may_be_missing() {
    let text = "# Kennels\n\n## [OLD] Make\n\n**POST** `/kennels`\n\nMakes one:\n```\n{size: 1}\n```\n\n### Responses\n\n#### 200 \n\n> Data is at `body[\"result\"]`\n\n```json\n\n```\n\n#### 204 Nothing.\n\n#### 4xx [OLD] Failure\n\n```json\nnull\n```\n\n#### default \n\n```json\n\"*string*\"\n```\n";
    let (pages, _, problems) = read_all(&[("page.md", text)]);
    assert_eq!(
        problems,
        [
            "page.md:14: this line of the page is not understood: the page does not show the body of this response"
        ]
    );
    let operation = &pages[0].operations[0];
    assert_eq!(operation.title, "[OLD] Make");
    let skeletons = operation.skeletons.iter();
    let skeletons: Vec<_> = skeletons
        .map(|one| (one.status.as_str(), one.body.as_ref().map(Value::to_json)))
        .collect();
    assert_eq!(
        skeletons,
        [
            ("200", None),
            ("204", None),
            ("4XX", Some("null".to_owned())),
            ("default", Some("\"*string*\"".to_owned())),
        ]
    );
    let (operation, _) = inserted(text);
    assert!(
        operation.contains(r#""204":{"description":"Nothing."}"#),
        "{operation}"
    );
}

#[test]
fn operations_of_a_page_have_different_ids() {
    let text = "## List Users\n\n**get** `/v1/users`\n\n### Returns\n\n- `id: string`\n\n## List Users\n\n**get** `/v1/teams/{team_id}/users`\n\n### Path Parameters\n\n- `team_id: string`\n";
    let (_, fragment, _) = read_all(&[("page.md", text)]);
    let ids = fragment.operations.iter();
    let ids: Vec<_> = ids
        .filter_map(|one| one.value.get("operationId")?.as_str())
        .collect();
    assert_eq!(ids, ["v1-users-list", "v1-teams-users-list"]);
}

#[test]
fn copies_of_a_page_differ_in_spaces_quotes_and_marks() {
    let lines = [
        "##### Body ParametersJSONExpand Collapse ",
        "kind: optional\u{a0}\u{201c}a\u{201d} or \u{201c}b\u{201d}",
        "One of the following:",
        "\u{201c}a\u{201d}",
        "\u{201c}b\u{201d}",
        "[Link to this property](#)",
        "max\\_size: number",
        "minimum1",
        "box: object { width } ",
        "width: string",
        "##### ReturnsExpand Collapse",
        "one: { a } or { b }",
        "One of the following:",
        "{ a }",
        "a: string",
        "{ b }",
        "b: string",
    ];
    let text = lines.join("\r\n\r\n");
    let text = format!(
        "\u{feff}# Make Kennel\r\n\r\nPOST/kennels\r\n\r\n{text}\r\n\r\n### Make Kennel\r\n\r\nHTTP\r\n\r\nPython\r\n\r\n    curl https://api.test/v1/kennels \\\r\n        -d '{{\"kind\": \"a\"}}'\r\n\r\n200 example\r\n\r\n    {{\r\n      \"one\": {{}}\r\n    }}\r\n"
    );
    assert_eq!(
        read_one(&text),
        [
            r#"body kind type="string" enum=["a","b"] required=false"#,
            r#"body max_size type="number" minimum=1"#,
            r#"body box type="object""#,
            r#"body box.width type="string""#,
            r#"200 one type="union""#,
            r#"200 one<1> type="object""#,
            r#"200 one<1>.a type="string""#,
            r#"200 one<2> type="object""#,
            r#"200 one<2>.b type="string""#,
        ]
    );
    let (pages, _, _) = read_all(&[("page.md", &text)]);
    let operation = &pages[0].operations[0];
    assert_eq!(operation.title, "Make Kennel");
    assert!(operation.response_example.is_some());
}

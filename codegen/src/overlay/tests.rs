use std::collections::BTreeMap;

use super::apply;
use crate::diagnostics::{Code, Diagnostic, Diagnostics};
use crate::source::{FileId, Limits, Sources};

const API: &str = "\
openapi: 3.1.0
info: {title: T}
tags: [a, b, c]
paths:
  /x:
    get:
      deprecated: true
      parameters: [{name: q, in: query}, {name: h, in: header}]
    post: {tags: [a]}
  /y:
    get: {tags: [b]}
components: {schemas: {S: {type: string}}}
";

fn patched(actions: &str) -> (Sources, Diagnostics) {
    let overlay = format!("overlay: 1.1.0\ninfo: {{title: O, version: '1'}}\nactions:\n{actions}");
    let files = BTreeMap::from([
        ("spec/api.yaml".to_owned(), API.as_bytes().to_vec()),
        ("spec/more.yaml".to_owned(), b"type: integer\n".to_vec()),
        ("patches/o.yaml".to_owned(), overlay.into_bytes()),
    ]);
    let mut diagnostics = Diagnostics::default();
    let limits = Limits::default();
    let mut sources = Sources::load_from(&files, "spec/api.yaml", &limits, &mut diagnostics);
    apply(
        &mut sources,
        &files,
        "patches/o.yaml",
        &limits,
        &mut diagnostics,
    );
    (sources, diagnostics)
}

/// The value at a pointer after the actions.
fn after(actions: &str, pointer: &str) -> String {
    let (sources, diagnostics) = patched(actions);
    assert!(diagnostics.list().is_empty(), "{diagnostics:?}");
    sources
        .resolve(FileId(0), pointer)
        .map_or_else(|error| format!("{error:?}"), |found| found.node.to_json())
}

/// The problems: the text at the place, and the message.
fn reported(actions: &str) -> Vec<(String, String)> {
    let (sources, diagnostics) = patched(actions);
    let one = |problem: &Diagnostic| {
        let span = problem.primary.as_ref().unwrap().span;
        assert_eq!(sources.path(span.file), "patches/o.yaml");
        (
            sources.text(span.file)[span.start as usize..span.end as usize].to_owned(),
            problem.message.clone(),
        )
    };
    diagnostics.list().iter().map(one).collect()
}

#[test]
fn overlay_updates_merge_objects_extend_arrays_and_replace_primitives() {
    let update = "- target: $\n  update: {info: {title: N, x: 1}, tags: [d]}\n";
    assert_eq!(after(update, "#/info"), r#"{"title":"N","x":1}"#);
    assert_eq!(after(update, "#/tags"), r#"["a","b","c","d"]"#);
    let append = "- target: $.paths.*.get.tags\n  update: z\n- target: $.tags\n  update: [e, f]\n";
    assert_eq!(after(append, "#/paths/~1y/get/tags"), r#"["b","z"]"#);
    assert_eq!(after(append, "#/tags"), r#"["a","b","c","e","f"]"#);
    let many = "- target: \"$.paths.*[?@.tags]\"\n  update: {summary: s}\n";
    assert_eq!(after(many, "#/paths/~1x/post/summary"), "\"s\"");
    assert_eq!(after(many, "#/paths/~1y/get/summary"), "\"s\"");
    assert_eq!(
        after("- target: $.info.title\n  update: New\n", "#/info/title"),
        "\"New\""
    );
}

#[test]
fn overlay_remove_deletes_everything_that_matches() {
    assert_eq!(
        after(
            "- target: \"$.tags[?@ != 'b']\"\n  remove: true\n",
            "#/tags"
        ),
        r#"["b"]"#
    );
    let parameters = "- {target: \"$..parameters[?@.in == 'query']\", remove: true}\n";
    assert_eq!(
        after(parameters, "#/paths/~1x/get/parameters"),
        r#"[{"name":"h","in":"header"}]"#
    );
    let operations = "- {target: \"$.paths.*[?@.deprecated == true]\", remove: true}\n";
    assert_eq!(
        after(operations, "#/paths/~1x"),
        r#"{"post":{"tags":["a"]}}"#
    );
}

#[test]
fn overlay_actions_apply_in_order_and_copy() {
    let rename = "- {target: $.paths, update: {/z: {}}}\n- {target: \"$.paths['/z']\", copy: \"$.paths['/y']\"}\n\
                  - {target: \"$.paths['/y']\", remove: true}\n";
    assert_eq!(after(rename, "#/paths/~1z"), r#"{"get":{"tags":["b"]}}"#);
    assert!(after(rename, "#/paths/~1y").contains("NoStep"));
}

#[test]
fn overlay_values_keep_their_places_and_refer_from_the_document() {
    let actions = "- target: $.components.schemas\n  update:\n    N: {$ref: 'more.yaml'}\n    M: {$ref: '#/components/schemas/S'}\n";
    let (sources, diagnostics) = patched(actions);
    assert!(diagnostics.list().is_empty(), "{diagnostics:?}");
    let reference = sources
        .resolve(FileId(0), "#/components/schemas/N/$ref")
        .unwrap()
        .node;
    assert_eq!(sources.path(reference.span.file), "patches/o.yaml");
    assert_eq!(sources.position(reference.span).line, 6);
    let target = sources.resolve(reference.span.file, "more.yaml").unwrap();
    assert_eq!(
        (sources.path(target.file), target.node.to_json()),
        ("spec/more.yaml", r#"{"type":"integer"}"#.to_owned())
    );
    let own = sources
        .resolve(reference.span.file, "#/components/schemas/S")
        .unwrap();
    assert_eq!(
        (own.file, own.node.to_json()),
        (FileId(0), r#"{"type":"string"}"#.to_owned())
    );
}

#[test]
fn overlay_action_without_effect_is_an_error_at_its_place() {
    let one = |place: &str, message: &str| vec![(place.to_owned(), message.to_owned())];
    assert_eq!(
        reported("- {target: $.pahts, remove: true}\n"),
        one("$.pahts", "the target of this action matches nothing")
    );
    assert_eq!(
        reported("- {target: '$.a-b', remove: true}\n"),
        one("-", "`$.a-b` is no JSONPath expression")
    );
    assert_eq!(
        reported("- {target: $.info}\n"),
        one(
            "{target: $.info}",
            "the action has neither `update`, `remove` nor `copy`"
        )
    );
    assert_eq!(
        reported("- {update: 1}\n"),
        one("{update: 1}", "the action has no `target`")
    );
    assert_eq!(
        reported("- {target: $, remove: true}\n"),
        one("$", "the whole document cannot be removed")
    );
    assert_eq!(
        reported("- {target: $.info, update: [1]}\n"),
        one("[1]", "array cannot be merged into object")
    );
    assert_eq!(
        reported("- {target: $, update: {tags: x}}\n"),
        one("x", "string cannot be merged into array")
    );
    assert_eq!(
        reported("- {target: $.tags, copy: $.tags.*}\n"),
        one("$.tags.*", "`copy` must match one node, and matches 3")
    );
    assert_eq!(
        reported("- {target: $.info, updat: {}, update: {}}\n"),
        one("updat", "an overlay has no `updat` here")
    );
    // The actions after a wrong one are still applied.
    let (sources, diagnostics) =
        patched("- {target: $.gone, remove: true}\n- {target: $.info.title, update: N}\n");
    assert_eq!(
        (diagnostics.list().len(), diagnostics.list()[0].code),
        (1, Code::Overlay)
    );
    assert_eq!(
        sources
            .resolve(FileId(0), "#/info/title")
            .unwrap()
            .node
            .to_json(),
        "\"N\""
    );
}

#[test]
fn overlay_that_is_invalid_is_refused() {
    let mut diagnostics = Diagnostics::default();
    let files = BTreeMap::from([("a.yaml".to_owned(), API.as_bytes().to_vec())]);
    let mut sources = Sources::from_text("api.yaml", API, &mut diagnostics);
    apply(
        &mut sources,
        &files,
        "a.yaml",
        &Limits::default(),
        &mut diagnostics,
    );
    apply(
        &mut sources,
        &files,
        "gone.yaml",
        &Limits::default(),
        &mut diagnostics,
    );
    let codes: Vec<Code> = diagnostics
        .list()
        .iter()
        .map(|problem| problem.code)
        .collect();
    assert_eq!(codes, [Code::Overlay, Code::UnreadableFile]);
    assert!(sources.root().is_some());
}

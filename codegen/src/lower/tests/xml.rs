//! XML bodies: typed where their schemas can be read from XML and written as XML.

use super::document;
use crate::model::{XmlKind, XmlNode, XmlObject, XmlShape};

/// What the only XML body of a request or response becomes, and the problems.
fn body(schema: &str, is_request: bool) -> (String, Vec<String>) {
    let content = format!("content: {{application/xml: {{schema: {schema}}}}}");
    let (request, response) = if is_request {
        (format!("requestBody: {{{content}}}\n      "), String::new())
    } else {
        (String::new(), format!(", {content}"))
    };
    let outcome = document(&format!(
        "openapi: 3.2.0
info: {{title: T, version: '1'}}
paths:
  /pets:
    post:
      {request}responses: {{'200': {{description: ''{response}}}}}
components:
  schemas:
    Pet: {{type: object, properties: {{name: {{type: string}}}}}}
    Tree: {{type: object, properties: {{left: {{$ref: '#/components/schemas/Tree'}}}}}}"
    ));
    let operation = &outcome.lowered.api.operations[0];
    let sent = operation.body.iter().flat_map(|body| &body.media);
    let received = operation
        .responses
        .iter()
        .flat_map(|response| &response.media);
    let media = sent.chain(received).next().expect("there is a body");
    let shown = match &media.kind.xml {
        Some(body) => show(&body.root, &body.objects, 3),
        None => media.kind.format.word.to_owned(),
    };
    (shown, outcome.problems())
}

/// A node as XML is written, with `@` before an attribute, `*` after what is repeated, and `#` for text.
fn show(node: &XmlNode, objects: &[XmlObject], depth: u32) -> String {
    let prefix = if node.prefix.is_empty() {
        String::new()
    } else {
        format!("{}:", node.prefix)
    };
    let name = match node.kind {
        XmlKind::Element => format!("{prefix}{}", node.name),
        XmlKind::Repeated { .. } => format!("{prefix}{}*", node.name),
        XmlKind::Attribute => format!("@{prefix}{}", node.name),
        XmlKind::Text => "#text".to_owned(),
        XmlKind::Cdata => "#cdata".to_owned(),
    };
    if depth == 0 {
        return name;
    }
    match &node.shape {
        XmlShape::Text => name,
        XmlShape::Number => format!("{name}=number"),
        XmlShape::Boolean => format!("{name}=boolean"),
        XmlShape::List(item) => format!("{name}[{}]", show(item, objects, depth - 1)),
        XmlShape::Map(_) => format!("{name}{{}}"),
        XmlShape::Object(index) => {
            let nodes = objects[*index].nodes.iter();
            let nodes = nodes.map(|node| show(node, objects, depth - 1));
            format!("{name}({})", nodes.collect::<Vec<_>>().join(" "))
        }
    }
}

#[track_caller]
fn check(schema: &str, expected: &str) {
    assert_eq!(body(schema, true), (expected.to_owned(), Vec::new()));
}

#[test]
fn xml_nodes_have_the_names_that_schemas_declare() {
    check("{$ref: '#/components/schemas/Pet'}", "Pet(name)");
    check(
        "{type: object, xml: {name: a, prefix: p}, properties: {
            id: {type: integer, xml: {attribute: true, name: key}},
            ok: {type: boolean},
            note: {type: string, xml: {nodeType: cdata}}}}",
        "p:a(@key=number ok=boolean #cdata)",
    );
}

#[test]
fn xml_lists_are_repeated_unless_they_are_wrapped() {
    let list = |xml: &str, item: &str| {
        format!(
            "{{type: object, xml: {{name: a}}, properties: {{
                pets: {{type: array, xml: {{{xml}}}, items: {{type: string, xml: {{{item}}}}}}}}}}}"
        )
    };
    check(&list("", ""), "a(pets*)");
    check(&list("name: ignored", "name: pet"), "a(pet*)");
    check(&list("wrapped: true", ""), "a(pets[pets])");
    check(
        &list("wrapped: true, name: all", "name: pet"),
        "a(all[pet])",
    );
    check(&list("nodeType: element, name: all", ""), "a(all[all])");
}

#[test]
fn xml_of_recursive_schemas_is_typed() {
    check(
        "{$ref: '#/components/schemas/Tree'}",
        "Tree(left(left(left)))",
    );
}

#[test]
fn xml_without_a_name_can_be_received_and_not_sent() {
    let schema = "{type: array, items: {$ref: '#/components/schemas/Pet'}}";
    assert_eq!(body(schema, false), ("[Pet(name)]".to_owned(), Vec::new()));
    let (sent, problems) = body(schema, true);
    assert_eq!(sent, "bytes");
    assert!(
        problems[0].contains("an element of the XML has no name"),
        "{problems:?}"
    );
}

#[test]
fn xml_that_no_type_can_be_read_from_is_bytes() {
    let of =
        |property: &str| format!("{{type: object, xml: {{name: a}}, properties: {{{property}}}}}");
    let cases = [
        ("{type: string}".to_owned(), "neither an object nor a list"),
        (of("b: {}"), "values without a type"),
        (
            of("b: {oneOf: [{type: string}, {type: integer}]}"),
            "values of several types",
        ),
        (
            of("b: {type: string}, c: {type: string, xml: {name: b}}"),
            "several nodes of one name",
        ),
        (
            of("b: {type: object, properties: {c: {type: string}}, xml: {attribute: true}}"),
            "in an attribute",
        ),
    ];
    for (schema, reason) in cases {
        let (shown, problems) = body(&schema, false);
        assert_eq!(shown, "bytes", "{schema}");
        assert_eq!(problems.len(), 1, "{problems:?}");
        assert!(problems[0].contains(reason), "{problems:?}");
    }
}

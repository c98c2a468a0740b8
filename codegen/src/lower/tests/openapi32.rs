//! What OpenAPI 3.2 adds.

use super::show::show_type;
use super::{Outcome, document};
use crate::model::{BodyField, Location, Method, Style, Wire};

/// A document of these members below `info`.
fn api(members: &str) -> Outcome {
    document(&format!(
        "openapi: 3.2.0\ninfo: {{title: T, version: '1'}}\n{members}"
    ))
}

#[test]
fn openapi32_query_and_additional_operations_are_operations() {
    let outcome = api("paths:
  /pets:
    query:
      requestBody: {content: {application/json: {schema: {type: object}}}}
      responses: {'200': {summary: Found.}}
    additionalOperations:
      COPY: {responses: {'204': {description: ''}}}
      POST: {responses: {'204': {description: ''}}}
      'not a method': {responses: {'204': {description: ''}}}");
    let operations = outcome.lowered.api.operations.iter();
    let methods: Vec<_> = operations
        .map(|operation| operation.method.clone())
        .collect();
    assert_eq!(
        methods,
        [
            Method::Query,
            Method::Other("COPY".to_owned()),
            Method::Post
        ]
    );
    assert_eq!(
        outcome.problems(),
        [
            "10:7 warning[unknown-member] `POST` has a member of its own",
            "11:7 note[ignored] `not a method` is not a method of HTTP; it is left out",
        ]
    );
}

#[test]
fn openapi32_query_is_no_method_of_earlier_versions() {
    let outcome = document(
        "openapi: 3.1.0\ninfo: {title: T, version: '1'}\npaths: {/a: {query: {responses: {}}}}",
    );
    assert!(outcome.lowered.api.operations.is_empty());
    assert_eq!(
        outcome.problems(),
        ["3:14 warning[unknown-member] `query` is not a member of a path item"]
    );
}

#[test]
fn openapi32_querystring_parameter_is_the_whole_query() {
    let outcome = api("paths:
  /pets:
    get:
      parameters:
        - in: querystring
          name: search
          content:
            application/x-www-form-urlencoded:
              schema: {type: object, properties: {text: {type: string}, tags: {type: array, items: {type: string}}}}
              encoding: {tags: {style: pipeDelimited}}
        - {in: cookie, name: session, style: cookie, schema: {type: string}}
      responses: {'200': {description: ''}}");
    assert_eq!(outcome.problems(), Vec::<String>::new());
    let [search, session] = &*outcome.lowered.api.operations[0].parameters else {
        panic!("two parameters");
    };
    assert_eq!(search.location, Location::QueryString);
    assert_eq!(
        show_type(&outcome.lowered.api, search.ty),
        "{text: string, tags: [string]}"
    );
    let Wire::Form(fields) = &search.wire else {
        panic!("a form, not {:?}", search.wire);
    };
    let pipes = Wire::Style {
        style: Style::PipeDelimited,
        explode: false,
        allow_reserved: false,
    };
    assert_eq!(fields[1].wire, pipes);
    let cookie = Wire::Style {
        style: Style::Cookie,
        explode: true,
        allow_reserved: false,
    };
    assert_eq!(session.wire, cookie);
}

#[test]
fn openapi32_members_without_effect_on_a_client_are_accepted() {
    let outcome = api("$self: https://api.example/openapi
tags: [{name: pets, summary: Pets., parent: animals, kind: nav}]
servers: [{url: 'https://api.example', name: production}]
paths:
  /pets:
    get:
      tags: [pets]
      security: [{device: []}]
      responses:
        '200':
          content:
            application/json: {$ref: '#/components/mediaTypes/Pet'}
components:
  mediaTypes:
    Pet: {schema: {type: object, xml: {nodeType: element}, properties: {name: {type: string}}}}
  securitySchemes:
    device:
      type: oauth2
      deprecated: true
      oauth2MetadataUrl: https://api.example/oauth
      flows: {deviceAuthorization: {deviceAuthorizationUrl: 'https://api.example/d', tokenUrl: 'https://api.example/t', scopes: {}}}");
    assert_eq!(outcome.problems(), Vec::<String>::new());
    let api = &outcome.lowered.api;
    assert_eq!(api.tags[0].description, "Pets.");
    assert!(api.security_schemes[0].description.contains("deprecated"));
    let ty = api.operations[0].responses[0].media[0].kind.json();
    let ty = ty.expect("JSON");
    assert_eq!(show_type(api, ty), "{name: string}");
}

/// What the only media type of a response becomes.
fn streamed(media_type: &str, described: &str) -> (Outcome, String) {
    let outcome = api(&format!(
        "paths:
  /events:
    get:
      responses:
        '200':
          description: ''
          content:
            {media_type}:
{}",
        super::indent(described, 14)
    ));
    let api = &outcome.lowered.api;
    let kind = &api.operations[0].responses[0].media[0].kind;
    let word = kind.format.received().runtime_kind;
    let shown = match kind.ty {
        Some(ty) => format!("{word} {}", show_type(api, ty)),
        None => word.to_owned(),
    };
    (outcome, shown)
}

#[test]
fn openapi32_item_schema_is_the_type_of_the_parts_of_a_stream() {
    let item = "itemSchema: {type: object, properties: {n: {type: integer}}}";
    for media_type in [
        "application/jsonl",
        "application/json-seq",
        "application/geo+json-seq",
    ] {
        let (outcome, shown) = streamed(media_type, item);
        assert_eq!(outcome.problems(), Vec::<String>::new());
        assert_eq!(shown, "JsonLines {n: i64}", "{media_type}");
    }
    let (_, shown) = streamed(
        "application/jsonl",
        "schema: {type: array, items: {type: integer}}",
    );
    assert_eq!(shown, "JsonLines i64");
}

#[test]
fn openapi32_events_are_typed_by_the_content_of_their_data() {
    let (outcome, shown) = streamed(
        "text/event-stream",
        "itemSchema:
  type: object
  required: [data]
  properties:
    event: {type: string}
    data: {type: string, contentMediaType: application/json, contentSchema: {type: object, properties: {n: {type: integer}}}}",
    );
    assert_eq!(outcome.problems(), Vec::<String>::new());
    assert_eq!(shown, "JsonEvents {n: i64}");
    let (_, shown) = streamed(
        "text/event-stream",
        "itemSchema: {type: object, properties: {event: {type: string}, data: {type: string}}}",
    );
    assert_eq!(shown, "Events");
}

#[test]
fn openapi32_events_whose_data_depends_on_their_kind_are_whole() {
    let (outcome, shown) = streamed(
        "text/event-stream",
        "itemSchema:
  type: object
  required: [event]
  properties: {event: {type: string}, data: {type: string}}
  oneOf:
    - {properties: {event: {const: text}}}
    - {required: [data], properties: {event: {const: number}, data: {contentSchema: {type: integer}}}}
    - {properties: {event: {const: json}, data: {contentMediaType: application/json, contentSchema: {type: object, properties: {n: {type: integer}}}}}}",
    );
    assert_eq!(outcome.problems(), Vec::<String>::new());
    assert_eq!(
        shown,
        "TypedEvents <event: text={event = \"text\", data: string} | \
         number={event = \"number\", data!: i64} | \
         json={event = \"json\", data: {n: i64}}>"
    );
}

#[test]
fn openapi32_item_schema_that_is_no_event_is_the_data() {
    let (outcome, shown) = streamed(
        "text/event-stream",
        "itemSchema: {type: object, properties: {text: {type: string}}}",
    );
    assert_eq!(outcome.problems(), Vec::<String>::new());
    assert_eq!(shown, "JsonEvents {text: string}");
}

#[test]
fn openapi32_events_of_a_request_are_typed_by_their_item_schema() {
    for (described, kind, problems) in [
        (
            "{itemSchema: {type: object, properties: {data: {type: string}}}}",
            "events",
            0,
        ),
        ("{schema: {type: string}}", "bytes", 1),
        ("{}", "bytes", 0),
    ] {
        let (shown, found) = sent("text/event-stream", described);
        assert_eq!(shown, kind, "{described}");
        assert_eq!(found.len(), problems, "{found:?}");
    }
}

/// What the only media type of a request becomes, and the problems.
fn sent(media_type: &str, described: &str) -> (String, Vec<String>) {
    let outcome = api(&format!(
        "paths:
  /parts:
    post:
      requestBody: {{content: {{{media_type}: {described}}}}}
      responses: {{}}"
    ));
    let api = &outcome.lowered.api;
    let body = api.operations[0].body.as_ref();
    let kind = &body.expect("there is a body").media[0].kind;
    let shown = match (&kind.part_media_type, kind.ty) {
        (Some(part), Some(ty)) => format!("{part} {}", show_type(api, ty)),
        (None, Some(ty)) if !kind.fields.is_empty() => {
            let fields: Vec<String> = kind.fields.iter().map(shown_field).collect();
            let word = kind.format.word;
            format!("{word} {}: {}", show_type(api, ty), fields.join(", "))
        }
        _ => kind.format.word.to_owned(),
    };
    (shown, outcome.problems())
}

fn shown_field(field: &BodyField) -> String {
    let content_type = field.content_type.iter();
    let shown = [&field.name].into_iter().chain(content_type);
    let shown: Vec<&str> = shown
        .chain(&field.required_headers)
        .map(String::as_str)
        .collect();
    shown.join(" ")
}

#[test]
fn openapi32_parts_of_a_request_with_one_schema_are_typed() {
    for (described, expected) in [
        (
            "{itemSchema: {type: object, properties: {n: {type: integer}}}}",
            "application/json {n: i64}",
        ),
        ("{itemSchema: {type: string}}", "text/plain string"),
        (
            "{itemSchema: {type: string}, itemEncoding: {contentType: text/csv}}",
            "text/csv string",
        ),
        (
            "{schema: {type: array, items: {type: integer}}, itemEncoding: {contentType: application/json}}",
            "application/json i64",
        ),
    ] {
        let expected = (expected.to_owned(), Vec::new());
        assert_eq!(sent("multipart/mixed", described), expected, "{described}");
    }
}

#[test]
fn openapi32_parts_of_a_request_by_position_are_the_items_of_a_list_or_tuple() {
    let rate = "itemEncoding: {contentType: image/png, headers: {X-Rate: {required: true, schema: {type: integer}}}}";
    for (described, expected) in [
        // A part without a type is a file by default, or by its media type.
        ("{itemSchema: {}}".to_owned(), "parts [Binary]: the parts"),
        (
            "{schema: {type: array, items: {}}, itemEncoding: {contentType: image/png}}".to_owned(),
            "parts [Binary]: the parts image/png",
        ),
        (
            format!("{{itemSchema: {{type: string, format: binary}}, {rate}}}"),
            "parts [Binary]: the parts image/png X-Rate",
        ),
        (
            "{schema: {type: array, minItems: 2, prefixItems: [{type: object, properties: {n: {type: integer}}}, {}], items: {}}, \
              prefixEncoding: [{contentType: application/vnd.n+json}, {contentType: text/csv}], itemEncoding: {contentType: image/png}}"
                .to_owned(),
            "parts ({n: i64}, string, ..Binary): part 1 application/vnd.n+json, part 2 text/csv, further parts image/png",
        ),
        (
            "{schema: {type: array, minItems: 1, maxItems: 1, prefixItems: [{type: integer}]}}".to_owned(),
            "parts (i64): part 1",
        ),
    ] {
        let expected = (expected.to_owned(), Vec::new());
        assert_eq!(sent("multipart/mixed", &described), expected, "{described}");
    }
}

#[test]
fn openapi32_parts_of_a_request_with_a_file_among_several_types_keep_its_content_type() {
    let prefix =
        "prefixItems: [{type: object, properties: {n: {type: integer}}}, {}], items: false";
    let encoding = "prefixEncoding: [{}, {contentType: image/png}]";
    let described = format!("{{schema: {{type: array, {prefix}}}, {encoding}}}");
    let (shown, problems) = sent("multipart/mixed", &described);
    assert_eq!(
        shown,
        "parts [<{n: i64} | Binary>]: part 1, part 2 image/png, further parts"
    );
    assert_eq!(problems.len(), 1, "{problems:?}");
    assert!(
        problems[0].contains("note[approximated] prefixItems"),
        "{problems:?}"
    );
}

#[test]
fn openapi32_parts_of_a_request_that_are_no_list_are_bytes() {
    for (media_type, described) in [
        (
            "multipart/mixed",
            "{schema: {type: array}, itemEncoding: {contentType: image/png}}",
        ),
        (
            "multipart/mixed",
            "{schema: {type: object}, prefixEncoding: [{contentType: text/csv}]}",
        ),
        (
            "multipart/mixed",
            "{prefixEncoding: [{contentType: text/csv}]}",
        ),
        ("multipart/form-data", "{itemSchema: {type: string}}"),
    ] {
        let (shown, problems) = sent(media_type, described);
        assert_eq!(shown, "bytes", "{described}");
        assert_eq!(problems.len(), 1, "{problems:?}");
        assert!(problems[0].contains("warning[raw] media type: parts by their position"));
    }
}

#[test]
fn openapi32_header_of_a_part_that_is_no_file_is_reported() {
    let described =
        "{itemSchema: {type: string}, itemEncoding: {headers: {X-A: {schema: {type: string}}}}}";
    let (shown, problems) = sent("multipart/mixed", described);
    assert_eq!(shown, "parts [string]: the parts");
    assert_eq!(problems.len(), 1, "{problems:?}");
    assert!(problems[0].contains("only parts that are files can have headers"));
}

#[test]
fn openapi32_encoding_within_a_part_is_approximated() {
    let described = "{schema: {type: object, properties: {a: {type: object}}}, \
                     encoding: {a: {encoding: {b: {contentType: text/csv}}}}}";
    let (_, problems) = sent("multipart/form-data", described);
    assert_eq!(problems.len(), 1, "{problems:?}");
    assert!(problems[0].contains("the encoding of its parts has no effect"));
}

#[test]
fn openapi32_parts_of_a_response_are_typed_if_they_share_a_type() {
    for (media_type, described, expected) in [
        (
            "multipart/mixed",
            "itemSchema: {type: integer}",
            "Parts i64",
        ),
        (
            "multipart/x-mixed-replace",
            "schema: {type: array, items: {type: integer}}\nitemEncoding: {contentType: text/plain}",
            "Parts i64",
        ),
        (
            "multipart/mixed",
            "itemSchema: {type: string, format: binary}",
            "Parts",
        ),
        ("multipart/mixed", "itemSchema: {}", "Parts"),
        ("multipart/mixed", "schema: {}", "Parts"),
        (
            "multipart/mixed",
            "schema: {type: string, format: binary}",
            "Binary",
        ),
        ("multipart/mixed", "{}", "Parts"),
    ] {
        let (outcome, shown) = streamed(media_type, described);
        assert_eq!(shown, expected, "{described}");
        assert_eq!(outcome.problems(), Vec::<String>::new(), "{described}");
    }
}

#[test]
fn openapi32_parts_of_a_response_of_several_types_are_bytes() {
    for (media_type, described) in [
        (
            "multipart/mixed",
            "itemSchema: {type: object}\nprefixEncoding: [{contentType: application/json}]",
        ),
        (
            "multipart/form-data",
            "schema: {type: object, properties: {a: {type: integer}}}",
        ),
    ] {
        let (outcome, shown) = streamed(media_type, described);
        assert_eq!(shown, "Parts", "{described}");
        assert_eq!(
            outcome.problems(),
            [
                "11:15 warning[raw] media type: the parts have several types; each is bytes, which `Part::decode` reads as a type"
            ]
        );
    }
}

#[test]
fn openapi32_examples_are_read_as_data() {
    let outcome = api("paths:
  /pets:
    get:
      responses:
        '200':
          description: ''
          content:
            application/json:
              schema: {type: object, properties: {name: {type: string}}}
              examples: {rex: {dataValue: {name: Rex}, serializedValue: '{\"name\":\"Rex\"}'}}");
    assert_eq!(outcome.problems(), Vec::<String>::new());
    let media = &outcome.lowered.api.operations[0].responses[0].media[0];
    assert_eq!(media.examples, [r#"{"name":"Rex"}"#]);
}

#[test]
fn openapi32_security_requirement_may_be_a_uri() {
    let outcome = api("paths:
  /pets:
    get:
      security: [{'#/components/securitySchemes/key': []}]
      responses: {'200': {description: ''}}
components:
  securitySchemes:
    key: {type: apiKey, in: header, name: X-Key}");
    assert_eq!(outcome.problems(), Vec::<String>::new());
    let security = &outcome.lowered.api.operations[0].security;
    assert_eq!(security[0].requirements[0].scheme.0, 0);
}

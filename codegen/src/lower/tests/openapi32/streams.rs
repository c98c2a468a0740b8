//! Items of streams: `itemSchema` of JSON lines and of events.

use super::{sent, streamed};

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

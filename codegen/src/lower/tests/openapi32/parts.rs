//! Parts of multipart bodies: by position, with one schema, and in responses.

use super::{sent, streamed};

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

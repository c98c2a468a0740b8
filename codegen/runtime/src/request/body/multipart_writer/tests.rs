use super::*;
use crate::operation::Style;

fn b() -> Boundary {
    Boundary::new(&|| "B".to_owned())
}

fn text(json: &str, files: &[File], fields: &[BodyField]) -> String {
    let body = body(json, files, fields, &b()).unwrap();
    String::from_utf8(body.as_bytes().unwrap().to_vec()).unwrap()
}

fn part(head: &str, body: &str) -> String {
    format!("--B\r\nContent-Disposition: form-data; {head}\r\n\r\n{body}\r\n")
}

/// OpenAPI 3.1.1 §4.8.15.1.1 (the default of `contentType` by type, an array by its items), §4.8.15.1.2 (styles), and
/// RFC 7578 §4.3 (one part for each value), §2 (nothing is percent-encoded).
#[test]
fn multipart_fields_are_written_as_the_specification_says() {
    let field = BodyField::new("x");
    let json = field.content_type("application/json").json();
    let plain = |value: &str| part("name=\"x\"", value);
    let labelled =
        |value: &str, label: &str| part(&format!("name=\"x\"\r\nContent-Type: {label}"), value);
    let as_json = |value: &str| labelled(value, "application/json");
    for (field, value, expected) in [
        (field, r#""é &""#, plain("é &")),
        (field, "1", plain("1")),
        (field, "null", String::new()),
        (field, r#"["p",null,"q"]"#, plain("p") + &plain("q")),
        (field, r#"{"k":[1]}"#, as_json(r#"{"k":[1]}"#)),
        (
            field,
            r#"[{"k":1},{"k":2}]"#,
            as_json(r#"{"k":1}"#) + &as_json(r#"{"k":2}"#),
        ),
        (field, "[[1],[2]]", as_json("[1]") + &as_json("[2]")),
        (json, r#""s""#, as_json("\"s\"")),
        (
            json,
            r#"[{"k":1},{"k":2}]"#,
            as_json(r#"{"k":1}"#) + &as_json(r#"{"k":2}"#),
        ),
        (
            field.content_type("text/csv"),
            r#""a,b""#,
            labelled("a,b", "text/csv"),
        ),
        (
            field.content_type("application/xml"),
            r#"{"k":1}"#,
            as_json(r#"{"k":1}"#),
        ),
        (
            field.content_type("application/vnd.x+json"),
            r#"{"k":1}"#,
            labelled(r#"{"k":1}"#, "application/vnd.x+json"),
        ),
        (
            field.style(Style::Form, false),
            r#"["a b","c"]"#,
            plain("a b,c"),
        ),
        (
            field.style(Style::PipeDelimited, false),
            r#"["a","c"]"#,
            plain("a|c"),
        ),
        (
            field.style(Style::DeepObject, true),
            r#"{"k":"v"}"#,
            part("name=\"x[k]\"", "v"),
        ),
        (
            field.style(Style::Form, true),
            r#"{"k":"v","l":2}"#,
            part("name=\"k\"", "v") + &part("name=\"l\"", "2"),
        ),
    ] {
        let body = format!("{{\"x\":{value}}}");
        assert_eq!(
            text(&body, &[], &[field]),
            expected + "--B--\r\n",
            "{value} {field:?}"
        );
    }
}

#[test]
fn multipart_file_has_a_name_a_type_and_headers() {
    let files = [
        File::new("x;y")
            .with_name("a\"b.js")
            .with_content_type("text/javascript")
            .with_header("X-Rate", "5"),
        File::new("z"),
    ];
    let fields = [BodyField::new("g").content_type("image/png")];
    let expected = [
        part(
            "name=\"f\"; filename=\"a%22b.js\"\r\nContent-Type: text/javascript\r\nX-Rate: 5",
            "x;y",
        ),
        part("name=\"g\"; filename=\"g\"\r\nContent-Type: image/png", "z"),
        "--B--\r\n".to_owned(),
    ];
    assert_eq!(
        text(r#"{"f":"B:0","g":"B:1"}"#, &files, &fields),
        expected.concat()
    );
}

/// RFC 2046 §5.1.3 and RFC 2183: parts without names, the last field for all further parts.
#[test]
fn multipart_parts_by_position_have_no_names() {
    let files = [File::new("x"), File::new("y").with_name("a\"b.png")];
    let fields = [
        BodyField::new("part 1")
            .content_type("application/vnd.x+json")
            .json(),
        BodyField::new("part 2"),
        BodyField::new("further parts").content_type("image/png"),
    ];
    let json = r#"[{"k":1},["s"],"B:0",null,"B:1"]"#;
    let body = body_by_position(json, &files, &fields, &b()).unwrap();
    let expected = [
        "--B\r\nContent-Type: application/vnd.x+json\r\n\r\n{\"k\":1}\r\n",
        "--B\r\nContent-Type: application/json\r\n\r\n[\"s\"]\r\n",
        "--B\r\nContent-Type: image/png\r\n\r\nx\r\n",
        "--B\r\nContent-Type: application/json\r\n\r\nnull\r\n",
        "--B\r\nContent-Disposition: attachment; filename=\"a%22b.png\"\r\nContent-Type: image/png\r\n\r\ny\r\n",
        "--B--\r\n",
    ];
    let body = String::from_utf8(body.as_bytes().unwrap().to_vec()).unwrap();
    assert_eq!(body, expected.concat());
    let plain = body_by_position(r#"["s",1]"#, &[], &[], &b()).unwrap();
    assert_eq!(
        plain.as_bytes().unwrap(),
        "--B\r\n\r\ns\r\n--B\r\n\r\n1\r\n--B--\r\n"
    );
}

#[test]
fn multipart_file_without_a_required_header_is_refused() {
    let fields = [BodyField::new("f").required_headers(&["X-Rate"])];
    let file = File::new("x");
    let sent =
        |file: &File| body(r#"{"f":"B:0"}"#, std::slice::from_ref(file), &fields, &b()).map(drop);
    assert_eq!(
        sent(&file),
        Err(
            "a file in `f` must have the header `X-Rate`: set it with `File::with_header`"
                .to_owned()
        )
    );
    assert_eq!(sent(&file.with_header("x-rate", "5")), Ok(()));
}

#[test]
fn multipart_header_that_would_end_its_line_is_refused() {
    for (name, value) in [
        ("X-A", "1\r\nX-B: 2"),
        ("X A", "1"),
        ("Content-Type", "a/b"),
    ] {
        let files = [File::new("x").with_header(name, value)];
        assert!(body(r#"{"f":"B:0"}"#, &files, &[], &b()).is_err(), "{name}");
    }
}

#[test]
fn multipart_of_streamed_files_keeps_the_known_length() {
    let stream = Body::chunks(
        Box::pin(Chain(VecDeque::from(["abc".into(), "de".into()]))),
        Some(5),
    );
    let body = body(r#"{"f":"B:0"}"#, &[File::from_stream(stream)], &[], &b()).unwrap();
    let head = "--B\r\nContent-Disposition: form-data; name=\"f\"; filename=\"f\"\r\nContent-Type: application/octet-stream\r\n\r\n";
    assert!(body.as_bytes().is_none());
    assert_eq!(
        body.length(),
        Some(head.len() as u64 + 5 + "\r\n--B--\r\n".len() as u64)
    );
}

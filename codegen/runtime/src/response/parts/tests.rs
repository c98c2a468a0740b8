use super::part::parameter;
use super::splitter::Splitter;
use http::HeaderMap;

/// Splits a body that arrives in chunks of this size. Returns the parts, and whether the last delimiter was reached.
fn split(body: &[u8], chunk: usize) -> (Vec<Result<String, String>>, bool) {
    let mut splitter = Splitter::new("b");
    let mut parts = Vec::new();
    for chunk in body.chunks(chunk) {
        splitter.push(chunk);
        while let Some(part) = splitter.next() {
            parts.push(part.map(|(headers, data)| shown(&headers, &data)));
        }
    }
    (parts, splitter.is_over())
}

fn shown(headers: &HeaderMap, data: &[u8]) -> String {
    let headers = headers.iter();
    let headers = headers.map(|(name, value)| format!("{name}={};", value.to_str().unwrap()));
    headers.collect::<String>() + &String::from_utf8_lossy(data)
}

/// RFC 2046 §5.1.1: a preamble and an epilogue without meaning, spaces after a boundary, parts without headers or data,
/// and the boundary as the beginning of other texts.
#[test]
fn parts_are_the_same_in_chunks_of_any_size() {
    let body = "preamble\r\n--b \t\r\nA: 1\r\nB: 2\r\n 3\r\n\r\nfirst\r\n--bc\r\n--b\r\n\r\n\r\nsecond\r\n--b\r\nC: 4\r\n--b\r\n\r\n--b--\r\n--b\r\n\r\nepilogue\r\n--b--";
    let expected = ["a=1;b=2 3;first\r\n--bc", "\r\nsecond", "c=4;", ""];
    for chunk in 1..body.len() {
        let expected = expected.map(|part| Ok(part.to_owned())).to_vec();
        assert_eq!(split(body.as_bytes(), chunk), (expected, true), "{chunk}");
    }
}

#[test]
fn parts_of_broken_bodies_are_errors_or_end_without_a_delimiter() {
    let header = "a line of its headers is no header";
    let long = format!("--b\r\nA: {}\r\n\r\nx\r\n--b--", "x".repeat(17_000));
    for (body, expected, is_over) in [
        ("", vec![], false),
        ("no parts", vec![], false),
        ("--b", vec![], false),
        ("--b--", vec![], true),
        ("--b\r\n\r\nx\r\n--b", vec![], false),
        ("--b\r\n\r\nx\r\n--b-", vec![], false),
        ("--b\r\n\r\nx\r\n--b\r\n", vec![Ok("x".to_owned())], false),
        (
            "--b\r\nno header\r\n\r\nx\r\n--b--",
            vec![Err(header.to_owned())],
            true,
        ),
        (
            "--b\r\nA B: 1\r\n\r\nx\r\n--b--",
            vec![Err(header.to_owned())],
            true,
        ),
        (
            "--b\r\nA: \u{1}\r\n\r\nx\r\n--b--",
            vec![Err(header.to_owned())],
            true,
        ),
        (
            &long,
            vec![Err("its headers are longer than 16384 bytes".to_owned())],
            true,
        ),
    ] {
        assert_eq!(split(body.as_bytes(), 7), (expected, is_over), "{body}");
    }
    let many = "A:\r\n".repeat(4000);
    let (parts, _) = split(format!("--b\r\n{many}\r\nx\r\n--b--").as_bytes(), 1000);
    assert_eq!(parts.len(), 1);
    let (parts, _) = split(b"--b\r\nA: \xff\r\n\r\nx\r\n--b--", 1000);
    assert_eq!(parts, [Err("its headers are not UTF-8".to_owned())]);
}

#[test]
fn parts_before_the_first_are_not_kept() {
    let mut splitter = Splitter::new("b");
    for _ in 0..1000 {
        splitter.push(&[b'x'; 1000]);
        assert!(splitter.next().is_none());
    }
    assert!(splitter.pending() < 10);
}

#[test]
fn part_parameters_can_be_quoted() {
    for (value, expected) in [
        ("multipart/mixed; boundary=abc", Some("abc")),
        ("multipart/mixed;charset=x; Boundary=abc ; y=z", Some("abc")),
        (
            r#"multipart/mixed; x="; boundary=no"; boundary="a \"b;c""#,
            Some(r#"a "b;c"#),
        ),
        (r#"multipart/mixed; boundary=""#, Some("")),
        ("multipart/mixed; boundary", None),
        ("multipart/mixed", None),
        ("", None),
    ] {
        assert_eq!(parameter(value, "boundary").as_deref(), expected, "{value}");
    }
}

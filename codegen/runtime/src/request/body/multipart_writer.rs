//! Multipart bodies (RFC 7578): a part for each member of an object, and for each item of a list.

use super::boundary::Boundary;
use crate::future::BoxStream;
use crate::json::file::{self, File};
use crate::operation::BodyField;
use crate::request::parameters::{Content, Piece, parts, parts_by_position};
use crate::transport::{Body, TransportError};
use bytes::Bytes;
use futures_core::Stream;
use http::{HeaderName, HeaderValue};
use std::collections::VecDeque;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

/// Returns the body for the JSON text of an object, in which placeholders represent files.
///
/// # Errors
/// Why a header of a part cannot be sent.
pub(super) fn body(
    json: &str,
    files: &[File],
    fields: &[BodyField],
    boundary: &Boundary,
) -> Result<Body, String> {
    written(parts(json, files, fields, boundary.text()), boundary)
}

/// Returns the body for the JSON text of an array, whose parts have no names.
///
/// # Errors
/// Why a header of a part cannot be sent.
pub(super) fn body_by_position(
    json: &str,
    files: &[File],
    fields: &[BodyField],
    boundary: &Boundary,
) -> Result<Body, String> {
    let parts = parts_by_position(json, files, fields, boundary.text());
    written(parts, boundary)
}

fn written(parts: Vec<Piece<'_>>, boundary: &Boundary) -> Result<Body, String> {
    let mut writing = Writing {
        boundary,
        text: Vec::new(),
        pieces: VecDeque::new(),
    };
    for piece in parts {
        writing.part(piece)?;
    }
    Ok(writing.finish())
}

struct Writing<'b> {
    boundary: &'b Boundary,
    /// The bytes that were written since the last file that is a stream.
    text: Vec<u8>,
    pieces: VecDeque<Body>,
}

impl Writing<'_> {
    fn part(&mut self, piece: Piece<'_>) -> Result<(), String> {
        let Piece { name, content } = piece;
        let name = name.as_deref();
        match content {
            Content::Text(text, content_type) => {
                self.head(name, None, content_type);
                self.text.extend_from_slice(b"\r\n");
                self.text.extend_from_slice(text.as_bytes());
            }
            Content::File(file, field) => {
                let content_type = file.content_type().or(field.content_type);
                let content_type = content_type.unwrap_or("application/octet-stream");
                self.head(name, file.name().or(name), Some(content_type));
                let called = name.unwrap_or(field.name);
                self.headers(called, file, field.required_headers)?;
                self.text.extend_from_slice(b"\r\n");
                match file.clone().into_content() {
                    file::Content::Bytes(bytes) => self.text.extend_from_slice(&bytes),
                    file::Content::Once(body) => self.piece(body),
                }
            }
        }
        self.text.extend_from_slice(b"\r\n");
        Ok(())
    }

    /// Writes the further headers of a file, among which must be the required ones.
    fn headers(&mut self, part: &str, file: &File, required: &[&str]) -> Result<(), String> {
        let has = |name: &str| {
            file.headers()
                .iter()
                .any(|(own, _)| own.eq_ignore_ascii_case(name))
        };
        if let Some(missing) = required.iter().find(|name| !has(name)) {
            return Err(format!(
                "a file in `{part}` must have the header `{missing}`: set it with `File::with_header`"
            ));
        }
        for (name, value) in file.headers() {
            let own = ["content-disposition", "content-type"];
            if own.iter().any(|own| name.eq_ignore_ascii_case(own)) {
                return Err(format!(
                    "the header `{name}` of a part is set by the client"
                ));
            }
            if HeaderName::from_bytes(name.as_bytes()).is_err()
                || HeaderValue::from_str(value).is_err()
            {
                return Err(format!(
                    "`{name}` is no header of a part, or its value cannot be sent"
                ));
            }
            self.text
                .extend_from_slice(format!("{name}: {value}\r\n").as_bytes());
        }
        Ok(())
    }

    /// Writes the first headers of a part. A part without a name is no part of a form (RFC 2183 §2.1).
    fn head(&mut self, name: Option<&str>, file: Option<&str>, content_type: Option<&str>) {
        let mut head = self.boundary.before_part();
        let kind = name.map(|name| format!("form-data; name=\"{}\"", escaped(name)));
        let file = file.map(|file| format!("; filename=\"{}\"", escaped(file)));
        if kind.is_some() || file.is_some() {
            let kind = kind.as_deref().unwrap_or("attachment");
            let file = file.unwrap_or_default();
            head.push_str(&["Content-Disposition: ", kind, &file, "\r\n"].concat());
        }
        if let Some(content_type) = content_type {
            head.push_str(&["Content-Type: ", &one_line(content_type), "\r\n"].concat());
        }
        self.text.extend_from_slice(head.as_bytes());
    }

    fn piece(&mut self, body: Body) {
        let text = std::mem::take(&mut self.text);
        self.pieces.push_back(text.into());
        self.pieces.push_back(body);
    }

    fn finish(mut self) -> Body {
        self.text.extend_from_slice(self.boundary.end().as_bytes());
        if self.pieces.is_empty() {
            return self.text.into();
        }
        self.pieces.push_back(self.text.into());
        let length = self.pieces.iter().map(Body::length).sum();
        let chain: BoxStream<Result<Bytes, TransportError>> = Box::pin(Chain(self.pieces));
        Body::chunks(chain, length)
    }
}

/// Escapes a name within quotes (RFC 7578 §4.2). The escapes are those of browsers.
fn escaped(name: &str) -> String {
    name.replace('"', "%22")
        .replace('\r', "%0D")
        .replace('\n', "%0A")
}

/// Without what could end the line.
fn one_line(text: &str) -> String {
    text.chars()
        .filter(|character| !character.is_control())
        .collect()
}

/// Bodies one after the other.
struct Chain(VecDeque<Body>);

impl Stream for Chain {
    type Item = Result<Bytes, TransportError>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        while let Some(body) = self.0.front_mut() {
            match ready!(Pin::new(body).poll_next(cx)) {
                Some(chunk) => return Poll::Ready(Some(chunk)),
                None => drop(self.0.pop_front()),
            }
        }
        Poll::Ready(None)
    }
}

#[cfg(test)]
mod tests {
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
        let sent = |file: &File| {
            body(r#"{"f":"B:0"}"#, std::slice::from_ref(file), &fields, &b()).map(drop)
        };
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
}

//! Multipart bodies (RFC 7578): a part for each member of an object, and for each item of a list.

use crate::future::BoxStream;
use crate::request::parameters::{Shape, text_of};
use crate::transport::{Body, TransportError};
use crate::values::file::{Content, File, marked};
use bytes::Bytes;
use futures_core::Stream;
use std::collections::VecDeque;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

/// How a member of a multipart body is written (`encoding`).
#[derive(Clone, Copy, Debug)]
pub struct Part {
    name: &'static str,
    content_type: Option<&'static str>,
    file: bool,
    repeated: bool,
}

impl Part {
    /// A text, or JSON where the value is an object.
    pub const fn new(name: &'static str) -> Self {
        Self {
            name,
            content_type: None,
            file: false,
            repeated: false,
        }
    }

    /// Of this content type.
    #[must_use]
    pub const fn content_type(mut self, content_type: &'static str) -> Self {
        self.content_type = Some(content_type);
        self
    }

    /// A file, which has a name.
    #[must_use]
    pub const fn file(mut self) -> Self {
        self.file = true;
        self
    }

    /// A list with a part for each item.
    #[must_use]
    pub const fn repeated(mut self) -> Self {
        self.repeated = true;
        self
    }

    /// The content type, if it is one and not a list or a pattern of several.
    fn exact_type(&self) -> Option<&'static str> {
        self.content_type
            .filter(|content_type| !content_type.contains([',', '*']))
    }

    fn is_json(&self) -> bool {
        self.exact_type()
            .is_some_and(|content_type| content_type.contains("json"))
    }
}

/// The body for the JSON text of an object, in which files stand as marks.
pub(super) fn body(json: &str, files: Vec<File>, parts: &[Part], boundary: &str) -> Body {
    let mut writing = Writing {
        boundary,
        files,
        text: Vec::new(),
        pieces: VecDeque::new(),
    };
    if let Shape::Members(members) = Shape::of_json(json) {
        for (name, json) in members {
            let declared = parts.iter().find(|part| part.name == name).copied();
            let part = declared.unwrap_or(Part::new(""));
            match Shape::of_json(json) {
                Shape::Null => {}
                Shape::List(items) if !part.is_json() || part.repeated => {
                    for item in items {
                        writing.part(&name, item, &part);
                    }
                }
                _ => writing.part(&name, json, &part),
            }
        }
    }
    writing.finish()
}

struct Writing<'b> {
    boundary: &'b str,
    files: Vec<File>,
    /// What is written since the last file that comes as a stream.
    text: Vec<u8>,
    pieces: VecDeque<Body>,
}

impl Writing<'_> {
    fn part(&mut self, name: &str, json: &str, part: &Part) {
        let Some(text) = text_of(json) else {
            return;
        };
        let file = marked(&text, self.boundary)
            .and_then(|index| self.files.get(index))
            .cloned();
        let structured = matches!(json.bytes().next(), Some(b'{' | b'['));
        let own_type = file
            .as_ref()
            .and_then(File::content_type)
            .map(str::to_owned);
        let default = match (&file, structured) {
            (Some(_), _) => Some("application/octet-stream"),
            (None, true) => Some("application/json"),
            (None, false) => None,
        };
        let content_type = own_type.or_else(|| part.exact_type().or(default).map(str::to_owned));
        let named = file
            .as_ref()
            .map(|file| file.name().unwrap_or(name).to_owned());
        let named = named.or_else(|| part.file.then(|| name.to_owned()));
        self.head(name, named.as_deref(), content_type.as_deref());
        match file.map(File::into_content) {
            Some(Content::Bytes(bytes)) => self.text.extend_from_slice(&bytes),
            Some(Content::Once(body)) => self.piece(body),
            None if part.is_json() => self.text.extend_from_slice(json.as_bytes()),
            None => self.text.extend_from_slice(text.as_bytes()),
        }
        self.text.extend_from_slice(b"\r\n");
    }

    fn head(&mut self, name: &str, file: Option<&str>, content_type: Option<&str>) {
        let mut head = vec![format!(
            "--{}\r\nContent-Disposition: form-data; name=\"{}\"",
            self.boundary,
            escaped(name)
        )];
        head.extend(file.map(|file| format!("; filename=\"{}\"", escaped(file))));
        head.extend(
            content_type
                .map(|content_type| format!("\r\nContent-Type: {}", one_line(content_type))),
        );
        self.text.extend_from_slice(head.concat().as_bytes());
        self.text.extend_from_slice(b"\r\n\r\n");
    }

    fn piece(&mut self, body: Body) {
        let text = std::mem::take(&mut self.text);
        self.pieces.push_back(text.into());
        self.pieces.push_back(body);
    }

    fn finish(mut self) -> Body {
        self.text
            .extend_from_slice(format!("--{}--\r\n", self.boundary).as_bytes());
        if self.pieces.is_empty() {
            return self.text.into();
        }
        self.pieces.push_back(self.text.into());
        let length = self.pieces.iter().map(Body::length).sum();
        let chain: BoxStream<Result<Bytes, TransportError>> = Box::pin(Chain(self.pieces));
        Body::chunks(chain, length)
    }
}

/// A name within quotes (RFC 7578 §4.2; the escapes are those of browsers).
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

    #[test]
    fn members_become_parts() {
        let files = vec![
            File::new("x;y")
                .named("a\"b.js")
                .with_content_type("text/javascript"),
        ];
        let json = r#"{"n":1,"t":"é","l":["p","q"],"o":{"k":[1]},"j":"s","absent":null,"f":"B:0"}"#;
        let parts = [
            Part::new("j").content_type("application/json"),
            Part::new("l").repeated(),
            Part::new("f").file(),
        ];
        let body = body(json, files, &parts, "B");
        let text = String::from_utf8(body.as_bytes().unwrap().to_vec()).unwrap();
        let part = |head: &str, body: &str| {
            format!("--B\r\nContent-Disposition: form-data; {head}\r\n\r\n{body}\r\n")
        };
        let expected = [
            part("name=\"n\"", "1"),
            part("name=\"t\"", "é"),
            part("name=\"l\"", "p"),
            part("name=\"l\"", "q"),
            part(
                "name=\"o\"\r\nContent-Type: application/json",
                r#"{"k":[1]}"#,
            ),
            part("name=\"j\"\r\nContent-Type: application/json", "\"s\""),
            part(
                "name=\"f\"; filename=\"a%22b.js\"\r\nContent-Type: text/javascript",
                "x;y",
            ),
            "--B--\r\n".to_owned(),
        ];
        assert_eq!(text, expected.concat());
    }

    #[test]
    fn streamed_files_keep_the_known_length() {
        let stream = Body::chunks(
            Box::pin(Chain(VecDeque::from(["abc".into(), "de".into()]))),
            Some(5),
        );
        let body = body(r#"{"f":"B:0"}"#, vec![File::of_stream(stream)], &[], "B");
        let head = "--B\r\nContent-Disposition: form-data; name=\"f\"; filename=\"f\"\r\nContent-Type: application/octet-stream\r\n\r\n";
        assert!(body.as_bytes().is_none());
        assert_eq!(
            body.length(),
            Some(head.len() as u64 + 5 + "\r\n--B--\r\n".len() as u64)
        );
    }
}

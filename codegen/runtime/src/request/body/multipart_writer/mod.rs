//! Multipart bodies (RFC 7578): a part for each member of an object, and for each item of a list.

mod content_type;
mod parts;

use super::boundary::Boundary;
use crate::future::BoxStream;
use crate::json::file::{self, File};
use crate::operation::BodyField;
use crate::transport::{Body, TransportError};
use bytes::Bytes;
use futures_core::Stream;
use http::{HeaderName, HeaderValue};
use parts::{Content, Piece, parts, parts_by_position};
use std::collections::VecDeque;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

/// Returns the body for the JSON text of an object, in which placeholders represent files.
///
/// # Errors
/// Returns why a header of a part cannot be sent.
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
/// Returns why a header of a part cannot be sent.
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
                let content_type = content_type::of_file(&field, file);
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

/// Removes control characters, which could end the line.
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
mod tests;

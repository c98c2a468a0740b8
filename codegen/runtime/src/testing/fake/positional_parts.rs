//! The parts of multipart bodies without names: how many there are, and what each should be.

use super::Request;
use crate::json::{self, Value};
use crate::response::{Part, split_parts};

/// Decodes a part by its type in the document.
type ReadsPart = fn(&Part) -> Result<(), json::Error>;

/// The parts of a multipart body by their positions, as the document declares them.
#[derive(Clone, Copy, Debug)]
pub struct Positions {
    parts: &'static [Position],
    further: Option<Position>,
    required: usize,
}

/// A part that its position identifies.
#[derive(Clone, Copy, Debug)]
pub struct Position {
    media_type: Option<&'static str>,
    reads: Option<ReadsPart>,
}

impl Position {
    /// A part of any content.
    pub const ANY: Self = Self {
        media_type: None,
        reads: None,
    };

    /// Sets the media type that it must have.
    #[must_use]
    pub const fn media_type(mut self, media_type: &'static str) -> Self {
        self.media_type = Some(media_type);
        self
    }

    /// Sets the type that decodes it.
    #[must_use]
    pub const fn reads<T: Value>(mut self) -> Self {
        self.reads = Some(reads_part::<T>);
        self
    }

    fn problems(&self, number: usize, part: &Part) -> Vec<String> {
        let declared = self.media_type.filter(|declared| {
            let essence = declared.split(';').next().unwrap_or_default().trim();
            !part.media_type().eq_ignore_ascii_case(essence)
        });
        let other = declared.map(|declared| {
            format!("part {number} is not `{declared}`, which the document declares")
        });
        let wrong = self.reads.and_then(|reads| reads(part).err());
        let wrong = wrong.map(|error| format!("part {number} is wrong {error}"));
        other.into_iter().chain(wrong).collect()
    }
}

impl Positions {
    /// Creates the list of the parts at the first positions, of which this number is required.
    pub const fn new(parts: &'static [Position], required: usize) -> Self {
        Self {
            parts,
            further: None,
            required,
        }
    }

    /// Allows any number of further parts.
    #[must_use]
    pub const fn further(mut self, part: Position) -> Self {
        self.further = Some(part);
        self
    }

    /// Returns the problems of the parts of a body.
    pub(super) fn problems(&self, request: &Request) -> Vec<String> {
        let content_type = request.header("content-type").unwrap_or_default();
        let Some(sent) = split_parts(content_type, &request.body) else {
            return vec!["the body is no multipart body with a boundary".to_owned()];
        };
        let missing = (sent.len()..self.required).map(|index| {
            format!(
                "the body lacks the required part {}",
                index.saturating_add(1)
            )
        });
        let problems = sent.iter().enumerate().flat_map(|(index, part)| {
            let number = index.saturating_add(1);
            match self.parts.get(index).or(self.further.as_ref()) {
                Some(position) => position.problems(number, part),
                None => vec![format!("the body has no part {number} in the document")],
            }
        });
        problems.chain(missing).collect()
    }
}

fn reads_part<T: Value>(part: &Part) -> Result<(), json::Error> {
    part.decode::<T>().map(drop)
}

#[cfg(test)]
mod tests {
    use super::*;
    use http::header::CONTENT_TYPE;
    use http::{HeaderMap, HeaderValue, Method, Uri};

    const FILE: Position = Position::ANY.media_type("image/png");
    const PARTS: &[Position] = &[
        Position::ANY
            .media_type("application/json")
            .reads::<Vec<i64>>(),
        Position::ANY.reads::<bool>(),
    ];

    fn problems(positions: &Positions, parts: &[(&str, &str)]) -> Vec<String> {
        let part = |(content_type, data): &(&str, &str)| {
            format!("--b\r\nContent-Type: {content_type}\r\n\r\n{data}\r\n")
        };
        let body: String = parts.iter().map(part).collect();
        let body = if parts.is_empty() {
            body
        } else {
            format!("{body}--b--\r\n")
        };
        let mut headers = HeaderMap::new();
        headers.insert(
            CONTENT_TYPE,
            HeaderValue::from_static("multipart/mixed; boundary=b"),
        );
        let uri = Uri::from_static("/x");
        positions.problems(&Request::new(Method::POST, uri, headers, body.into()))
    }

    #[test]
    fn fake_checks_the_parts_at_their_positions() {
        let closed = Positions::new(PARTS, 2);
        let open = closed.further(FILE);
        let first = ("Application/JSON; charset=utf-8", "[1]");
        let second = ("text/plain", "true");
        assert_eq!(problems(&closed, &[first, second]), [""; 0]);
        assert_eq!(
            problems(&open, &[first, second, ("image/png", "\u{1}")]),
            [""; 0]
        );
        assert_eq!(
            problems(&closed, &[first]),
            ["the body lacks the required part 2"]
        );
        assert_eq!(
            problems(&closed, &[first, second, second]),
            ["the body has no part 3 in the document"]
        );
        assert_eq!(
            problems(&open, &[second, ("text/plain", "yes"), ("image/gif", "")]),
            [
                "part 1 is not `application/json`, which the document declares",
                "part 1 is wrong at $: expected an array, found a boolean (near byte 0: true)",
                "part 2 is wrong at $: expected a JSON value, found something else: this is not JSON (near byte 0: yes)",
                "part 3 is not `image/png`, which the document declares",
            ]
        );
        assert_eq!(
            problems(&open, &[]),
            ["the body is no multipart body with a boundary"]
        );
    }
}

//! The text of a query.

mod cursor;
mod filters;
mod literals;

use super::{Query, Segment, Selector};

/// How deep filters and parentheses may nest.
const DEPTH: u32 = 32;

/// Why a text is not a query, and the byte at which it fails.
#[derive(Debug, PartialEq, Eq)]
pub(in crate::overlay) struct ParseError {
    pub(in crate::overlay) at: usize,
    pub(in crate::overlay) message: &'static str,
}

type Parsed<T> = Result<T, ParseError>;

/// Reads a query that starts at the root.
///
/// # Errors
/// The text is not such a query, or uses a function.
pub(in crate::overlay) fn parse(text: &str) -> Parsed<Query> {
    let mut parser = Parser {
        text,
        at: 0,
        depth: DEPTH,
    };
    if !parser.take("$") {
        return Err(parser.error("a query begins with `$`"));
    }
    let segments = parser.segments()?;
    if parser.at < text.len() {
        return Err(parser.error("`.`, `..` or `[` is expected here"));
    }
    Ok(Query {
        absolute: true,
        segments,
    })
}

struct Parser<'t> {
    text: &'t str,
    at: usize,
    depth: u32,
}

impl Parser<'_> {
    fn segments(&mut self) -> Parsed<Vec<Segment>> {
        let mut segments = Vec::new();
        loop {
            let before = self.at;
            self.space();
            let descendant = self.take("..");
            if self.take("[") {
                segments.push(Segment {
                    descendant,
                    selectors: self.selectors()?,
                });
            } else if descendant || self.take(".") {
                segments.push(Segment {
                    descendant,
                    selectors: vec![self.shorthand()?],
                });
            } else {
                self.at = before;
                return Ok(segments);
            }
        }
    }

    /// `*` or a name after a dot (RFC 9535 §2.5.1.1).
    fn shorthand(&mut self) -> Parsed<Selector> {
        if self.take("*") {
            return Ok(Selector::Wildcard);
        }
        let first = |next: char| next.is_ascii_alphabetic() || next == '_' || !next.is_ascii();
        let name = self.while_in(|next| first(next) || next.is_ascii_digit());
        if !name.starts_with(first) {
            self.at -= name.len();
            return Err(self.error("expected a name or `*`; write other names as `['…']`"));
        }
        if self.rest().starts_with('-') {
            return Err(self.error("write a name with `-` as `['…']`"));
        }
        Ok(Selector::Name(name))
    }

    fn selectors(&mut self) -> Parsed<Vec<Selector>> {
        let mut selectors = Vec::new();
        loop {
            self.space();
            selectors.push(self.selector()?);
            self.space();
            if self.take("]") {
                return Ok(selectors);
            }
            if !self.take(",") {
                return Err(self.error("`,` or `]` is expected here"));
            }
        }
    }

    fn selector(&mut self) -> Parsed<Selector> {
        if self.take("*") {
            return Ok(Selector::Wildcard);
        }
        if self.take("?") {
            return self.nested(Self::any).map(Selector::Filter);
        }
        if self.rest().starts_with(['\'', '"']) {
            return self.string().map(Selector::Name);
        }
        let start = self.integer()?;
        self.space();
        if !self.take(":") {
            return start
                .map(Selector::Index)
                .ok_or_else(|| self.error("a selector is expected here"));
        }
        self.space();
        let end = self.integer()?;
        self.space();
        let step = if self.take(":") {
            self.space();
            self.integer()?.unwrap_or(1)
        } else {
            1
        };
        Ok(Selector::Slice { start, end, step })
    }

    fn nested<T>(&mut self, read: fn(&mut Self) -> Parsed<T>) -> Parsed<T> {
        self.depth = self.depth.checked_sub(1).ok_or(ParseError {
            at: self.at,
            message: "this nests too deep",
        })?;
        let value = read(self)?;
        self.depth += 1;
        Ok(value)
    }
}

//! The text of a query.

use serde::de::IgnoredAny;

use super::{Comparison, Operand, Query, Segment, Selector, Test};
use crate::source::NodeValue;

/// How deep filters and parentheses may nest.
const DEPTH: u32 = 32;

/// The largest integer of a selector (RFC 9535 §2.1): those up to it are exact in every implementation.
const LARGEST: u64 = (1 << 53) - 1;

/// Why a text is no query, and the byte at which it fails.
#[derive(Debug, PartialEq, Eq)]
pub(in crate::overlay) struct ParseError {
    pub(in crate::overlay) at: usize,
    pub(in crate::overlay) message: &'static str,
}

type Parsed<T> = Result<T, ParseError>;

/// Reads a query that starts at the root.
///
/// # Errors
/// The text is no such query, or uses a function.
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

    fn integer(&mut self) -> Parsed<Option<i64>> {
        let start = self.at;
        let digits = self.while_in(|next| next.is_ascii_digit() || next == '-');
        if digits.is_empty() {
            return Ok(None);
        }
        // Without leading zeros and `-0` (RFC 9535 §2.3.3.1).
        let number = digits.parse().ok();
        let number = number.filter(|number: &i64| number.to_string() == digits);
        let number = number.filter(|number| number.unsigned_abs() <= LARGEST);
        number.map(Some).ok_or(ParseError {
            at: start,
            message: "this is not an integer of at most 53 bits",
        })
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

    fn any(&mut self) -> Parsed<Test> {
        let mut tests = vec![self.all()?];
        while self.take_spaced("||") {
            tests.push(self.all()?);
        }
        Ok(Test::Any(tests))
    }

    fn all(&mut self) -> Parsed<Test> {
        let mut tests = vec![self.test()?];
        while self.take_spaced("&&") {
            tests.push(self.test()?);
        }
        Ok(Test::All(tests))
    }

    fn test(&mut self) -> Parsed<Test> {
        if self.take_spaced("!") {
            return Ok(Test::Not(Box::new(self.nested(Self::test)?)));
        }
        if self.take_spaced("(") {
            let test = self.nested(Self::any)?;
            return if self.take_spaced(")") {
                Ok(test)
            } else {
                Err(self.error("`)` is expected here"))
            };
        }
        let start = self.at;
        let left = self.operand()?;
        let Some(comparison) = self.comparison() else {
            return match left {
                Operand::Query(query) => Ok(Test::Exists(query)),
                Operand::Literal(_) => Err(self.error("a comparison is expected here")),
            };
        };
        let middle = self.at;
        let right = self.operand()?;
        for (operand, at) in [(&left, start), (&right, middle)] {
            if matches!(operand, Operand::Query(query) if !query.is_singular()) {
                return Err(ParseError {
                    at,
                    message: "only a query for one node can be compared",
                });
            }
        }
        Ok(Test::Compare(left, comparison, right))
    }

    fn comparison(&mut self) -> Option<Comparison> {
        const ALL: [(&str, Comparison); 6] = [
            ("==", Comparison::Equal),
            ("!=", Comparison::NotEqual),
            ("<=", Comparison::LessOrEqual),
            (">=", Comparison::GreaterOrEqual),
            ("<", Comparison::Less),
            (">", Comparison::Greater),
        ];
        ALL.into_iter()
            .find(|(text, _)| self.take_spaced(text))
            .map(|(_, comparison)| comparison)
    }

    fn operand(&mut self) -> Parsed<Operand> {
        self.space();
        if self.take("@") {
            return Ok(Operand::Query(Query {
                absolute: false,
                segments: self.nested(Self::segments)?,
            }));
        }
        if self.take("$") {
            return Ok(Operand::Query(Query {
                absolute: true,
                segments: self.nested(Self::segments)?,
            }));
        }
        if self.rest().starts_with(['\'', '"']) {
            return Ok(Operand::Literal(NodeValue::String(self.string()?.into())));
        }
        let start = self.at;
        let word = self.while_in(|next| next.is_ascii_alphanumeric() || "+-._".contains(next));
        let literal = match &*word {
            "true" => NodeValue::Bool(true),
            "false" => NodeValue::Bool(false),
            "null" => NodeValue::Null,
            _ if self.rest().starts_with('(') => {
                return Err(ParseError {
                    at: start,
                    message: "functions are not supported",
                });
            }
            // What is JSON, and neither a string nor one of the words above, is a number.
            _ if serde_json::from_str::<IgnoredAny>(&word).is_ok() => {
                NodeValue::Number(word.into())
            }
            _ => {
                return Err(ParseError {
                    at: start,
                    message: "`@`, `$` or a literal is expected here",
                });
            }
        };
        Ok(Operand::Literal(literal))
    }

    /// A string in single or double quotes, with the escapes of JSON, which reads it.
    fn string(&mut self) -> Parsed<String> {
        let start = self.at;
        let mut characters = self.rest().char_indices();
        let quote = characters.next().map(|(_, quote)| quote);
        let mut escaped = false;
        let mut json = String::from('"');
        for (at, character) in characters {
            match character {
                _ if escaped => {
                    escaped = false;
                    match character {
                        // A quote is escaped within its own kind only (RFC 9535 §2.3.1.1).
                        '\'' | '"' if Some(character) != quote => json.push_str("\\?"),
                        // JSON has no escape for the single quote, which needs none there.
                        '\'' => json.push('\''),
                        _ => json.extend(['\\', character]),
                    }
                }
                '\\' => escaped = true,
                _ if Some(character) == quote => {
                    self.at += at + character.len_utf8();
                    json.push('"');
                    let text = serde_json::from_str(&json);
                    return text.map_err(|_| ParseError {
                        at: start,
                        message: "this string has a wrong escape",
                    });
                }
                '"' => json.push_str("\\\""),
                _ => json.push(character),
            }
        }
        Err(ParseError {
            at: start,
            message: "this string does not end",
        })
    }

    fn rest(&self) -> &str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn space(&mut self) {
        self.while_in(|next| matches!(next, ' ' | '\t' | '\n' | '\r'));
    }

    fn while_in(&mut self, wanted: impl Fn(char) -> bool) -> String {
        let rest = self.rest();
        let length = rest.find(|next| !wanted(next)).unwrap_or(rest.len());
        let word = rest.get(..length).unwrap_or_default().to_owned();
        self.at += length;
        word
    }

    fn take(&mut self, text: &str) -> bool {
        let found = self.rest().starts_with(text);
        self.at += if found { text.len() } else { 0 };
        found
    }

    fn take_spaced(&mut self, text: &str) -> bool {
        self.space();
        self.take(text)
    }

    fn error(&self, message: &'static str) -> ParseError {
        ParseError {
            at: self.at,
            message,
        }
    }
}

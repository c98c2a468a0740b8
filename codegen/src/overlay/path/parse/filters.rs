//! The text of a filter (RFC 9535 §2.3.5).

use serde::de::IgnoredAny;

use super::super::{Comparison, Operand, Query, Test};
use super::{ParseError, Parsed, Parser};
use crate::source::NodeValue;

impl Parser<'_> {
    pub(super) fn any(&mut self) -> Parsed<Test> {
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
}

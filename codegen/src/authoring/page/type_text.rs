//! Parses the text of a type: `optional array of { percentage, version_id }`.
//!
//! ```text
//! type        = alternative *( " or " alternative ) [ " or " count " more" ]
//! alternative = literal | scalar | "array of " alternative | "map[" type "]"
//!             | [ name ] [ "object" ] [ "{" names "}" ]
//! ```

use super::field_line::plain;
use super::tree::{Shape, Type};
use crate::authoring::Value;

/// Returns the type and whether the field is optional; [`None`] if the text is not a type.
pub(super) fn parse(text: &str) -> Option<(Type, bool)> {
    let text = plain(text);
    let text = text.trim();
    let (text, optional) = match text.strip_prefix("optional ") {
        Some(rest) => (rest, true),
        None => (text, false),
    };
    let mut parser = Parser { rest: text.trim() };
    let ty = parser.ty()?;
    parser.rest.trim().is_empty().then_some((ty, optional))
}

pub(super) fn is_word(char: char) -> bool {
    char.is_alphanumeric() || matches!(char, '_' | '.')
}

struct Parser<'t> {
    rest: &'t str,
}

impl Parser<'_> {
    fn take(&mut self, word: &str) -> bool {
        let rest = self.rest.trim_start();
        match rest.strip_prefix(word) {
            Some(rest) => {
                self.rest = rest;
                true
            }
            None => false,
        }
    }

    /// Consumes a whole word, if it is next.
    fn take_word(&mut self, word: &str) -> bool {
        let rest = self.rest.trim_start();
        let after = rest.strip_prefix(word);
        match after
            .filter(|rest| !rest.starts_with(|char: char| char.is_alphanumeric() || char == '_'))
        {
            Some(rest) => {
                self.rest = rest;
                true
            }
            None => false,
        }
    }

    fn ty(&mut self) -> Option<Type> {
        let mut all = vec![self.alternative()?];
        let mut more = 0;
        while self.take_word("or") {
            match self.more() {
                Some(count) => more += count,
                None => all.push(self.alternative()?),
            }
        }
        if all.len() == 1 && more == 0 {
            return all.pop();
        }
        Some(Type::Union(all.into_iter().map(Into::into).collect(), more))
    }

    /// Parses `3 more`.
    fn more(&mut self) -> Option<usize> {
        let before = self.rest;
        let rest = self.rest.trim_start();
        let digits = rest.len()
            - rest
                .trim_start_matches(|char: char| char.is_ascii_digit())
                .len();
        let count = rest.get(..digits)?.parse().ok();
        self.rest = rest.get(digits..)?;
        if count.is_some() && self.take_word("more") {
            return count;
        }
        self.rest = before;
        None
    }

    fn alternative(&mut self) -> Option<Type> {
        if self.take_word("array") {
            if !self.take_word("of") {
                return Some(Type::Array(Box::new(Type::Any)));
            }
            return Some(Type::Array(Box::new(self.alternative()?)));
        }
        if self.take("map[") {
            let value = self.ty()?;
            return self.take("]").then(|| Type::Map(Box::new(value)));
        }
        for (word, ty) in [
            ("string", Type::Scalar("string")),
            ("number", Type::Scalar("number")),
            ("integer", Type::Scalar("integer")),
            ("boolean", Type::Scalar("boolean")),
            ("null", Type::Scalar("null")),
            ("unknown", Type::Any),
            ("any", Type::Any),
            ("file", Type::File),
            ("true", Type::Literal(Value::Bool(true))),
            ("false", Type::Literal(Value::Bool(false))),
        ] {
            if self.take_word(word) {
                return Some(ty);
            }
        }
        self.literal().or_else(|| self.object())
    }

    /// Parses `"percentage"` or `3`.
    fn literal(&mut self) -> Option<Type> {
        let rest = self.rest.trim_start();
        if let Some(quoted) = rest.strip_prefix('"') {
            let mut values =
                serde_json::Deserializer::from_str(rest).into_iter::<serde_json::Value>();
            if let Some(Ok(serde_json::Value::String(text))) = values.next() {
                self.rest = rest.get(values.byte_offset()..)?;
                return Some(Type::Literal(Value::String(text)));
            }
            let (text, after) = quoted.split_once('"')?;
            self.rest = after;
            return Some(Type::Literal(Value::String(text.to_owned())));
        }
        let end = rest
            .find(|char: char| !(char.is_ascii_digit() || matches!(char, '-' | '.')))
            .unwrap_or(rest.len());
        let (number, after) = rest.split_at(end);
        number.parse::<f64>().ok()?;
        self.rest = after;
        Some(Type::Literal(Value::Number(number.to_owned())))
    }

    /// Parses `Deployment { id, 6 more }`, `object { pointer }`, `{ pointer }`, `Deployment`, `object`.
    fn object(&mut self) -> Option<Type> {
        let rest = self.rest.trim_start();
        let end = rest.find(|char| !is_word(char)).unwrap_or(rest.len());
        let (name, after) = rest.split_at(end);
        let is_model = name.starts_with(|char: char| char.is_uppercase());
        if is_model {
            self.rest = after;
        }
        let is_object = self.take_word("object");
        let mut shape = Shape {
            name: is_model.then(|| name.to_owned()),
            ..Shape::default()
        };
        if self.take("{") {
            shape.listed = Some(Vec::new());
            while !self.take("}") {
                match self.more() {
                    Some(count) => shape.more = count,
                    None => shape.listed.get_or_insert_default().push(self.member()?),
                }
                if !self.take(",") && !self.rest.trim_start().starts_with('}') {
                    return None;
                }
            }
        } else if !is_model && !is_object {
            return None;
        }
        Some(Type::Object(shape))
    }

    /// Parses the name of a member in braces.
    fn member(&mut self) -> Option<String> {
        let rest = self.rest.trim_start();
        if let Some(quoted) = rest.strip_prefix('"') {
            let (name, after) = quoted.split_once('"')?;
            self.rest = after;
            return Some(name.to_owned());
        }
        let end = rest.find([',', '}'])?;
        let (name, after) = rest.split_at(end);
        self.rest = after;
        Some(name.trim().to_owned()).filter(|name| !name.is_empty())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shape(name: Option<&str>, listed: Option<&[&str]>, more: usize) -> Type {
        Type::Object(Shape {
            name: name.map(str::to_owned),
            listed: listed.map(|list| list.iter().map(|name| (*name).to_owned()).collect()),
            more,
            members: None,
        })
    }

    fn literals(texts: &[&str], more: usize) -> Type {
        let literal = |text: &&str| Type::Literal(Value::String((*text).to_owned()));
        let all = texts.iter().map(|text| literal(text).into());
        Type::Union(all.collect(), more)
    }

    #[test]
    fn type_text_of_each_form_is_parsed() {
        let string = || Type::Scalar("string");
        for (text, expected, optional) in [
            ("string", string(), false),
            ("optional boolean", Type::Scalar("boolean"), true),
            (
                "\"percentage\"",
                Type::Literal(Value::String("percentage".to_owned())),
                false,
            ),
            ("true", Type::Literal(Value::Bool(true)), false),
            ("array of string", Type::Array(Box::new(string())), false),
            (
                "array of object { code, \"a/b\", 2 more }",
                Type::Array(Box::new(shape(None, Some(&["code", "a/b"]), 2))),
                false,
            ),
            (
                "optional { pointer }",
                shape(None, Some(&["pointer"]), 0),
                true,
            ),
            (
                "Deployment { id, 4 more }",
                shape(Some("Deployment"), Some(&["id"]), 4),
                false,
            ),
            (
                "optional Namespace",
                shape(Some("Namespace"), None, 0),
                true,
            ),
            ("object", shape(None, None, 0), false),
            ("\"a\" or \"b\" or 2 more", literals(&["a", "b"], 2), false),
            ("unknown", Type::Any, false),
            ("map[string]", Type::Map(Box::new(string())), false),
        ] {
            assert_eq!(parse(text), Some((expected, optional)), "{text}");
        }
        let Some((Type::Map(value), false)) = parse("map[ { type, value } or { type, value } ]")
        else {
            panic!("a map");
        };
        assert!(matches!(*value, Type::Union(ref all, 0) if all.len() == 2));
    }

    #[test]
    fn type_text_that_is_prose_is_rejected() {
        for text in [
            "the name of it",
            "string that is long",
            "{ a, b",
            "array of things",
            "",
        ] {
            assert_eq!(parse(text), None, "{text}");
        }
    }
}

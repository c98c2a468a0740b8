//! JSON (RFC 8259) to a spanned tree.

mod string;
#[cfg(test)]
mod tests;

use super::{Entry, FileId, Key, Node, NodeValue, Object, Span};
use crate::diagnostics::{Code, Diagnostic, Diagnostics};

type Read<T> = Result<T, Box<Diagnostic>>;

/// Reads a JSON text, nested at most `depth` deep.
///
/// Duplicate keys are pushed to the diagnostics; the first of them stays.
///
/// # Errors
/// The first place where the text is not JSON.
pub(super) fn parse(
    file: FileId,
    text: &str,
    depth: u32,
    diagnostics: &mut Diagnostics,
) -> Read<Node> {
    let mut reader = Reader {
        file,
        text,
        at: 0,
        depth,
        entries: Vec::new(),
        items: Vec::new(),
        diagnostics,
    };
    let node = reader.value()?;
    reader.space();
    match reader.peek() {
        None => Ok(node),
        Some(_) => Err(reader
            .error("something follows the end of the JSON value")
            .into()),
    }
}

struct Reader<'a> {
    file: FileId,
    text: &'a str,
    /// Offset of the next byte; always on the border of a character when it is used to slice.
    at: usize,
    /// How many more arrays and objects may open.
    depth: u32,
    /// The members of the objects that are still open, and the items of the open arrays: an object
    /// takes its own from the end when it closes, in one allocation of the right size.
    entries: Vec<Entry>,
    items: Vec<Node>,
    diagnostics: &'a mut Diagnostics,
}

impl<'a> Reader<'a> {
    fn value(&mut self) -> Read<Node> {
        self.space();
        let start = self.at;
        let value = match self.peek() {
            Some(b'{') => self.nested(Self::object)?,
            Some(b'[') => self.nested(Self::array)?,
            Some(b'"') => NodeValue::String(self.string()?),
            Some(b'-' | b'0'..=b'9') => NodeValue::Number(self.number()?.into()),
            Some(b'a'..=b'z' | b'A'..=b'Z') => self.word()?,
            Some(_) => return Err(self.error("a JSON value is expected here").into()),
            None => {
                return Err(self
                    .error("the text ends where a JSON value is expected")
                    .into());
            }
        };
        Ok(Node {
            span: self.span(start),
            value,
        })
    }

    fn nested(&mut self, read: fn(&mut Self) -> Read<NodeValue>) -> Read<NodeValue> {
        let Some(less) = self.depth.checked_sub(1) else {
            return Err(self.error("this nests too deep").into());
        };
        self.depth = less;
        self.at += 1;
        let value = read(self)?;
        self.depth += 1;
        Ok(value)
    }

    fn object(&mut self) -> Read<NodeValue> {
        let first = self.entries.len();
        self.space();
        if !self.take(b'}') {
            loop {
                let entry = self.entry()?;
                self.entries.push(entry);
                self.space();
                if self.take(b'}') {
                    break;
                }
                self.expect(b',', "`,` or `}` is expected here")?;
                if self.closes_after_comma(b'}') {
                    break;
                }
            }
        }
        let entries = self.entries.split_off(first);
        let (text, diagnostics) = (self.text, &mut *self.diagnostics);
        Ok(NodeValue::Object(Object::new(entries, |first, second| {
            diagnostics.push(super::parse::duplicate_entry(text, first, second));
        })))
    }

    fn entry(&mut self) -> Read<Entry> {
        self.space();
        let start = self.at;
        if self.peek() != Some(b'"') {
            return Err(self.error("a key in double quotes is expected here").into());
        }
        let key = Key {
            text: self.string()?,
            span: self.span(start),
        };
        self.space();
        self.expect(b':', "`:` is expected here")?;
        Ok(Entry {
            key,
            value: self.value()?,
        })
    }

    fn array(&mut self) -> Read<NodeValue> {
        let first = self.items.len();
        self.space();
        if !self.take(b']') {
            loop {
                let item = self.value()?;
                self.items.push(item);
                self.space();
                if self.take(b']') {
                    break;
                }
                self.expect(b',', "`,` or `]` is expected here")?;
                if self.closes_after_comma(b']') {
                    break;
                }
            }
        }
        Ok(NodeValue::Array(self.items.split_off(first)))
    }

    /// Takes the bracket that directly follows a comma, which JSON forbids and JavaScript allows, with a warning.
    fn closes_after_comma(&mut self, bracket: u8) -> bool {
        let comma = Span::new(self.file, self.at.saturating_sub(1), self.at);
        self.space();
        let closes = self.take(bracket);
        if closes {
            let message = "JSON allows no comma after the last value; it is ignored";
            let problem = Diagnostic::new(Code::Disallowed, comma, message);
            self.diagnostics.push(problem.help("delete the comma"));
        }
        closes
    }

    fn word(&mut self) -> Read<NodeValue> {
        let start = self.at;
        let value = match self.while_in(|byte| byte.is_ascii_alphanumeric()) {
            "true" => NodeValue::Bool(true),
            "false" => NodeValue::Bool(false),
            "null" => NodeValue::Null,
            word => {
                return Err(self
                    .error_from(start, format!("`{}` is no JSON value", excerpt(word)))
                    .into());
            }
        };
        Ok(value)
    }

    fn number(&mut self) -> Read<&'a str> {
        let start = self.at;
        self.while_in(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'+' | b'.'));
        let text = self.text.get(start..self.at).unwrap_or_default();
        if super::number::is_json(text) {
            return Ok(text);
        }
        Err(self
            .error_from(start, format!("`{}` is no JSON number", excerpt(text)))
            .into())
    }

    fn space(&mut self) {
        self.while_in(|byte| matches!(byte, b' ' | b'\t' | b'\n' | b'\r'));
    }

    /// Takes ASCII as long as it is `wanted`.
    fn while_in(&mut self, wanted: fn(u8) -> bool) -> &'a str {
        let rest = self.text.get(self.at..).unwrap_or_default();
        let length = rest
            .bytes()
            .position(|byte| !wanted(byte))
            .unwrap_or(rest.len());
        self.at += length;
        rest.get(..length).unwrap_or_default()
    }

    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn take(&mut self, byte: u8) -> bool {
        let found = self.peek() == Some(byte);
        self.at += usize::from(found);
        found
    }

    fn expect(&mut self, byte: u8, message: &str) -> Read<()> {
        if self.take(byte) {
            Ok(())
        } else {
            Err(self.error(message).into())
        }
    }

    fn span(&self, start: usize) -> Span {
        Span::new(self.file, start, self.at)
    }

    /// An error at the next character.
    fn error(&self, message: impl Into<String>) -> Diagnostic {
        let rest = self.text.get(self.at..).unwrap_or_default();
        let width = rest.chars().next().map_or(0, char::len_utf8);
        Diagnostic::new(
            Code::Syntax,
            Span::new(self.file, self.at, self.at + width),
            message,
        )
    }

    /// An error of all that was read since `start`.
    fn error_from(&self, start: usize, message: impl Into<String>) -> Diagnostic {
        Diagnostic::new(Code::Syntax, self.span(start), message)
    }
}

/// The beginning of a word, so that no message grows with the text.
fn excerpt(word: &str) -> &str {
    word.get(..40).unwrap_or(word)
}

//! The spanned tree.

use super::Object;
use crate::span::Span;

/// A value and its place.
#[derive(Clone, Debug)]
pub struct Node {
    /// The span of the value.
    pub span: Span,
    /// The value.
    pub value: NodeValue,
}

/// A value of JSON or YAML. Numbers keep their text, so that none is too large or too precise.
#[derive(Clone, Debug)]
pub enum NodeValue {
    /// `null`.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A number, as a JSON number's text.
    Number(Box<str>),
    /// A string, with escapes resolved.
    String(Box<str>),
    /// A sequence.
    Array(Vec<Node>),
    /// A mapping, in the order of the text, without duplicate keys.
    Object(Object),
}

/// A key and its value.
#[derive(Clone, Debug)]
pub struct Entry {
    /// The key.
    pub key: Key,
    /// The value.
    pub value: Node,
}

/// A key and its place.
#[derive(Clone, Debug)]
pub struct Key {
    /// The span of the key.
    pub span: Span,
    /// The key's text.
    pub text: Box<str>,
}

impl Node {
    /// The value of the member `key`, if this is an object that has it.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&Node> {
        self.entry(key).map(|entry| &entry.value)
    }

    /// The member `key`, if this is an object that has it.
    #[must_use]
    pub fn entry(&self, key: &str) -> Option<&Entry> {
        match &self.value {
            NodeValue::Object(object) => object.entry(key),
            _ => None,
        }
    }

    /// The members, if this is an object, else none.
    #[must_use]
    pub fn entries(&self) -> &[Entry] {
        match &self.value {
            NodeValue::Object(entries) => entries,
            _ => &[],
        }
    }

    /// The items, if this is an array, else none.
    #[must_use]
    pub fn items(&self) -> &[Node] {
        match &self.value {
            NodeValue::Array(items) => items,
            _ => &[],
        }
    }

    /// The text, if this is a string.
    #[must_use]
    pub fn as_str(&self) -> Option<&str> {
        match &self.value {
            NodeValue::String(text) => Some(text),
            _ => None,
        }
    }

    /// The value, if this is a boolean.
    #[must_use]
    pub fn as_bool(&self) -> Option<bool> {
        match self.value {
            NodeValue::Bool(value) => Some(value),
            _ => None,
        }
    }

    /// Whether this is null, or a list or an object without content.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        match &self.value {
            NodeValue::Null => true,
            NodeValue::Array(items) => items.is_empty(),
            NodeValue::Object(entries) => entries.is_empty(),
            NodeValue::Bool(_) | NodeValue::Number(_) | NodeValue::String(_) => false,
        }
    }

    /// What kind of value this is, in the words of JSON Schema, for messages.
    #[must_use]
    pub fn kind(&self) -> &'static str {
        match self.value {
            NodeValue::Null => "null",
            NodeValue::Bool(_) => "boolean",
            NodeValue::Number(_) => "number",
            NodeValue::String(_) => "string",
            NodeValue::Array(_) => "array",
            NodeValue::Object(_) => "object",
        }
    }

    /// The value as JSON text, without spaces; numbers as they were written.
    #[must_use]
    pub fn to_json(&self) -> String {
        let mut text = String::new();
        self.write_json(&mut text);
        text
    }

    fn write_json(&self, text: &mut String) {
        match &self.value {
            NodeValue::Null => text.push_str("null"),
            NodeValue::Bool(value) => text.push_str(if *value { "true" } else { "false" }),
            NodeValue::Number(number) => text.push_str(number),
            NodeValue::String(string) => write_string(string, text),
            NodeValue::Array(items) => {
                for (index, item) in items.iter().enumerate() {
                    text.push(if index == 0 { '[' } else { ',' });
                    item.write_json(text);
                }
                text.push_str(if items.is_empty() { "[]" } else { "]" });
            }
            NodeValue::Object(entries) => {
                for (index, entry) in entries.iter().enumerate() {
                    text.push(if index == 0 { '{' } else { ',' });
                    write_string(&entry.key.text, text);
                    text.push(':');
                    entry.value.write_json(text);
                }
                text.push_str(if entries.is_empty() { "{}" } else { "}" });
            }
        }
    }
}

/// Writes a JSON string (RFC 8259 §7).
pub(crate) fn write_string(string: &str, text: &mut String) {
    text.push('"');
    for character in string.chars() {
        match character {
            '"' => text.push_str("\\\""),
            '\\' => text.push_str("\\\\"),
            '\n' => text.push_str("\\n"),
            '\r' => text.push_str("\\r"),
            '\t' => text.push_str("\\t"),
            // Those after the first range change the direction of text: rustc refuses them in literals.
            '\0'..='\u{1f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {
                let escape = format!("\\u{:04x}", u32::from(character));
                text.push_str(&escape);
            }
            _ => text.push(character),
        }
    }
    text.push('"');
}

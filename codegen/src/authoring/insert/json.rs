//! Writes values as JSON (RFC 8259) in the style of a file.

use super::super::Value;
use crate::source::write_string;

/// The style of a JSON text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Style {
    /// The indentation of one level; [`None`] in a text without line breaks.
    pub(super) indent: Option<String>,
    /// The separator of a key and its value.
    pub(super) colon: &'static str,
    /// The separator of values on one line.
    pub(super) comma: &'static str,
}

impl Style {
    /// Returns the style of the text of an object, from the spaces around its first key.
    pub(super) fn of(text: &str) -> Self {
        let inside = text.trim_start().strip_prefix('{').unwrap_or_default();
        let space = inside.split('"').next().unwrap_or_default();
        let indent = space.rsplit_once('\n').map(|(_, indent)| indent.to_owned());
        let spaced = inside.contains("\": ");
        Self {
            comma: if spaced { ", " } else { "," },
            indent,
            colon: if spaced { ": " } else { ":" },
        }
    }

    /// Returns members without braces, separated by commas. Lines after the first begin with `before`.
    pub(super) fn members(&self, members: &[(String, Value)], before: &str) -> String {
        let separator = match &self.indent {
            Some(_) => format!(",\n{before}"),
            None => self.comma.to_owned(),
        };
        let members = members.iter().map(|(key, value)| {
            let mut text = String::new();
            write_string(key, &mut text);
            text.push_str(self.colon);
            text.push_str(&self.value(value, before));
            text
        });
        members.collect::<Vec<_>>().join(&separator)
    }

    /// Returns a value whose inner lines are indented further than `before`.
    pub(super) fn value(&self, value: &Value, before: &str) -> String {
        let Some(unit) = &self.indent else {
            return compact(value, self.colon, self.comma);
        };
        let inner = format!("{before}{unit}");
        match value {
            Value::Object(members) if !members.is_empty() => {
                let members = self.members(members, &inner);
                format!("{{\n{inner}{members}\n{before}}}")
            }
            Value::Array(items) if !items.is_empty() => {
                let items = items.iter().map(|item| self.value(item, &inner));
                let items = items.collect::<Vec<_>>().join(&format!(",\n{inner}"));
                format!("[\n{inner}{items}\n{before}]")
            }
            other => compact(other, self.colon, self.comma),
        }
    }
}

/// Returns a value with a line for each member and item, indented by two spaces.
pub(in super::super) fn pretty(value: &Value) -> String {
    let style = Style {
        indent: Some("  ".to_owned()),
        colon: ": ",
        comma: ", ",
    };
    style.value(value, "") + "\n"
}

/// Returns a value on one line.
pub(super) fn compact(value: &Value, colon: &str, comma: &str) -> String {
    match value {
        Value::Null => "null".to_owned(),
        Value::Bool(value) => value.to_string(),
        Value::Number(number) => number.clone(),
        Value::String(string) => {
            let mut text = String::new();
            write_string(string, &mut text);
            text
        }
        Value::Array(items) => {
            let items = items.iter().map(|item| compact(item, colon, comma));
            format!("[{}]", items.collect::<Vec<_>>().join(comma))
        }
        Value::Object(members) => {
            let members = members.iter().map(|(key, value)| {
                let mut text = String::new();
                write_string(key, &mut text);
                format!("{text}{colon}{}", compact(value, colon, comma))
            });
            format!("{{{}}}", members.collect::<Vec<_>>().join(comma))
        }
    }
}

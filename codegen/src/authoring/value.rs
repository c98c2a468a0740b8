//! Methods of the values of a [`Fragment`](super::Fragment).

use super::Value;
use crate::source::{Node, NodeValue};

impl Value {
    /// Returns the member `key`, if this is an object that has it.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&Self> {
        let mut members = self.members().iter();
        members
            .find(|(name, _)| name == key)
            .map(|(_, value)| value)
    }

    /// Returns the members, if this is an object, else none.
    #[must_use]
    pub fn members(&self) -> &[(String, Self)] {
        match self {
            Self::Object(members) => members,
            _ => &[],
        }
    }

    /// Returns the items, if this is a list, else none.
    #[must_use]
    pub fn items(&self) -> &[Self] {
        match self {
            Self::Array(items) => items,
            _ => &[],
        }
    }

    /// Returns the text, if this is a string.
    #[must_use]
    pub fn as_str(&self) -> Option<&str> {
        match self {
            Self::String(text) => Some(text),
            _ => None,
        }
    }

    /// Returns the value as JSON text.
    #[must_use]
    pub fn to_json(&self) -> String {
        match self {
            Self::Null => "null".to_owned(),
            Self::Bool(value) => value.to_string(),
            Self::Number(text) => text.clone(),
            Self::String(text) => string(text),
            Self::Array(items) => {
                let items: Vec<String> = items.iter().map(Self::to_json).collect();
                format!("[{}]", items.join(","))
            }
            Self::Object(members) => {
                let member =
                    |(key, value): &(String, Self)| format!("{}:{}", string(key), value.to_json());
                let members: Vec<String> = members.iter().map(member).collect();
                format!("{{{}}}", members.join(","))
            }
        }
    }

    /// Replaces the member `key` of an object, or adds it at the end. Has no effect on other values.
    pub fn set(&mut self, key: &str, value: Self) {
        let Self::Object(members) = self else {
            return;
        };
        match members.iter_mut().find(|(name, _)| name == key) {
            Some((_, old)) => *old = value,
            None => members.push((key.to_owned(), value)),
        }
    }

    /// Returns the member `key` of an object, which is added as an empty object if it is absent.
    pub(super) fn child(&mut self, key: &str) -> Option<&mut Self> {
        let Self::Object(members) = self else {
            return None;
        };
        let found = members.iter().position(|(name, _)| name == key);
        let at = found.unwrap_or_else(|| {
            members.push((key.to_owned(), Self::Object(Vec::new())));
            members.len() - 1
        });
        members.get_mut(at).map(|(_, value)| value)
    }

    /// Returns the value as JSON text with a line for each member and item.
    #[must_use]
    pub fn to_pretty_json(&self) -> String {
        super::insert::pretty(self)
    }

    /// Returns whether both are the same JSON: the order of members does not matter (RFC 8259,
    /// section 4).
    #[must_use]
    pub fn is_same(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Object(ours), Self::Object(theirs)) => {
                let found = |(key, value): &(String, Self)| {
                    other.get(key).is_some_and(|other| value.is_same(other))
                };
                ours.len() == theirs.len() && ours.iter().all(found)
            }
            (Self::Array(ours), Self::Array(theirs)) => {
                let mut pairs = ours.iter().zip(theirs);
                ours.len() == theirs.len() && pairs.all(|(one, other)| one.is_same(other))
            }
            _ => self == other,
        }
    }
}

fn string(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

impl From<&Node> for Value {
    fn from(node: &Node) -> Self {
        match &node.value {
            NodeValue::Null => Self::Null,
            NodeValue::Bool(value) => Self::Bool(*value),
            NodeValue::Number(number) => Self::Number(number.to_string()),
            NodeValue::String(text) => Self::String(text.to_string()),
            NodeValue::Array(items) => Self::Array(items.iter().map(Self::from).collect()),
            NodeValue::Object(entries) => {
                let member = |entry: &crate::source::Entry| {
                    (entry.key.text.to_string(), Self::from(&entry.value))
                };
                Self::Object(entries.iter().map(member).collect())
            }
        }
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::String(text.to_owned())
    }
}

//! `const`: the only value of a schema, and unions of constant integers, which are enums.

use super::enum_values::type_of;
use super::merged_schema::MergedSchema;
use super::nullable::is_null;
use crate::document::{At, JsonType};
use crate::extensions::is_extension;
use crate::lower::context::Cx;
use crate::lower::docs;
use crate::model::EnumValue;
use crate::source::Node;

impl<'n> MergedSchema<'n> {
    /// Returns the only valid value, as JSON text, if there is only one.
    pub(super) fn constant(&self, cx: &Cx<'n, '_>) -> Option<String> {
        match self.values.as_deref() {
            Some([one]) if !is_null(*one) && !self.nullable() && !self.lists_scalars_of_array() => {
                Some(docs::value(cx, *one, self.types))
            }
            _ => None,
        }
    }
}

/// Returns the values of alternatives that are one integer each, as in `oneOf: [{ const: 1, title: Low }, …]`.
pub(super) fn integers<'n>(cx: &mut Cx<'n, '_>, alternatives: &[At<'n>]) -> Option<Vec<EnumValue>> {
    let mut values: Vec<EnumValue> = Vec::new();
    for at in alternatives {
        let plain = |key: &str| {
            matches!(
                key,
                "const" | "title" | "description" | "type" | "deprecated"
            ) || is_extension(key)
        };
        let mut keys = at.node.entries().iter();
        let value = cx.reading.member(*at, "const")?;
        if !keys.all(|entry| plain(&entry.key.text)) || type_of(value) != JsonType::Integer {
            return None;
        }
        let number: i64 = docs::json(value.node).parse().ok()?;
        let text = |key: &str| at.node.get(key).and_then(Node::as_str).unwrap_or_default();
        let title = text("title").trim();
        let value = number.to_string();
        if !values.iter().any(|known| known.value == value) {
            values.push(EnumValue {
                value,
                name: (!title.is_empty()).then(|| title.to_owned()),
                description: text("description").to_owned(),
            });
        }
    }
    (values.len() > 1).then_some(values)
}

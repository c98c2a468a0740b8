//! Writing of the property that distinguishes the variants of a union.
//!
//! The variant of a union decides the value of the property. Given a union by `type` in which `"int"` chooses
//! `IntMeta`, the value `IntMeta { r#type: None, value: 3 }` is written as `{"type":"int","value":3}`. The
//! output is the same if the field `type` has another value, or if `IntMeta` does not declare it.
//!
//! A value that the variant can be read from is not replaced. This applies to a variant with several values of
//! the property, and to the default variant.

use super::{Writer, quote};
use crate::json::field_table::Table;
use crate::json::{Tag, Value, also};

impl Writer {
    /// Writes the variant of a union with its tag.
    pub fn variant(&mut self, tag: &'static Tag, value: &dyn Value) {
        if self.is_json() {
            // The tag of a nested union is more specific than that of the outer one by the same property.
            self.tags.retain(|outer| outer.property != tag.property);
            self.tags.push(tag);
        }
        value.write(self);
        self.tags.clear();
    }

    /// Writes the tags whose values the fields of an object do not provide.
    ///
    /// Returns the properties that were written. Their fields must not be written again.
    pub(super) fn open_tags(&mut self, table: &Table, fields: &[&dyn Value]) -> Vec<&'static str> {
        let value_of = |tag: &Tag| {
            let mut all = table.fields.iter().zip(fields);
            let (declared, field) = all.find(|(declared, _)| declared.name == tag.property)?;
            let present = declared.kind.is_required() || !field.is_absent();
            present.then(|| {
                let mut writer = Self::json();
                field.write(&mut writer);
                writer.into_string()
            })
        };
        self.write_tags(&value_of)
    }

    /// Writes tags as [`Writer::open_tags`] does. `value_of` returns the value of the property as JSON, if the
    /// object has one.
    pub(super) fn write_tags(
        &mut self,
        value_of: &dyn Fn(&Tag) -> Option<String>,
    ) -> Vec<&'static str> {
        let mut written = Vec::new();
        for tag in std::mem::take(&mut self.tags) {
            if let Some(value) = tag.value_to_write(value_of) {
                self.key(tag.property);
                quote(&mut self.out, value);
                written.push(tag.property);
            }
        }
        written
    }

    /// Writes JSON text unchanged.
    pub(crate) fn verbatim(&mut self, json: &str) {
        self.out.push_str(json);
    }
}

impl Tag {
    /// Returns the value to write, or [`None`] if the value of the object chooses the variant already.
    fn value_to_write(&self, value_of: &dyn Fn(&Self) -> Option<String>) -> Option<&'static str> {
        let first = self.values.first().copied();
        if self.also == 0 && self.values.len() == 1 {
            return first;
        }
        match value_of(self) {
            None if self.also & also::default != 0 => None,
            None => first,
            Some(_) if self.also != 0 => None,
            Some(value) => {
                let listed = self.values.iter().any(|known| {
                    let mut text = String::new();
                    quote(&mut text, known);
                    text == value
                });
                first.filter(|_| !listed)
            }
        }
    }
}

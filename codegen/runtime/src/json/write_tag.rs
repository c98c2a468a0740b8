//! The tag of a union's variant on its way out.
//!
//! The variant decides the tag. Given a union by `type` in which `"int"` chooses `IntMeta`, and
//! `IntMeta { r#type: None, value: 3 }`, this is written: `{"type":"int","value":3}`. The same is written if
//! `type` has another value, or if `IntMeta` does not declare it. A value that the variant may
//! have read is kept: one of several that choose it, and whatever led to the default variant.

use super::field_table::Table;
use super::union::Tag;
use super::writer::{Writer, quote};
use super::{Value, also};

impl Writer {
    /// Writes the variant of a union, with its tag.
    pub fn variant(&mut self, tag: &'static Tag, value: &dyn Value) {
        if self.is_json() {
            // Of a union within a union by the same property, the inner one is more specific.
            self.tags.retain(|outer| outer.property != tag.property);
            self.tags.push(tag);
        }
        value.write(self);
        self.tags.clear();
    }

    /// Writes the tags that an object does not have itself, and returns the properties that are
    /// written so.
    pub(super) fn open_tags(&mut self, table: &Table, fields: &[&dyn Value]) -> Vec<&'static str> {
        let has = |tag: &Tag| {
            let mut all = table.fields.iter().zip(fields);
            let (about, field) = all.find(|(about, _)| about.name == tag.property)?;
            let present = about.need.is_required() || !field.is_absent();
            present.then(|| {
                let mut writer = Self::json();
                field.write(&mut writer);
                writer.into_string()
            })
        };
        self.write_tags(&has)
    }

    /// As [`Writer::open_tags`]; `has` returns the value of a tag's property, as JSON.
    pub(super) fn write_tags(&mut self, has: &dyn Fn(&Tag) -> Option<String>) -> Vec<&'static str> {
        let mut written = Vec::new();
        for tag in std::mem::take(&mut self.tags) {
            if let Some(value) = tag.to_write(has) {
                self.key(tag.property);
                quote(&mut self.out, value);
                written.push(tag.property);
            }
        }
        written
    }

    /// Writes a value that is JSON already.
    pub(super) fn verbatim(&mut self, json: &str) {
        self.out.push_str(json);
    }
}

impl Tag {
    /// The value that has to be written; [`None`] if what the variant has is one that it may have.
    fn to_write(&self, has: &dyn Fn(&Self) -> Option<String>) -> Option<&'static str> {
        let first = self.values.first().copied();
        if self.also == 0 && self.values.len() == 1 {
            return first;
        }
        match has(self) {
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

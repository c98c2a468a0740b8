//! Objects and maps.

use super::{Mode, Writer, quote};
use crate::json::field_table::Table;
use crate::json::{Outcome, Reader, Tag, Value};

impl Writer {
    /// Writes a map.
    pub(crate) fn map(&mut self, entries: &mut dyn Iterator<Item = (&str, &dyn Value)>) {
        if let Mode::Debug(_) = self.mode {
            return self.debug_map(entries);
        }
        self.out.push('{');
        if self.tags.is_empty() {
            for (key, entry) in entries {
                self.key(key);
                entry.write(self);
            }
        } else {
            self.tagged_map(&entries.collect::<Vec<_>>());
        }
        self.out.push('}');
    }

    /// Writes the entries of a map that is a variant of a union, after the tags of the variant.
    fn tagged_map(&mut self, entries: &[(&str, &dyn Value)]) {
        let value_of = |tag: &Tag| {
            let (_, value) = entries.iter().find(|(key, _)| *key == tag.property)?;
            let mut writer = Self::json();
            value.write(&mut writer);
            Some(writer.into_string())
        };
        let written = self.write_tags(&value_of);
        for (key, entry) in entries.iter().filter(|(key, _)| !written.contains(key)) {
            self.key(key);
            entry.write(self);
        }
    }

    /// Writes an object. The values of its `fields` are in the order of the table.
    pub fn object(&mut self, table: &'static str, fields: &[&dyn Value]) {
        let table = &*self.tables.get(table);
        if let Mode::Debug(_) = self.mode {
            return self.debug_object(table, fields);
        }
        self.out.push('{');
        let tags = if self.tags.is_empty() {
            Vec::new()
        } else {
            self.open_tags(table, fields)
        };
        for (declared, field) in table.fields.iter().zip(fields) {
            let absent = !declared.kind.is_required() && field.is_absent();
            if declared.kind.is_part() || absent || tags.contains(&declared.name) {
                continue;
            }
            let is_first = self.out.ends_with('{');
            self.out.push_str(declared.written(is_first));
            if self.mode == Mode::Redacted && declared.kind.is_secret() {
                self.mask();
            } else {
                field.write(self);
            }
        }
        if table.has_parts {
            self.parts(table, fields, &tags);
        }
        self.out.push('}');
    }

    /// Writes the members of the flattened parts and of the additional keys.
    ///
    /// Each key is written once. A declared field takes precedence over a part, and a part over later parts.
    /// Given the field `a: 1` and a flattened part that is written as `{"a":2,"b":3}`, the output is
    /// `{"a":1,"b":3}`.
    fn parts(&mut self, table: &Table, fields: &[&dyn Value], tags: &[&str]) {
        let mut written: Vec<String> = tags.iter().map(|tag| (*tag).to_owned()).collect();
        for (declared, field) in table.fields.iter().zip(fields) {
            if !declared.kind.is_part() && (declared.kind.is_required() || !field.is_absent()) {
                written.push(declared.name.to_owned());
            }
        }
        for (declared, field) in table.fields.iter().zip(fields) {
            if declared.kind.is_part() {
                let mut part = Self::new(self.mode);
                field.write(&mut part);
                // A part that is not an object, such as `null`, has no members.
                let _ = self.members(&part.out, &mut written);
            }
        }
    }

    /// Copies the members of a JSON object whose keys are not in `written`.
    fn members(&mut self, object: &str, written: &mut Vec<String>) -> Outcome {
        let mut reader = Reader::unlimited(object);
        let mut more = reader.open_object()?;
        while more {
            let (_, key) = reader.key()?;
            let start = reader.position;
            reader.skip()?;
            if !written.iter().any(|written| *written == key) {
                self.key(&key);
                self.out
                    .push_str(object.get(start..reader.position).unwrap_or_default());
                written.push(key.into_owned());
            }
            more = reader.more_members()?;
        }
        Ok(())
    }

    /// Writes a comma if the object has members already, then the key and a colon.
    pub(crate) fn key(&mut self, key: &str) {
        if !self.out.ends_with('{') {
            self.out.push(',');
        }
        quote(&mut self.out, key);
        self.out.push(':');
    }
}

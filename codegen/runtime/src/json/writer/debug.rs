//! The `Debug` format of values, which is that of derived implementations except that secrets are redacted.

use super::{Mode, Writer};
use crate::json::Value;
use crate::json::field_table::{FieldKind, Table};

/// The layout of fields and items.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Layout {
    /// All on one line, as by `{:?}`.
    Line,
    /// Each on its own line, at this level of indentation, as by `{:#?}`.
    Lines(usize),
}

impl Writer {
    /// Creates a writer for `Debug`. `pretty` is the alternate flag, [`Formatter::alternate`](std::fmt::Formatter::alternate).
    pub fn debug(pretty: bool) -> Self {
        Self::new(Mode::Debug(if pretty {
            Layout::Lines(0)
        } else {
            Layout::Line
        }))
    }

    pub(super) fn debug_object(&mut self, table: &Table, fields: &[&dyn Value]) {
        self.out.push_str(table.name);
        self.out.push(' ');
        let all = table.fields.iter().zip(fields);
        let mut all = all.filter(|(declared, _)| declared.kind != FieldKind::Fixed);
        self.group("{", " }", &mut all, |writer, (declared, field)| {
            writer.out.push_str(declared.rust.trim_start_matches("r#"));
            writer.out.push_str(": ");
            if declared.kind.is_secret() {
                writer.mask();
            } else {
                field.write(writer);
            }
        });
    }

    pub(super) fn debug_map(&mut self, entries: &mut dyn Iterator<Item = (&str, &dyn Value)>) {
        self.group("{", "}", entries, |writer, (key, entry)| {
            writer.text(key);
            writer.out.push_str(": ");
            entry.write(writer);
        });
    }

    pub(super) fn debug_list(
        &mut self,
        open: &str,
        items: &mut dyn Iterator<Item = &dyn Value>,
        close: &str,
    ) {
        self.group(open, close, items, |writer, item| item.write(writer));
    }

    pub(super) fn debug_wrapped(&mut self, name: &str, value: Option<&dyn Value>) {
        self.out.push_str(name);
        if let Some(value) = value {
            self.out.push('(');
            value.write(self);
            self.out.push(')');
        }
    }

    /// Writes the tag and the keys of an unknown variant.
    pub(crate) fn debug_unknown(&mut self, tag: Option<&str>, keys: &[String]) {
        self.out.push_str("Unknown ");
        let tag = tag.map(|tag| format!("tag: {tag:?}"));
        let keys = Some(format!("keys: {keys:?}"));
        self.group(
            "{",
            " }",
            &mut tag.into_iter().chain(keys),
            |writer, line| {
                writer.out.push_str(&line);
            },
        );
    }

    /// Writes items between brackets, separated by commas.
    ///
    /// If `close` begins with a space, a space is written after the opening bracket too, as in `Name { a: 1 }`.
    fn group<T>(
        &mut self,
        open: &str,
        close: &str,
        items: &mut dyn Iterator<Item = T>,
        write: impl Fn(&mut Self, T),
    ) {
        self.out.push_str(open);
        let outer = self.mode;
        let mut empty = true;
        for item in items {
            let first = std::mem::take(&mut empty);
            if let Mode::Debug(Layout::Lines(level)) = outer {
                self.mode = Mode::Debug(Layout::Lines(level + 1));
                self.new_line(level + 1);
            } else if !first {
                self.out.push_str(", ");
            } else if close.starts_with(' ') {
                self.out.push(' ');
            }
            write(self, item);
            if let Mode::Debug(Layout::Lines(_)) = outer {
                self.out.push(',');
            }
        }
        self.mode = outer;
        match outer {
            Mode::Debug(Layout::Lines(level)) if !empty => {
                self.new_line(level);
                self.out.push_str(close.trim_start());
            }
            _ if empty => self.out.push_str(close.trim_start()),
            _ => self.out.push_str(close),
        }
    }

    fn new_line(&mut self, level: usize) {
        self.out.push('\n');
        self.out.push_str(&"    ".repeat(level));
    }
}

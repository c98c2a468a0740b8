//! The `Debug` format of values, which is that of derived implementations with redacted secrets.

use super::field_table::{Need, Table};
use super::writer::Mode;
use super::{Value, Writer};

/// Whether each item is on a line of its own, and its indentation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Layout {
    /// All on one line.
    Line,
    /// One line for each thing, at this level.
    Lines(usize),
}

impl Writer {
    /// Creates a writer for `Debug`; `pretty` is the flag `#`.
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
        let mut all = all.filter(|(about, _)| about.need != Need::Fixed);
        self.group("{", " }", &mut all, |writer, (about, field)| {
            writer.out.push_str(about.rust.trim_start_matches("r#"));
            writer.out.push_str(": ");
            if about.need.is_secret() {
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

    /// Writes the tag and the keys of a variant that is not known.
    pub(super) fn debug_unknown(&mut self, tag: Option<&str>, keys: &[String]) {
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

    /// Writes things between brackets, with commas between them. A closing bracket that begins
    /// with a space needs one after the opening bracket too.
    fn group<T>(
        &mut self,
        open: &str,
        close: &str,
        things: &mut dyn Iterator<Item = T>,
        write: impl Fn(&mut Self, T),
    ) {
        self.out.push_str(open);
        let outer = self.mode;
        let mut empty = true;
        for thing in things {
            let first = std::mem::take(&mut empty);
            if let Mode::Debug(Layout::Lines(level)) = outer {
                self.mode = Mode::Debug(Layout::Lines(level + 1));
                self.line(level + 1);
            } else if !first {
                self.out.push_str(", ");
            } else if close.starts_with(' ') {
                self.out.push(' ');
            }
            write(self, thing);
            if let Mode::Debug(Layout::Lines(_)) = outer {
                self.out.push(',');
            }
        }
        self.mode = outer;
        match outer {
            Mode::Debug(Layout::Lines(level)) if !empty => {
                self.line(level);
                self.out.push_str(close.trim_start());
            }
            _ if empty => self.out.push_str(close.trim_start()),
            _ => self.out.push_str(close),
        }
    }

    fn line(&mut self, level: usize) {
        self.out.push('\n');
        self.out.push_str(&"    ".repeat(level));
    }
}

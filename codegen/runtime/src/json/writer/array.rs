//! Arrays and tuples.

use super::{Mode, Writer};
use crate::json::{Place, Value};

impl Writer {
    /// Writes an array.
    pub(crate) fn array(&mut self, items: &mut dyn Iterator<Item = &dyn Value>) {
        if let Mode::Debug(_) = self.mode {
            return self.debug_list("[", items, "]");
        }
        self.out.push('[');
        let mut first = true;
        for item in items {
            if !std::mem::take(&mut first) {
                self.out.push(',');
            }
            item.write(self);
        }
        self.out.push(']');
    }

    /// Writes a tuple as an array.
    ///
    /// The array ends at the first optional item that is absent. The items of `rest` are written into the
    /// same array: given a required item 1 and the rest `[2, 3]`, the output is `[1,2,3]`.
    pub fn tuple(&mut self, name: &'static str, items: &[(Place, &dyn Value)]) {
        if let Mode::Debug(_) = self.mode {
            self.out.push_str(name);
            return self.debug_list("(", &mut items.iter().map(|(_, item)| *item), ")");
        }
        self.out.push('[');
        let mut first = true;
        for (place, item) in items {
            if *place == Place::optional && item.is_absent() {
                break;
            }
            let mut item_writer = Self::new(self.mode);
            item.write(&mut item_writer);
            let text = match place {
                Place::rest => item_writer
                    .out
                    .get(1..item_writer.out.len().saturating_sub(1))
                    .unwrap_or_default(),
                _ => &item_writer.out,
            };
            if !text.is_empty() {
                if !std::mem::take(&mut first) {
                    self.out.push(',');
                }
                self.out.push_str(text);
            }
        }
        self.out.push(']');
    }
}

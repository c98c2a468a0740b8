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
            let before = self.out.len();
            if !first {
                self.out.push(',');
            }
            let start = self.out.len();
            item.write(self);
            if *place == Place::rest && self.unwrap_array(start) {
                self.out.truncate(before);
            } else {
                first = false;
            }
        }
        self.out.push(']');
    }

    /// Removes the brackets of the array at the end of the output, and returns whether it is empty.
    fn unwrap_array(&mut self, start: usize) -> bool {
        let written = self.out.get(start..).unwrap_or_default();
        if !(written.starts_with('[') && written.ends_with(']')) {
            return false;
        }
        self.out.pop();
        self.out.remove(start);
        if let Some((offset, _)) = &mut self.refusal
            && *offset > start
        {
            *offset = offset.saturating_sub(1);
        }
        self.out.len() == start
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Clone)]
    struct Pair(f64, Vec<f64>);
    crate::__tuple!(Pair { 0; rest => 1; });

    /// Returns the JSON of a tuple, or why it cannot be sent.
    fn written(first: f64, rest: &[f64]) -> Result<String, String> {
        let mut writer = Writer::json();
        Pair(first, rest.to_vec()).write(&mut writer);
        writer.into_sendable().map(|(json, _)| json)
    }

    #[test]
    fn json_tuple_has_the_items_of_its_rest_and_refuses_numbers_that_json_lacks() {
        assert_eq!(written(1.5, &[]), Ok("[1.5]".to_owned()));
        assert_eq!(written(1.5, &[2.5, 3.5]), Ok("[1.5,2.5,3.5]".to_owned()));
        for (first, rest, place) in [
            (f64::NAN, [2.5, 3.5], "$[0]"),
            (1.5, [2.5, f64::NAN], "$[2]"),
        ] {
            let error = written(first, &rest).unwrap_err();
            assert!(error.starts_with(&format!("at {place}: ")), "{error}");
        }
    }
}

//! When two values of a generated type are equal.

use crate::json::{Value, Writer};

/// Returns whether two values are written the same.
pub fn equal(one: &dyn Value, other: &dyn Value) -> bool {
    let text = |value: &dyn Value| {
        let mut writer = Writer::json();
        value.write(&mut writer);
        writer.into_string()
    };
    text(one) == text(other)
}

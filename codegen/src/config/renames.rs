//! New names of items, and which of them are refused.

use std::collections::BTreeMap;

use super::Placed;
use super::table::Table;
use crate::diagnostics::{Code, Diagnostic, Diagnostics};

/// Returns new names by the key of the item. Their place is that of the key, which may not exist in the document.
///
/// A name of punctuation only is refused.
pub(super) fn renames(
    table: Table<'_>,
    diagnostics: &mut Diagnostics,
) -> BTreeMap<String, Placed<String>> {
    let mut renames = BTreeMap::new();
    for (key, (span, name)) in table.rest_strings(diagnostics) {
        if name.value.chars().any(char::is_alphanumeric) {
            renames.insert(
                key,
                Placed {
                    value: name.value,
                    span,
                },
            );
        } else {
            let message = format!("`{}` is not a valid name", name.value);
            diagnostics.push(Diagnostic::new(Code::Configuration, name.span, message));
        }
    }
    renames
}

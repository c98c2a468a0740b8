//! `nullable` and `type: "null"`: whether null is a value.

use super::merged_schema::MergedSchema;
use crate::document::At;
use crate::source::NodeValue;

impl MergedSchema<'_> {
    /// Whether null is allowed here. A list of values may leave out the null that the type allows:
    /// documents rarely mean to forbid it.
    pub(super) fn nullable(&self) -> bool {
        self.null_by_own
            || self.null_by_all == Some(true)
            || self.values.iter().flatten().any(|value| is_null(*value))
    }
}

/// Whether a value is null.
pub(super) fn is_null(at: At<'_>) -> bool {
    matches!(at.node.value, NodeValue::Null)
}

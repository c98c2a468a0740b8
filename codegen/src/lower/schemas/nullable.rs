//! `nullable` and `type: "null"`: whether null is a value.

use super::merged_schema::MergedSchema;
use crate::document::{At, JsonType, Schema};
use crate::source::NodeValue;

impl MergedSchema<'_> {
    /// Adds whether another schema allows null. `own` is true if it is at the place itself.
    ///
    /// Given `{ allOf: [{ type: string, nullable: true }], nullable: true }`, null is valid. It is also valid
    /// without the outer `nullable`, since every schema with a type allows it.
    pub(super) fn add_null(&mut self, schema: &Schema<'_>, own: bool) {
        let by_type = schema.types.is_some_and(|set| set.contains(JsonType::Null));
        let null = schema.nullable || by_type;
        self.null_by_own |= own && null;
        if schema.types.is_some() || schema.nullable {
            self.null_by_all = Some(self.null_by_all.unwrap_or(true) && null);
        }
    }

    /// Whether null is valid. If the type allows null, it is valid even if `enum` does not list it, since
    /// documents rarely intend to exclude it.
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

//! `type`: which JSON types are allowed, and which is meant where none is named.

use super::format;
use super::merged_schema::MergedSchema;
use crate::document::{At, JsonType, TypeSet};
use crate::ledger::Construct;

impl<'n> MergedSchema<'n> {
    /// Narrows the types to those of a further schema.
    pub(super) fn add_types(&mut self, at: At<'n>, types: Option<TypeSet>) {
        let Some(types) = types else { return };
        let Some(known) = self.types else {
            self.types = Some(types);
            return;
        };
        let common = known.intersect(types);
        if common.without(JsonType::Null).is_empty() && common != known && common != types {
            let reason = "the parts of an `allOf` contradict each other; the later type is taken";
            self.findings.approximated(Construct::Type, at, reason);
            self.types = Some(types);
        } else {
            self.types = Some(common);
        }
    }

    /// The type of a schema that names none, from the keywords that only make sense for one.
    pub(super) fn inferred_type(&self) -> Option<JsonType> {
        let bound = |names: &[&str]| self.bounds.iter().any(|bound| names.contains(&bound.key));
        if self.is_object()
            || !self.required.is_empty()
            || bound(&["minProperties", "maxProperties"])
        {
            Some(JsonType::Object)
        } else if !self.items.is_empty()
            || !self.prefix_items.is_empty()
            || bound(&["minItems", "maxItems", "uniqueItems"])
        {
            Some(JsonType::Array)
        } else if self.content_encoding.is_some()
            || self.content_media_type.is_some()
            || self.format.is_some_and(format::is_text_format)
            || bound(&["minLength", "maxLength", "pattern"])
        {
            Some(JsonType::String)
        } else if bound(&[
            "minimum",
            "maximum",
            "exclusiveMinimum",
            "exclusiveMaximum",
            "multipleOf",
        ]) {
            Some(JsonType::Number)
        } else {
            None
        }
    }
}

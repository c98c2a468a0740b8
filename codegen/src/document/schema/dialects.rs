//! Dialects of schemas: what 2.0, 3.0 and the extensions of vendors write in another way than JSON Schema 2020-12.

use super::Schema;
use crate::diagnostics::{Code, Diagnostic};
use crate::document::{At, JsonType, Reading, Version};
use crate::extensions::is_extension;
use crate::source::NodeValue;

impl<'n> Schema<'n> {
    /// Converts the keywords of 2.0 and 3.0: `nullable` to a type, `file` to a format, and a boolean
    /// `exclusiveMinimum` next to a `minimum` to one number.
    pub(super) fn settle(&mut self, cx: &mut Reading<'n, '_>) {
        if self.is_file {
            self.format = Some("binary");
        }
        if let (Some(types), true) = (self.types, self.nullable) {
            self.types = Some(types.with(JsonType::Null));
            self.nullable = false;
        }
        self.alternatives_in_items(cx);
        for (exclusive, inclusive) in [
            ("exclusiveMinimum", "minimum"),
            ("exclusiveMaximum", "maximum"),
        ] {
            let flag = self.bounds.iter().position(|bound| {
                bound.key == exclusive && matches!(bound.at.node.value, NodeValue::Bool(_))
            });
            let Some(flag) = flag else { continue };
            let flag = self.bounds.remove(flag);
            if flag.at.node.as_bool() == Some(true)
                && let Some(bound) = self.bounds.iter_mut().find(|bound| bound.key == inclusive)
            {
                bound.key = exclusive;
            }
            if cx.version >= Version::V31 {
                let message =
                    format!("`{exclusive}` is a number since OpenAPI 3.1; it is read as 3.0 does");
                cx.report(Diagnostic::new(Code::Approximated, flag.at.span(), message));
            }
        }
    }

    /// Reads the extension of Azure's documents: the name of the enum, and perhaps of its values.
    pub(super) fn ms_enum(&mut self, cx: &mut Reading<'n, '_>, at: At<'n>) {
        if let Some(name) = cx.member(at, "name").filter(|_| self.title.is_empty()) {
            self.title = cx.text(name);
        }
        let values = cx.member(at, "values");
        self.value_names = self.value_names.or(values);
        self.value_descriptions = self.value_descriptions.or(values);
    }

    /// Reads a list under `items` as `anyOf` where no other keyword requires that the value is a list.
    ///
    /// 2.0 has no `anyOf`. Documents that were converted to it write their alternatives as
    /// `{"items": [{"$ref": "…"}, {"type": "null"}]}`, and the values are objects and null.
    fn alternatives_in_items(&mut self, cx: &mut Reading<'n, '_>) {
        let Some(list) = self.items_list else { return };
        let describes_list = ["minItems", "maxItems", "uniqueItems"];
        if self.types.is_some()
            || self.items.is_some()
            || self.any_of.is_some()
            || !self.properties.is_empty()
            || list.node.items().len() < 2
            || self
                .bounds
                .iter()
                .any(|bound| describes_list.contains(&bound.key))
        {
            return;
        }
        self.prefix_items = None;
        self.any_of = Some(list);
        self.any_list = true;
        let message = "`items` lists schemas and no `type` says that the value is an array; \
                       it is read as `anyOf`";
        cx.report(
            Diagnostic::new(Code::Approximated, list.span(), message)
                .help("write `type: array` if the schemas are those of the items"),
        );
    }
}

/// In 3.0 the siblings of a `$ref` have no meaning (OpenAPI 3.0.3 §4.7.23).
pub(super) fn ignored_siblings<'n>(cx: &mut Reading<'n, '_>, at: At<'n>) {
    let sibling = at.node.entries().iter().find(|entry| {
        !matches!(&*entry.key.text, "$ref" | "description" | "summary")
            && !is_extension(&entry.key.text)
    });
    if let Some(sibling) = sibling {
        let message = format!(
            "`{}` next to a `$ref` has no effect in {}",
            sibling.key.text,
            cx.version.name()
        );
        cx.report(
            Diagnostic::new(Code::Ignored, sibling.key.span, message)
                .help("put the reference into an `allOf`"),
        );
    }
}

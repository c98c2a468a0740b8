//! The values of a table: each is a string, a list of strings, or a list of lists.

use toml::Spanned;
use toml::de::DeValue;

use super::Placed;
use super::table::{Table, wrong};
use crate::diagnostics::Diagnostics;

impl Table<'_> {
    pub(super) fn as_string(
        &self,
        what: &str,
        value: Spanned<DeValue<'_>>,
        diagnostics: &mut Diagnostics,
    ) -> Option<Placed<String>> {
        let span = self.span_of(&value);
        match value.into_inner() {
            DeValue::String(text) => Some(Placed {
                value: text.into_owned(),
                span,
            }),
            other => {
                wrong(span, what, "a string", &other, diagnostics);
                None
            }
        }
    }

    pub(super) fn as_strings(
        &self,
        what: &str,
        value: Spanned<DeValue<'_>>,
        diagnostics: &mut Diagnostics,
    ) -> Vec<Placed<String>> {
        let span = self.span_of(&value);
        match value.into_inner() {
            DeValue::Array(items) => items
                .into_iter()
                .filter_map(|item| self.as_string(&format!("an item of {what}"), item, diagnostics))
                .collect(),
            other => {
                wrong(span, what, "a list of strings", &other, diagnostics);
                Vec::new()
            }
        }
    }

    pub(super) fn as_lists(
        &self,
        key: &str,
        value: Spanned<DeValue<'_>>,
        diagnostics: &mut Diagnostics,
    ) -> Placed<Vec<Vec<String>>> {
        let span = self.span_of(&value);
        let lists = match value.into_inner() {
            DeValue::Array(items) => items
                .into_iter()
                .map(|item| self.as_strings(&format!("an item of `{key}`"), item, diagnostics))
                .collect(),
            other => {
                wrong(
                    span,
                    &format!("`{key}`"),
                    "a list of lists of strings",
                    &other,
                    diagnostics,
                );
                Vec::new()
            }
        };
        let plain = |list: Vec<Placed<String>>| list.into_iter().map(|text| text.value).collect();
        Placed {
            value: lists.into_iter().map(plain).collect(),
            span,
        }
    }
}

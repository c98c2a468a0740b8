//! Tables whose keys are names of the document, such as those of operations.

use std::collections::BTreeMap;

use toml::de::DeValue;

use super::Placed;
use super::table::{Table, wrong};
use crate::diagnostics::Diagnostics;
use crate::source::Span;

impl Table<'_> {
    /// Takes all other members as strings.
    pub(super) fn rest_strings(
        mut self,
        diagnostics: &mut Diagnostics,
    ) -> BTreeMap<String, (Span, Placed<String>)> {
        let members = std::mem::take(&mut self.members).into_iter();
        members
            .filter_map(|(key, (span, value))| {
                let value = self.as_string(&format!("`{key}`"), value, diagnostics)?;
                Some((key, (span, value)))
            })
            .collect()
    }

    /// Takes all other members as tables, with the places of their keys.
    pub(super) fn rest_tables(mut self, diagnostics: &mut Diagnostics) -> Vec<(String, Self)> {
        let mut tables = Vec::new();
        for (key, (span, value)) in std::mem::take(&mut self.members) {
            match value.into_inner() {
                DeValue::Table(table) => tables.push((key, Self::new(self.file, span, table))),
                other => wrong(span, &format!("`{key}`"), "a table", &other, diagnostics),
            }
        }
        tables
    }

    /// Takes all other members as lists of lists of strings, with the places of their keys.
    pub(super) fn rest_lists(
        mut self,
        diagnostics: &mut Diagnostics,
    ) -> BTreeMap<String, Placed<Vec<Vec<String>>>> {
        let members = std::mem::take(&mut self.members).into_iter();
        members
            .map(|(key, (span, value))| {
                let lists = self.as_lists(&key, value, diagnostics);
                (
                    key,
                    Placed {
                        value: lists.value,
                        span,
                    },
                )
            })
            .collect()
    }
}

//! Tables of a configuration, whose members are taken by key and type.

use std::collections::BTreeMap;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::Placed;
use crate::diagnostics::{Code, Diagnostic, Diagnostics};
use crate::source::{FileId, Span};

/// A table whose members are taken one by one. The keys that are left at the end are unknown.
pub(super) struct Table<'t> {
    pub(super) file: FileId,
    pub(super) span: Span,
    pub(super) members: BTreeMap<String, (Span, Spanned<DeValue<'t>>)>,
    pub(super) known: Vec<&'static str>,
}

impl<'t> Table<'t> {
    /// Parses the whole file. Syntax errors are reported, and the rest is returned.
    pub(super) fn parse(file: FileId, text: &'t str, diagnostics: &mut Diagnostics) -> Self {
        let (table, errors) = DeTable::parse_recoverable(text);
        for error in errors {
            let place = error.span().unwrap_or_default();
            let span = Span::new(file, place.start, place.end);
            diagnostics.push(Diagnostic::new(
                Code::Configuration,
                span,
                format!("this is not TOML: {}", error.message()),
            ));
        }
        let span = Span::new(file, 0, 0);
        Self::new(file, span, table.into_inner())
    }

    pub(super) fn new(file: FileId, span: Span, table: DeTable<'t>) -> Self {
        let members = table.into_iter().map(|(key, value)| {
            let span = Span::new(file, key.span().start, key.span().end);
            (key.into_inner().into_owned(), (span, value))
        });
        Self {
            file,
            span,
            members: members.collect(),
            known: Vec::new(),
        }
    }

    /// Takes the table `key`; an empty one if it is absent.
    pub(super) fn table(&mut self, key: &'static str, diagnostics: &mut Diagnostics) -> Self {
        let Some((span, value)) = self.take(key) else {
            return self.empty();
        };
        match value.into_inner() {
            DeValue::Table(table) => Self::new(self.file, span, table),
            other => {
                wrong(span, &format!("`{key}`"), "a table", &other, diagnostics);
                self.empty()
            }
        }
    }

    fn empty(&self) -> Self {
        Self {
            file: self.file,
            span: self.span,
            members: BTreeMap::new(),
            known: Vec::new(),
        }
    }

    /// Takes the list of tables `key`.
    pub(super) fn tables(&mut self, key: &'static str, diagnostics: &mut Diagnostics) -> Vec<Self> {
        let Some((span, value)) = self.take(key) else {
            return Vec::new();
        };
        let DeValue::Array(items) = value.into_inner() else {
            let problem = Diagnostic::new(
                Code::Configuration,
                span,
                format!("`{key}` must be a list of tables"),
            );
            diagnostics.push(problem.help(format!("write `[[{key}]]`")));
            return Vec::new();
        };
        let mut tables = Vec::new();
        for item in items {
            let span = self.span_of(&item);
            match item.into_inner() {
                DeValue::Table(table) => tables.push(Self::new(self.file, span, table)),
                other => wrong(
                    span,
                    &format!("`{key}`"),
                    "a list of tables",
                    &other,
                    diagnostics,
                ),
            }
        }
        tables
    }

    /// Takes the string `key`.
    pub(super) fn string(
        &mut self,
        key: &'static str,
        diagnostics: &mut Diagnostics,
    ) -> Option<Placed<String>> {
        let (_, value) = self.take(key)?;
        self.as_string(&format!("`{key}`"), value, diagnostics)
    }

    /// Takes the boolean `key`; `false` if it is absent.
    pub(super) fn boolean(&mut self, key: &'static str, diagnostics: &mut Diagnostics) -> bool {
        let Some((_, value)) = self.take(key) else {
            return false;
        };
        let span = self.span_of(&value);
        match value.into_inner() {
            DeValue::Boolean(value) => value,
            other => {
                wrong(
                    span,
                    &format!("`{key}`"),
                    "true or false",
                    &other,
                    diagnostics,
                );
                false
            }
        }
    }

    /// Takes the list of strings `key`.
    pub(super) fn strings(
        &mut self,
        key: &'static str,
        diagnostics: &mut Diagnostics,
    ) -> Vec<Placed<String>> {
        let Some((_, value)) = self.take(key) else {
            return Vec::new();
        };
        self.as_strings(&format!("`{key}`"), value, diagnostics)
    }

    /// Takes the list of lists of strings `key`, with its place.
    pub(super) fn lists(
        &mut self,
        key: &'static str,
        diagnostics: &mut Diagnostics,
    ) -> Option<Placed<Vec<Vec<String>>>> {
        let (_, value) = self.take(key)?;
        Some(self.as_lists(key, value, diagnostics))
    }

    fn take(&mut self, key: &'static str) -> Option<(Span, Spanned<DeValue<'t>>)> {
        self.known.push(key);
        self.members.remove(key)
    }

    pub(super) fn span_of(&self, value: &Spanned<DeValue<'_>>) -> Span {
        Span::new(self.file, value.span().start, value.span().end)
    }
}

pub(super) fn wrong(
    span: Span,
    what: &str,
    expected: &str,
    found: &DeValue<'_>,
    diagnostics: &mut Diagnostics,
) {
    let message = format!("{what} must be {expected}");
    let found = found.type_str();
    let article = if found.starts_with(['a', 'i']) {
        "an"
    } else {
        "a"
    };
    diagnostics.push(
        Diagnostic::new(Code::Configuration, span, message)
            .label(format!("found {article} {found}")),
    );
}

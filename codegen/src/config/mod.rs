//! The configuration file `codegen.toml`: names, severities, corrections.
//!
//! Takes the text of the file and returns a [`Config`] whose entries have their places. Every mistake is a
//! diagnostic with `path:line:column`. The model is used only to check that the named items exist
//! ([`Config::check`]).
//!
//! ```toml
#![doc = include_str!("reference.toml")]
//! ```

mod edit;
mod include;
mod overrides;
mod renames;
mod sections;
mod table;
mod table_entries;
mod table_values;
#[cfg(test)]
mod tests;
mod unknown_keys;
mod unknown_names;

pub use edit::{Alias, add_aliases};
pub use include::Include;

use std::collections::BTreeMap;

use crate::diagnostics::{Code, Diagnostics, Severities};
use crate::document::PagingDeclaration;
use crate::names::{AliasKind, Renames};
use crate::source::{FileId, Files, Limits, Sources, Span};
use table::Table;

/// A value and its place in the configuration.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Placed<T> {
    /// The value.
    pub value: T,
    /// Its place.
    pub span: Span,
}

/// A configuration. The default one has no effect.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Config {
    /// `[project]`: where the document is and where the client is written.
    pub project: Project,
    /// `[resolve]`: by URL, the file that is read in its place, relative to the configuration.
    pub resolve: BTreeMap<String, Placed<String>>,
    /// `[upstream]`: the document that operations are taken from.
    pub upstream: Upstream,
    /// `[client]`: the package that is emitted.
    pub client: Client,
    /// `[diagnostics]`: the severities for [`Diagnostics::configure`].
    pub severities: Severities,
    /// `[names]`.
    pub names: NameTables,
    /// `[aliases.schemas]`: former names of types, by the component schema's key.
    pub former_types: BTreeMap<String, Placed<String>>,
    /// `[aliases.operations]`: former names of methods, by `operationId` or by method and path.
    pub former_methods: BTreeMap<String, Placed<String>>,
    /// `[aliases.members]`: former names of setters of properties, and of variants, by the schema's
    /// key, a dot, and the property or enum value.
    pub former_members: BTreeMap<String, Placed<String>>,
    /// `[aliases.parameters]`: former names of setters of parameters, by the operation's key, a
    /// dot, and the parameter.
    pub former_parameters: BTreeMap<String, Placed<String>>,
    /// `[security]`.
    pub security: Security,
    /// `[idempotency]`.
    pub idempotency: Idempotency,
    /// `[paging.operations]`: by `operationId` or by method and path.
    pub paging: BTreeMap<String, Placed<PagingDeclaration>>,
    /// `fields.optional`: `Schema.property`, declared as required, but not always present.
    pub optional: Vec<Placed<String>>,
    /// `[[accept]]`.
    pub accept: Vec<Accept>,
    /// `[[diff.accept]]`.
    pub accept_changes: Vec<AcceptChange>,
}

/// Where the document is and where the client is written; paths are relative to the configuration.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Project {
    /// The document.
    pub document: Option<Placed<String>>,
    /// The folder of the package that is written.
    pub package: Option<Placed<String>>,
    /// The folder of the module that is written.
    pub module: Option<Placed<String>>,
    /// Where the package takes its runtime from: `version`, `vendored`, or a path.
    pub runtime: Option<Placed<String>>,
    /// The command in the headers of generated files.
    pub command: Option<Placed<String>>,
}

/// The document that operations are adopted from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Upstream {
    /// A file, relative to the configuration, or a URL.
    pub document: Option<Placed<String>>,
    /// Its name in `x-source` and the lock file.
    pub name: Option<Placed<String>>,
    /// New operations that are reported.
    pub watch: Vec<Include>,
}

/// The emitted package. Absent values follow from the document.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Client {
    /// The package's name.
    pub name: Option<Placed<String>>,
    /// Its version.
    pub version: Option<Placed<String>>,
    /// Its description.
    pub description: Option<Placed<String>>,
    /// Its license.
    pub license: Option<Placed<String>>,
    /// Whether it contains a test of the document's examples.
    pub examples: bool,
}

/// Names that replace generated ones, by the item that has the name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NameTables {
    /// Types, by the component schema's key.
    pub schemas: BTreeMap<String, Placed<String>>,
    /// Fields and variants, by the schema's key, a dot, and the property or enum value.
    pub members: BTreeMap<String, Placed<String>>,
    /// Methods, by `operationId` or by method and path.
    pub operations: BTreeMap<String, Placed<String>>,
    /// Modules, by the tag.
    pub tags: BTreeMap<String, Placed<String>>,
}

impl Config {
    /// Returns the names for the stage `names`.
    #[must_use]
    pub fn renames(&self) -> Renames {
        let plain = |table: &BTreeMap<String, Placed<String>>| {
            table
                .iter()
                .map(|(key, name)| (key.clone(), name.value.clone()))
                .collect()
        };
        Renames {
            types: plain(&self.names.schemas),
            members: plain(&self.names.members),
            operations: plain(&self.names.operations),
            tags: plain(&self.names.tags),
            former_types: plain(&self.former_types),
            former_methods: plain(&self.former_methods),
            former_members: plain(&self.former_members),
            former_parameters: plain(&self.former_parameters),
        }
    }

    /// Returns a table of `[aliases]`.
    #[must_use]
    pub fn aliases(&self, kind: AliasKind) -> &BTreeMap<String, Placed<String>> {
        match kind {
            AliasKind::Schema => &self.former_types,
            AliasKind::Operation => &self.former_methods,
            AliasKind::Member => &self.former_members,
            AliasKind::Parameter => &self.former_parameters,
        }
    }
}

/// Alternatives of credentials, each the names of the schemes that are sent together.
pub type Alternatives = Vec<Vec<String>>;

/// Corrections of the security requirements of the document.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Security {
    /// The correction for every operation without its own.
    pub all: Option<Placed<Alternatives>>,
    /// By `operationId` or by method and path.
    pub operations: BTreeMap<String, Placed<Alternatives>>,
}

impl Security {
    /// Returns the correction for an operation, by `operationId` or by method and path.
    #[must_use]
    pub fn of(&self, operation: &str) -> Option<&Placed<Alternatives>> {
        self.operations.get(operation).or(self.all.as_ref())
    }
}

/// The headers with idempotency keys.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Idempotency {
    /// The header for every POST and PATCH without its own.
    pub all: Option<Placed<String>>,
    /// By `operationId` or by method and path.
    pub operations: BTreeMap<String, Placed<String>>,
}

/// An accepted entry of the ledger.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Accept {
    /// The code of its diagnostic.
    pub code: Code,
    /// Its pointer, where `*` matches any text.
    pub pointer: String,
    /// The reason.
    pub reason: String,
    /// The place of the entry's pointer.
    pub span: Span,
}

/// An accepted change between two versions of the document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AcceptChange {
    /// Its fingerprint.
    pub fingerprint: Placed<String>,
    /// The reason.
    pub reason: String,
}

impl Config {
    /// Reads the file at `path` and keeps its text in the sources, for diagnostics.
    ///
    /// Load the document first: the first file of the sources is the document.
    #[must_use]
    pub fn load(
        files: &dyn Files,
        path: &str,
        sources: &mut Sources,
        diagnostics: &mut Diagnostics,
    ) -> Self {
        let Some(file) = sources.read_text(files, path, &Limits::default(), diagnostics) else {
            return Self::default();
        };
        let text = sources.text(file).to_owned();
        Self::parse(file, &text, diagnostics)
    }

    /// Returns the files that are read in place of URLs, given the path of this configuration.
    pub(crate) fn resolved_urls(&self, path: Option<&str>) -> Vec<(String, String)> {
        let folder = path.and_then(|path| Some(path.rsplit_once('/')?.0));
        let relative_to_config = |file: &str| match folder {
            Some(folder) if !file.starts_with('/') => format!("{folder}/{file}"),
            _ => file.to_owned(),
        };
        let entries = self.resolve.iter();
        entries
            .map(|(url, file)| (url.clone(), relative_to_config(&file.value)))
            .collect()
    }

    /// Parses the text of a configuration. Entries with mistakes are reported and skipped.
    #[must_use]
    pub fn parse(file: FileId, text: &str, diagnostics: &mut Diagnostics) -> Self {
        let mut config = Self::default();
        let table = Table::parse(file, text, diagnostics);
        sections::read(&mut config, table, diagnostics);
        config
    }
}

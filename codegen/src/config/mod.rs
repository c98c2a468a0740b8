//! What a person says about a document in `codegen.toml`: names, severities, corrections.
//!
//! Takes the file's text and returns a [`Config`] whose entries have their places; every mistake in it is
//! a diagnostic with `path:line:column`. It uses the model only to check that what is named in the
//! file exists ([`Config::check`]).
//!
//! ```toml
#![doc = include_str!("reference.toml")]
//! ```

mod edit;
mod include;
mod overrides;
mod sections;
mod table;
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

/// A value and the place in the configuration that says it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Placed<T> {
    /// The value.
    pub value: T,
    /// Its place.
    pub span: Span,
}

/// A whole configuration. The default one changes nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Config {
    /// `[project]`: where the document is and where the client is written.
    pub project: Project,
    /// `[resolve]`: by URL, the file that is read in its place, relative to the configuration.
    pub resolve: BTreeMap<String, Placed<String>>,
    /// `[upstream]`: the document that is followed.
    pub upstream: Upstream,
    /// `[client]`: the package that is emitted.
    pub client: Client,
    /// `[diagnostics]`: to be handed to [`Diagnostics::configure`].
    pub severities: Severities,
    /// `[names]`.
    pub names: NameTables,
    /// `[aliases.schemas]`: names that types had before, by the component schema's key.
    pub former_types: BTreeMap<String, Placed<String>>,
    /// `[aliases.operations]`: names that methods had before, by `operationId` or by method and path.
    pub former_methods: BTreeMap<String, Placed<String>>,
    /// `[aliases.members]`: names that setters of properties, and variants, had before, by the schema's
    /// key, a dot, and the property or enum value.
    pub former_members: BTreeMap<String, Placed<String>>,
    /// `[aliases.parameters]`: names that setters of parameters had before, by the operation's key, a
    /// dot, and the parameter.
    pub former_parameters: BTreeMap<String, Placed<String>>,
    /// `[security]`.
    pub security: Security,
    /// `[idempotency]`.
    pub idempotency: Idempotency,
    /// `[paging.operations]`: by `operationId` or by method and path.
    pub paging: BTreeMap<String, Placed<PagingDeclaration>>,
    /// `fields.optional`: `Schema.property`, declared as required and yet not always there.
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
    /// The command that the headers of generated files name.
    pub command: Option<Placed<String>>,
}

/// The document that operations are adopted from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Upstream {
    /// A file, relative to the configuration, or a URL.
    pub document: Option<Placed<String>>,
    /// What `x-source` and the lock file call it.
    pub name: Option<Placed<String>>,
    /// Operations that are reported when they appear.
    pub watch: Vec<Include>,
}

/// The package that is emitted. What is absent follows from the document.
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
    /// Whether it has a test of the document's examples.
    pub examples: bool,
}

/// Names that are given instead of made, each by what it names.
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
    /// The names as the stage of names reads them.
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

    /// A table of `[aliases]`.
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

/// Corrections of what the document says about security.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Security {
    /// For every operation that has no correction of its own.
    pub all: Option<Placed<Alternatives>>,
    /// By `operationId` or by method and path.
    pub operations: BTreeMap<String, Placed<Alternatives>>,
}

impl Security {
    /// The correction for an operation, by `operationId` or by method and path.
    #[must_use]
    pub fn of(&self, operation: &str) -> Option<&Placed<Alternatives>> {
        self.operations.get(operation).or(self.all.as_ref())
    }
}

/// The headers that make calls harmless to repeat.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Idempotency {
    /// For every POST and PATCH that has none otherwise.
    pub all: Option<Placed<String>>,
    /// By `operationId` or by method and path.
    pub operations: BTreeMap<String, Placed<String>>,
}

/// An entry of the ledger that is known and accepted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Accept {
    /// The code of its diagnostic.
    pub code: Code,
    /// Its pointer; `*` matches any text.
    pub pointer: String,
    /// Why it is accepted.
    pub reason: String,
    /// The place of the entry's pointer.
    pub span: Span,
}

/// A change between two versions of the document that is known and accepted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AcceptChange {
    /// Its fingerprint.
    pub fingerprint: Placed<String>,
    /// Why it is accepted.
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
        let beside = |file: &str| match folder {
            Some(folder) if !file.starts_with('/') => format!("{folder}/{file}"),
            _ => file.to_owned(),
        };
        let entries = self.resolve.iter();
        entries
            .map(|(url, file)| (url.clone(), beside(&file.value)))
            .collect()
    }

    /// Parses the text of a configuration. Mistakes in it are reported and left out.
    #[must_use]
    pub fn parse(file: FileId, text: &str, diagnostics: &mut Diagnostics) -> Self {
        let mut config = Self::default();
        let table = Table::parse(file, text, diagnostics);
        sections::read(&mut config, table, diagnostics);
        config
    }
}

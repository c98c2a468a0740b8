//! All stages in a row: takes what a person asked for, gives the client in memory.
//!
//! Reads files and writes none. Every problem of the document is in the diagnostics; if one of them
//! is an error, there is no client.

use std::collections::BTreeSet;

use crate::config::Config;
use crate::diagnostics::{Code, Diagnostic, Diagnostics};
use crate::emit::{self, Input, OutputFile, Package};
use crate::ledger::report::Report;
use crate::ledger::{Item, Ledger};
use crate::lower::{self, Lowered, Origins};
use crate::manifest::Manifest;
use crate::model::{Api, OperationId};
use crate::names::{self, Clash, Names, Subject};
use crate::overlay;
use crate::plan::{self, Plan};
use crate::source::{Disk, Limits, Sources, Span};

/// What a client is generated from.
#[derive(Clone, Debug, Default)]
pub struct Request {
    /// The path of the document.
    pub spec: String,
    /// The path of the configuration, if there is one.
    pub config: Option<String>,
    /// The paths of the overlays that patch the document, in order.
    pub overlays: Vec<String>,
    /// The name of the package; else the configuration's, else one made of the document's title.
    pub name: Option<String>,
    /// The operations that are wanted; empty: all.
    pub include: Vec<Include>,
    /// The command that the header of each file names.
    pub command: String,
    /// Features of the runtime that are passed through, which no tag may be called like.
    pub runtime_features: Vec<String>,
}

/// A choice of operations.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Include {
    /// Those whose first tag is this.
    Tag(String),
    /// The one with this id (or, without one, method and path).
    Operation(String),
    /// Those whose path is this, where `*` stands for anything.
    Path(String),
}

/// Everything that came out.
#[derive(Debug)]
pub struct Generated {
    /// The files that were read, for the places in diagnostics.
    pub sources: Sources,
    /// Every problem.
    pub diagnostics: Diagnostics,
    /// How each construct came out.
    pub ledger: Ledger,
    /// The configuration.
    pub config: Config,
    /// The client; [`None`] if there is an error.
    pub client: Option<Client>,
}

/// A client in memory.
#[derive(Clone, Debug)]
pub struct Client {
    /// The model.
    pub api: Api,
    /// Its places.
    pub origins: Origins,
    /// Its names.
    pub names: Names,
    /// Its plan.
    pub plan: Plan,
    /// The package: its name and its features.
    pub package: Package,
    /// The files of the module `generated`, relative to it.
    pub files: Vec<OutputFile>,
    /// Which item each schema and operation became.
    pub manifest: Manifest,
}

impl Generated {
    /// The ledger as a report, to be rendered as text, JSON or SARIF.
    pub fn report(&self, render: impl FnOnce(&Report<'_>) -> String) -> String {
        // Its complaints are in the diagnostics since the document was read.
        let accepted = self
            .ledger
            .accept(&self.config.accept, &mut Diagnostics::default());
        render(&Report {
            ledger: &self.ledger,
            accepted: &accepted,
            sources: &self.sources,
            item: &|item| self.client.as_ref()?.path(item),
        })
    }
}

impl Client {
    /// The path of an item from the crate's root, if it has one.
    #[must_use]
    pub fn path(&self, item: Item) -> Option<String> {
        match item {
            Item::Type(id) => {
                let module = self.names.module(self.plan.ty(id).home?);
                let name = self.names.ty(id).name.as_ref()?;
                Some(format!("{module}::{name}"))
            }
            Item::Operation(id) => {
                let entry = self.manifest.operations.get(&self.names.operation(id).id)?;
                Some(format!("{}::{}", entry.module, entry.method))
            }
            Item::Client => Some("Client".to_owned()),
        }
    }
}

/// Generates a client.
#[must_use]
pub fn generate(request: &Request) -> Generated {
    let mut diagnostics = Diagnostics::default();
    let mut ledger = Ledger::default();
    let limits = Limits::default();
    let mut sources = Sources::load(&request.spec, &limits, &mut diagnostics);
    let config = match &request.config {
        Some(path) => Config::load(path, &mut sources, &mut diagnostics),
        None => Config::default(),
    };
    diagnostics.configure(config.severities.clone());
    for path in &request.overlays {
        overlay::apply(&mut sources, &Disk, path, &limits, &mut diagnostics);
    }
    let mut lowered = lower::lower(&sources, &mut diagnostics, &mut ledger);
    if let Some(lowered) = &mut lowered {
        page(&config, lowered, &mut diagnostics, &mut ledger);
        // An entry that matches nothing can only be told where everything was read.
        ledger.accept(&config.accept, &mut diagnostics);
    }
    let client = lowered.and_then(|lowered| client(request, &config, lowered, &mut diagnostics));
    Generated {
        sources,
        diagnostics,
        ledger,
        config,
        client,
    }
}

/// Gives operations the paging that the configuration declares.
fn page(
    config: &Config,
    lowered: &mut Lowered,
    diagnostics: &mut Diagnostics,
    ledger: &mut Ledger,
) {
    let operations = lowered.api.operations();
    let declared: Vec<_> = operations
        .filter_map(|(id, operation)| Some((id, config.paging.get(&operation.key())?)))
        .collect();
    for (id, declared) in declared {
        lower::page(lowered, id, &declared.value, diagnostics, ledger);
    }
}

fn client(
    request: &Request,
    config: &Config,
    Lowered { mut api, origins }: Lowered,
    diagnostics: &mut Diagnostics,
) -> Option<Client> {
    config.check(&api, diagnostics);
    config.correct(&mut api);
    let runtime: Vec<&str> = request
        .runtime_features
        .iter()
        .map(String::as_str)
        .collect();
    let names = names::name(&api, &config.names.renames(), &runtime);
    for clash in &names.clashes {
        diagnostics.push(told(clash, &api, &origins));
    }
    let selected = selected(&request.include, &api, &names, diagnostics);
    if diagnostics.has_errors() {
        return None;
    }
    let plan = plan::plan(&api, selected.as_ref());
    let package = Package::new(request, config, &api, &names, &plan);
    let files = emit::emit(&Input {
        api: &api,
        names: &names,
        plan: &plan,
        library: &package.library,
        command: &request.command,
    });
    let manifest = Manifest::new(&api, &names, &plan);
    Some(Client {
        api,
        origins,
        names,
        plan,
        package,
        files,
        manifest,
    })
}

/// The operations that are wanted; [`None`]: all. A choice that matches nothing is an error.
fn selected(
    include: &[Include],
    api: &Api,
    names: &Names,
    diagnostics: &mut Diagnostics,
) -> Option<BTreeSet<OperationId>> {
    if include.is_empty() {
        return None;
    }
    let mut selected = BTreeSet::new();
    for choice in include {
        let before = selected.len();
        let matching = api.operations().filter(|(id, operation)| match choice {
            Include::Tag(tag) => operation.tag.as_ref() == Some(tag),
            Include::Operation(wanted) => names.operation(*id).id == *wanted,
            Include::Path(pattern) => matches(pattern, &operation.path),
        });
        let matching: Vec<OperationId> = matching.map(|(id, _)| id).collect();
        if matching.is_empty() {
            let message = format!("no operation matches {choice:?}");
            diagnostics.push(Diagnostic::without_place(Code::Configuration, message));
        }
        selected.extend(matching);
        debug_assert!(selected.len() >= before);
    }
    Some(selected)
}

/// Whether the text is the pattern, in which `*` stands for anything.
fn matches(pattern: &str, text: &str) -> bool {
    let Some((start, rest)) = pattern.split_once('*') else {
        return pattern == text;
    };
    let Some(text) = text.strip_prefix(start) else {
        return false;
    };
    let starts = text
        .char_indices()
        .map(|(index, _)| index)
        .chain([text.len()]);
    starts
        .into_iter()
        .any(|index| text.get(index..).is_some_and(|text| matches(rest, text)))
}

/// Two things that wanted the same name, with the places of both.
fn told(clash: &Clash, api: &Api, origins: &Origins) -> Diagnostic {
    let message = format!(
        "two things would be called `{}` in Rust; the second is called `{}`",
        clash.wanted, clash.given
    );
    let (first, second) = (
        place(clash.first, api, origins),
        place(clash.second, api, origins),
    );
    let diagnostic = match second {
        Some(span) => Diagnostic::new(Code::NameClash, span, message)
            .label(format!("called `{}`", clash.given)),
        None => Diagnostic::without_place(Code::NameClash, message),
    };
    let diagnostic = match first {
        Some(span) => diagnostic.also(span, format!("called `{}`", clash.wanted)),
        None => diagnostic,
    };
    diagnostic.help("choose another name under `[names]` in codegen.toml")
}

fn place(subject: Subject, api: &Api, origins: &Origins) -> Option<Span> {
    let origin = match subject {
        Subject::Schema(index) => origins.ty(api.schemas.get(index)?.ty.id),
        Subject::Type(id) => origins.ty(id),
        Subject::Member(id, index) => origins.member(id, index).or_else(|| origins.ty(id)),
        Subject::Operation(id) => {
            return origins
                .operation_id(id)
                .or_else(|| Some(origins.operation(id)?.span));
        }
        Subject::Parameter(id, index) => origins.parameter(id, index),
        Subject::Tag(_) | Subject::Nothing => None,
    };
    origin.map(|origin| origin.span)
}

#[cfg(test)]
mod tests {
    use super::matches;

    #[test]
    fn a_star_stands_for_anything() {
        assert!(matches(
            "/accounts/*/pages*",
            "/accounts/{id}/pages/projects"
        ));
        assert!(matches("/accounts", "/accounts"));
        assert!(!matches("/accounts", "/accounts/{id}"));
        assert!(!matches("*/zones", "/accounts"));
    }
}

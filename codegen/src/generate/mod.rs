//! Runs all stages: takes a request and returns the client in memory.
//!
//! Reads files and writes none. Every problem of the document is in the diagnostics; if one of them
//! is an error, there is no client.

mod filter;
mod report_aliases;
mod report_clashes;
mod report_unused_files;

use crate::config::{Config, Include};
use crate::diagnostics::Diagnostics;
use crate::emit::{self, Input, OutputFile, Package};
use crate::generics;
use crate::item_index::Manifest;
use crate::ledger::report::Report;
use crate::ledger::{Item, Ledger};
use crate::lower::{self, Lowered, Origins};
use crate::model::Api;
use crate::names::{self, Names};
use crate::overlay;
use crate::plan::{self, Plan};
use crate::source::{Disk, Files, Limits, Sources};

/// What a client is generated from.
#[derive(Clone, Debug, Default)]
pub struct Request {
    /// The path of the document.
    pub spec: String,
    /// The path of the configuration, if there is one.
    pub config: Option<String>,
    /// The paths of the overlays that patch the document, in order.
    pub overlays: Vec<String>,
    /// Files that are read in place of URLs that references name: each a URL and a path.
    pub resolve: Vec<(String, String)>,
    /// The name of the package; else the configuration's, else one made of the document's title.
    pub name: Option<String>,
    /// The operations that are wanted; empty: all.
    pub include: Vec<Include>,
    /// Whether the client has a test of the document's examples; the configuration can ask for it, too.
    pub examples: bool,
    /// The command that the header of each file names.
    pub command: String,
    /// Features of the runtime that are passed through, which no tag may be called like.
    pub runtime_features: Vec<String>,
    /// The path of the module that the client becomes, such as `shop::api`; [`None`] for a package.
    pub module: Option<String>,
    /// Whether the document is an older version than the configuration is written for: entries that name
    /// nothing in it have no effect.
    pub is_older: bool,
    /// Whether the client is only compared with another one: its files lack the titles, descriptions and
    /// examples of the document, which takes less time, and similar responses are structs of their own.
    pub is_compared: bool,
}

/// The result of a run.
#[derive(Debug)]
pub struct Generated {
    /// The files that were read, for the places in diagnostics.
    pub sources: Sources,
    /// Every problem.
    pub diagnostics: Diagnostics,
    /// How each construct is represented.
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
    /// A hash of the titles, descriptions and examples that the model and the files lack; [`None`] if they
    /// have them.
    pub prose: Option<u64>,
    /// The files of the module `generated`, relative to it.
    pub files: Vec<OutputFile>,
    /// The test of the document's examples, relative to the package, if it is requested.
    pub examples: Option<OutputFile>,
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
                let module = self.plan.ty(id).group?.module(&self.names);
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

/// Generates a client from files on the disk.
#[must_use]
pub fn generate(request: &Request) -> Generated {
    generate_from(&Disk, request)
}

/// Generates a client from files that `files` reads, such as documents by URL.
#[must_use]
pub fn generate_from(files: &dyn Files, request: &Request) -> Generated {
    let mut diagnostics = Diagnostics::default();
    let mut ledger = Ledger::default();
    let limits = Limits::default();
    let mut sources = Sources::load_from(files, &request.spec, &limits, &mut diagnostics);
    let config = match &request.config {
        Some(path) => Config::load(files, path, &mut sources, &mut diagnostics),
        None => Config::default(),
    };
    diagnostics.configure(config.severities.clone());
    let replaced = config.resolved_urls(request.config.as_deref());
    let replaced: Vec<_> = replaced
        .into_iter()
        .chain(request.resolve.iter().cloned())
        .collect();
    sources.replace_urls(replaced.iter().cloned(), files, &limits, &mut diagnostics);
    for path in &request.overlays {
        overlay::apply(&mut sources, files, path, &limits, &mut diagnostics);
    }
    report_unused_files::report(&replaced, &config, &sources, &mut diagnostics);
    let paging = config.paging.iter();
    let options = lower::Options {
        examples: request.examples || config.client.examples,
        paging: paging
            .map(|(key, declared)| (key.as_str(), &declared.value))
            .collect(),
    };
    let lowered = lower::lower_with(&sources, &options, &mut diagnostics, &mut ledger);
    if lowered.is_some() {
        // An entry that matches nothing can only be reported once everything was read.
        ledger.accept(&config.accept, &mut diagnostics);
    }
    let client = lowered.and_then(|lowered| client(request, &config, lowered, &mut diagnostics));
    diagnostics.sort();
    Generated {
        sources,
        diagnostics,
        ledger,
        config,
        client,
    }
}

fn client(
    request: &Request,
    config: &Config,
    Lowered { mut api, origins }: Lowered,
    diagnostics: &mut Diagnostics,
) -> Option<Client> {
    if !request.is_older {
        config.check(&api, diagnostics);
    }
    config.correct(&mut api);
    let runtime: Vec<&str> = request
        .runtime_features
        .iter()
        .map(String::as_str)
        .collect();
    let renames = config.renames();
    // Two clients are compared by the fields of their types, whether these are aliases or not.
    if !request.is_compared {
        generics::add(&mut api, &|component| renames.has_members_of(component));
    }
    let names = names::name(&api, &renames, &runtime);
    report_clashes::report(&names, &api, &origins, diagnostics);
    if !request.is_older {
        report_aliases::report(&names, &api, config, diagnostics);
    }
    let selected = filter::selected(&request.include, &api, &names, diagnostics);
    if diagnostics.has_errors() {
        return None;
    }
    let plan = plan::plan(&api, selected.as_ref());
    let package = Package::new(request.name.as_deref(), &config.client, &api, &names, &plan);
    let prose = request.is_compared.then(|| api.strip_prose());
    let input = Input {
        api: &api,
        names: &names,
        plan: &plan,
        library: request.module.as_deref().unwrap_or(&package.library),
        has_features: request.module.is_none(),
        command: &request.command,
    };
    let files = emit::emit(&input);
    let examples = (request.examples || config.client.examples).then(|| emit::examples(&input));
    let manifest = Manifest::new(&api, &names, &plan);
    Some(Client {
        api,
        origins,
        names,
        plan,
        package,
        prose,
        files,
        examples,
        manifest,
    })
}

//! Rust source: takes the model with its names and plan, returns the files of a client.
//!
//! Small pure functions: decisions in `let`s, then one declaration (`declarations`), whose code is built
//! as syntax (`syntax`). Items that a client has once are quoted; what only macros of the runtime read is
//! written as text. This stage creates no identifiers, does not assign types to modules, and does not
//! access the file system.

mod cargo_manifest;
mod client;
mod code;
mod crate_root;
mod declarations;
mod deprecated;
mod docs;
mod examples_test;
mod fake;
mod feature_gates;
mod file;
mod former_names;
mod front_page;
mod generated_header;
mod imports;
mod markdown;
mod models;
mod operations;
mod recursion_limit;
mod root_module;
mod rust_type;
mod shared_constants;
mod syntax;
mod tag_modules;
mod text;

#[cfg(test)]
mod tests;

pub use cargo_manifest::Package;
pub(crate) use cargo_manifest::{EDITION, RUNTIME, RUST_VERSION};
pub use file::OutputFile;
pub use generated_header::{header, is_generated};

use crate::model::Api;
use crate::names::{Name, Names, TagNames};
use crate::plan::{Group, GroupPlan, Plan};
use shared_constants::Common;

/// The input of the stage. The output depends on nothing else.
#[derive(Clone, Copy, Debug)]
pub struct Input<'a> {
    /// The model.
    pub api: &'a Api,
    /// Its names.
    pub names: &'a Names,
    /// Its plan.
    pub plan: &'a Plan,
    /// The client's library, as its examples name it; for a module its whole path.
    pub library: &'a str,
    /// Whether the client is a package, with a feature for each tag.
    pub has_features: bool,
    /// The command that the header of each file names.
    pub command: &'a str,
}

/// The context of all functions of this stage.
#[derive(Clone, Copy)]
struct Cx<'a> {
    api: &'a Api,
    names: &'a Names,
    plan: &'a Plan,
    library: &'a str,
    has_features: bool,
    command: &'a str,
    common: &'a Common<'a>,
}

/// The files of the module `generated`, with paths relative to it.
#[must_use]
pub fn emit(input: &Input<'_>) -> Vec<OutputFile> {
    let common = Common::new(input.api, input.names);
    let cx = &Cx::new(input, &common);
    let mut files = vec![
        root_module::file(cx),
        client::file(cx),
        shared_constants::file(cx),
    ];
    files.extend(fake::root(cx));
    for group in &cx.plan.groups {
        files.extend(tag_modules::files(cx, group));
    }
    files
}

/// The test file of the examples in the model, with its path relative to the package.
#[must_use]
pub fn examples(input: &Input<'_>) -> OutputFile {
    let common = Common::new(input.api, input.names);
    examples_test::file(&Cx::new(input, &common))
}

impl<'a> Cx<'a> {
    fn new(input: &Input<'a>, common: &'a Common<'a>) -> Self {
        let &Input {
            api,
            names,
            plan,
            library,
            has_features,
            command,
        } = input;
        Self {
            api,
            names,
            plan,
            library,
            has_features,
            command,
            common,
        }
    }

    /// The names of a tag.
    fn tag(&self, index: usize) -> Option<&'a TagNames> {
        self.names.tags.get(index)
    }

    /// The module of a group, relative to `generated`.
    fn module(&self, group: Group) -> &'a str {
        group.module(self.names)
    }

    /// Returns the feature of a group; [`None`] for shared types, which are always compiled.
    fn feature(&self, group: Group) -> Option<&'a str> {
        self.has_features
            .then(|| group.feature(self.names))
            .flatten()
    }

    /// Returns the names of the types and aliases of a group.
    fn names_in(&self, group: &GroupPlan) -> Vec<&'a Name> {
        let types = group
            .types
            .iter()
            .filter_map(|id| self.names.ty(*id).name.as_ref());
        let schemas = group
            .schemas
            .iter()
            .filter_map(|index| self.names.schemas.get(*index));
        types.chain(schemas.map(|schema| &schema.name)).collect()
    }
}

//! `cargo xtask codegen`: `clientwright generate` and `check` with the paths of this workspace.

use std::path::PathBuf;
use std::process::ExitCode;

use cargo_clientwright::{Error, Generate, Mode, relative_to_here};
use clap::Args;

use crate::workspace;

/// Generates the client of this workspace from `spec/openapi.yaml`, or with `--spec` and `--out` the client of
/// another document.
#[derive(Args, Debug)]
pub(crate) struct Codegen {
    /// Writes nothing; lists every stale, missing and orphaned file with its difference, and exits
    /// with 1 if there is one
    #[arg(long)]
    check: bool,

    /// The root of a copy of this workspace
    #[arg(long, value_name = "DIR", conflicts_with_all = ["spec", "out", "module", "config"])]
    root: Option<PathBuf>,

    #[command(flatten)]
    generate: Generate,
}

impl Codegen {
    pub(crate) fn run(self) -> Result<ExitCode, Error> {
        let mut generate = self.generate;
        if generate.document.spec.is_none() && generate.document.config.is_none() {
            let root = self.root.unwrap_or_else(workspace::root);
            let config = relative_to_here(&root.join("spec/codegen.toml"));
            generate.document.config = Some(config);
        }
        generate.run(if self.check { Mode::Check } else { Mode::Write })
    }
}

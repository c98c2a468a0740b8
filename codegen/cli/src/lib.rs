//! The command of the generator: `cargo clientwright`.
//!
//! Parses arguments, calls the library, and prints the results. Each command is a file of `commands`.

mod atomic_write;
mod color;
mod commands;
mod document;
mod error;
mod fetch;
mod git_revision;
mod print;
mod relative_path;
mod resolve_lock;

use std::ffi::OsString;
use std::process::ExitCode;

use clap::Parser;

pub use commands::diff::Diff;
pub use commands::generate::{Generate, Mode};
pub use commands::permissions::Permissions;
pub use commands::spec::Spec;
pub use document::DocumentArgs;
pub use error::{Error, report};
pub use print::{Format, PrintArgs};
pub use relative_path::relative_to_here;

/// Generates Rust clients from OpenAPI documents.
#[derive(Debug, Parser)]
#[command(
    name = "cargo-clientwright",
    bin_name = "cargo clientwright",
    version,
    propagate_version = true
)]
struct Cli {
    #[command(subcommand)]
    command: commands::Command,
}

/// Runs the command that the arguments of this process select.
pub fn main() -> ExitCode {
    let cli = Cli::parse_from(arguments());
    report(cli.command.run())
}

/// Returns the arguments of this process without the word that cargo inserts: `cargo clientwright generate`
/// runs `cargo-clientwright clientwright generate`.
fn arguments() -> impl Iterator<Item = OsString> {
    let mut index = 0;
    std::env::args_os().filter(move |argument| {
        index += 1;
        !(index == 2 && argument == "clientwright")
    })
}

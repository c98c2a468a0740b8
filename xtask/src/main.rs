//! Developer commands of this workspace: `cargo xtask --help`.

mod benchmark;
mod ci;
mod codegen;
mod corpus;
mod features;
mod workspace;

use std::process::ExitCode;

use cargo_clientwright::relative_to_here;
use clap::{Parser, Subcommand};

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// Developer commands of this workspace.
#[derive(Debug, Parser)]
#[command(bin_name = "cargo xtask")]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Generates the client of this workspace or of another document, or checks it for drift
    Codegen(Box<codegen::Codegen>),
    /// Compares two versions of the document and of the client
    Diff(Box<cargo_clientwright::Diff>),
    /// Lists the permissions that operations accept, and the least set that allows them
    Permissions(Box<cargo_clientwright::Permissions>),
    /// Extends the document with operations of pages or of another document, or updates adopted ones
    #[command(subcommand)]
    Spec(Box<cargo_clientwright::Spec>),
    /// Runs everything that CI runs, and stops at the first step that fails
    Ci,
    /// Checks that each feature of a client compiles alone, without warnings
    Features(features::Features),
    /// Compares generated clients with a folder of documents
    Corpus(corpus::Corpus),
    /// Measures the time of generation and compilation by the number of operations
    Benchmark(benchmark::Benchmark),
}

fn main() -> ExitCode {
    let result = match Cli::parse().command {
        Command::Codegen(codegen) => codegen.run(),
        Command::Diff(diff) => diff.run(),
        Command::Permissions(permissions) => permissions.run(),
        Command::Spec(spec) => spec
            .with_fixtures(relative_to_here(
                &workspace::root().join("tests/fixtures/pages"),
            ))
            .run(),
        Command::Ci => ci::run(),
        Command::Features(features) => features.run(),
        Command::Corpus(corpus) => corpus.run(),
        Command::Benchmark(benchmark) => benchmark.run(),
    };
    cargo_clientwright::report(result)
}

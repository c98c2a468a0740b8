//! Developer commands of this workspace: `cargo xtask --help`.

mod ci;
mod codegen;
mod corpus;
mod failure;
mod features;
mod manual;
mod standalone;
mod workspace;

use std::process::ExitCode;

use failure::Failure;

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    match run() {
        Ok(code) => code,
        Err(failure) => {
            eprintln!("error: {failure}");
            failure.code()
        }
    }
}

fn run() -> Result<ExitCode, Failure> {
    let mut arguments = lexopt::Parser::from_env();
    let command = match arguments.next()? {
        Some(lexopt::Arg::Value(command)) => command.to_string_lossy().into_owned(),
        Some(lexopt::Arg::Long("help") | lexopt::Arg::Short('h')) | None => "help".to_owned(),
        Some(other) => return Err(other.unexpected().into()),
    };
    match command.as_str() {
        "codegen" => codegen::run(arguments),
        "ci" => ci::run(arguments),
        "features" => features::run(arguments),
        "corpus" => corpus::run(arguments),
        "help" => {
            print!("{}", manual::TOP);
            Ok(ExitCode::SUCCESS)
        }
        other => Err(Failure::usage(format!("there is no command `{other}`"))),
    }
}

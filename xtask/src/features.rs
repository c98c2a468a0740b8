//! `cargo xtask features`: whether each feature of a client's tags compiles alone, and nothing does.

use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

use toml::{Table, Value};

use crate::failure::Failure;
use crate::{manual, workspace};

/// Runs the command.
pub(crate) fn run(mut arguments: lexopt::Parser) -> Result<ExitCode, Failure> {
    let mut client = None;
    while let Some(argument) = arguments.next()? {
        match argument {
            lexopt::Arg::Long("help") | lexopt::Arg::Short('h') => {
                print!("{}", manual::FEATURES);
                return Ok(ExitCode::SUCCESS);
            }
            lexopt::Arg::Value(folder) if client.is_none() => client = Some(PathBuf::from(folder)),
            other => return Err(other.unexpected().into()),
        }
    }
    let client = client.unwrap_or_else(|| workspace::root().join("generated-client"));
    let features = features(&client)?;
    let mut failed = Vec::new();
    for feature in std::iter::once("").chain(features.iter().map(String::as_str)) {
        let shown = if feature.is_empty() { "none" } else { feature };
        eprintln!("==> features: {shown}");
        if !compiles(&client, feature)? {
            failed.push(shown.to_owned());
        }
    }
    if failed.is_empty() {
        eprintln!("{} features compile, each alone", features.len());
        return Ok(ExitCode::SUCCESS);
    }
    Err(Failure::new(format!(
        "these do not compile alone: {}",
        failed.join(", ")
    )))
}

/// The features of the tags: those that `full` turns on.
fn features(client: &Path) -> Result<Vec<String>, Failure> {
    let path = client.join("Cargo.toml");
    let text = std::fs::read_to_string(&path).map_err(Failure::file(&path))?;
    let manifest: Table = text.parse().map_err(Failure::new)?;
    let full = manifest
        .get("features")
        .and_then(|features| features.get("full"))
        .and_then(Value::as_array)
        .ok_or_else(|| Failure::new(format!("{} has no feature `full`", path.display())))?;
    let names = full.iter().filter_map(Value::as_str).map(str::to_owned);
    Ok(names.collect())
}

fn compiles(client: &Path, feature: &str) -> Result<bool, Failure> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let status = Command::new(cargo)
        .args(["check", "--quiet", "--no-default-features", "--features"])
        .arg(feature)
        .current_dir(client)
        .env("RUSTFLAGS", "-D warnings")
        .status()
        .map_err(|error| Failure::new(format!("cargo cannot be started: {error}")))?;
    Ok(status.success())
}

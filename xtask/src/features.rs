//! `cargo xtask features`: checks that a client compiles without features, and with each feature of its tags alone.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use cargo_clientwright::Error;
use clap::Args;
use toml::{Table, Value};

use crate::workspace;

/// Checks that a client compiles with no feature, and with each feature of its tags alone, without
/// warnings.
#[derive(Args, Debug)]
pub(crate) struct Features {
    /// The package of the client [default: the one of this workspace]
    client: Option<PathBuf>,
}

impl Features {
    pub(crate) fn run(self) -> Result<ExitCode, Error> {
        let client = self
            .client
            .unwrap_or_else(|| workspace::root().join("generated-client"));
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
        Err(Error::new(format!(
            "these do not compile alone: {}",
            failed.join(", ")
        )))
    }
}

/// Returns the features of the tags: those that `full` enables.
fn features(client: &Path) -> Result<Vec<String>, Error> {
    let path = client.join("Cargo.toml");
    let text = std::fs::read_to_string(&path).map_err(Error::file(&path))?;
    let manifest: Table = text.parse().map_err(Error::new)?;
    let full = manifest
        .get("features")
        .and_then(|features| features.get("full"))
        .and_then(Value::as_array)
        .ok_or_else(|| Error::new(format!("{} has no feature `full`", path.display())))?;
    let names = full.iter().filter_map(Value::as_str).map(str::to_owned);
    Ok(names.collect())
}

fn compiles(client: &Path, feature: &str) -> Result<bool, Error> {
    let mut command = workspace::cargo();
    command
        .args(["check", "--quiet", "--no-default-features", "--features"])
        .arg(feature)
        .current_dir(client)
        .env("RUSTFLAGS", "-D warnings");
    Ok(workspace::status(&mut command)?.success())
}

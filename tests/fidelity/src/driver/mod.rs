//! Decodes and encodes values by the types of a client.
//!
//! Writes a small Cargo package that depends on the client and has a table of its types, builds it,
//! and runs it over all values. The client is used by its public paths only.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::Result;
use measure::run;

/// The driver's `main.rs` without the table.
const MAIN: &str = include_str!("main.rs.txt");
/// The maximum number of restarts after a crash.
const DEATHS: usize = 20;

/// The package of a client.
#[derive(Clone, Copy, Debug)]
pub struct Client<'a> {
    /// The folder of its manifest.
    pub folder: &'a Path,
    /// The name of its package.
    pub package: &'a str,
    /// The folder of the runtime that it uses.
    pub runtime: &'a Path,
}

/// The result of one value in one round trip through a type.
pub type RoundTrip = std::result::Result<String, String>;

/// The result of one value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fate {
    /// The results of serde and of the runtime.
    Finished {
        /// Whether the client or its runtime implements serde for the type: an alias of a plain type,
        /// or of a list of them, is read by serde's own implementations.
        ours: bool,
        /// The result of serde.
        serde: RoundTrip,
        /// The result of the runtime.
        runtime: RoundTrip,
    },
    /// The process ended without a result (a panic that aborts, a stack overflow).
    Died,
}

/// A driver that was built.
#[derive(Debug)]
pub struct Driver {
    binary: PathBuf,
    folder: PathBuf,
}

impl Driver {
    /// Writes and builds the driver in `folder` for these types (paths from the root of the client).
    ///
    /// # Errors
    /// If it does not compile: the message of the compiler.
    pub fn build(
        client: Client<'_>,
        types: &[&str],
        folder: &Path,
        target: &Path,
        lock: &Path,
    ) -> Result<Self> {
        fs::create_dir_all(folder.join("src"))?;
        fs::write(folder.join("Cargo.toml"), manifest(client)?)?;
        fs::write(folder.join("src/main.rs"), source(types)?)?;
        // The lock file of this workspace: nothing is fetched, and runs are comparable.
        fs::copy(lock, folder.join("Cargo.lock"))?;
        let target_text = target.to_str().ok_or("the target folder is not UTF-8")?;
        let built = run(
            "cargo".as_ref(),
            &["build", "--quiet", "--target-dir", target_text],
            folder,
        )?;
        if !built.success {
            return Err(format!("the driver does not compile:\n{}", head(&built.stderr)).into());
        }
        let name = format!("fidelity-driver{}", std::env::consts::EXE_SUFFIX);
        let binary = folder.join(&name);
        fs::copy(target.join("debug").join(&name), &binary)?;
        Ok(Self {
            binary,
            folder: folder.to_owned(),
        })
    }

    /// Decodes and encodes values, each with the number of its type in the table.
    ///
    /// # Errors
    /// If files cannot be written, or the driver's output is not of the expected form.
    pub fn send(&self, values: &[(usize, &Value)]) -> Result<Vec<Fate>> {
        let mut fates = Vec::with_capacity(values.len());
        let input = self.folder.join("input");
        for _ in 0..=DEATHS {
            let Some(rest) = values.get(fates.len()..).filter(|rest| !rest.is_empty()) else {
                return Ok(fates);
            };
            let mut text = String::new();
            for (index, value) in rest {
                writeln!(text, "{index} {value}")?;
            }
            fs::write(&input, text)?;
            let ran = run(
                &self.binary,
                &[input.to_str().ok_or("not UTF-8")?],
                &self.folder,
            )?;
            for line in ran.stdout.lines().take(rest.len()) {
                let (ours, serde, runtime) =
                    serde_json::from_str(line).map_err(|error| format!("{line}: {error}"))?;
                fates.push(Fate::Finished {
                    ours,
                    serde,
                    runtime,
                });
            }
            if fates.len() < values.len() {
                fates.push(Fate::Died);
            }
        }
        fates.resize(values.len(), Fate::Died);
        Ok(fates)
    }
}

fn manifest(client: Client<'_>) -> Result<String> {
    let Client {
        folder,
        package,
        runtime,
    } = client;
    let absolute =
        |path: &Path| -> Result<String> { Ok(serde_json::to_string(&fs::canonicalize(path)?)?) };
    let (folder, runtime) = (absolute(folder)?, absolute(runtime)?);
    Ok(format!(
        r#"[package]
name = "fidelity-driver"
version = "0.0.0"
edition = "2024"
publish = false

[workspace]

[dependencies]
client = {{ package = "{package}", path = {folder}, features = ["full"] }}
clientwright-runtime = {{ path = {runtime} }}
serde = {{ version = "1", default-features = false }}
serde_json = {{ version = "1", features = ["float_roundtrip"] }}

[profile.dev]
debug = false
"#
    ))
}

fn source(types: &[&str]) -> Result<String> {
    let mut table = String::new();
    for path in types {
        writeln!(table, "    client::{path},")?;
    }
    Ok(MAIN.replace("    /* the types */\n", &table))
}

/// Returns the beginning of a long message.
fn head(text: &str) -> String {
    text.lines().take(60).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests;

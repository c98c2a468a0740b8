//! Generates a client by the command line, and compiles it.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::Result;
use measure::{Checked, Cost, lines, run};

/// The workspace, its generator, and one target folder for all clients.
#[derive(Debug)]
pub(super) struct Workshop {
    root: PathBuf,
    generator: PathBuf,
    /// Dependencies are compiled once for all clients.
    pub(super) target: PathBuf,
}

/// The folder of one document.
#[derive(Debug)]
pub(super) struct Place {
    /// Everything of the document.
    pub(super) folder: PathBuf,
    /// The generated crate.
    pub(super) client: PathBuf,
    /// Its name.
    pub(super) package: String,
}

/// The result of the generator.
#[derive(Debug)]
pub(super) struct Generated {
    /// The cost.
    pub(super) cost: Cost,
    /// Lines of Rust in the client, without the runtime.
    pub(super) lines: usize,
    /// The totals of the ledger: outcome and number.
    pub(super) ledger: BTreeMap<String, u64>,
    /// The types of the schemas, from the manifest.
    pub(super) types: BTreeMap<String, String>,
}

impl Workshop {
    /// Builds the generator, unless there is one.
    pub(super) fn open(generator: Option<PathBuf>) -> Result<Self> {
        let root = fs::canonicalize(Path::new(env!("CARGO_MANIFEST_DIR")).join("../.."))?;
        let generator = match generator {
            Some(generator) => fs::canonicalize(generator)?,
            None => build_generator(&root)?,
        };
        Ok(Self {
            target: root.join("target/corpus/target"),
            generator,
            root,
        })
    }

    /// Returns the lock file of the workspace.
    pub(super) fn lock(&self) -> PathBuf {
        self.root.join("Cargo.lock")
    }

    /// Returns the folder for a document.
    pub(super) fn place(&self, name: &str) -> Place {
        let folder = self.root.join("target/corpus").join(name);
        let plain: String = name
            .chars()
            .map(|one| {
                if one.is_ascii_alphanumeric() {
                    one.to_ascii_lowercase()
                } else {
                    '-'
                }
            })
            .collect();
        Place {
            client: folder.join("client"),
            package: format!("corpus-{plain}"),
            folder,
        }
    }

    /// Generates the client of a document whose inline schemas are components, in a folder of its
    /// own within the document's.
    pub(super) fn generate_lifted(&self, text: &str, place: &Place) -> Result<(Place, Generated)> {
        let folder = place.folder.join("lifted");
        let lifted = Place {
            client: folder.join("client"),
            package: format!("{}-lifted", place.package),
            folder,
        };
        let document = place.folder.join("lifted.json");
        fs::write(&document, text)?;
        let generated = self.generate(&document, &lifted)?;
        Ok((lifted, generated))
    }

    /// Generates the client of a document.
    pub(super) fn generate(&self, document: &Path, place: &Place) -> Result<Generated> {
        if place.folder.exists() {
            fs::remove_dir_all(&place.folder)?;
        }
        fs::create_dir_all(&place.folder)?;
        let manifest = place.folder.join("manifest.json");
        let report = place.folder.join("report.json");
        let document = fs::canonicalize(document)?;
        let mut arguments = vec![
            "codegen",
            "--spec",
            text(&document)?,
            "--out",
            text(&place.client)?,
        ];
        arguments.extend([
            "--name",
            &place.package,
            "--manifest",
            text(&manifest)?,
            "--report",
            text(&report)?,
        ]);
        let ran = run(&self.generator, &arguments, &self.root)?;
        fs::write(
            place.folder.join("generate.txt"),
            format!("{}{}", ran.stdout, ran.stderr),
        )?;
        if !ran.success {
            return Err(
                format!("not generated:\n{}{}", head(&ran.stdout), head(&ran.stderr)).into(),
            );
        }
        fs::copy(self.lock(), place.client.join("Cargo.lock"))?;
        let manifest: Value = serde_json::from_str(&fs::read_to_string(manifest)?)?;
        let schemas = manifest
            .get("schemas")
            .and_then(Value::as_object)
            .into_iter()
            .flatten();
        Ok(Generated {
            cost: ran.cost,
            lines: lines(&place.client.join("src"))?,
            ledger: totals(&fs::read_to_string(report)?),
            types: schemas
                .filter_map(|(key, path)| Some((key.clone(), path.as_str()?.to_owned())))
                .collect(),
        })
    }

    /// Checks the client with these features.
    pub(super) fn check(&self, place: &Place, features: &[&str]) -> Result<Checked> {
        let list = if features.is_empty() {
            "full".to_owned()
        } else {
            features.join(",")
        };
        let arguments = ["--no-default-features", "--features", &list];
        measure::check(&place.client, &self.target, &arguments)
    }

    /// Builds the client's documentation.
    pub(super) fn document(&self, place: &Place) -> Result<Checked> {
        let arguments = [
            "doc",
            "--no-deps",
            "--features",
            "full",
            "--target-dir",
            text(&self.target)?,
        ];
        Ok(measure::checked(&run(
            "cargo".as_ref(),
            &arguments,
            &place.client,
        )?))
    }
}

/// Builds the generator of the workspace.
pub(crate) fn build_generator(root: &Path) -> Result<PathBuf> {
    let arguments = ["build", "--release", "--quiet", "--package", "xtask"];
    let built = run("cargo".as_ref(), &arguments, root)?;
    if !built.success {
        return Err(format!("the generator does not compile:\n{}", built.stderr).into());
    }
    let name = format!("xtask{}", std::env::consts::EXE_SUFFIX);
    Ok(root.join("target/release").join(name))
}

/// Returns the totals of a report: under `totals`, or counted from its entries.
fn totals(report: &str) -> BTreeMap<String, u64> {
    let report: Value = serde_json::from_str(report).unwrap_or_default();
    let written = report
        .get("totals")
        .and_then(Value::as_object)
        .into_iter()
        .flatten();
    let mut totals: BTreeMap<String, u64> = written
        .filter_map(|(outcome, number)| Some((outcome.clone(), number.as_u64()?)))
        .collect();
    if totals.is_empty() {
        let entries = report
            .get("entries")
            .and_then(Value::as_array)
            .into_iter()
            .flatten();
        for outcome in entries.filter_map(|entry| entry.get("outcome")?.as_str()) {
            *totals.entry(outcome.to_owned()).or_default() += 1;
        }
    }
    totals
}

fn text(path: &Path) -> Result<&str> {
    path.to_str()
        .ok_or_else(|| format!("not UTF-8: {}", path.display()).into())
}

fn head(text: &str) -> String {
    text.lines().take(40).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::totals;

    #[test]
    fn compiler_totals_are_read_or_counted() {
        let read = totals(r#"{"totals": {"exact": 3, "raw": 1}}"#);
        assert_eq!(
            read.into_iter().collect::<Vec<_>>(),
            [("exact".to_owned(), 3), ("raw".to_owned(), 1)]
        );
        let counted = totals(r#"{"entries": [{"outcome": "raw"}, {"outcome": "raw"}]}"#);
        assert_eq!(
            counted.into_iter().collect::<Vec<_>>(),
            [("raw".to_owned(), 2)]
        );
    }
}

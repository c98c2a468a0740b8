//! Generates a client by the command line, and compiles it.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::Result;
use crate::measure::{Run, run};

/// The cost of a step: CPU seconds and peak memory in MiB.
#[derive(Clone, Copy, Debug, Default)]
pub struct Cost {
    /// CPU seconds, user and system.
    pub cpu: Option<f64>,
    /// The largest resident memory, in MiB.
    pub memory: Option<f64>,
}

impl From<&Run> for Cost {
    fn from(run: &Run) -> Self {
        Self {
            cpu: run.cpu,
            memory: run.memory,
        }
    }
}

/// Where clients are made: the workspace, its generator, one target folder for all clients.
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

/// The result of the compiler.
#[derive(Debug)]
pub(super) struct Checked {
    /// The cost, without dependencies.
    pub(super) cost: Cost,
    /// The number of errors.
    pub(super) errors: usize,
    /// The number of warnings.
    pub(super) warnings: usize,
    /// The first messages.
    pub(super) problem: Option<String>,
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

    /// The lock file of the workspace.
    pub(super) fn lock(&self) -> PathBuf {
        self.root.join("Cargo.lock")
    }

    /// The place for a document.
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
            cost: Cost::from(&ran),
            lines: count(&place.client.join("src"))?,
            ledger: totals(&fs::read_to_string(report)?),
            types: schemas
                .filter_map(|(key, path)| Some((key.clone(), path.as_str()?.to_owned())))
                .collect(),
        })
    }

    /// Checks the client: first with its dependencies, then its own crate alone, which is measured.
    pub(super) fn check(&self, place: &Place, features: &[&str]) -> Result<Checked> {
        let list = if features.is_empty() {
            "full".to_owned()
        } else {
            features.join(",")
        };
        let arguments = [
            "check",
            "--no-default-features",
            "--features",
            &list,
            "--target-dir",
            text(&self.target)?,
        ];
        let first = run("cargo".as_ref(), &arguments, &place.client)?;
        if !first.success {
            return Ok(checked(&first));
        }
        touch(&place.client.join("src/lib.rs"))?;
        Ok(checked(&run("cargo".as_ref(), &arguments, &place.client)?))
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
        Ok(checked(&run("cargo".as_ref(), &arguments, &place.client)?))
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

fn checked(run: &Run) -> Checked {
    let starts = |line: &&str, word: &str| line.starts_with(word) && !is_summary(line);
    let errors = run
        .stderr
        .lines()
        .filter(|line| starts(line, "error"))
        .count();
    let warnings = run
        .stderr
        .lines()
        .filter(|line| starts(line, "warning"))
        .count();
    let bad = !run.success || errors + warnings > 0;
    Checked {
        cost: Cost::from(run),
        errors: if run.success { errors } else { errors.max(1) },
        warnings,
        problem: bad.then(|| head(complaints(&run.stderr))),
    }
}

/// Returns the output after the progress of a first build.
fn complaints(stderr: &str) -> &str {
    let starts = ["\nwarning", "\nerror"]
        .iter()
        .filter_map(|word| stderr.find(word))
        .min();
    starts
        .and_then(|start| stderr.get(start + 1..))
        .unwrap_or(stderr)
}

/// Whether the compiler only counts messages in this line.
fn is_summary(line: &str) -> bool {
    [
        "generated ",
        "could not compile",
        "aborting due to",
        "build failed",
    ]
    .iter()
    .any(|part| line.contains(part))
}

/// The totals of a report: under `totals`, or counted from its entries.
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

/// Lines of Rust below a folder.
fn count(folder: &Path) -> Result<usize> {
    let mut lines = 0;
    for path in super::entries(folder)? {
        if path.is_dir() {
            lines += count(&path)?;
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            lines += fs::read_to_string(path)?.lines().count();
        }
    }
    Ok(lines)
}

fn touch(path: &Path) -> Result<()> {
    let file = fs::File::options().append(true).open(path)?;
    Ok(file.set_modified(std::time::SystemTime::now())?)
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
    use super::{checked, totals};
    use crate::measure::Run;

    #[test]
    fn compiler_errors_are_counted_and_summaries_are_not() {
        let stderr = "   Compiling x\nwarning: unused\n --> x\nerror[E0412]: no type\nwarning: `x` (lib) generated 1 warning\n\
                      error: could not compile `x`";
        let checked = checked(&Run {
            success: false,
            stderr: stderr.to_owned(),
            ..Run::default()
        });
        assert_eq!((checked.errors, checked.warnings), (1, 1));
        assert!(
            checked
                .problem
                .is_some_and(|problem| problem.contains("no type"))
        );
        let clean = super::checked(&Run {
            success: true,
            ..Run::default()
        });
        assert_eq!((clean.errors, clean.warnings, clean.problem), (0, 0, None));
        let silent = super::checked(&Run::default());
        assert_eq!(
            silent.errors, 1,
            "a compiler that fails without a word has failed"
        );
    }

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

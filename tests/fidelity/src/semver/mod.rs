//! Compares the Rust verdict of the generator's `diff` with that of `cargo semver-checks`.
//!
//! For each pair of documents both clients are generated, rustdoc describes their public items as
//! JSON, and `cargo semver-checks` compares the two descriptions. It cannot see every break (a field
//! whose type changed, for example), so our verdict may require more; a pair fails if it requires less.
//!
//! rustdoc's JSON is unstable: it needs `RUSTC_BOOTSTRAP`, and a version of the checker that reads
//! the format of the installed compiler.

mod pairs;

use std::fmt;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

use crate::Result;
use pairs::Pair;

/// The version that a change requires, the least first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Bump {
    /// Nothing: the crates are the same to a caller.
    None,
    /// A patch.
    Patch,
    /// A minor version.
    Minor,
    /// A major version.
    Major,
}

/// The two verdicts on a pair.
#[derive(Debug)]
pub struct Row {
    /// The pair.
    pub name: String,
    /// The verdict of `diff`.
    pub ours: Bump,
    /// The verdict of `cargo semver-checks`.
    pub theirs: Bump,
    /// The lints that failed.
    pub lints: Vec<String>,
}

impl Row {
    /// Returns whether our verdict requires at least as much as theirs.
    #[must_use]
    pub fn is_good(&self) -> bool {
        self.ours >= self.theirs
    }
}

impl fmt::Display for Row {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mark = if self.is_good() { "" } else { "  LESS" };
        let (ours, theirs) = (format!("{:?}", self.ours), format!("{:?}", self.theirs));
        let lints = self.lints.join(", ");
        write!(f, "{ours:<6} {theirs:<6} {}  {lints}{mark}", self.name)
    }
}

/// Compares the pairs of a folder of versions or of a list of edits, and reports each as soon as it
/// is done. The generator is that of the workspace, unless another one is set.
///
/// # Errors
/// When a document cannot be read, a client is not generated or does not compile, or
/// `cargo semver-checks` cannot be run.
pub fn run(
    source: &Path,
    generator: Option<&Path>,
    mut done: impl FnMut(&Row),
) -> Result<Vec<Row>> {
    let root = fs::canonicalize(Path::new(env!("CARGO_MANIFEST_DIR")).join("../.."))?;
    let generator = match generator {
        Some(generator) => fs::canonicalize(generator)?,
        None => crate::corpus::build_generator(&root)?,
    };
    let bench = Bench {
        folder: root.join("target/semver"),
        lock: root.join("Cargo.lock"),
        generator,
    };
    let mut rows = Vec::new();
    for pair in pairs::pairs(source, &bench.folder.join("documents"))? {
        let row = bench.compare(pair)?;
        done(&row);
        rows.push(row);
    }
    Ok(rows)
}

/// The folder of the clients and of their descriptions.
struct Bench {
    folder: PathBuf,
    lock: PathBuf,
    generator: PathBuf,
}

impl Bench {
    fn compare(&self, pair: Pair) -> Result<Row> {
        let ours = self.ours(&pair)?;
        let old = self.describe(&pair.old, "old")?;
        let new = self.describe(&pair.new, "new")?;
        let mut command = Command::new("cargo");
        command
            .args(["semver-checks", "--release-type", "patch"])
            .arg("--baseline-rustdoc")
            .arg(old)
            .arg("--current-rustdoc")
            .arg(new);
        let (theirs, lints) = read(&output(&mut command)?)?;
        Ok(Row {
            name: pair.name,
            ours,
            theirs,
            lints,
        })
    }

    /// Returns the verdict of `diff`.
    fn ours(&self, pair: &Pair) -> Result<Bump> {
        let mut command = Command::new(&self.generator);
        command.arg("diff").arg(&pair.old).arg(&pair.new);
        let text = output(command.args(["--format", "json"]))?;
        let start = text.find('{').unwrap_or_default();
        let end = text.rfind('}').map_or(text.len(), |end| end + 1);
        let report: Value = serde_json::from_str(text.get(start..end).unwrap_or_default())?;
        match report.pointer("/verdict/rust").and_then(Value::as_str) {
            Some("major") => Ok(Bump::Major),
            Some("minor") => Ok(Bump::Minor),
            Some("patch") => Ok(Bump::Patch),
            Some("none") => Ok(Bump::None),
            _ => Err(format!("no verdict on {}:\n{text}", pair.name).into()),
        }
    }

    /// Generates the client of a document and returns the file with rustdoc's description of it.
    fn describe(&self, document: &Path, name: &str) -> Result<PathBuf> {
        let client = self.folder.join(name);
        if client.exists() {
            fs::remove_dir_all(&client)?;
        }
        let mut generate = Command::new(&self.generator);
        generate.arg("codegen").arg("--spec").arg(document);
        generate.arg("--out").arg(&client);
        succeed(generate.args(["--name", "semver-client"]))?;
        fs::copy(&self.lock, client.join("Cargo.lock"))?;
        let target = self.folder.join("target");
        let mut rustdoc = Command::new("cargo");
        rustdoc
            .args(["rustdoc", "--quiet", "--lib"])
            .args(["--features", "full,fake,blocking"])
            .arg("--target-dir")
            .arg(&target)
            .args(["--", "-Zunstable-options", "--output-format", "json"])
            .env("RUSTC_BOOTSTRAP", "1")
            .current_dir(&client);
        succeed(&mut rustdoc)?;
        let description = self.folder.join(format!("{name}.json"));
        fs::copy(target.join("doc/semver_client.json"), &description)?;
        Ok(description)
    }
}

/// Returns all that a program printed, whether it succeeded or not.
fn output(command: &mut Command) -> Result<String> {
    let program = command.get_program().to_string_lossy().into_owned();
    let output = command
        .output()
        .map_err(|error| format!("{program}: {error}"))?;
    let mut text = String::from_utf8_lossy(&output.stdout).into_owned();
    text.push_str(&String::from_utf8_lossy(&output.stderr));
    Ok(text)
}

/// Runs a program that has to succeed.
fn succeed(command: &mut Command) -> Result<()> {
    let program = command.get_program().to_string_lossy().into_owned();
    let output = command
        .output()
        .map_err(|error| format!("{program}: {error}"))?;
    if output.status.success() {
        return Ok(());
    }
    let complaint = String::from_utf8_lossy(&output.stderr);
    Err(format!("{program} failed:\n{complaint}").into())
}

/// Reads the verdict of `cargo semver-checks` and the names of the lints that failed.
fn read(text: &str) -> Result<(Bump, Vec<String>)> {
    let names = |line: &str| {
        let lint = line.strip_prefix("--- failure ")?;
        Some(lint.split(':').next()?.to_owned())
    };
    let lints = text.lines().filter_map(names).collect();
    let summary = text.lines().find(|line| line.trim().starts_with("Summary"));
    let bump = match summary {
        Some(line) if line.contains("new major version") => Bump::Major,
        Some(line) if line.contains("new minor version") => Bump::Minor,
        Some(line) if line.contains("no semver update") => Bump::None,
        _ => return Err(format!("cargo semver-checks: no verdict in\n{text}").into()),
    };
    Ok((bump, lints))
}

#[cfg(test)]
mod tests {
    use super::{Bump, Row, read};

    #[test]
    fn semver_summary_is_read_with_its_lints() {
        let text = "--- failure struct_missing: pub struct removed or renamed ---\n\n     \
                    Summary semver requires new major version: 1 major and 0 minor checks failed\n";
        let (bump, lints) = read(text).expect("there is a summary");
        assert_eq!(
            (bump, lints),
            (Bump::Major, vec!["struct_missing".to_owned()])
        );
        let (bump, lints) = read("     Summary no semver update required\n").expect("a summary");
        assert_eq!((bump, lints.len()), (Bump::None, 0));
        assert!(read("error: failed to load rustdoc").is_err());
    }

    #[test]
    fn semver_row_is_good_unless_our_verdict_requires_less() {
        let row = |ours, theirs| Row {
            name: String::new(),
            ours,
            theirs,
            lints: Vec::new(),
        };
        assert!(row(Bump::Major, Bump::Minor).is_good());
        assert!(row(Bump::None, Bump::None).is_good());
        assert!(!row(Bump::Patch, Bump::Minor).is_good());
    }
}

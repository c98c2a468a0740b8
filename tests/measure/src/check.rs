//! Runs `cargo check`, and counts its messages.

use std::path::Path;
use std::time::SystemTime;
use std::{fs, io};

use crate::{Cost, Result, Run, run};

/// The result of the compiler.
#[derive(Debug)]
pub struct Checked {
    /// The cost, without dependencies.
    pub cost: Cost,
    /// The number of errors.
    pub errors: usize,
    /// The number of warnings.
    pub warnings: usize,
    /// The first messages.
    pub problem: Option<String>,
}

/// Checks a package: first with its dependencies, then its own crate alone, whose cost is returned.
///
/// # Errors
/// When cargo cannot be started, or the package has no `src/lib.rs`.
pub fn check(package: &Path, target: &Path, arguments: &[&str]) -> Result<Checked> {
    let target = target.to_str().ok_or("the target folder is not UTF-8")?;
    let arguments = [&["check", "--target-dir", target], arguments].concat();
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let first = run(cargo.as_ref(), &arguments, package)?;
    if !first.success {
        return Ok(checked(&first));
    }
    touch(&package.join("src/lib.rs"))?;
    Ok(checked(&run(cargo.as_ref(), &arguments, package)?))
}

fn touch(path: &Path) -> io::Result<()> {
    let file = fs::File::options().append(true).open(path)?;
    file.set_modified(SystemTime::now())
}

/// Counts the messages of a run of cargo.
pub fn checked(run: &Run) -> Checked {
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
        cost: run.cost,
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

/// Returns whether the compiler only counts messages in this line.
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

fn head(text: &str) -> String {
    text.lines().take(40).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::checked;
    use crate::Run;

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
}

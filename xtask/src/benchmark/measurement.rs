//! Runs a generator several times on a document and takes the least costs: of generation, and of the check of its client.

use std::fs;
use std::path::Path;

use cargo_clientwright::Error;
use measure::{Checked, Cost};

/// A generator: a name, and the command that runs it.
#[derive(Clone, Debug)]
pub(super) struct Generator {
    pub(super) name: String,
    /// For `sh`: writes a package to the folder `$OUT` from the document `$SPEC`.
    command: String,
}

/// The costs of a generator and of its client.
#[derive(Debug)]
pub(super) struct Measured {
    /// The lines of the client.
    pub(super) lines: usize,
    pub(super) generation: Cost,
    /// [`None`] if generation failed.
    pub(super) check: Option<Checked>,
}

impl Generator {
    /// Returns the generator of this workspace.
    pub(super) fn of_this_workspace() -> Result<Self, Error> {
        let program = std::env::current_exe().map_err(Error::new)?;
        let runtime = crate::workspace::root().join("codegen/runtime");
        let command = format!(
            "{} codegen --quiet --name benchmark --spec \"$SPEC\" --out \"$OUT\" --runtime {}",
            quoted(&program)?,
            quoted(&runtime)?
        );
        Ok(Self {
            name: "clientwright".to_owned(),
            command,
        })
    }

    /// Parses `NAME=COMMAND`. The name is also that of a folder.
    pub(super) fn parse(argument: &str) -> Result<Self, String> {
        let (name, command) = argument.split_once('=').ok_or("expected `NAME=COMMAND`")?;
        let is_plain = |one: char| one.is_ascii_alphanumeric() || "-_.".contains(one);
        if !name.chars().all(is_plain) || name.trim_matches('.').is_empty() {
            return Err(format!(
                "`{name}` is not a valid name: expected letters, digits, `-`, `_` and `.`"
            ));
        }
        Ok(Self {
            name: name.to_owned(),
            command: command.to_owned(),
        })
    }

    /// Generates a client into an empty folder and compiles it, each `runs` times; the least time counts.
    pub(super) fn measure(
        &self,
        spec: &Path,
        out: &Path,
        target: &Path,
        runs: usize,
    ) -> Result<Measured, Error> {
        let mut generation = Cost::default();
        for _ in 0..runs {
            let run = self.generate(spec, out)?;
            if !run.success {
                eprintln!(
                    "{} failed for {}:\n{}",
                    self.name,
                    spec.display(),
                    run.stderr
                );
                return Ok(Measured {
                    lines: 0,
                    generation: run.cost,
                    check: None,
                });
            }
            generation = less(generation, run.cost);
        }
        let lines = measure::lines(&out.join("src")).map_err(Error::file(out))?;
        let mut check = measure::check(out, target, &[]).map_err(Error::new)?;
        for _ in 1..runs {
            if check.errors > 0 {
                break;
            }
            let again = measure::check(out, target, &[]).map_err(Error::new)?;
            check.cost = less(check.cost, again.cost);
        }
        if let Some(problem) = check.problem.as_ref().filter(|_| check.errors > 0) {
            eprintln!(
                "the client of {} for {} does not compile:\n{problem}",
                self.name,
                spec.display()
            );
        }
        Ok(Measured {
            lines,
            generation,
            check: Some(check),
        })
    }

    fn generate(&self, spec: &Path, out: &Path) -> Result<measure::Run, Error> {
        if out.exists() {
            fs::remove_dir_all(out).map_err(Error::file(out))?;
        }
        fs::create_dir_all(out).map_err(Error::file(out))?;
        let variables = format!("export SPEC={} OUT={}\n", quoted(spec)?, quoted(out)?);
        let script = format!("{variables}{}", self.command);
        measure::run("/bin/sh".as_ref(), &["-ec", &script], out).map_err(Error::new)
    }
}

/// Returns the cost with the lower time.
fn less(one: Cost, other: Cost) -> Cost {
    match (one.cpu, other.cpu) {
        (Some(first), Some(second)) if first <= second => one,
        _ => other,
    }
}

/// Returns a path, quoted for `sh`.
fn quoted(path: &Path) -> Result<String, Error> {
    let text = path
        .to_str()
        .ok_or_else(|| Error::new(format!("{} is not UTF-8", path.display())))?;
    Ok(format!("'{}'", text.replace('\'', r"'\''")))
}

#[cfg(test)]
mod tests;

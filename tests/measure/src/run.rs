//! Runs a program and measures its cost.

use std::path::Path;
use std::process::Command;

use crate::Result;

/// The system's program that measures another one (POSIX `time`, GNU format).
const TIME: &str = "/usr/bin/time";

/// The result and the cost of a program.
#[derive(Clone, Debug, Default)]
pub struct Run {
    /// Whether it succeeded.
    pub success: bool,
    /// The text of stdout.
    pub stdout: String,
    /// The text of stderr.
    pub stderr: String,
    /// The cost.
    pub cost: Cost,
}

/// The cost of a program and of the programs that it started.
#[derive(Clone, Copy, Debug, Default)]
pub struct Cost {
    /// CPU seconds, user and system; [`None`] where they are not measured.
    pub cpu: Option<f64>,
    /// The largest resident memory of one process, in MiB; [`None`] where it is not measured.
    pub memory: Option<f64>,
}

/// Runs a program in a folder.
///
/// # Errors
/// When it cannot be started.
pub fn run(program: &Path, arguments: &[&str], folder: &Path) -> Result<Run> {
    let measured = Path::new(TIME).exists();
    let mut command = Command::new(if measured { Path::new(TIME) } else { program });
    if measured {
        command.args(["-q", "-f", "\n%U %S %M"]).arg(program);
    }
    // An incremental check of an unchanged crate would cost next to nothing.
    command
        .args(arguments)
        .current_dir(folder)
        .env("CARGO_INCREMENTAL", "0");
    let output = command
        .output()
        .map_err(|error| format!("{}: {error}", program.display()))?;
    let mut run = Run {
        success: output.status.success(),
        stdout: String::from_utf8_lossy(&output.stdout).into_owned(),
        stderr: String::from_utf8_lossy(&output.stderr).into_owned(),
        ..Run::default()
    };
    if measured {
        run.cost = take_figures(&mut run.stderr);
    }
    Ok(run)
}

/// Splits the last line, which `time` wrote, from stderr.
fn take_figures(stderr: &mut String) -> Cost {
    let Some((rest, last)) = stderr.trim_end().rsplit_once('\n') else {
        return Cost::default();
    };
    let figures: Vec<f64> = last
        .split(' ')
        .filter_map(|word| word.parse().ok())
        .collect();
    let [user, system, kibibytes] = figures[..] else {
        return Cost::default();
    };
    let rest = rest.to_owned();
    *stderr = rest;
    Cost {
        cpu: Some(user + system),
        memory: Some(kibibytes / 1024.0),
    }
}

#[cfg(test)]
mod tests {
    use super::{run, take_figures};

    #[test]
    fn measured_figures_are_separated_from_error_output() {
        let mut stderr = "warning: x\n\n1.50 0.25 2048\n".to_owned();
        let cost = take_figures(&mut stderr);
        assert_eq!((cost.cpu, cost.memory), (Some(1.75), Some(2.0)));
        assert_eq!(stderr.trim(), "warning: x");
    }

    #[test]
    fn measured_program_that_fails_is_an_error() {
        let shell =
            |script: &str| run("/bin/sh".as_ref(), &["-c", script], "/".as_ref()).expect("a shell");
        assert!(shell("echo out").success);
        assert_eq!(shell("echo out").stdout, "out\n");
        let failed = shell("echo bad >&2; exit 3");
        assert!(!failed.success);
        assert_eq!(failed.stderr.trim(), "bad");
    }
}

//! The CPU time of a command, with that of the processes that it starts and waits for.

use std::fs;
use std::process::{Command, Stdio};

use cargo_clientwright::Error;

use crate::workspace;

/// How many of the units of `/proc` are a second; Linux has the same on all machines.
const TICKS: f64 = 100.0;

/// Runs a command to its end and returns its CPU time in seconds, that in the kernel included.
pub(super) fn seconds(command: &mut Command) -> Result<f64, Error> {
    command.stdout(Stdio::null());
    let before = children()?;
    let status = workspace::status(command)?;
    let after = children()?;
    if !status.success() {
        let program = command.get_program().to_string_lossy();
        return Err(Error::new(format!("{program} failed: {status}")));
    }
    Ok(after - before)
}

/// The CPU time of the processes that this one has waited for: fields 16 and 17 of `/proc/self/stat` (proc(5)).
fn children() -> Result<f64, Error> {
    let text = fs::read_to_string("/proc/self/stat").map_err(|error| {
        Error::new(format!(
            "CPU times are read from `/proc`, which is not there: {error}"
        ))
    })?;
    // The second field is a name, which can contain spaces.
    let fields = text.rsplit(')').next().unwrap_or_default();
    let ticks = fields.split_whitespace().skip(13).take(2);
    let ticks = ticks.filter_map(|field| field.parse::<u32>().ok());
    Ok(ticks.map(f64::from).sum::<f64>() / TICKS)
}

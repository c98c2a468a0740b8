//! Writes the measurements as a table.

use measure::Cost;

use super::Row;

pub(super) const HEADING: &str = "| operations | generator | lines | generation | memory | `cargo check` | memory |\n\
                                  |---|---|---|---|---|---|---|";

/// Returns the line of the table for a row.
pub(super) fn line(row: &Row) -> String {
    let measured = &row.measured;
    let start = format!("| {} | {} |", row.operations, row.generator);
    match &measured.check {
        None => format!("{start} | fails | | | |"),
        Some(check) => format!(
            "{start} {} | {} | {} | {} | {} |",
            measured.lines,
            seconds(measured.generation),
            memory(measured.generation),
            match check.errors {
                0 => seconds(check.cost),
                1 => "1 error".to_owned(),
                errors => format!("{errors} errors"),
            },
            memory(check.cost),
        ),
    }
}

/// CPU times are measured in hundredths of a second.
fn seconds(cost: Cost) -> String {
    match cost.cpu {
        Some(seconds) if seconds < 0.01 => "< 0.01 s".to_owned(),
        Some(seconds) => format!("{seconds:.2} s"),
        None => String::new(),
    }
}

fn memory(cost: Cost) -> String {
    cost.memory
        .map(|mebibytes| format!("{mebibytes:.0} MiB"))
        .unwrap_or_default()
}

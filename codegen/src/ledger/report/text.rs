//! The report for people.

use super::{Report, Row};
use crate::ledger::{Counts, Outcome};

pub(super) fn render(report: &Report<'_>) -> String {
    let totals = report.ledger.totals();
    let heads = Outcome::ALL.map(|outcome| outcome.name().to_owned());
    let mut text = table_row("construct", &heads);
    for (construct, counts) in &totals.by_construct {
        text += &table_row(construct.name(), &numbers(counts));
    }
    text += &table_row("all", &numbers(&totals.all));
    let inexact = report
        .rows()
        .filter(|row| row.entry.outcome != Outcome::Exact);
    for (index, row) in inexact.enumerate() {
        text += if index == 0 { "\n" } else { "" };
        text += &one(&row);
    }
    text
}

fn numbers(counts: &Counts) -> [String; 4] {
    Outcome::ALL.map(|outcome| counts.of(outcome).to_string())
}

fn table_row(name: &str, cells: &[String; 4]) -> String {
    let cells = cells
        .iter()
        .map(|cell| format!("{cell:>14}"))
        .collect::<Vec<_>>();
    format!("{name:<28}{}\n", cells.concat())
}

fn one(row: &Row<'_>) -> String {
    let place = format!("{}:{}:{}", row.path, row.line, row.column);
    let item = row.item.as_ref().map(|item| format!(" → {item}"));
    let code = row.code.map(|code| format!(" [{code}]"));
    let accepted = row.accepted.map(|why| format!(" (accepted: {why})"));
    format!(
        "{place}: {} {} {}{}: {}{}{}\n",
        row.outcome,
        row.construct,
        row.pointer,
        item.unwrap_or_default(),
        row.reason,
        code.unwrap_or_default(),
        accepted.unwrap_or_default(),
    )
}

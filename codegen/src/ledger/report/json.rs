//! The report for tools.

use serde_json::{Map, Value};

use super::Report;
use crate::ledger::{Counts, Outcome};

pub(super) fn render(report: &Report<'_>) -> String {
    let totals = report.ledger.totals();
    let constructs: Map<String, Value> = totals
        .by_construct
        .iter()
        .map(|(construct, counts)| (construct.name().to_owned(), numbers(counts)))
        .collect();
    let entries = report
        .rows()
        .filter_map(|row| serde_json::to_string(&row).ok());
    let entries = entries.collect::<Vec<_>>().join(",\n");
    format!(
        "{{\"totals\":{},\n\"constructs\":{},\n\"entries\":[\n{entries}\n]}}\n",
        numbers(&totals.all),
        Value::Object(constructs),
    )
}

fn numbers(counts: &Counts) -> Value {
    Outcome::ALL
        .iter()
        .map(|&outcome| (outcome.name().to_owned(), Value::from(counts.of(outcome))))
        .collect()
}

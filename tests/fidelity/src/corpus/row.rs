//! One line of the table.

use std::collections::BTreeMap;
use std::fmt;

use serde_json::{Value, json};

use super::raw::RawFields;
use crate::report::{Report, Tally};
use measure::Cost;

/// The results of one document.
#[derive(Debug, Default)]
pub struct Row {
    /// Its name.
    pub name: String,
    /// The number of operations.
    pub operations: usize,
    /// The number of component schemas.
    pub schemas: usize,
    /// The number of different schemas in operations.
    pub inline: usize,
    /// The cost of generation.
    pub generate: Cost,
    /// Lines of Rust in the client.
    pub lines: usize,
    /// The cost of `cargo check`, without dependencies.
    pub check: Cost,
    /// Errors of the compiler.
    pub errors: usize,
    /// Warnings of the compiler.
    pub warnings: usize,
    /// Warnings of rustdoc, if it was run.
    pub doc_warnings: Option<usize>,
    /// The values that were sent through the types.
    pub fidelity: Option<Report>,
    /// Schemas without a valid instance.
    pub without: usize,
    /// Public fields that are raw JSON.
    pub raw_fields: RawFields,
    /// Totals of the ledger.
    pub ledger: BTreeMap<String, u64>,
    /// All failures.
    pub problems: Vec<String>,
}

/// Returns the header of the table.
#[must_use]
pub fn heading() -> String {
    format!(
        "{:<16} {:>6} {:>7} {:>6} {:>9} {:>8} {:>8} {:>9} {:>8} {:>6} {:>5} {:>5} {:>9} {:>8} {:>8} {:>8} {:>8} {:>8} {:>6} {:>5} {:>5}  ledger",
        "document",
        "ops",
        "schemas",
        "inline",
        "gen cpu s",
        "MiB",
        "lines",
        "check s",
        "MiB",
        "errors",
        "warn",
        "doc",
        "instances",
        "decoded",
        "equal",
        "unknown",
        "edge",
        "wide",
        "serde",
        "raw",
        "typed"
    )
}

impl Row {
    /// Returns whether it was generated, compiled without a warning, and lost nothing.
    #[must_use]
    pub fn is_good(&self) -> bool {
        self.problems.is_empty() && self.doc_warnings.unwrap_or_default() == 0
    }

    /// Returns the row for tools.
    #[must_use]
    pub fn to_json(&self) -> Value {
        let tally = |tally: &Tally| json!({"instances": tally.instances, "decoded": tally.decoded, "equal": tally.equal});
        let fidelity = self.fidelity.as_ref().map(|report| {
            json!({
                "described": tally(&report.described),
                "unknown": tally(&report.unknown),
                "edge": tally(&report.edge),
                "wide": tally(&report.wide),
                "refused_by_serde_alone": report.serde_alone,
                "schemas_without_instance": self.without,
            })
        });
        json!({
            "document": self.name, "operations": self.operations, "schemas": self.schemas, "inline": self.inline,
            "generate": {"cpu_s": self.generate.cpu, "mib": self.generate.memory, "lines": self.lines},
            "check": {"cpu_s": self.check.cpu, "mib": self.check.memory, "errors": self.errors, "warnings": self.warnings},
            "doc_warnings": self.doc_warnings, "fidelity": fidelity, "raw_fields": self.raw_fields.all, "raw_fields_typed_by_the_document": self.raw_fields.typed,
            "ledger": self.ledger, "problems": self.problems,
        })
    }
}

impl fmt::Display for Row {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let figure = |value: Option<f64>, digits: usize| {
            value.map_or("–".to_owned(), |value| format!("{value:.digits$}"))
        };
        let tally = self.fidelity.as_ref().map(|report| report.described);
        let equal = |tally: fn(&Report) -> Tally| {
            let tally = self.fidelity.as_ref().map(tally);
            figure(tally.map(|tally| share(tally.equal, tally.instances)), 2)
        };
        let ledger: Vec<String> = self
            .ledger
            .iter()
            .map(|(outcome, number)| format!("{outcome} {number}"))
            .collect();
        write!(
            formatter,
            "{:<16} {:>6} {:>7} {:>6} {:>9} {:>8} {:>8} {:>9} {:>8} {:>6} {:>5} {:>5} {:>9} {:>8} {:>8} {:>8} {:>8} {:>8} {:>6} {:>5} {:>5}  {}",
            self.name,
            self.operations,
            self.schemas,
            self.inline,
            figure(self.generate.cpu, 2),
            figure(self.generate.memory, 0),
            self.lines,
            figure(self.check.cpu, 1),
            figure(self.check.memory, 0),
            self.errors,
            self.warnings,
            self.doc_warnings
                .map_or("–".to_owned(), |count| count.to_string()),
            tally.map_or("–".to_owned(), |tally| tally.instances.to_string()),
            figure(tally.map(|tally| share(tally.decoded, tally.instances)), 2),
            equal(|report| report.described),
            equal(|report| report.unknown),
            equal(|report| report.edge),
            equal(|report| report.wide),
            self.fidelity
                .as_ref()
                .map_or("–".to_owned(), |report| report.serde_alone.to_string()),
            self.raw_fields.all,
            self.raw_fields.typed.len(),
            ledger.join(", "),
        )
    }
}

#[expect(clippy::cast_precision_loss, reason = "a percentage needs no more")]
fn share(part: usize, whole: usize) -> f64 {
    100.0 * part as f64 / whole.max(1) as f64
}

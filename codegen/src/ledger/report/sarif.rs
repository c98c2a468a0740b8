//! The report as SARIF 2.1.0 (OASIS), which code hosts show within the document.

use serde_json::{Value, json};

use super::{Report, Row};
use crate::diagnostics::{Code, Severity};
use crate::ledger::Outcome;

pub(super) fn render(report: &Report<'_>) -> String {
    let results: Vec<Value> = report
        .rows()
        .filter(|row| row.entry.outcome != Outcome::Exact)
        .map(|row| result(&row, report))
        .collect();
    let log = json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": {"driver": {
                "name": "clientwright report",
                "version": env!("CARGO_PKG_VERSION"),
                "rules": Code::ALL.iter().map(|&code| rule(code)).collect::<Vec<_>>(),
            }},
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    });
    format!("{log:#}\n")
}

fn rule(code: Code) -> Value {
    json!({
        "id": code.text(),
        "shortDescription": {"text": code.meaning()},
        "defaultConfiguration": {"level": level(code.severity())},
    })
}

fn result(row: &Row<'_>, report: &Report<'_>) -> Value {
    let code = row.entry.code.unwrap_or(match row.entry.outcome {
        Outcome::Exact | Outcome::Approximated => Code::Approximated,
        Outcome::Raw => Code::Raw,
        Outcome::Ignored => Code::Ignored,
    });
    let end = report.sources.end(row.entry.span);
    let mut result = json!({
        "ruleId": code.text(),
        "ruleIndex": Code::ALL.iter().position(|&other| other == code),
        "level": level(code.severity()),
        "message": {"text": format!("{}: {}", row.construct, row.reason)},
        "locations": [{
            "physicalLocation": {
                "artifactLocation": {"uri": uri(&row.path)},
                "region": {
                    "startLine": row.line,
                    "startColumn": row.column,
                    "endLine": end.line,
                    "endColumn": end.column,
                },
            },
            "logicalLocations": [{"fullyQualifiedName": row.pointer}],
        }],
        "properties": {"outcome": row.outcome, "construct": row.construct, "item": row.item},
    });
    if let (Some(why), Some(members)) = (row.accepted, result.as_object_mut()) {
        members.insert(
            "suppressions".to_owned(),
            json!([{"kind": "external", "justification": why}]),
        );
    }
    result
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "note",
    }
}

/// A path as a URI reference (RFC 3986).
fn uri(path: &str) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte);
    let encoded = path.bytes().map(|byte| match byte {
        byte if plain(byte) => char::from(byte).to_string(),
        _ => format!("%{byte:02X}"),
    });
    encoded.collect()
}

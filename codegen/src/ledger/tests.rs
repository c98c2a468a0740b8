use super::report::Report;
use super::{Construct, Entry, Item, Ledger, Outcome};
use crate::config::Config;
use crate::diagnostics::{Code, Diagnostic, Diagnostics};
use crate::model::TypeId;
use crate::source::{FileId, Sources, Span};

const TEXT: &str = "a:\n  b: 1\n  c: 2\n";

fn entry(outcome: Outcome, code: Option<Code>, start: usize, pointer: &str) -> Entry {
    Entry {
        construct: if outcome == Outcome::Ignored {
            Construct::Callback
        } else {
            Construct::Schema
        },
        outcome,
        span: Span::new(FileId(0), start, start + 1),
        pointer: pointer.to_owned(),
        code,
        item: if start == 5 {
            Item::Type(TypeId(7))
        } else {
            Item::Client
        },
        reason: code
            .map(|code| format!("because of {}", code.text()))
            .unwrap_or_default(),
    }
}

fn ledger() -> Ledger {
    Ledger {
        entries: vec![
            entry(Outcome::Exact, None, 0, "#/a"),
            entry(Outcome::Raw, Some(Code::Raw), 5, "#/a/b"),
            entry(Outcome::Ignored, Some(Code::Ignored), 12, "#/a/c"),
        ],
    }
}

fn sources() -> Sources {
    Sources::from_text("spec/a b.yaml", TEXT, &mut Diagnostics::default())
}

/// The reports of the ledger under a configuration.
struct Reports {
    text: String,
    json: serde_json::Value,
    sarif: serde_json::Value,
    diagnostics: Diagnostics,
}

fn reported(config: &str) -> Reports {
    let (sources, ledger) = (sources(), ledger());
    let mut diagnostics = Diagnostics::default();
    let config = Config::parse(FileId(1), config, &mut diagnostics);
    for entry in &ledger.entries {
        if let Some(code) = entry.code {
            diagnostics.push(Diagnostic::new(code, entry.span, "reported"));
        }
    }
    let accepted = ledger.accept(&config.accept, &mut diagnostics);
    let item = |item| matches!(item, Item::Type(_)).then(|| "shared::B".to_owned());
    let report = Report {
        ledger: &ledger,
        accepted: &accepted,
        sources: &sources,
        item: &item,
    };
    Reports {
        text: report.text(),
        json: serde_json::from_str(&report.json()).unwrap(),
        sarif: serde_json::from_str(&report.sarif()).unwrap(),
        diagnostics,
    }
}

const ACCEPT: &str = "[[accept]]\ncode = 'raw'\npointer = '#/a/*'\nreason = 'it is open'\n";

#[test]
fn ledger_text_counts_and_lists_what_is_not_exact() {
    let text = reported(ACCEPT).text;
    let expected = "\
construct                            exact  approximated           raw       ignored
callback                                 0             0             0             1
schema                                   1             0             1             0
all                                      1             0             1             1

spec/a b.yaml:2:3: raw schema #/a/b → shared::B: because of raw [raw] (accepted: it is open)
spec/a b.yaml:3:3: ignored callback #/a/c: because of ignored [ignored]
";
    assert_eq!(text, expected);
    assert_eq!(
        ledger().totals().all.to_string(),
        "1 exact, 0 approximated, 1 raw, 1 ignored"
    );
}

#[test]
fn ledger_json_has_every_entry() {
    let json = reported("").json;
    assert_eq!(
        json["totals"],
        serde_json::json!({"exact": 1, "approximated": 0, "raw": 1, "ignored": 1})
    );
    assert_eq!(json["constructs"]["callback"]["ignored"], 1);
    assert_eq!(
        json["entries"][1],
        serde_json::json!({
            "construct": "schema", "outcome": "raw", "path": "spec/a b.yaml", "line": 2, "column": 3,
            "pointer": "#/a/b", "code": "raw", "item": "shared::B", "reason": "because of raw",
        })
    );
    assert_eq!(json["entries"].as_array().unwrap().len(), 3);
}

#[test]
fn ledger_sarif_has_places_rules_and_suppressions() {
    let sarif = reported(ACCEPT).sarif;
    assert_eq!(sarif["version"], "2.1.0");
    let run = &sarif["runs"][0];
    let results = run["results"].as_array().unwrap();
    assert_eq!(results.len(), 2);
    let rule = usize::try_from(results[0]["ruleIndex"].as_u64().unwrap()).unwrap();
    assert_eq!(run["tool"]["driver"]["rules"][rule]["id"], "raw");
    let place = &results[0]["locations"][0]["physicalLocation"];
    assert_eq!(place["artifactLocation"]["uri"], "spec/a%20b.yaml");
    let region =
        serde_json::json!({"startLine": 2, "startColumn": 3, "endLine": 2, "endColumn": 4});
    assert_eq!(place["region"], region);
    assert_eq!(results[0]["suppressions"][0]["justification"], "it is open");
    assert_eq!(
        (&results[1]["level"], &results[1]["suppressions"]),
        (&"note".into(), &serde_json::Value::Null)
    );
}

#[test]
fn ledger_accept_hides_its_entries_and_is_an_error_if_it_has_none() {
    let diagnostics = reported(ACCEPT).diagnostics;
    let codes: Vec<Code> = diagnostics
        .list()
        .iter()
        .map(|problem| problem.code)
        .collect();
    assert_eq!(codes, [Code::Ignored]);
    let useless = "[[accept]]\ncode = 'raw'\npointer = '#/a'\nreason = 'never'\n";
    let diagnostics = reported(useless).diagnostics;
    let codes: Vec<Code> = diagnostics
        .list()
        .iter()
        .map(|problem| problem.code)
        .collect();
    assert_eq!(codes, [Code::Raw, Code::Ignored, Code::Configuration]);
    let span = diagnostics.list()[2].primary.as_ref().unwrap().span;
    assert_eq!(&useless[span.start as usize..span.end as usize], "'#/a'");
}

//! SARIF 2.1.0 (OASIS), which code hosts display.

use serde_json::{Value, json};

use super::{Change, Comparison};
use crate::diff::{Code, Place, Rust, Wire};

pub(super) fn render(comparison: &Comparison) -> String {
    let results: Vec<Value> = comparison.changes.iter().map(result).collect();
    let log = json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": {"driver": {
                "name": "clientwright diff",
                "version": env!("CARGO_PKG_VERSION"),
                "rules": Code::ALL.iter().map(|code| rule(*code)).collect::<Vec<_>>(),
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
        "shortDescription": {"text": code.explanation().trim()},
    })
}

fn result(change: &Change) -> Value {
    let level = match (change.wire, change.rust) {
        (Wire::Breaking, _) | (_, Rust::Major) => "error",
        (Wire::Risky, _) => "warning",
        _ => "note",
    };
    let mut result = json!({
        "ruleId": change.code.text(),
        "ruleIndex": Code::ALL.iter().position(|code| *code == change.code),
        "level": level,
        "message": {"text": change.message},
        "partialFingerprints": {"change/v1": change.fingerprint},
        "properties": {
            "operations": change.operations,
            "wire": change.wire.text(),
            "rust": change.rust.text(),
        },
    });
    if let Some(members) = result.as_object_mut() {
        if let Some(place) = &change.new_place {
            members.insert("locations".to_owned(), json!([location(place)]));
        }
        if let Some(place) = &change.old_place {
            members.insert("relatedLocations".to_owned(), json!([location(place)]));
        }
        if let Some(reason) = &change.accepted {
            let suppression = json!([{"kind": "external", "justification": reason}]);
            members.insert("suppressions".to_owned(), suppression);
        }
    }
    result
}

fn location(place: &Place) -> Value {
    json!({
        "physicalLocation": {
            "artifactLocation": {"uri": uri(&place.path)},
            "region": {"startLine": place.line, "startColumn": place.column},
        },
        "logicalLocations": [{"fullyQualifiedName": place.pointer}],
    })
}

/// Returns a path as a URI reference (RFC 3986).
fn uri(path: &str) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte);
    let encoded = path.bytes().map(|byte| match byte {
        byte if plain(byte) => char::from(byte).to_string(),
        _ => format!("%{byte:02X}"),
    });
    encoded.collect()
}

//! Renders permissions as a table and as JSON.

use std::fmt::Write as _;

use serde_json::{Value, json};

use super::{Accepted, Permissions, Place, Row};

pub(super) fn human(permissions: &Permissions) -> String {
    let rows = &permissions.operations;
    let cells: Vec<[String; 3]> = rows
        .iter()
        .map(|row| [row.id.clone(), row.method.clone(), accepted(&row.accepted)])
        .collect();
    let width = |column: fn(&[String; 3]) -> &String, title: &str| {
        let widths = cells.iter().map(|row| column(row).chars().count());
        widths.max().unwrap_or_default().max(title.len())
    };
    let widths = [
        width(|[id, ..]| id, "operation"),
        width(|[_, method, _]| method, "method"),
    ];
    let mut text = String::new();
    let mut line = |id: &str, method: &str, last: &str| {
        let _ = writeln!(text, "{id:<0$}  {method:<1$}  {last}", widths[0], widths[1]);
    };
    line("operation", "method", "accepted permissions");
    for (row, [id, method, accepted]) in rows.iter().zip(&cells) {
        line(id, method, accepted);
        for place in &row.calls {
            line("", "", &format!("called at {place}"));
        }
    }
    text.push('\n');
    summary(permissions, &mut text);
    text
}

fn accepted(accepted: &Accepted) -> String {
    match accepted {
        Accepted::OneOf(permissions) => permissions.join(" or "),
        Accepted::Anonymous => "none needed".to_owned(),
        Accepted::Unknown => "not stated".to_owned(),
    }
}

/// Writes the least set and the unknown permissions.
fn summary(permissions: &Permissions, text: &mut String) {
    text.push_str("Least set of permissions:\n");
    if permissions.least.is_empty() {
        text.push_str("  none\n");
    }
    for permission in &permissions.least {
        let _ = writeln!(text, "  {permission}");
    }
    let mut unknown = permissions.unknown().peekable();
    if unknown.peek().is_some() {
        text.push_str(
            "\nUnknown, since the document states no permissions for these operations:\n",
        );
    }
    for row in unknown {
        let _ = writeln!(text, "  {}", row.id);
    }
    if !permissions.unrecognized.is_empty() {
        text.push_str("\nUnknown, since the client has no such operation:\n");
    }
    for (call, place) in &permissions.unrecognized {
        let _ = writeln!(text, "  {call} at {place}");
    }
}

pub(super) fn json(permissions: &Permissions) -> String {
    let unknown: Vec<&str> = permissions.unknown().map(|row| row.id.as_str()).collect();
    let unrecognized = permissions.unrecognized.iter();
    let unrecognized: Vec<Value> = unrecognized
        .map(|(call, at)| json!({ "call": call, "place": place(at) }))
        .collect();
    let document = json!({
        "version": 1,
        "operations": permissions.operations.iter().map(row).collect::<Vec<_>>(),
        "least": permissions.least,
        "unknown": unknown,
        "unrecognized": unrecognized,
    });
    format!("{document:#}\n")
}

fn row(row: &Row) -> Value {
    let (permissions, needs) = match &row.accepted {
        Accepted::OneOf(permissions) => (permissions.as_slice(), "one"),
        Accepted::Anonymous => (&[][..], "none"),
        Accepted::Unknown => (&[][..], "unknown"),
    };
    json!({
        "id": row.id,
        "operation": row.route,
        "tag": row.tag,
        "method": row.method,
        "needs": needs,
        "permissions": permissions,
        "calls": row.calls.iter().map(place).collect::<Vec<_>>(),
    })
}

fn place(place: &Place) -> Value {
    json!({ "file": place.file, "line": place.line, "column": place.column })
}

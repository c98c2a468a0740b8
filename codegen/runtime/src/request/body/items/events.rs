//! Items as server-sent events (HTML Living Standard §9.2).

use crate::request::parameters::{Shape, text_of};
use std::fmt::Write as _;

/// Returns an event whose data is the JSON text.
#[expect(clippy::unnecessary_wraps, reason = "other items can be refused")]
pub(super) fn json_event(json: &str) -> Result<String, String> {
    Ok(format!("data: {json}\n\n"))
}

/// Returns an event whose data is the text of a JSON string.
pub(super) fn text_event(json: &str) -> Result<String, String> {
    let mut event = String::new();
    field(&mut event, "data", &text_of(json).unwrap_or_default())?;
    event.push('\n');
    Ok(event)
}

/// Returns an event with the members of a JSON object (§9.2.6).
///
/// Null members are omitted.
pub(super) fn event(json: &str) -> Result<String, String> {
    let Shape::Members(members) = Shape::of_json(json) else {
        return Err("an event must be an object".to_owned());
    };
    let mut event = String::new();
    for name in ["event", "id", "retry", "data"] {
        let member = members.iter().find(|(key, _)| key == name);
        if let Some(text) = member.and_then(|(_, json)| text_of(json)) {
            field(&mut event, name, &text)?;
        }
    }
    event.push('\n');
    Ok(event)
}

/// Writes a field of an event: the data in a line for each of its own.
fn field(event: &mut String, name: &str, text: &str) -> Result<(), String> {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    if name != "data" && text.contains('\n') {
        return Err(format!("`{name}` of an event must be one line"));
    }
    for line in text.split('\n') {
        let _ = writeln!(event, "{name}: {line}");
    }
    Ok(())
}

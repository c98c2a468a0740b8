//! Streams: the schema of each of their parts.

use crate::document::{At, JsonType, MediaType as Described, Schema, Version};
use crate::ledger::Outcome;
use crate::lower::context::Cx;

/// The members of a server-sent event as OpenAPI 3.2 §4.14.4 describes it.
const EVENT: [&str; 4] = ["data", "event", "id", "retry"];

/// The schema of a part of JSON lines or of a JSON sequence: `itemSchema`, or else `schema`, which since 3.2 describes
/// all parts as an array, and meant one of them before.
pub(super) fn item<'n>(cx: &mut Cx<'n, '_>, described: &Described<'n>) -> Option<At<'n>> {
    if described.item_schema.is_some() {
        return described.item_schema;
    }
    let schema = described.schema?;
    if cx.reading.version < Version::V32 {
        return Some(schema);
    }
    let array = read(cx, schema)?;
    let is_array = array
        .types
        .is_some_and(|types| types.contains(JsonType::Array));
    Some(array.items.filter(|_| is_array).unwrap_or(schema))
}

/// The schema of the data of server-sent events; [`None`] if it is text.
///
/// Given `{event: {type: string}, data: {type: string, contentSchema: X}}`, it is `X`. Many documents describe the data
/// as if it were the event; a schema with other properties than those of an event is taken so.
pub(super) fn event_data<'n>(cx: &mut Cx<'n, '_>, described: &Described<'n>) -> Option<At<'n>> {
    let at = item(cx, described)?;
    let event = read(cx, at)?;
    let members: Vec<&str> = event.properties.iter().map(|member| member.key).collect();
    let is_event = !members.is_empty() && members.iter().all(|key| EVENT.contains(key));
    if described.item_schema.is_none() || !is_event {
        return Some(at);
    }
    if event.one_of.is_some() || event.any_of.is_some() {
        let reason = "the data of each event has a type of its own; it is given as text";
        cx.inexact(Outcome::Approximated, "event stream", at, reason);
        return None;
    }
    let data = event
        .properties
        .iter()
        .find(|member| member.key == "data")?;
    let described = read(cx, data.at)?;
    let content = described
        .conditions
        .iter()
        .find(|member| member.key == "contentSchema");
    match content {
        Some(content) => Some(content.at),
        None if described
            .types
            .is_none_or(|types| types.contains(JsonType::String)) =>
        {
            None
        }
        None => Some(data.at),
    }
}

fn read<'n>(cx: &mut Cx<'n, '_>, at: At<'n>) -> Option<Schema<'n>> {
    let at = cx.reading.follow(at)?;
    Some(Schema::read(&mut cx.reading, at))
}

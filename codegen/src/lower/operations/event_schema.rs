//! Whether a schema describes a whole server-sent event or only its data.

use super::stream_items::{item, read};
use super::subschemas::properties;
use crate::document::{At, JsonType, MediaType as Described};
use crate::lower::context::Cx;

/// The members of a server-sent event (OpenAPI 3.2 §4.14.4).
const EVENT: [&str; 4] = ["data", "event", "id", "retry"];

/// The part of server-sent events that a schema describes.
pub(super) enum Event<'n> {
    /// None: the data is text.
    Text,
    /// The data.
    Data(At<'n>),
    /// The whole event.
    Whole(At<'n>),
}

/// Returns the part of server-sent events that the schema describes.
///
/// Given `{event: {type: string}, data: {type: string, contentSchema: X}}`, it is the data, with the schema `X`.
/// If the schema has `oneOf` or `anyOf`, each kind of event has data of its own, so it is the whole event. Many
/// documents describe the data in place of the event. A schema with properties that events do not have is that
/// of the data.
pub(super) fn event<'n>(cx: &mut Cx<'n, '_>, described: &Described<'n>) -> Event<'n> {
    let Some(at) = item(cx, described) else {
        return Event::Text;
    };
    let Some(schema) = read(cx, at) else {
        return Event::Text;
    };
    let members = properties(cx, at);
    let is_event = members.iter().any(|member| member.key == "data")
        && members.iter().all(|member| EVENT.contains(&member.key));
    if described.item_schema.is_none() || !is_event {
        return Event::Data(at);
    }
    if schema.one_of.is_some() || schema.any_of.is_some() {
        for data in members.iter().filter(|member| member.key == "data") {
            if let Some(content) = content(cx, data.at) {
                cx.reading.read_as(data.at, content);
            }
        }
        return Event::Whole(at);
    }
    let data = schema.properties.iter().find(|member| member.key == "data");
    let Some(data) = data.map(|member| member.at) else {
        return Event::Text;
    };
    match (content(cx, data), read(cx, data)) {
        (Some(content), _) => Event::Data(content),
        (None, Some(data))
            if data
                .types
                .is_none_or(|types| types.contains(JsonType::String)) =>
        {
            Event::Text
        }
        _ => Event::Data(data),
    }
}

/// Returns the `contentSchema` of a string.
fn content<'n>(cx: &mut Cx<'n, '_>, at: At<'n>) -> Option<At<'n>> {
    let at = cx.reading.follow(at)?;
    cx.reading.member(at, "contentSchema")
}

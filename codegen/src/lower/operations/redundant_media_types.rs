//! Which media types of a body or response are left out, because another one has the same data.

use super::body_format::is_bytes;
use super::media::Named;
use crate::document::{At, Member};
use crate::ledger::Construct;
use crate::lower::context::Cx;
use crate::lower::findings::Findings;
use crate::lower::schemas;
use crate::model::SchemaOf;
use crate::model::media_types::{essence, format_of, is_json};

/// Removes the media types of a response that have the schema of a JSON one: they are the same data in
/// another notation, and JSON is requested.
pub(super) fn without_copies<'n>(cx: &mut Cx<'n, '_>, content: Vec<Named<'n>>) -> Vec<Named<'n>> {
    let may_be_copy = |key: &str| !is_json(key) && !is_stream(&essence(key));
    if !content.iter().any(|(member, _)| may_be_copy(member.key)) {
        return content;
    }
    let (mut texts, mut json) = (Vec::new(), Vec::new());
    for (member, name) in &content {
        let schema = schema(cx, member);
        let text = schema.map(|at| at.node.to_json());
        if let Some(schema) = schema.filter(|_| is_json(member.key)) {
            let ty = schemas::lower(cx, schema, name).ty;
            // Bytes are not JSON, whatever their media type is.
            if !is_bytes(cx, ty) {
                json.extend(text.clone());
            }
        }
        texts.push(text);
    }
    let mut kept = Vec::new();
    let mut findings = Findings::default();
    for ((member, name), schema) in content.into_iter().zip(&texts) {
        let is_copy = schema.as_ref().is_some_and(|schema| json.contains(schema));
        if is_copy && may_be_copy(member.key) {
            let reason = "the response has the same schema as JSON, which is what is requested";
            findings.ignored(Construct::MediaType, member.at, reason);
        } else {
            kept.push((member, name));
        }
    }
    cx.record(&findings);
    kept
}

/// Removes the other names of JSON, such as `text/json` and `application/*+json`, if a request has
/// `application/json` with the same schema. ASP.NET lists all three for each body.
pub(super) fn without_other_names_of_json<'n>(
    cx: &mut Cx<'n, '_>,
    content: Vec<Named<'n>>,
) -> Vec<Named<'n>> {
    let plain = content
        .iter()
        .find(|(member, _)| essence(member.key) == "application/json");
    let Some((plain, _)) = plain else {
        return content;
    };
    let json = schema(cx, plain).map(|at| at.node.to_json());
    let mut findings = Findings::default();
    let mut kept = Vec::new();
    for (member, name) in content {
        let key = essence(member.key);
        let is_other_name = is_json(&key) && (key.contains('*') || key.starts_with("text/"));
        if is_other_name && schema(cx, &member).map(|at| at.node.to_json()) == json {
            let reason = "the body has the same schema as `application/json`, which is sent";
            findings.ignored(Construct::MediaType, member.at, reason);
        } else {
            kept.push((member, name));
        }
    }
    cx.record(&findings);
    kept
}

fn schema<'n>(cx: &mut Cx<'n, '_>, member: &Member<'n>) -> Option<At<'n>> {
    let at = cx.reading.follow(member.at)?;
    cx.reading.member(at, "schema")
}

/// Whether the schema of this media type is that of an item.
fn is_stream(essence: &str) -> bool {
    format_of(essence)
        .is_some_and(|format| matches!(format.schema, SchemaOf::Items | SchemaOf::Events))
}

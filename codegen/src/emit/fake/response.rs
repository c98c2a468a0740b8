//! The default response of a fake: the document's example, or one made from the type.

use serde_json::{Map, Value};

use super::sample::sample;
use crate::model::{Api, Data, Envelope, FakeBody, MediaType, Operation, StatusRange};

/// The response of a fake.
pub(super) struct FakeResponse<'a> {
    /// The status.
    pub(super) status: u16,
    /// The content type; empty: there is no body.
    pub(super) media_type: &'a str,
    /// The body.
    pub(super) body: String,
}

/// The first response of success, in the preferred representation.
pub(super) fn of<'a>(api: &Api, operation: &'a Operation) -> Option<FakeResponse<'a>> {
    let representations = operation.representations();
    let form = representations.first()?;
    let (index, data) = form.responses.first()?;
    let response = operation.responses.get(*index)?;
    let status = match response.status {
        StatusRange::Code(status) => status,
        StatusRange::Class(3) => 302,
        StatusRange::Class(_) | StatusRange::Default => 200,
    };
    let media = response
        .media
        .iter()
        .find(|media| form.accept.contains(&media.name.as_str()));
    let Some(media) = media.or(response.media.first().filter(|_| *data != Data::Nothing)) else {
        return Some(FakeResponse {
            status,
            media_type: "",
            body: String::new(),
        });
    };
    Some(FakeResponse {
        status,
        media_type: &media.name,
        body: body(api, operation, media),
    })
}

fn body(api: &Api, operation: &Operation, media: &MediaType) -> String {
    let ty = media.kind.ty;
    let sample = || ty.map_or(Value::Null, |ty| sample(api, ty));
    let example = media.examples.first();
    let text = || {
        let example = example?;
        let text = serde_json::from_str::<String>(example);
        Some(text.unwrap_or_else(|_| example.clone()))
    };
    match media.kind.format.received().fake {
        FakeBody::Json => match (example, &operation.envelope) {
            (Some(example), _) => example.clone(),
            (None, None) => sample().to_string(),
            (None, Some(envelope)) => enveloped(api, envelope).to_string(),
        },
        FakeBody::Sample(before, after) => format!("{before}{}{after}", sample()),
        FakeBody::Event => event(&sample()),
        FakeBody::Text(otherwise) => text().unwrap_or_else(|| otherwise.to_owned()),
        FakeBody::Encoded => text().unwrap_or_else(|| sample().to_string()),
    }
}

/// A sample of the data in its envelope.
fn enveloped(api: &Api, envelope: &Envelope) -> Value {
    let list = || Some(Value::Array(Vec::new()));
    let members = [
        (&envelope.errors, list()),
        (&envelope.messages, list()),
        (&envelope.success, Some(Value::Bool(true))),
        (&envelope.data, envelope.data_type.map(|ty| sample(api, ty))),
    ];
    let members = members.into_iter();
    let members = members.filter_map(|(name, value)| Some((name.clone()?, value?)));
    Value::Object(members.collect::<Map<String, Value>>())
}

/// A server-sent event of the members of an object; data other than text is JSON.
fn event(members: &Value) -> String {
    let text = |key: &str| match members.get(key)? {
        Value::String(text) => Some(text.clone()),
        other => Some(other.to_string()),
    };
    let fields = ["event", "data"].into_iter();
    let fields = fields.filter_map(|key| Some(format!("{key}: {}\n", text(key)?)));
    format!("{}\n", fields.collect::<String>())
}

//! Request bodies.

use super::{Words, media};
use crate::document::{At, RequestBody};
use crate::ledger::Construct;
use crate::lower::context::Cx;
use crate::lower::examples::Place;
use crate::model::{Body, MediaKind, MediaType};

/// Lowers a request body; without any media type it is bytes of any kind.
pub(super) fn lower<'n>(cx: &mut Cx<'n, '_>, at: At<'n>, words: &Words) -> Option<Body> {
    let name = super::shared_name(cx, at, "Body").unwrap_or_else(|| words.role("Body"));
    let at = cx.reading.follow(at)?;
    let described = RequestBody::read(&mut cx.reading, at);
    let mut media = media::lower(cx, &described.content, &name, Place::Request);
    for media in &mut media {
        name_one(media);
    }
    // JSON first: it is what a caller wants, whatever the document's order.
    media.sort_by_key(|media| !matches!(media.kind, MediaKind::Json(_)));
    if media.is_empty() {
        media.push(MediaType {
            name: "application/octet-stream".to_owned(),
            kind: MediaKind::Bytes,
            raw_reason: None,
            examples: Vec::new(),
        });
    }
    cx.exact(Construct::RequestBody, at);
    Some(Body {
        required: described.required,
        description: described.description.to_owned(),
        media,
    })
}

/// Chooses one media type for a body where the document names a range, such as `*/*`: that of its kind. A
/// string is text, unless the range is within `application`, where it is JSON.
fn name_one(media: &mut MediaType) {
    if media.name.contains('/') && !media.name.contains('*') {
        return;
    }
    let name = match media.kind {
        MediaKind::TextOrJson(ty) if media.name.starts_with("application/") => {
            media.kind = MediaKind::Json(ty);
            "application/json"
        }
        MediaKind::TextOrJson(_) | MediaKind::Text => {
            media.kind = MediaKind::Text;
            "text/plain"
        }
        MediaKind::Json(_) => "application/json",
        MediaKind::Bytes => "application/octet-stream",
        _ => return,
    };
    name.clone_into(&mut media.name);
}

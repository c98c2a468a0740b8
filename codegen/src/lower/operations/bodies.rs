//! Request bodies.

use super::{Words, media};
use crate::document::{At, RequestBody};
use crate::ledger::Construct;
use crate::lower::context::Cx;
use crate::lower::examples::Place;
use crate::model::{Body, MediaKind, MediaType, formats};

/// Lowers a request body. Without a media type, it is bytes.
pub(super) fn lower<'n>(cx: &mut Cx<'n, '_>, at: At<'n>, words: &Words) -> Option<Body> {
    let name = super::shared_name(cx, at, "Body").unwrap_or_else(|| words.role("Body"));
    let at = cx.reading.follow(at)?;
    let described = RequestBody::read(&mut cx.reading, at);
    let mut media = media::lower(cx, &described.content, &name, Place::Request);
    for media in &mut media {
        name_one(media);
    }
    if media.is_empty() {
        media.push(MediaType {
            name: "application/octet-stream".to_owned(),
            kind: MediaKind::bytes(),
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

/// Replaces a range such as `*/*` by the media type of the format. A string is text, or JSON if the range is
/// `application/*`.
fn name_one(media: &mut MediaType) {
    if media.name.contains('/') && !media.name.contains('*') {
        return;
    }
    let format = media.kind.format;
    let name = if *format == formats::TEXT_OR_JSON && media.name.starts_with("application/") {
        media.kind.format = &formats::JSON;
        "application/json"
    } else if *format == formats::TEXT_OR_JSON || *format == formats::TEXT {
        media.kind = MediaKind::new(&formats::TEXT, None);
        "text/plain"
    } else if *format == formats::JSON {
        "application/json"
    } else if *format == formats::BYTES {
        "application/octet-stream"
    } else {
        return;
    };
    name.clone_into(&mut media.name);
}

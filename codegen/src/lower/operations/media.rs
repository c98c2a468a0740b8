//! The media types of a body or response: which of them the client has, and the names of their types.

use super::body_format::{self, is_unnamed};
use super::redundant_media_types;
use crate::document::{MediaType as Described, Member};
use crate::ledger::Construct;
use crate::lower::context::Cx;
use crate::lower::examples::{self, Place};
use crate::lower::findings::Findings;
use crate::model::media_types::{essence, is_json};
use crate::model::{MediaType, NameHint, words};

/// A media type and the name of the inline types of its schema.
pub(super) type Named<'n> = (Member<'n>, NameHint);

/// Lowers the media types of a body or response, the preferred one first.
pub(super) fn lower<'n>(
    cx: &mut Cx<'n, '_>,
    content: &[Member<'n>],
    name: &NameHint,
    place: Place,
) -> Vec<MediaType> {
    let mut named = named(&preferred_first(content), name, place);
    named = match place {
        Place::Request => redundant_media_types::without_other_names_of_json(cx, named),
        _ => redundant_media_types::without_copies(cx, named),
    };
    let named = named.iter();
    named
        .map(|(member, name)| one(cx, member, name, place))
        .collect()
}

/// Returns the media types in the order of preference: JSON, then a range such as `*/*`, which means JSON, then others
/// in the order of the document. The first is that of the method for the default body or data.
fn preferred_first<'n>(content: &[Member<'n>]) -> Vec<Member<'n>> {
    let mut sorted = content.to_vec();
    sorted.sort_by_key(|member| (!is_json(member.key), !is_unnamed(&essence(member.key))));
    sorted
}

/// Returns each media type with the name of its inline types. The preferred one has the plain name. The names of the
/// others have a word for the media type.
///
/// Given `application/x-www-form-urlencoded` and `application/json` in the body of `create`, the types
/// are `CreateFormBody` and `CreateBody`.
fn named<'n>(content: &[Member<'n>], name: &NameHint, place: Place) -> Vec<Named<'n>> {
    let name_of = |(index, member): (usize, &Member<'n>)| {
        if index == 0 {
            return (*member, name.clone());
        }
        let essence = essence(member.key);
        let word = match place {
            Place::Request => words::sent_word(&essence),
            _ => words::received_word(&essence),
        };
        (*member, name.qualified(word))
    };
    content.iter().enumerate().map(name_of).collect()
}

fn one<'n>(cx: &mut Cx<'n, '_>, member: &Member<'n>, name: &NameHint, place: Place) -> MediaType {
    let described = match cx.reading.follow(member.at) {
        Some(at) => Described::read(&mut cx.reading, at, member.key),
        None => Described::default(),
    };
    let (kind, raw_reason) = body_format::decide(cx, member, &described, (name, place));
    let mut findings = Findings::default();
    match raw_reason {
        Some(reason) => findings.raw(Construct::MediaType, member.at, reason),
        None => findings.exact(Construct::MediaType, member.at),
    }
    cx.record(&findings);
    let values = examples::values(cx, &described.examples);
    examples::of_media(cx, &values, described.schema, &kind, place);
    MediaType {
        name: member.key.to_owned(),
        kind,
        raw_reason: raw_reason.map(str::to_owned),
        examples: values.iter().map(|value| value.node.to_json()).collect(),
    }
}

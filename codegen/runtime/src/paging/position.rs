//! The position of a page in a request: what it is, and how it is set.

use super::{page_info, page_url};
use crate::error::Error;
use crate::operation::PageLocation;
use crate::request::parameters::Encoded;
use crate::request::{Call, Prepared};

/// Returns the position that the caller's arguments choose.
pub(super) fn of_arguments(call: &Call, location: PageLocation) -> Result<Option<String>, Error> {
    Ok(match location {
        PageLocation::Parameter(name) => {
            let index = call.operation().page_parameter(name);
            let argument = index.and_then(|index| call.0.arguments.get(index)?.as_ref());
            argument.map(Encoded::plain)
        }
        PageLocation::BodyMember(pointer) => call
            .body_text()
            .and_then(|body| page_info::cursor_json(body, pointer))
            .map(str::to_owned),
        PageLocation::Url => Some(Prepared::of(call)?.whole_url()),
    })
}

/// Returns the position of the next page as it is requested: a URL is resolved against that of the page before.
pub(super) fn resolved(
    call: &Call,
    location: PageLocation,
    requested: Option<&str>,
    next: Option<String>,
) -> Option<String> {
    match (location, requested, next) {
        (PageLocation::Url, Some(requested), Some(link)) => {
            Some(page_url::resolved(call, requested, &link))
        }
        (_, _, next) => next,
    }
}

/// Returns the call for the page at a position.
pub(super) fn request(call: Call, location: PageLocation, position: &str) -> Result<Call, Error> {
    Ok(match location {
        PageLocation::Parameter(name) => match call.operation().page_parameter(name) {
            Some(index) => call.set(index, Encoded::Text(position.to_owned())),
            None => call.refuse(name, "the operation has no such parameter"),
        },
        PageLocation::BodyMember(pointer) => {
            let body = call.body_text().unwrap_or("{}");
            match page_info::replaced(body, pointer, position) {
                Some(body) => call.with_json_text(body),
                None => call.refuse(
                    "body",
                    "it is not a JSON object that a cursor can be set in",
                ),
            }
        }
        PageLocation::Url => page_url::request(call, position)?,
    })
}

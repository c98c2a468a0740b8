//! The id that an API assigns to a request.

use crate::operation::Api;
use http::HeaderMap;

/// The headers that are read if the document names none, the preferred one first.
const USUAL_HEADERS: &[&str] = &["x-request-id", "request-id", "x-correlation-id"];

/// Returns the id from the first of the API's headers that is present.
pub(super) fn request_id(api: &Api, headers: &HeaderMap) -> Option<String> {
    let names = match api.request_id_headers {
        [] => USUAL_HEADERS,
        names => names,
    };
    let id = names
        .iter()
        .find_map(|name| headers.get(*name)?.to_str().ok());
    id.map(str::to_owned)
}

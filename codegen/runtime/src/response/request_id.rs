//! The id that an API assigns to a request.

use crate::operation::Api;
use http::HeaderMap;

/// Returns the id from the first of the API's headers that is present.
pub(super) fn request_id(api: &Api, headers: &HeaderMap) -> Option<String> {
    let named = api
        .request_id_headers
        .iter()
        .find_map(|name| headers.get(*name)?.to_str().ok());
    named.map(str::to_owned)
}

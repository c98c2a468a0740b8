//! Which URLs the credentials of a request may also be sent to.

use url::Url;

/// Returns whether a URL that a server names has the scheme, host and port of the request, and no credentials of its own.
pub(crate) fn is_same_server(request: &Url, named: &Url) -> bool {
    request.origin() == named.origin() && named.username().is_empty() && named.password().is_none()
}

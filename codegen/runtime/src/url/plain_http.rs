//! Plain `http`, which is not encrypted, so that credentials in it could be read.

use super::loopback::is_loopback;
use url::Url;

/// Returns whether requests may be sent to the URL: it is `https`, or it is `http` and either its host is this machine
/// or the caller allows `http`.
pub(crate) fn may_be_sent(url: &Url, allow_http: bool) -> bool {
    match url.scheme() {
        "https" => true,
        "http" => allow_http || is_loopback(url),
        _ => false,
    }
}

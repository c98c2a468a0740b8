//! Plain `http`, which is not encrypted.

use super::loopback::is_loopback;
use url::Url;

/// Returns whether requests to the URL cannot be intercepted: it is `https`, or its host is this machine.
pub(crate) fn is_confidential(url: &Url) -> bool {
    match url.scheme() {
        "https" => true,
        "http" => is_loopback(url),
        _ => false,
    }
}

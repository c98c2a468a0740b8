//! Redirects, which are followed only if credentials stay on their host and the method is safe.

use crate::operation::Method;
use crate::transport::Body;
use crate::url::is_same_server;
use http::header::LOCATION;
use http::{Response, StatusCode, Uri};
use url::Url;

/// The maximum number of redirects of one attempt.
pub(super) const MAX_REDIRECTS: usize = 5;

/// Returns the target of a redirect that is followed: it must have the scheme, host and port of the request, whose method
/// must be safe.
pub(super) fn target(method: Method, from: &Uri, response: &Response<Body>) -> Option<Uri> {
    let follows = matches!(
        response.status(),
        StatusCode::MOVED_PERMANENTLY
            | StatusCode::FOUND
            | StatusCode::SEE_OTHER
            | StatusCode::TEMPORARY_REDIRECT
            | StatusCode::PERMANENT_REDIRECT
    );
    // The body of a QUERY is for the URL that the caller named.
    if !follows || !method.is_safe() || method == Method::Query {
        return None;
    }
    let from = Url::parse(&from.to_string()).ok()?;
    let mut to = from
        .join(response.headers().get(LOCATION)?.to_str().ok()?)
        .ok()?;
    to.set_fragment(None);
    if !is_same_server(&from, &to) {
        return None;
    }
    Uri::try_from(String::from(to)).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn follow(method: Method, status: u16, to: &str) -> Option<String> {
        let from = Uri::from_static("https://api.example/v4/a?key=secret");
        let mut response = Response::new(Body::empty());
        *response.status_mut() = StatusCode::from_u16(status).unwrap();
        response.headers_mut().insert(LOCATION, to.parse().unwrap());
        target(method, &from, &response).map(|uri| uri.to_string())
    }

    #[test]
    fn redirects_stay_on_the_host() {
        assert_eq!(
            follow(Method::Get, 302, "/b#x").unwrap(),
            "https://api.example/b"
        );
        assert_eq!(
            follow(Method::Get, 308, "c").unwrap(),
            "https://api.example/v4/c"
        );
        assert_eq!(
            follow(Method::Head, 301, "https://api.example:443/b").unwrap(),
            "https://api.example/b"
        );
        for other in [
            "https://other.example/",
            "//other.example/",
            "http://api.example/",
            "https://api.example:8443/",
            "https://user@api.example/",
            "https://api.example.other.example/",
            "\\\\other.example",
        ] {
            assert_eq!(follow(Method::Get, 302, other), None, "{other}");
        }
    }

    #[test]
    fn redirects_of_writing_methods_are_not_followed() {
        for method in [Method::Post, Method::Put, Method::Delete, Method::Patch] {
            assert_eq!(follow(method, 307, "/b"), None);
        }
        assert_eq!(follow(Method::Get, 304, "/b"), None);
        assert_eq!(follow(Method::Get, 200, "/b"), None);
    }
}

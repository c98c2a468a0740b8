//! Whether a URL can be a base URL.

use super::configuration;
use crate::error::Error;
use crate::url::may_be_sent;
use url::Url;

/// Returns the URL without a trailing slash, if credentials may be sent there: by `https`, or by `http` to a loopback
/// address.
pub(super) fn validated(text: &str, allow_http: bool) -> Result<String, Error> {
    let url = Url::parse(text).map_err(not_absolute)?;
    let refused = |what: &str| Err(configuration(format!("the base URL {what}")));
    if !url.username().is_empty() || url.password().is_some() {
        return refused("contains credentials: set them with the builder's `credentials`");
    }
    if url.query().is_some() || url.fragment().is_some() {
        return refused("has a query or a fragment, which a path cannot be appended to");
    }
    match url.scheme() {
        _ if may_be_sent(&url, allow_http) => {}
        "http" => {
            return refused(
                "is http, which is not encrypted: use https, or allow http with `allow_http`",
            );
        }
        other => {
            return refused(&format!(
                "has the scheme \"{other}\": only https and http can be used"
            ));
        }
    }
    Ok(url.as_str().trim_end_matches('/').to_owned())
}

/// Creates the error of a URL that is not absolute.
pub(super) fn not_absolute(error: url::ParseError) -> Error {
    configuration(format!(
        "the base URL is not an absolute URL ({error}): set `base_url` to one"
    ))
    .caused_by(error)
}

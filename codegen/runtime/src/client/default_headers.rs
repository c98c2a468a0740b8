//! The headers that a client sends with every request.

use crate::error::{Error, ErrorKind};
use crate::operation::Api;
use http::header::USER_AGENT;
use http::{HeaderMap, HeaderName, HeaderValue};

/// Returns the headers of every request.
///
/// # Errors
/// Returns an error if a name or a value is not that of a header.
pub(super) fn default_headers(
    api: &Api,
    user_agent: Option<&str>,
    others: &[(String, String)],
) -> Result<HeaderMap, Error> {
    let own = format!("{}/{}", api.name, api.version);
    let mut headers = HeaderMap::new();
    headers.insert(USER_AGENT, value("user-agent", user_agent.unwrap_or(&own))?);
    for (name, text) in others {
        let unusable = |_| {
            Error::new(
                ErrorKind::Configuration,
                format!("`{name}` cannot be the name of a header"),
            )
        };
        let mut value = value(name, text)?;
        // It may be a key.
        value.set_sensitive(true);
        headers.insert(
            HeaderName::from_bytes(name.as_bytes()).map_err(unusable)?,
            value,
        );
    }
    Ok(headers)
}

fn value(name: &str, text: &str) -> Result<HeaderValue, Error> {
    HeaderValue::from_str(text).map_err(|_| {
        let text = format!(
            "the header `{name}` has a character that is not allowed in a header, such as a line break"
        );
        Error::new(ErrorKind::Configuration, text)
    })
}

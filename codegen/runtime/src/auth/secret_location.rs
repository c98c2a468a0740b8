//! Where a secret is sent: in the header, the query parameter or the cookie of its security scheme. For bearer tokens,
//! passwords and API keys, which do not change.

use super::{AuthContext, Authenticate};
use crate::future::BoxFuture;
use crate::operation::{Carrier, Scheme};
use crate::url::{encode, replace_pair};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use bytes::Bytes;
use http::header::COOKIE;
use http::request::Parts;
use http::{HeaderName, HeaderValue};
use std::error::Error;

/// A secret with its location in the request.
pub(super) struct SchemeSecret {
    location: Location,
    /// The secret and what it was made of, which a server could repeat.
    secrets: Vec<String>,
}

enum Location {
    Header(HeaderName, HeaderValue),
    Query(&'static str, String),
    Cookie(String),
}

impl SchemeSecret {
    /// Creates the secret of a scheme, encoded for its location.
    ///
    /// # Errors
    /// Returns the reason why the secret cannot be sent. It does not contain the secret.
    pub(super) fn new(scheme: &Scheme, secret: &str) -> Result<Self, String> {
        let location = match scheme.carrier {
            Carrier::Header(name, prefix) => {
                let unusable = |_| {
                    format!(
                        "the security scheme \"{}\" names a header that cannot be sent",
                        scheme.name
                    )
                };
                let name = HeaderName::from_bytes(name.as_bytes()).map_err(unusable)?;
                Location::Header(name, header(scheme, &[prefix, secret])?)
            }
            Carrier::Query(name) => Location::Query(name, secret.to_owned()),
            Carrier::Cookie(name) => {
                Location::Cookie(format!("{}={}", encode(name), encode(secret)))
            }
            Carrier::Connection | Carrier::Custom => {
                return Err(format!(
                    "the security scheme \"{}\" has no place for a secret: add an authenticator for it",
                    scheme.name
                ));
            }
        };
        Ok(Self {
            location,
            secrets: vec![secret.to_owned()],
        })
    }

    /// Creates the secret of HTTP Basic authentication: the user name and the password in Base64 (RFC 7617 §2).
    ///
    /// # Errors
    /// Returns the same errors as [`new`](Self::new).
    pub(super) fn basic(scheme: &Scheme, name: &str, password: &str) -> Result<Self, String> {
        let mut secret = Self::new(scheme, &STANDARD.encode(format!("{name}:{password}")))?;
        secret.secrets.push(password.to_owned());
        Ok(secret)
    }

    /// Puts the secret into a request.
    pub(super) fn place(&self, request: &mut Parts) -> Result<(), Box<dyn Error + Send + Sync>> {
        match &self.location {
            Location::Header(name, value) => drop(request.headers.insert(name, value.clone())),
            Location::Query(name, value) => request.uri = replace_pair(&request.uri, name, value)?,
            Location::Cookie(pair) => {
                let others = request.headers.get(COOKIE);
                let cookies = match others.map(HeaderValue::to_str).transpose()? {
                    Some(others) => format!("{others}; {pair}"),
                    None => pair.clone(),
                };
                request.headers.insert(COOKIE, sensitive(cookies.parse()?));
            }
        }
        Ok(())
    }
}

impl Authenticate for SchemeSecret {
    fn authenticate<'a>(
        &'a self,
        request: &'a mut Parts,
        _context: &'a AuthContext<'a>,
    ) -> BoxFuture<'a, Result<(), Box<dyn Error + Send + Sync>>> {
        Box::pin(std::future::ready(self.place(request)))
    }

    fn secrets(&self) -> Vec<String> {
        self.secrets.clone()
    }
}

fn header(scheme: &Scheme, text: &[&str]) -> Result<HeaderValue, String> {
    let unusable = || {
        format!(
            "the secret of the security scheme \"{}\" has a character that is not allowed in a header, such as a line break",
            scheme.name
        )
    };
    let value = Some(text.concat())
        .filter(|text| text.is_ascii())
        .and_then(|text| HeaderValue::from_maybe_shared(Bytes::from(text)).ok());
    value.map(sensitive).ok_or_else(unusable)
}

fn sensitive(mut value: HeaderValue) -> HeaderValue {
    value.set_sensitive(true);
    value
}

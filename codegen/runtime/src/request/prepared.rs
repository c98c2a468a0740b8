//! From a call to the request that is sent: URL, headers, body.

use super::path::{Refusal, expand};
use super::{Call, Content, refused};
use crate::error::Error;
use crate::operation::{Location, Operation};
use crate::request::parameters::{Encoded, header_text, pairs, query_string};
use crate::transport::Body;
use crate::url::{push_pair, with_query};
use bytes::Bytes;
use http::header::{ACCEPT, CONTENT_TYPE, COOKIE};
use http::{HeaderMap, HeaderName, HeaderValue, Uri};

/// Headers of the connection. An argument in one of them could end the request early or begin another one (request
/// smuggling).
const OF_THE_CONNECTION: [&str; 6] = [
    "connection",
    "content-length",
    "host",
    "te",
    "transfer-encoding",
    "upgrade",
];

/// Space for the headers that authenticators add.
const EXPECTED_CREDENTIALS: usize = 2;

/// A request without its credentials, ready to be sent more than once.
pub(crate) struct Prepared<'c> {
    operation: &'static Operation,
    body: Option<&'c Content>,
    /// Scheme, host and path.
    url: String,
    /// `name=value` pairs joined by `&`.
    query: String,
    cookies: Vec<String>,
    /// The headers of every call of the client.
    shared: &'c HeaderMap,
    /// The headers of this call, which take precedence.
    headers: Vec<(HeaderName, HeaderValue)>,
}

impl<'c> Prepared<'c> {
    /// Creates the request of a call.
    pub(crate) fn of(call: &'c Call) -> Result<Self, Error> {
        let mut prepared = Self::with(call, &call.0.arguments)?;
        let name = call
            .operation()
            .idempotency_key
            .and_then(|name| name.parse::<HeaderName>().ok());
        if let (Some(name), Some(key)) = (name, &call.0.key)
            && let Ok(key) = HeaderValue::from_str(key)
        {
            // A key that the caller has set takes precedence.
            prepared.headers.insert(0, (name, key));
        }
        Ok(prepared)
    }

    /// Creates the request of a call with other arguments.
    pub(super) fn with(call: &'c Call, arguments: &[Option<Encoded>]) -> Result<Self, Error> {
        let (operation, shared) = (call.operation(), call.shared());
        let mut prepared = Self {
            operation,
            body: call.0.body.as_ref(),
            url: shared
                .base
                .of(operation)
                .map_err(|error| error.with_operation(operation))?,
            query: String::new(),
            cookies: Vec::new(),
            shared: &shared.headers,
            headers: Vec::with_capacity(4),
        };
        let target = call.0.target.as_deref();
        let filled = prepared.fill(arguments, &call.0.headers, target);
        filled.map_err(|refusal| refused(operation, &refusal.parameter, &refusal.reason))?;
        Ok(prepared)
    }

    pub(crate) fn operation(&self) -> &'static Operation {
        self.operation
    }

    /// Returns the URL without its query, which may contain a key.
    pub(crate) fn url(&self) -> &str {
        &self.url
    }

    /// Returns the URL with its query, without credentials.
    pub(crate) fn whole_url(&self) -> String {
        with_query(&self.url, &self.query)
    }

    /// Returns whether it can be sent more than once.
    pub(crate) fn is_replayable(&self) -> bool {
        self.body.is_none_or(Content::is_replayable)
    }

    fn fill(
        &mut self,
        arguments: &[Option<Encoded>],
        headers: &[(String, String)],
        target: Option<&str>,
    ) -> Result<(), Refusal> {
        if let Some(target) = target {
            let (url, query) = target.split_once('?').unwrap_or((target, ""));
            url.clone_into(&mut self.url);
            query.clone_into(&mut self.query);
        } else {
            let (path, query) = expand(self.operation, arguments)?;
            self.url.push_str(&path);
            self.query.push_str(query.unwrap_or_default());
        }
        if !self.operation.accept.is_empty() {
            let accept = Bytes::from_static(self.operation.accept.as_bytes());
            self.header("accept", ACCEPT, accept)?;
        }
        if let Some(content) = self.body {
            self.header(
                "content-type",
                CONTENT_TYPE,
                content.media_type().to_owned(),
            )?;
        }
        for (parameter, value) in self.operation.parameters.iter().zip(arguments) {
            let is_in_target = target.is_some()
                && matches!(parameter.location, Location::Query | Location::QueryString);
            if let (Some(value), false) = (value, is_in_target) {
                self.place(parameter, value)?;
            }
        }
        for (name, value) in headers {
            self.header(name, header_name(name)?, value.clone())?;
            if let Some((_, value)) = self.headers.last_mut() {
                value.set_sensitive(true);
            }
        }
        Ok(())
    }

    fn place(
        &mut self,
        parameter: &crate::operation::Parameter,
        value: &Encoded,
    ) -> Result<(), Refusal> {
        match parameter.location {
            Location::Path => {}
            Location::Query => {
                for (name, value) in pairs(parameter.name, parameter.wire, value) {
                    push_pair(&mut self.query, &name, &value);
                }
            }
            Location::QueryString => {
                let text = query_string(parameter.wire, value);
                if !(text.is_empty() || self.query.is_empty()) {
                    self.query.push('&');
                }
                self.query.push_str(&text);
            }
            Location::Header => {
                if let Some(text) = header_text(parameter, value) {
                    self.header(parameter.name, header_name(parameter.name)?, text)?;
                }
            }
            Location::Cookie => {
                let pairs = pairs(parameter.name, parameter.wire, value);
                let is_octet = |byte: u8| (b' '..=b'~').contains(&byte) && byte != b';';
                if !pairs.iter().all(|(_, value)| value.bytes().all(is_octet)) {
                    let reason = "a cookie cannot contain this value: it has a `;`, or a character beyond ASCII";
                    return Err(Refusal::new(parameter.name, reason));
                }
                self.cookies.extend(
                    pairs
                        .into_iter()
                        .map(|(name, value)| format!("{name}={value}")),
                );
            }
        }
        Ok(())
    }

    fn header(
        &mut self,
        parameter: &str,
        name: HeaderName,
        text: impl Into<Bytes>,
    ) -> Result<(), Refusal> {
        if OF_THE_CONNECTION.contains(&name.as_str()) {
            return Err(Refusal::new(
                parameter,
                "this header belongs to the connection",
            ));
        }
        let unusable = |_| {
            Refusal::new(
                parameter,
                "it has a character that is not allowed in a header, such as a line break",
            )
        };
        let value = HeaderValue::from_maybe_shared(text.into()).map_err(unusable)?;
        self.headers.push((name, value));
        Ok(())
    }

    /// Returns the body for the next attempt.
    pub(crate) fn body(&self) -> Body {
        self.body.map_or_else(Body::empty, Content::take)
    }

    /// Returns the head of the request, without credentials.
    pub(crate) fn head(&self) -> Result<http::request::Parts, Error> {
        let mut headers = self.shared.clone();
        headers.reserve(self.headers.len().saturating_add(EXPECTED_CREDENTIALS));
        for (name, value) in &self.headers {
            headers.insert(name, value.clone());
        }
        if let (false, Ok(mut value)) = (
            self.cookies.is_empty(),
            HeaderValue::from_str(&self.cookies.join("; ")),
        ) {
            value.set_sensitive(true);
            headers.insert(COOKIE, value);
        }
        let mut request = http::Request::new(());
        let method = self.operation.method.to_http();
        *request.method_mut() =
            method.ok_or_else(|| refused(self.operation, "method", "it is no method of HTTP"))?;
        *request.uri_mut() = self.uri()?;
        *request.headers_mut() = headers;
        Ok(request.into_parts().0)
    }

    fn uri(&self) -> Result<Uri, Error> {
        let url = with_query(&self.url, &self.query);
        let length = url.len();
        Uri::try_from(url).map_err(|error| {
            let reason = format!("together they make a URL of {length} bytes that cannot be sent");
            refused(self.operation, "path and query", &reason).caused_by(error)
        })
    }
}

fn header_name(name: &str) -> Result<HeaderName, Refusal> {
    HeaderName::from_bytes(name.as_bytes())
        .map_err(|_| Refusal::new(name, "this cannot be the name of a header"))
}

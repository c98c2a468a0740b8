//! From a call to the request that is sent: URL, headers, body.

use super::path::{Refusal, expand};
use super::{Call, Content, refused};
use crate::credentials::Placed;
use crate::error::Error;
use crate::operation::{Location, Operation};
use crate::parameters::{Encoded, encode, header_text, pairs};
use crate::transport::Body;
use bytes::Bytes;
use http::header::{ACCEPT, CONTENT_TYPE, COOKIE};
use http::{HeaderMap, HeaderName, HeaderValue, Uri};

/// Headers that belong to the connection: an argument there could end the request early or begin another one.
const OF_THE_CONNECTION: [&str; 6] = [
    "connection",
    "content-length",
    "host",
    "te",
    "transfer-encoding",
    "upgrade",
];

/// A request without its credentials, ready to be sent more than once.
pub(crate) struct Prepared {
    operation: &'static Operation,
    /// Scheme, host and path.
    url: String,
    /// `name=value` pairs joined by `&`.
    query: String,
    cookies: Vec<String>,
    headers: HeaderMap,
    body: Bytes,
}

impl Prepared {
    /// Takes a call apart.
    pub(crate) fn of(call: &mut Call) -> Result<Self, Error> {
        if let Some(failure) = call.failure.take() {
            return Err(failure);
        }
        let operation = call.operation;
        let mut prepared = Self {
            operation,
            url: call
                .client
                .0
                .base
                .of(operation)
                .map_err(|error| error.of(operation))?,
            query: String::new(),
            cookies: Vec::new(),
            headers: call.client.0.headers.clone(),
            body: Bytes::new(),
        };
        prepared
            .fill(call)
            .map_err(|refusal| refused(operation, &refusal.parameter, &refusal.reason))?;
        Ok(prepared)
    }

    fn fill(&mut self, call: &mut Call) -> Result<(), Refusal> {
        let (path, query) = expand(self.operation, &call.arguments)?;
        self.url.push_str(&path);
        self.query.push_str(query.unwrap_or_default());
        if !self.operation.accept.is_empty() {
            self.header("accept", &ACCEPT, self.operation.accept)?;
        }
        if let Content::Bytes { media_type, bytes } =
            std::mem::replace(&mut call.body, Content::None)
        {
            self.header("content-type", &CONTENT_TYPE, &media_type)?;
            self.body = bytes;
        }
        for (parameter, value) in self.operation.parameters.iter().zip(&call.arguments) {
            if let Some(value) = value {
                self.place(parameter, value)?;
            }
        }
        for (name, value) in &call.headers {
            let header = header_name(name)?;
            self.header(name, &header, value)?;
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
            Location::Header => {
                if let Some(text) = header_text(parameter, value) {
                    self.header(parameter.name, &header_name(parameter.name)?, &text)?;
                }
            }
            Location::Cookie => {
                let pairs = pairs(parameter.name, parameter.wire, value);
                self.cookies.extend(
                    pairs
                        .into_iter()
                        .map(|(name, value)| format!("{name}={value}")),
                );
            }
        }
        Ok(())
    }

    fn header(&mut self, parameter: &str, name: &HeaderName, text: &str) -> Result<(), Refusal> {
        if OF_THE_CONNECTION.contains(&name.as_str()) {
            return Err(Refusal::new(
                parameter,
                "this header belongs to the connection",
            ));
        }
        let unusable = |_| {
            Refusal::new(
                parameter,
                "it has a character that no header can hold, such as a line break",
            )
        };
        self.headers.insert(
            name,
            HeaderValue::from_bytes(text.as_bytes()).map_err(unusable)?,
        );
        Ok(())
    }

    /// The request with these credentials.
    pub(crate) fn request(&self, credentials: &[Placed]) -> Result<http::Request<Body>, Error> {
        let mut query = self.query.clone();
        let mut cookies = self.cookies.clone();
        let mut headers = self.headers.clone();
        for credential in credentials {
            match credential {
                Placed::Header(name, value) => drop(headers.insert(name, value.clone())),
                Placed::Query(name, value) => push_pair(&mut query, &encode(name), &encode(value)),
                Placed::Cookie(name, value) => {
                    cookies.push(format!("{}={}", encode(name), encode(value)))
                }
            }
        }
        if let (false, Ok(mut value)) = (
            cookies.is_empty(),
            HeaderValue::from_str(&cookies.join("; ")),
        ) {
            value.set_sensitive(true);
            headers.insert(COOKIE, value);
        }
        let mut request = http::Request::new(self.body.clone().into());
        *request.method_mut() = self.operation.method.to_http();
        *request.uri_mut() = self.uri(&query)?;
        *request.headers_mut() = headers;
        Ok(request)
    }

    fn uri(&self, query: &str) -> Result<Uri, Error> {
        let url = if query.is_empty() {
            self.url.clone()
        } else {
            format!("{}?{query}", self.url)
        };
        let length = url.len();
        Uri::try_from(url).map_err(|error| {
            let reason = format!("together they make a URL of {length} bytes that cannot be sent");
            refused(self.operation, "path and query", &reason).caused_by(error)
        })
    }
}

fn push_pair(query: &mut String, name: &str, value: &str) {
    if !query.is_empty() {
        query.push('&');
    }
    query.push_str(name);
    query.push('=');
    query.push_str(value);
}

fn header_name(name: &str) -> Result<HeaderName, Refusal> {
    HeaderName::from_bytes(name.as_bytes())
        .map_err(|_| Refusal::new(name, "this cannot be the name of a header"))
}

//! A request that a fake has received.

use super::route::Arguments;
use crate::json::{self, Value};
use crate::media_type::essence;
use bytes::Bytes;
use http::{HeaderMap, Method, Uri};
use std::borrow::Cow;
use std::fmt::{self, Debug, Formatter};

/// A request that a fake has received.
#[derive(Clone)]
#[non_exhaustive]
pub struct Request {
    /// The id of the operation; [`None`] if the document has no operation of the method and path.
    pub operation: Option<&'static str>,
    /// The method.
    pub method: Method,
    /// The URL; only its path and query if the request was received by [`Fake::listen`](super::Fake::listen).
    pub uri: Uri,
    /// The headers, including credentials.
    pub headers: HeaderMap,
    /// The body.
    pub body: Bytes,
    pub(super) arguments: Arguments,
}

impl Request {
    pub(super) fn new(method: Method, uri: Uri, headers: HeaderMap, body: Bytes) -> Self {
        Self {
            operation: None,
            method,
            uri,
            headers,
            body,
            arguments: Vec::new(),
        }
    }

    /// Returns the decoded argument of a path parameter.
    pub fn argument(&self, name: &str) -> Option<&str> {
        let found = self.arguments.iter().find(|(known, _)| *known == name);
        found.map(|(_, value)| value.as_str())
    }

    /// Returns the first decoded value of this name in the query.
    pub fn query(&self, name: &str) -> Option<String> {
        let mut pairs = self.query_pairs();
        pairs.find_map(|(known, value)| (known == name).then_some(value))
    }

    /// Returns the value of a header, if it is text.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name)?.to_str().ok()
    }

    /// Decodes the body as JSON.
    ///
    /// # Errors
    /// Returns an error if the body is not JSON, or not of the type.
    pub fn json<T: Value>(&self) -> Result<T, json::Error> {
        json::from_slice(&self.body)
    }

    /// Returns the decoded names and values in the query.
    pub(super) fn query_pairs(&self) -> impl Iterator<Item = (String, String)> {
        let query = self.uri.query().unwrap_or_default();
        url::form_urlencoded::parse(query.as_bytes()).into_owned()
    }

    /// Returns the value of a cookie, without decoding it.
    pub(super) fn cookie(&self, name: &str) -> Option<&str> {
        let pairs = self.header("cookie")?.split(';');
        pairs
            .filter_map(|pair| pair.trim().split_once('='))
            .find_map(|(known, value)| (known == name).then_some(value))
    }

    /// Returns the content type without its parameters, in lower case.
    pub(super) fn media_type(&self) -> Option<Cow<'_, str>> {
        self.header("content-type").map(essence)
    }
}

/// Formats the method, the path and the operation. The rest may contain secrets.
impl Debug for Request {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(f, "Request({} {}", self.method, self.uri.path())?;
        match self.operation {
            Some(id) => write!(f, ", {id})"),
            None => f.write_str(")"),
        }
    }
}

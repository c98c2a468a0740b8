//! Response headers that the document describes, with their types.

use super::Response;
use crate::error::{Error, ErrorKind};
use crate::json::{self, Value};
use http::HeaderMap;

/// The headers of the responses of an operation, with the types that the document declares.
///
/// The generator emits such a struct for each operation whose responses have documented headers.
/// [`Response::typed_headers`] reads it.
///
/// ```
/// use clientwright_runtime::Headers;
/// use clientwright_runtime::emitted::headers;
///
/// struct ListHeaders {
///     remaining: u64,
///     link: Option<String>,
/// }
/// headers! {
///     ListHeaders {
///         required "X-RateLimit-Remaining" => remaining as Text;
///         optional "Link" => link as Text;
///     }
/// }
///
/// # fn main() -> Result<(), clientwright_runtime::Error> {
/// let mut headers = http::HeaderMap::new();
/// headers.insert("x-ratelimit-remaining", http::HeaderValue::from_static("59"));
/// let headers = ListHeaders::read(&headers)?;
/// assert_eq!(headers.remaining, 59);
/// assert_eq!(headers.link, None);
/// # Ok(())
/// # }
/// ```
pub trait Headers: Sized {
    /// Reads the headers of a response.
    ///
    /// # Errors
    /// Returns an error of the kind [`ErrorKind::Decode`] that names the header, if a required header is absent or a
    /// value is not of its type.
    fn read(headers: &HeaderMap) -> Result<Self, Error>;
}

impl<T> Response<T> {
    /// Reads the headers with their documented types.
    ///
    /// The documentation of a request builder names the type of its headers, if the document describes any.
    ///
    /// # Errors
    /// Returns the same errors as [`Headers::read`].
    pub fn typed_headers<H: Headers>(&self) -> Result<H, Error> {
        H::read(&self.headers)
    }
}

/// How the value of a header is written (OpenAPI 3.1.1 §4.8.12.2: the style `simple`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// A string, number, boolean or enum.
    Text,
    /// Items with commas between them.
    List,
    /// Names and values in turn: `R,100,G,200`.
    Object,
    /// Names with their values: `R=100,G=200`.
    Pairs,
    /// JSON.
    Json,
}

/// Reads a required header.
///
/// # Errors
/// Returns an error if the header is absent, or its value is not of the type.
pub fn required<T: Value>(headers: &HeaderMap, name: &str, form: Form) -> Result<T, Error> {
    optional(headers, name, form)?
        .ok_or_else(|| decode(format!("the response has no header `{name}`")))
}

/// Reads an optional header.
///
/// # Errors
/// Returns an error if the value is not of the type.
pub fn optional<T: Value>(headers: &HeaderMap, name: &str, form: Form) -> Result<Option<T>, Error> {
    let mut lines = Vec::new();
    for value in headers.get_all(name) {
        let line = std::str::from_utf8(value.as_bytes());
        lines.push(line.map_err(|_| decode(format!("the header `{name}` is not UTF-8 text")))?);
    }
    if lines.is_empty() {
        return Ok(None);
    }
    let mut failure = None;
    for json in candidates(&lines, form) {
        match json::from_str(&json) {
            Ok(value) => return Ok(Some(value)),
            Err(error) => failure = failure.or(Some(error)),
        }
    }
    let error = decode(format!("the header `{name}` is not of its documented type"));
    Err(match failure {
        // Headers are not printed, so the excerpt of this one is not either.
        Some(failure) => error.caused_by(failure.brief()),
        None => error,
    })
}

fn decode(text: String) -> Error {
    Error::new(ErrorKind::Decode, text)
}

/// Returns the JSON texts that a header's value can represent, the most likely first: whether `5` is a string or a number
/// depends on the type of the field.
fn candidates(lines: &[&str], form: Form) -> Vec<String> {
    // RFC 9110 §5.3: several lines are one value with commas between them.
    let text = lines.join(", ");
    match form {
        Form::Json => vec![text],
        Form::Text => vec![string(text.trim()), text],
        Form::List => {
            // RFC 9110 §5.3: a cookie may contain a comma, so each line is an item.
            let items: Vec<&str> = if lines.len() > 1 {
                lines.iter().map(|line| line.trim()).collect()
            } else {
                text.split(',').map(str::trim).collect()
            };
            let items: Vec<&str> = items.into_iter().filter(|item| !item.is_empty()).collect();
            both(|scalar| {
                let items: Vec<String> = items.iter().map(|item| scalar(item)).collect();
                format!("[{}]", items.join(","))
            })
        }
        Form::Object => {
            let words: Vec<&str> = text.split(',').map(str::trim).collect();
            let pairs: Vec<(&str, &str)> = words
                .chunks(2)
                .filter_map(|pair| Some((*pair.first()?, *pair.get(1)?)))
                .collect();
            both(|scalar| object(&pairs, scalar))
        }
        Form::Pairs => {
            let pairs: Vec<(&str, &str)> = text
                .split(',')
                .filter_map(|pair| pair.trim().split_once('='))
                .collect();
            both(|scalar| object(&pairs, scalar))
        }
    }
}

/// Returns a JSON text with all scalars as strings, and one with numbers and booleans as such.
fn both(text: impl Fn(&dyn Fn(&str) -> String) -> String) -> Vec<String> {
    vec![text(&string), text(&literal)]
}

fn object(pairs: &[(&str, &str)], scalar: &dyn Fn(&str) -> String) -> String {
    let members: Vec<String> = pairs
        .iter()
        .map(|(name, value)| format!("{}:{}", string(name), scalar(value)))
        .collect();
    format!("{{{}}}", members.join(","))
}

fn string(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

/// Returns a number, a boolean or null unchanged, and everything else as a JSON string.
fn literal(text: &str) -> String {
    match serde_json::from_str::<serde_json::Value>(text) {
        Ok(value) if !value.is_string() && !value.is_array() && !value.is_object() => {
            text.to_owned()
        }
        _ => string(text),
    }
}

/// Makes a struct the headers of an operation's responses:
/// `headers! { ListHeaders { required "ETag" => etag as Text; optional "Link" => link as Text; } }`.
#[macro_export]
#[doc(hidden)]
macro_rules! __headers {
    ($type:ident { $($need:ident $name:literal => $field:ident as $form:ident;)* }) => {
        #[allow(deprecated, reason = "deprecated headers are read like all others")]
        impl $crate::Headers for $type {
            fn read(
                headers: &$crate::emitted::HeaderMap,
            ) -> ::core::result::Result<Self, $crate::Error> {
                ::core::result::Result::Ok(Self {
                    $($field: $crate::emitted::response_headers::$need(
                        headers,
                        $name,
                        $crate::emitted::response_headers::Form::$form,
                    )?,)*
                })
            }
        }
    };
}

#[cfg(test)]
mod tests;

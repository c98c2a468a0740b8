//! Files of request bodies.

use super::writer::file_summary;
use crate::json::{Outcome, Reader, Value, Writer};
use crate::transport::Body;
use bytes::Bytes;
use std::sync::{Arc, Mutex, PoisonError};

/// A file of a request body: bytes or a stream, with an optional name and content type.
///
/// A property has this type if its `format` is `binary`. In a multipart body it is a part with a file name
/// (RFC 7578 §4.2). In JSON it is a string, so its bytes must be UTF-8.
///
/// ```
/// use clientwright_runtime::File;
///
/// let script = File::new("export default {}").with_name("_worker.js").with_content_type("text/javascript");
/// assert_eq!(script.bytes().len(), 17);
/// ```
#[derive(Clone)]
pub struct File {
    name: Option<String>,
    content_type: Option<String>,
    bytes: Bytes,
    headers: Vec<(String, String)>,
    stream: Option<Arc<Mutex<Option<Body>>>>,
}

/// The content of a file.
pub(crate) enum Content {
    Bytes(Bytes),
    /// A stream, which can be sent once. It is empty if it was sent before.
    Once(Body),
}

impl File {
    /// Creates a file with this content.
    pub fn new(bytes: impl Into<Bytes>) -> Self {
        Self {
            name: None,
            content_type: None,
            bytes: bytes.into(),
            headers: Vec::new(),
            stream: None,
        }
    }

    /// Creates a file whose content is a stream.
    ///
    /// The stream can be sent only once, by the file or one of its clones, so a call with it is not retried.
    pub fn from_stream(body: Body) -> Self {
        let stream = Some(Arc::new(Mutex::new(Some(body))));
        Self {
            name: None,
            content_type: None,
            bytes: Bytes::new(),
            headers: Vec::new(),
            stream,
        }
    }

    /// Sets the file name. The default is the name of the property.
    #[must_use]
    pub fn with_name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// Sets the content type. The default is that of the document, or else `application/octet-stream`.
    #[must_use]
    pub fn with_content_type(mut self, content_type: impl Into<String>) -> Self {
        self.content_type = Some(content_type.into());
        self
    }

    /// Adds a header to the part of a multipart body (OpenAPI 3.1 §4.8.15, `headers`), such as `X-Rate`.
    ///
    /// Sending the call fails if a header is invalid, or is `Content-Disposition` or `Content-Type`.
    #[must_use]
    pub fn with_header(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.headers.push((name.into(), value.into()));
        self
    }

    /// Returns the headers that were added.
    pub fn headers(&self) -> &[(String, String)] {
        &self.headers
    }

    /// Returns the file name.
    pub fn name(&self) -> Option<&str> {
        self.name.as_deref()
    }

    /// Returns the content type.
    pub fn content_type(&self) -> Option<&str> {
        self.content_type.as_deref()
    }

    /// Returns the content. It is empty for a stream.
    pub fn bytes(&self) -> &Bytes {
        &self.bytes
    }

    pub(crate) fn is_stream(&self) -> bool {
        self.stream.is_some()
    }

    pub(crate) fn into_content(self) -> Content {
        match self.stream {
            None => Content::Bytes(self.bytes),
            Some(stream) => {
                let body = stream.lock().unwrap_or_else(PoisonError::into_inner).take();
                Content::Once(body.unwrap_or_else(Body::empty))
            }
        }
    }
}

impl From<Vec<u8>> for File {
    fn from(bytes: Vec<u8>) -> Self {
        Self::new(bytes)
    }
}

impl From<&str> for File {
    fn from(text: &str) -> Self {
        Self::new(text.to_owned())
    }
}

impl From<String> for File {
    fn from(text: String) -> Self {
        Self::new(text)
    }
}

/// Files are equal if their names, content types, headers and contents are. A stream is equal only to its clones.
impl PartialEq for File {
    fn eq(&self, other: &Self) -> bool {
        let streams = match (&self.stream, &other.stream) {
            (None, None) => true,
            (Some(one), Some(other)) => Arc::ptr_eq(one, other),
            _ => false,
        };
        streams
            && self.bytes == other.bytes
            && self.headers == other.headers
            && self.name == other.name
            && self.content_type == other.content_type
    }
}

/// Formats the name and the length. The content may be secret.
impl std::fmt::Debug for File {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&file_summary(self))
    }
}

impl Value for File {
    fn blank() -> Self {
        Self::new(Bytes::new())
    }

    fn read(&mut self, reader: &mut Reader<'_>) -> Outcome {
        let mut text = String::new();
        text.read(reader)?;
        *self = Self::new(text);
        Ok(())
    }

    fn write(&self, writer: &mut Writer) {
        writer.file(self);
    }
}

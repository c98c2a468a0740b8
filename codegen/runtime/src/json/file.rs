//! Files in multipart bodies.

use crate::json::{Outcome, Reader, Value, Writer};
use crate::transport::Body;
use bytes::Bytes;
use std::fmt::Write as _;
use std::sync::{Arc, Mutex, PoisonError};

/// A file to be sent: bytes, or a stream, with a name and a content type.
///
/// In JSON, where a document can say `format: binary` too, it is a string.
///
/// ```
/// use clientwright_runtime::File;
///
/// let script = File::new("export default {}").named("_worker.js").with_content_type("text/javascript");
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

/// What a file holds.
pub(crate) enum Content {
    Bytes(Bytes),
    /// A stream, which is empty if it has been sent already.
    Once(Body),
}

impl File {
    /// A file with this content.
    pub fn new(bytes: impl Into<Bytes>) -> Self {
        Self {
            name: None,
            content_type: None,
            bytes: bytes.into(),
            headers: Vec::new(),
            stream: None,
        }
    }

    /// A file whose content comes as a stream: it can be sent once, its clones included.
    pub fn of_stream(body: Body) -> Self {
        let stream = Some(Arc::new(Mutex::new(Some(body))));
        Self {
            name: None,
            content_type: None,
            bytes: Bytes::new(),
            headers: Vec::new(),
            stream,
        }
    }

    /// With this name.
    #[must_use]
    pub fn named(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// With this content type.
    #[must_use]
    pub fn with_content_type(mut self, content_type: impl Into<String>) -> Self {
        self.content_type = Some(content_type.into());
        self
    }

    /// Adds a header to its part of a multipart body (`encoding.headers`), such as `X-Rate`.
    ///
    /// `Content-Disposition` and `Content-Type` follow from the file itself.
    #[must_use]
    pub fn with_header(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.headers.push((name.into(), value.into()));
        self
    }

    /// Returns the headers that were added to it.
    pub fn headers(&self) -> &[(String, String)] {
        &self.headers
    }

    /// Its name.
    pub fn name(&self) -> Option<&str> {
        self.name.as_deref()
    }

    /// Its content type.
    pub fn content_type(&self) -> Option<&str> {
        self.content_type.as_deref()
    }

    /// Its content; empty where it comes as a stream.
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

/// Equal if name, content type and content are; a stream equals its clones only.
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

/// The name and the length, never the content.
impl std::fmt::Debug for File {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&shown(self))
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

/// The placeholder of the file of this index while a body is built. The key is random, so that no text of the
/// body is taken for a file.
pub(crate) fn mark(key: &str, index: usize) -> String {
    format!("{key}:{index}")
}

/// Returns the index of the file that a text is the placeholder of.
pub(crate) fn marked(text: &str, key: &str) -> Option<usize> {
    text.strip_prefix(key)?.strip_prefix(':')?.parse().ok()
}

/// A file as people see it.
pub(crate) fn shown(file: &File) -> String {
    let mut shown = String::from("[file");
    if let Some(name) = &file.name {
        // A string takes everything.
        let _ = write!(shown, " {name:?}");
    }
    match file.stream {
        Some(_) => shown.push_str(", a stream]"),
        None => {
            let _ = write!(shown, ", {} bytes]", file.bytes.len());
        }
    }
    shown
}

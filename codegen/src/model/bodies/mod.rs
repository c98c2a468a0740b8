//! Bodies of requests and responses: their media types and formats.

pub mod formats;
pub mod media_types;
pub mod words;

use super::{BodyField, TypeRef, XmlBody};

/// One media type of a body or response.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MediaType {
    /// As the document writes it, such as `application/json; charset=utf-8`.
    pub name: String,
    /// The format and type of its bodies.
    pub kind: MediaKind,
    /// Why a body that the document describes is raw bytes in the client.
    pub raw_reason: Option<String>,
    /// Examples as JSON texts.
    pub examples: Vec<String>,
}

/// The format and type of the bodies of a media type.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MediaKind {
    /// Its format.
    pub format: &'static Format,
    /// The type of a body, or of each item of a stream. `None` if the format has none.
    pub ty: Option<TypeRef>,
    /// How the properties of a form or multipart body are written. Empty for other formats.
    pub fields: Vec<BodyField>,
    /// The media type of each part of a multipart body without named parts.
    pub part_media_type: Option<String>,
    /// The elements and attributes of a body in XML.
    pub xml: Option<XmlBody>,
}

/// A format of bodies, with its names in the document, the runtime and the client.
#[derive(Debug, PartialEq, Eq)]
pub struct Format {
    /// What the schema describes.
    pub schema: SchemaOf,
    /// The word for it in the names of methods and setters of a request.
    pub word: &'static str,
    /// How requests send it. `None` if they send bytes instead.
    pub sent: Option<Sent>,
    /// How responses are read. `None` if they are read as bytes instead.
    pub received: Option<Received>,
    /// The feature of the runtime that it requires.
    pub feature: Option<&'static str>,
}

/// What the schema of a media type describes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SchemaOf {
    /// A value. A schema of bytes makes the body bytes.
    Value,
    /// Each item of a stream.
    Items,
    /// Server-sent events, or their data.
    Events,
    /// An object whose properties are written one by one.
    Members,
    /// A value in XML.
    Xml,
    /// A text. If the schema is narrower than a string, the format is [`formats::TEXT_OR_JSON`].
    Text,
    /// Nothing that affects the type.
    Nothing,
}

/// The format as the body of a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sent {
    /// The constructor in the runtime's module `body`.
    pub constructor: &'static str,
    /// The media type that the constructor uses. `None` if its first argument is the media type.
    pub assumed_media_type: Option<&'static str>,
    /// What the caller passes.
    pub takes: Takes,
    /// How the properties of an object are written.
    pub members: Members,
    /// The function of the runtime with which a fake validates a body.
    pub checked_by: Option<&'static str>,
}

/// What the caller of a request passes as its body.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Takes {
    /// A value of the type.
    Value,
    /// An iterator of values of the type, or of texts if there is no type.
    Items,
    /// A text.
    Text,
    /// Bytes.
    Bytes,
}

/// How the properties of an object are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Members {
    /// As one object of the format.
    Together,
    /// As the pairs of a query.
    Pairs,
    /// As the parts of a multipart body.
    Parts,
}

/// The format as the body of a response.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Received {
    /// The kind of response in the runtime, which implements `Decode`.
    pub runtime_kind: &'static str,
    /// What the caller receives.
    pub returns: Returns,
    /// Whether the caller receives the items while the response arrives.
    pub is_stream: bool,
    /// Whether it can be one of several responses, of which the status decides after the body was read.
    ///
    /// A stream of lines or events may have no end.
    pub is_read_whole: bool,
    /// Whether requests have the method `download`, which returns the body while it arrives.
    pub is_downloaded: bool,
    /// A description for the documentation of the method of a request. `{type}` is the type.
    pub docs: &'static str,
    /// The variable in the example of a method. `None` if its name is derived from the type.
    pub variable: Option<&'static str>,
    /// The variable of an item of a stream in the example of a method.
    pub item_variable: Option<&'static str>,
    /// The word for it in the name of a further method of the operation.
    pub word: &'static str,
    /// The subtypes of media types that the word applies to. For other media types, the word is their
    /// subtype. If empty, it applies to all.
    pub word_is_for: &'static [&'static str],
    /// The boolean property of a JSON request that requests it.
    pub requested_by: Option<&'static str>,
    /// What a fake returns by default.
    pub fake: FakeBody,
}

/// What the caller receives of a response.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Returns {
    /// A value of the type.
    Value,
    /// This Rust type.
    Is(&'static str),
    /// This generic Rust type, with the type as its argument.
    Of(&'static str),
}

/// What a fake returns by default.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FakeBody {
    /// The example or, if there is none, a sample of the type, as JSON in the envelope.
    Json,
    /// A sample of the type as JSON, between these texts.
    Sample(&'static str, &'static str),
    /// A sample of the type, whose members are the fields of a server-sent event.
    Event,
    /// The text of the example or, if there is none, this one.
    Text(&'static str),
    /// The text of the example or, if there is none, a sample of the type as JSON, which the runtime encodes
    /// in the format.
    Encoded,
}

impl Format {
    /// Returns how requests send it, which may be as bytes.
    #[must_use]
    pub fn sent(&self) -> &Sent {
        self.sent.as_ref().unwrap_or(&formats::BYTES_SENT)
    }

    /// Returns how responses are read, which may be as bytes.
    #[must_use]
    pub fn received(&self) -> &Received {
        self.received.as_ref().unwrap_or(&formats::BYTES_RECEIVED)
    }
}

impl MediaKind {
    /// Creates the kind of a format and a type.
    #[must_use]
    pub fn new(format: &'static Format, ty: Option<TypeRef>) -> Self {
        Self {
            format,
            ty,
            fields: Vec::new(),
            part_media_type: None,
            xml: None,
        }
    }

    /// Creates the kind of bytes, which have no type.
    #[must_use]
    pub fn bytes() -> Self {
        Self::new(&formats::BYTES, None)
    }

    /// Returns the type of the body if it is JSON.
    #[must_use]
    pub fn json(&self) -> Option<TypeRef> {
        self.ty.filter(|_| *self.format == formats::JSON)
    }

    /// Calls `visit` with every use of a type.
    pub(super) fn visit_uses(&mut self, visit: &mut impl FnMut(&mut TypeRef)) {
        self.ty.iter_mut().for_each(&mut *visit);
        for object in self.xml.iter_mut().flat_map(|body| &mut body.objects) {
            visit(&mut object.ty);
        }
    }
}

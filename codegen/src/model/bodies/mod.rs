//! Bodies of requests and responses: their media types, and the formats of these.

pub mod formats;

use super::{BodyField, TypeRef, XmlBody};

/// One media type of a body or response.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MediaType {
    /// As the document writes it, such as `application/json; charset=utf-8`.
    pub name: String,
    /// What it is to us.
    pub kind: MediaKind,
    /// Why a body that the document describes otherwise is raw bytes.
    pub raw_reason: Option<String>,
    /// Examples as JSON texts.
    pub examples: Vec<String>,
}

/// What a media type is to the client.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MediaKind {
    /// Its format.
    pub format: &'static Format,
    /// The type of a body, or of each item of a stream; `None` if the format has none.
    pub ty: Option<TypeRef>,
    /// How the properties of a form or multipart body are written; empty for other formats.
    pub fields: Vec<BodyField>,
    /// The media type of each part of a multipart body whose parts differ in nothing but their content.
    pub part_media_type: Option<String>,
    /// The elements and attributes of a body in XML.
    pub xml: Option<XmlBody>,
}

/// A format of bodies, in the words of each stage.
#[derive(Debug, PartialEq, Eq)]
pub struct Format {
    /// The media types that have it, without parameters: `a/b`, `a/*`, `/b` or `+b`. Empty if the schema decides as well.
    pub media_types: &'static [&'static str],
    /// What the schema describes.
    pub schema: SchemaOf,
    /// What methods and setters of a request are called after.
    pub word: &'static str,
    /// How a request has it; `None` if a request has bytes instead.
    pub sent: Option<Sent>,
    /// How a response has it; `None` if a response has bytes instead.
    pub received: Option<Received>,
    /// The feature of the runtime that has it.
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
    /// A text. A schema that is not only a string makes it [`formats::TEXT_OR_JSON`].
    Text,
    /// Nothing that a type could say.
    Nothing,
}

/// The format as the body of a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sent {
    /// The constructor in the runtime's module `body`.
    pub constructor: &'static str,
    /// The media type that the constructor assumes; `None` if it takes the media type first.
    pub assumed_media_type: Option<&'static str>,
    /// What the caller passes.
    pub takes: Takes,
    /// How the properties of an object are written.
    pub members: Members,
    /// The function of the runtime with which a fake checks a body.
    pub checked_by: Option<&'static str>,
}

/// What the caller of a request passes as its body.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Takes {
    /// A value of the type.
    Value,
    /// Values of the type, one by one; texts if there is no type.
    Items,
    /// A text.
    Text,
    /// Bytes.
    Bytes,
}

/// How the properties of an object are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Members {
    /// As the format has objects.
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
    /// What the caller gets.
    pub returns: Returns,
    /// Whether the caller gets it as it arrives.
    pub is_stream: bool,
    /// Whether the method `download` of a request returns it as it arrives.
    pub is_downloaded: bool,
    /// What a request returns, for the documentation of its method. `{type}` is the type.
    pub docs: &'static str,
    /// The variable in the example of a method; `None` if it is called after the type.
    pub variable: Option<&'static str>,
    /// The variable of an item of a stream in the example of a method.
    pub item_variable: Option<&'static str>,
    /// What a further method of the operation is called after.
    pub word: &'static str,
    /// The subtypes of media types that the word is for, others are called by their subtype; empty if it is for all.
    pub word_is_for: &'static [&'static str],
    /// The boolean property of a request in JSON that selects it.
    pub asked_by: Option<&'static str>,
    /// What a fake returns.
    pub fake: FakeBody,
}

/// What the caller gets of a response.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Returns {
    /// A value of the type.
    Value,
    /// This Rust type.
    Is(&'static str),
    /// This Rust type of the type.
    Of(&'static str),
}

/// What a fake returns by default.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FakeBody {
    /// The example, or else a sample of the type, as JSON in the envelope.
    Json,
    /// A sample of the type as JSON, between these texts.
    Sample(&'static str, &'static str),
    /// A sample of the type, whose members are the fields of a server-sent event.
    Event,
    /// The text of the example, or else this one.
    Text(&'static str),
    /// The text of the example, or else a sample of the type as JSON, which the runtime writes in the format.
    Encoded,
}

impl Format {
    /// Whether bodies of a media type, which is without parameters and in lower case, are of this format.
    #[must_use]
    pub fn has(&self, media_type: &str) -> bool {
        self.media_types
            .iter()
            .any(|pattern| match pattern.strip_suffix('*') {
                Some(family) => media_type.starts_with(family),
                None if pattern.starts_with(['+', '/']) => media_type.ends_with(pattern),
                None => media_type == *pattern,
            })
    }

    /// Returns how a request has it: perhaps as bytes.
    #[must_use]
    pub fn sent(&self) -> &Sent {
        self.sent.as_ref().unwrap_or(&formats::BYTES_SENT)
    }

    /// Returns how a response has it: perhaps as bytes.
    #[must_use]
    pub fn received(&self) -> &Received {
        self.received.as_ref().unwrap_or(&formats::BYTES_RECEIVED)
    }
}

impl Received {
    /// Returns the word for bodies of a media type in the names of methods and types.
    #[must_use]
    pub fn word_for<'w>(&self, media_type: &'w str) -> &'w str {
        let subtype = formats::subtype(media_type);
        if self.word_is_for.is_empty() || self.word_is_for.contains(&subtype) {
            self.word
        } else {
            subtype.strip_suffix("+json").unwrap_or(subtype)
        }
    }
}

impl MediaKind {
    /// Creates a format with its type.
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

    /// Creates bytes without a type.
    #[must_use]
    pub fn bytes() -> Self {
        Self::new(&formats::BYTES, None)
    }

    /// Returns the type of a body in JSON.
    #[must_use]
    pub fn json(&self) -> Option<TypeRef> {
        self.ty.filter(|_| *self.format == formats::JSON)
    }

    /// Visits every use of a type, to change it.
    pub(super) fn visit_uses(&mut self, visit: &mut impl FnMut(&mut TypeRef)) {
        self.ty.iter_mut().for_each(&mut *visit);
        for object in self.xml.iter_mut().flat_map(|body| &mut body.objects) {
            visit(&mut object.ty);
        }
    }
}

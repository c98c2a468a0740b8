//! Responses: their statuses, headers and envelopes.

use super::{Docs, MediaType, TypeRef, Wire};

/// The statuses that a response is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum StatusRange {
    /// One status.
    Code(u16),
    /// A class of statuses, such as `4XX`, by its first digit.
    Class(u8),
    /// `default`.
    Default,
}

impl StatusRange {
    /// Parses a key of `responses`: a code, a class in upper or lower case, or `default`.
    #[must_use]
    pub fn parse(key: &str) -> Option<Self> {
        if key == "default" {
            return Some(Self::Default);
        }
        let (first, rest) = (key.chars().next()?.to_digit(10)?, key.get(1..)?);
        if !(1..=9).contains(&first) {
            return None;
        }
        if rest.eq_ignore_ascii_case("xx") {
            return Some(Self::Class(u8::try_from(first).ok()?));
        }
        let code = key.parse::<u16>().ok()?;
        (100..=999).contains(&code).then_some(Self::Code(code))
    }
}

/// A response.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Response {
    /// The statuses that it is for.
    pub status: StatusRange,
    /// Its description.
    pub description: String,
    /// The media types of its body, the preferred one first. If empty, it has no body.
    pub media: Vec<MediaType>,
    /// Its headers.
    pub headers: Vec<Header>,
}

/// A response header.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Header {
    /// Its name.
    pub name: String,
    /// Its type.
    pub ty: TypeRef,
    /// How it is written.
    pub wire: Wire,
    /// Whether every response has it.
    pub required: bool,
    /// Its documentation.
    pub docs: Docs,
}

impl Header {
    /// Whether both have the same name, ignoring case (RFC 9110 §5.1).
    #[must_use]
    pub fn is_same(&self, other: &Self) -> bool {
        self.name.eq_ignore_ascii_case(&other.name)
    }

    /// Whether a text is a valid name of a header (RFC 9110 §5.1).
    #[must_use]
    pub fn is_name(text: &str) -> bool {
        let token = |byte: u8| byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte);
        !text.is_empty() && text.bytes().all(token)
    }
}

/// The members of a JSON response that contain the data, and the messages about it.
///
/// Declared by the vendor extension `x-envelope` at the document's root or an operation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Envelope {
    /// The member with the data. [`None`] if the response is the envelope without data.
    pub data: Option<String>,
    /// The type of the data in a successful response. [`None`] if there is no data.
    pub data_type: Option<TypeRef>,
    /// The boolean member that is true if the call succeeded, such as `success`.
    pub success: Option<String>,
    /// The member with the list of errors, such as `errors`.
    pub errors: Option<String>,
    /// The member with the list of messages, such as `messages`.
    pub messages: Option<String>,
}

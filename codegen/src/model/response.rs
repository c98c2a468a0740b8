//! Responses: their statuses, headers and envelopes.

use super::{Docs, MediaType, TypeRef, Wire};

/// The statuses that a response describes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum StatusRange {
    /// One status.
    Code(u16),
    /// A class, such as `4XX`: the first digit.
    Class(u8),
    /// `default`.
    Default,
}

/// A response.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Response {
    /// When it comes.
    pub status: StatusRange,
    /// Its description.
    pub description: String,
    /// Its bodies; empty: none.
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
    /// Whether it is always there.
    pub required: bool,
    /// Its documentation.
    pub docs: Docs,
}

impl Header {
    /// Whether both have the same name, whose case does not count (RFC 9110 §5.1).
    #[must_use]
    pub fn is_same(&self, other: &Self) -> bool {
        self.name.eq_ignore_ascii_case(&other.name)
    }

    /// Whether this can be the name of a header (RFC 9110 §5.1).
    #[must_use]
    pub fn is_name(text: &str) -> bool {
        let token = |byte: u8| byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte);
        !text.is_empty() && text.bytes().all(token)
    }
}

/// Where the data of a JSON response is, and where the messages about it are.
///
/// Declared by the vendor extension `x-envelope` at the document's root or an operation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Envelope {
    /// The member with the data; [`None`]: the response is the envelope itself, and there is no data.
    pub data: Option<String>,
    /// The type of the data in a successful response; [`None`] without data.
    pub data_type: Option<TypeRef>,
    /// The member that says whether the call succeeded, such as `success`.
    pub success: Option<String>,
    /// The member with the list of errors, such as `errors`.
    pub errors: Option<String>,
    /// The member with the list of messages, such as `messages`.
    pub messages: Option<String>,
}

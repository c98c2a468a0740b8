//! The part of [`emitted`](crate::emitted) that operations use.

pub use crate::builder::ResponseFuture;
pub use crate::client::Client;
pub use crate::operation::{
    Api, BodyField, Envelope, Method, Operation, Paging, Parameter, Requirement, Scheme, Server,
    Style,
};
#[cfg(feature = "xml")]
pub use crate::operation::{XmlNode, XmlResponse, XmlShape};
pub use crate::paging::styles as page_styles;
pub use crate::request::body;
pub use crate::request::{Argument, Call};
pub use crate::response::headers as response_headers;
pub use crate::response::kinds::*;
pub use crate::response::{Decode, OneOf, RawResponse, Reading};
#[cfg(feature = "fake")]
pub use crate::testing::fake::{
    Checked, Fake, Faked, Fields, Position, Positions, reads, reads_lines,
};
pub use crate::{
    __headers as headers, __paged as paged, __request as request, __variants as variants,
};
pub use bytes::Bytes;
pub use http::HeaderMap;

/// Begins a call of an operation.
pub fn call(client: &Client, operation: &'static Operation) -> Call {
    client.call(operation)
}

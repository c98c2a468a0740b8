//! The half of [`emitted`](crate::emitted) that operations are written with.

pub use crate::answer::{
    Binary, Decode, Events, Json, JsonEvents, JsonLinesKind as JsonLines, NoContent, OneOf,
    Received, Sending, Text, TextOrJson, Variants,
};
pub use crate::call::{Argument, Call, Part};
pub use crate::client::Client;
#[cfg(feature = "fake")]
pub use crate::fake::{Fake, Faked, Fields, reads, reads_lines};
pub use crate::operation::{
    Api, Envelope, Method, Operation, Paging, Parameter, Requirement, Scheme, Server, Style,
};
pub use crate::send::Reading;
pub use crate::{__paged as paged, __request as request, __variants as variants};
pub use bytes::Bytes;

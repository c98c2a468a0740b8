//! The half of [`emitted`](crate::emitted) that operations are written with.

pub use crate::answer::{OneOf, Received, Sending};
pub use crate::call::{Argument, Call, Part};
pub use crate::client::Client;
#[cfg(feature = "fake")]
pub use crate::fake::{Fake, Faked, Fields, reads, reads_lines};
pub use crate::operation::{
    Api, Envelope, Method, Operation, Paging, Parameter, Requirement, Scheme, Server, Style,
};
pub use crate::{__answers as answers, __call as call, __paged as paged};
pub use bytes::Bytes;

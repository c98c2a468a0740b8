//! The half of [`emitted`](crate::emitted) that operations are written with.

pub use crate::__call as call;
pub use crate::answer::{Received, Sending};
pub use crate::call::{Argument, Call};
pub use crate::client::Client;
pub use crate::operation::{
    Api, Envelope, Method, Operation, Parameter, Requirement, Scheme, Server, Style,
};
pub use bytes::Bytes;

//! The trait of kinds of responses, by which they are decoded.

use super::{RawResponse, Response};
use crate::error::Error;

/// A kind of response, which is decoded to data of the type `T`.
pub trait Decode<T> {
    /// How much of the response is read before it is decoded.
    const READING: Reading;

    /// Decodes a successful response.
    ///
    /// # Errors
    /// Returns an error if the response is not of this kind, or not of the type.
    fn decode(response: RawResponse) -> Result<Response<T>, Error>;
}

/// How much of a response is read before it is decoded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reading {
    /// The whole body.
    Whole,
    /// The headers; the whole body only if the status is an error.
    Head,
}

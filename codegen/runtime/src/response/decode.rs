//! The trait of kinds of responses, by which they are decoded.

use super::{RawResponse, Reading, Response};
use crate::error::Error;

/// A kind of response, which is decoded to data of the type `T`.
pub trait Decode<T> {
    /// How much of the response is read before it is decoded.
    const READING: Reading;

    /// Decodes a successful response.
    ///
    /// # Errors
    /// The response is not of this kind, or not of the type.
    fn decode(response: RawResponse) -> Result<Response<T>, Error>;
}

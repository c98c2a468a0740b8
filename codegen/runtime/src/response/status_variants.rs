//! Responses of several types, of which the status decides.

use super::{Decode, RawResponse, Reading, Response};
use crate::error::Error;

/// Data of several types, of which the status of the response decides.
pub trait OneOf: Sized {
    /// Decodes the type that the status decides.
    ///
    /// # Errors
    /// Returns an error if the response is not of that type, or the document describes no response of the status.
    fn decode(response: RawResponse) -> Result<Response<Self>, Error>;
}

/// One of several types, by the status.
#[derive(Clone, Copy, Debug)]
pub enum Variants {}

impl<T: OneOf> Decode<T> for Variants {
    const READING: Reading = Reading::Whole;

    fn decode(response: RawResponse) -> Result<Response<T>, Error> {
        T::decode(response)
    }
}

/// Makes an enum the data of several responses: `variants! { Name { 200 => Done(Job as Json); 204 => Nothing; } }`.
///
/// The statuses are patterns; the first one that matches counts.
#[macro_export]
#[doc(hidden)]
macro_rules! __variants {
    ($name:ident { $($status:pat => $variant:ident$(($data:ty as $kind:ident))?;)+ }) => {
        impl $crate::emitted::OneOf for $name {
            fn decode(
                response: $crate::emitted::RawResponse,
            ) -> ::std::result::Result<$crate::Response<Self>, $crate::Error> {
                #[allow(unreachable_patterns, reason = "a document can describe all statuses")]
                match response.status() {
                    $($status => $crate::__variants!(@decode response $name $variant $($data as $kind)?),)+
                    _ => ::std::result::Result::Err(response.undeclared()),
                }
            }
        }
    };
    (@decode $response:ident $name:ident $variant:ident) => {
        <$crate::emitted::NoContent as $crate::emitted::Decode<()>>::decode($response)
            .map(|response| response.map(|()| $name::$variant))
    };
    (@decode $response:ident $name:ident $variant:ident $data:ty as $kind:ident) => {
        <$crate::emitted::$kind as $crate::emitted::Decode<$data>>::decode($response)
            .map(|response| response.map($name::$variant))
    };
}

//! Kinds of responses. A kind is a type with one implementation of [`Decode`].

use super::{Download, EventStream, JsonLines, RawResponse, Reading, Response};
use crate::error::Error;
use crate::json::{Partial, Value};
use bytes::Bytes;

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

macro_rules! kinds {
    ($($(#[$docs:meta])+ $name:ident),+ $(,)?) => {
        /// The kinds of responses.
        pub(crate) mod kinds {$(
            $(#[$docs])+
            #[derive(Clone, Copy, Debug)]
            pub enum $name {}
        )+}
    };
}

kinds! {
    /// JSON, in the envelope of the operation if it has one.
    Json,
    /// A value that is JSON if `Content-Type` is a JSON type, and otherwise the text of the body.
    TextOrJson,
    /// XML, by the description of the operation.
    #[cfg(feature = "xml")]
    Xml,
    /// Text in UTF-8.
    Text,
    /// Bytes of any media type.
    Binary,
    /// No data. The body is ignored, except for the errors of an envelope.
    NoContent,
    /// A JSON text in each line.
    JsonLines,
    /// Server-sent events whose data is text.
    Events,
    /// Server-sent events whose data is JSON.
    JsonEvents,
    /// Server-sent events that the type describes as objects with the members `event`, `id` and `data`.
    TypedEvents,
    /// One of several types, by the status.
    Variants,
}

macro_rules! decode {
    ($($(#[$attribute:meta])* $kind:ident$(<$t:ident: $bound:ident>)? -> $data:ty = $reading:ident $decode:expr;)+) => {$(
        $(#[$attribute])*
        impl$(<$t: $bound>)? Decode<$data> for kinds::$kind {
            const READING: Reading = Reading::$reading;

            fn decode(response: RawResponse) -> Result<Response<$data>, Error> {
                $decode(response)
            }
        }
    )+};
}

decode! {
    Json<T: JsonData> -> T = Whole T::decode;
    TextOrJson<T: Value> -> T = Whole RawResponse::text_or_json;
    #[cfg(feature = "xml")]
    Xml<T: Value> -> T = Whole RawResponse::xml;
    Text -> String = Whole RawResponse::text;
    Binary -> Bytes = Whole RawResponse::bytes;
    Binary -> Download = Head |response: RawResponse| response.into_stream(Download::new);
    NoContent -> () = Whole RawResponse::unit;
    JsonLines<T: Value> -> JsonLines<T> = Head RawResponse::json_lines;
    Events -> EventStream = Head RawResponse::events;
    JsonEvents<T: Value> -> EventStream<T> = Head RawResponse::json_events;
    TypedEvents<T: Value> -> EventStream<T> = Head RawResponse::typed_events;
    Variants<T: OneOf> -> T = Whole T::decode;
}

/// Data that JSON is read as: a value, or as much of it as can be read.
pub trait JsonData: Sized {
    #[doc(hidden)]
    fn decode(response: RawResponse) -> Result<Response<Self>, Error>;
}

impl<T: Value> JsonData for T {
    fn decode(response: RawResponse) -> Result<Response<T>, Error> {
        response.json()
    }
}

impl<T: Value> JsonData for Partial<T> {
    fn decode(response: RawResponse) -> Result<Response<Self>, Error> {
        response.json_tolerant()
    }
}

/// Data of several types, of which the status of the response decides.
pub trait OneOf: Sized {
    /// Decodes the type that the status decides.
    ///
    /// # Errors
    /// The response is not of that type, or the document describes no response of the status.
    fn decode(response: RawResponse) -> Result<Response<Self>, Error>;
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

//! The trait of all request builders.
//!
//! - In: a call with its arguments.
//! - Out: the future of its response.
//! - Independent of: operations, pages.

mod response_future;

use crate::error::Error;
use crate::json::{Partial, Value};
use crate::request::{Call, Preview};
use crate::response::kinds::{Binary, Json};
use crate::response::{Decode, Download, Response};
use crate::settings::{DecodePolicy, RetryPolicy};
use std::future::IntoFuture;
use std::time::Duration;

pub use response_future::ResponseFuture;

/// A request builder, which the methods of a generated client return.
///
/// The own methods of a builder set the optional arguments of its operation. The methods of this trait are available for
/// all operations, including in generic code. If an argument has the name of one of them, the method of the trait is
/// called as `Request::timeout(request, limit)`.
///
/// Awaiting a request sends it: `request.await` is short for `request.send().await`.
///
/// ```no_run
/// use clientwright_runtime::{Error, Request};
/// use std::time::Duration;
///
/// async fn within_a_minute<R: Request>(request: R) -> Result<R::Data, Error> {
///     println!("{}", request.preview()?);
///     request.timeout(Duration::from_secs(60)).send().await
/// }
/// ```
pub trait Request: Sized + IntoFuture<Output = Result<Self::Data, Error>> {
    /// The data of a successful response.
    type Data;

    /// The kind of response.
    #[doc(hidden)]
    type Kind: Decode<Self::Data>;

    #[doc(hidden)]
    fn into_call(self) -> Call;

    #[doc(hidden)]
    fn from_call(call: Call) -> Self;

    #[doc(hidden)]
    fn as_call(&self) -> &Call;

    /// Sends the request and returns the data of the response.
    ///
    /// # Errors
    /// The [`ErrorKind`](crate::ErrorKind) is that of the stage of the call that failed.
    fn send(self) -> ResponseFuture<Self::Data> {
        self.into_call().send::<Self::Kind, _>()
    }

    /// Sends the request and returns the whole response: status, headers, messages and data.
    ///
    /// # Errors
    /// As [`send`](Self::send).
    fn send_full(self) -> ResponseFuture<Response<Self::Data>> {
        self.into_call().send_full::<Self::Kind, _>()
    }

    /// Sends the request and decodes as much of the JSON data as possible, with the list of deviations.
    ///
    /// # Errors
    /// As [`send`](Self::send), except that a response that deviates from its type is not an error.
    fn send_tolerant(self) -> ResponseFuture<Partial<Self::Data>>
    where
        Self: Request<Kind = Json>,
        Self::Data: Value,
    {
        self.into_call().send::<Json, _>()
    }

    /// Sends the request and returns the bytes of the response as a stream.
    ///
    /// # Errors
    /// As [`send`](Self::send).
    fn download(self) -> ResponseFuture<Download>
    where
        Self: Request<Kind = Binary>,
    {
        self.into_call().send::<Binary, _>()
    }

    /// Returns the request with redacted secrets, without sending it.
    ///
    /// # Errors
    /// An argument is refused.
    fn preview(&self) -> Result<Preview, Error> {
        self.as_call().preview()
    }

    /// Sets a header that the document does not declare. It replaces a header of the client with the same name.
    ///
    /// The value is redacted wherever the request is printed. An invalid header is an error when the request is sent.
    #[must_use]
    fn header(self, name: &str, value: &str) -> Self {
        Self::from_call(self.into_call().undeclared_header(name, value))
    }

    /// Sets the timeout of the whole call, with all attempts and the waits between them, in place of
    /// [`Timeouts::call`](crate::Timeouts::call).
    #[must_use]
    fn timeout(self, limit: Duration) -> Self {
        Self::from_call(self.into_call().timeout(limit))
    }

    /// Sets the timeout of each attempt, instead of [`Timeouts::attempt`](crate::Timeouts::attempt).
    #[must_use]
    fn attempt_timeout(self, limit: Duration) -> Self {
        Self::from_call(self.into_call().attempt_timeout(limit))
    }

    /// Sets the retry policy of this call, instead of that of the client.
    #[must_use]
    fn retry(self, retry: RetryPolicy) -> Self {
        Self::from_call(self.into_call().retry(retry))
    }

    /// Sets how a response is decoded that deviates from its type, instead of the policy of the client.
    #[must_use]
    fn decode_policy(self, policy: DecodePolicy) -> Self {
        Self::from_call(self.into_call().decode_policy(policy))
    }

    /// Calls a setter if there is a value for it.
    ///
    /// ```no_run
    /// # use clientwright_runtime::Request;
    /// # trait List: Request { fn branch(self, branch: &str) -> Self; }
    /// # fn example<R: List>(request: R, branch: Option<&str>) -> R {
    /// request.maybe(branch, R::branch)
    /// # }
    /// ```
    #[must_use]
    fn maybe<T>(self, value: Option<T>, set: impl FnOnce(Self, T) -> Self) -> Self {
        match value {
            Some(value) => set(self, value),
            None => self,
        }
    }
}

/// Makes a type around a call a [`Request`]: `request!(Create::send -> Deployment as Json)`.
///
/// The kind is one of those types in [`emitted`](crate::emitted) that decode responses, such as `Json`, `Text` or
/// `NoContent`.
#[macro_export]
#[doc(hidden)]
macro_rules! __request {
    ($name:ident::$send:ident -> $output:ty as $kind:ident) => {
        impl $name {
            /// Sends the request and returns the data of the response, as [`Request::send`](clientwright_runtime::Request::send).
            pub fn $send(self) -> $crate::emitted::ResponseFuture<$output> {
                $crate::Request::send(self)
            }
        }

        impl ::core::fmt::Debug for $name {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                self.0.debug(stringify!($name), f)
            }
        }

        impl $crate::Request for $name {
            type Data = $output;
            type Kind = $crate::emitted::$kind;

            fn into_call(self) -> $crate::emitted::Call {
                self.0
            }

            fn from_call(call: $crate::emitted::Call) -> Self {
                Self(call)
            }

            fn as_call(&self) -> &$crate::emitted::Call {
                &self.0
            }
        }

        impl ::core::future::IntoFuture for $name {
            type Output = ::core::result::Result<$output, $crate::Error>;
            type IntoFuture = $crate::emitted::ResponseFuture<$output>;

            fn into_future(self) -> Self::IntoFuture {
                $crate::Request::send(self)
            }
        }
    };
}

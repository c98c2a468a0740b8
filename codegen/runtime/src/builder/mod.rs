//! Request builders of generated clients: what every one can do, whatever its operation.
//!
//! - In: a call that is put together.
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

/// A request that is ready to be sent: the builder that a method of a generated client returns.
///
/// The builder's own methods set the optional arguments of its operation. The methods of this trait are
/// the same for all operations, so that code can be generic over them. An argument of the same name as one of
/// them takes precedence: then the method of the trait is called as `Request::timeout(request, limit)`.
///
/// A request is a future once it is awaited: `request.await` sends it, as `request.send().await` does.
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

    /// How the response becomes data.
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
    /// Every stage of a call has its own [`ErrorKind`](crate::ErrorKind).
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

    /// Sends the request and returns as much of the JSON data as can be read, with the list of what is missing or wrong.
    ///
    /// # Errors
    /// As [`send`](Self::send); a response that deviates from its type is not an error.
    fn send_tolerant(self) -> ResponseFuture<Partial<Self::Data>>
    where
        Self: Request<Kind = Json>,
        Self::Data: Value,
    {
        self.into_call().send::<Json, _>()
    }

    /// Sends the request and returns the bytes of the response as they arrive.
    ///
    /// # Errors
    /// As [`send`](Self::send).
    fn download(self) -> ResponseFuture<Download>
    where
        Self: Request<Kind = Binary>,
    {
        self.into_call().send::<Binary, _>()
    }

    /// Returns what the request would send, without sending it; secrets are redacted.
    ///
    /// # Errors
    /// An argument is refused.
    fn preview(&self) -> Result<Preview, Error> {
        self.as_call().preview()
    }

    /// Sets a header that the document does not declare, in place of one that the client would send.
    #[must_use]
    fn header(self, name: &str, value: &str) -> Self {
        Self::from_call(self.into_call().undeclared_header(name, value))
    }

    /// Limits the time of the whole call, with all attempts and the pauses between them.
    #[must_use]
    fn timeout(self, limit: Duration) -> Self {
        Self::from_call(self.into_call().timeout(limit))
    }

    /// Limits the time of each attempt, in place of the client's limit.
    #[must_use]
    fn attempt_timeout(self, limit: Duration) -> Self {
        Self::from_call(self.into_call().attempt_timeout(limit))
    }

    /// Sets the retry policy of this call, in place of the client's.
    #[must_use]
    fn retry(self, retry: RetryPolicy) -> Self {
        Self::from_call(self.into_call().retry(retry))
    }

    /// Sets what is done where the response of this call deviates from its type, in place of the client's policy.
    #[must_use]
    fn decode_policy(self, policy: DecodePolicy) -> Self {
        Self::from_call(self.into_call().decode_policy(policy))
    }

    /// Sets an optional argument if there is a value for it.
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
/// The kinds are those of [`emitted`](crate::emitted): `Json`, `Text`, `Binary`, `NoContent`, `JsonLines`,
/// `Events`, `JsonEvents`, `Variants`.
#[macro_export]
#[doc(hidden)]
macro_rules! __request {
    ($name:ident::$send:ident -> $output:ty as $kind:ident) => {
        impl $name {
            /// Sends the request and returns the data of the response.
            ///
            /// # Errors
            /// Every stage of a call has its own [`ErrorKind`]($crate::ErrorKind).
            pub fn $send(self) -> $crate::emitted::ResponseFuture<$output> {
                $crate::Request::send(self)
            }
        }

        #[automatically_derived]
        impl ::core::fmt::Debug for $name {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                f.debug_tuple(stringify!($name)).field(&self.0).finish()
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

//! The trait of everything that authenticates requests.

use crate::future::BoxFuture;
use crate::time::Clock;
use crate::transport::Transport;
use http::HeaderMap;
use std::error::Error;
use std::time::Duration;

/// Authenticates requests: adds a token, a key, or a signature over method, path, headers and body.
///
/// A client calls it for every request that it sends, which is once per attempt and once more for each redirect, right
/// before the request is sent and after all [hooks](crate::Hook). It may change headers and URL. It marks secret
/// headers as [sensitive](http::HeaderValue::set_sensitive), so that they are not printed. A
/// [preview](crate::Preview) does not call it.
///
/// What the document's security schemes need is implemented: tokens, keys and passwords, which
/// [`Credentials::with`](crate::Credentials::with) adds, and [`ClientCredentials`](crate::ClientCredentials) of
/// OAuth 2.0. Others are added with
/// [`Credentials::with_authenticator`](crate::Credentials::with_authenticator) for a scheme of the document, or with
/// [`Credentials::authenticator`](crate::Credentials::authenticator) for every request.
///
/// ```
/// use clientwright_runtime::{AuthContext, Authenticate, BoxFuture, Credentials};
/// use ring::hmac;
/// use std::error::Error;
///
/// /// Signs method, path, one header and the body with a shared key (HMAC-SHA-256).
/// struct Signature {
///     key: hmac::Key,
/// }
///
/// impl Authenticate for Signature {
///     fn authenticate<'a>(
///         &'a self,
///         request: &'a mut http::request::Parts,
///         context: &'a AuthContext<'a>,
///     ) -> BoxFuture<'a, Result<(), Box<dyn Error + Send + Sync>>> {
///         Box::pin(async move {
///             let body = context.body().ok_or("a streamed body cannot be signed")?;
///             let path = request.uri.path_and_query().map_or("/", |path| path.as_str());
///             let media_type = request.headers.get("content-type");
///             let mut signed = hmac::Context::with_key(&self.key);
///             signed.update(format!("{}\n{path}\n", request.method).as_bytes());
///             signed.update(media_type.map_or(&[][..], |value| value.as_bytes()));
///             signed.update(b"\n");
///             signed.update(body);
///             let tag = signed.sign();
///             let code: String = tag.as_ref().iter().map(|byte| format!("{byte:02x}")).collect();
///             let mut signature: http::HeaderValue = code.parse()?;
///             signature.set_sensitive(true);
///             request.headers.insert("x-signature", signature);
///             Ok(())
///         })
///     }
/// }
///
/// let key = hmac::Key::new(hmac::HMAC_SHA256, b"key");
/// let credentials = Credentials::new().authenticator(Signature { key });
/// ```
pub trait Authenticate: Send + Sync + 'static {
    /// Changes a request so that the server accepts it.
    ///
    /// # Errors
    /// The request cannot be authenticated. It is not sent, and the call fails with
    /// [`ErrorKind::Credentials`](crate::ErrorKind::Credentials). The text of the error is printed, so it must not
    /// contain a secret.
    fn authenticate<'a>(
        &'a self,
        request: &'a mut http::request::Parts,
        context: &'a AuthContext<'a>,
    ) -> BoxFuture<'a, Result<(), Box<dyn Error + Send + Sync>>>;

    /// Called when the server refuses a request with the status 401, with the headers of the request and those of the
    /// response, such as `WWW-Authenticate`.
    ///
    /// Returns whether the next request may succeed, such as after a token was replaced or a challenge was received;
    /// then the call is tried once more. This holds for all methods, since a request that is refused with 401 has not
    /// been applied (RFC 9110 §15.5.2), but not for a body that can be sent only once.
    fn unauthorized(&self, _request: &HeaderMap, _response: &HeaderMap) -> bool {
        false
    }
}

/// What is known of a request besides its head, while it is authenticated.
#[derive(Clone, Copy)]
pub struct AuthContext<'a> {
    pub(crate) body: Option<&'a [u8]>,
    pub(crate) scopes: &'a [&'a str],
    pub(crate) transport: &'a dyn Transport,
    pub(crate) clock: &'a dyn Clock,
    pub(crate) allow_http: bool,
}

impl<'a> AuthContext<'a> {
    /// Returns the body: empty if there is none, [`None`] if it is streamed.
    pub fn body(&self) -> Option<&'a [u8]> {
        self.body
    }

    /// Returns the scopes that the document requires for the operation; empty for an authenticator of every request.
    pub fn scopes(&self) -> &'a [&'a str] {
        self.scopes
    }

    /// Returns the transport of the client, to request a token with.
    pub fn transport(&self) -> &'a dyn Transport {
        self.transport
    }

    /// Returns the time of the client's clock.
    pub fn now(&self) -> Duration {
        self.clock.now()
    }
}

impl std::fmt::Debug for AuthContext<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("AuthContext")
            .field("scopes", &self.scopes)
            .finish_non_exhaustive()
    }
}

//! The trait of authentication.

use crate::future::BoxFuture;
use crate::time::Clock;
use crate::transport::Transport;
use crate::url::may_be_sent;
use http::HeaderMap;
use std::error::Error;
use std::time::Duration;
use url::Url;

/// An authentication scheme, which adds a token, a key, or a signature over method, path, headers and body to requests.
///
/// A client calls it for every request right before the request is sent, after all [hooks](crate::Hook): once per attempt,
/// and once more for each redirect. It may change the headers and the URL. Headers with secrets should be marked as
/// [sensitive](http::HeaderValue::set_sensitive), so that they are not printed. A [preview](crate::Preview) does not call
/// it.
///
/// Tokens, keys and passwords are added by [`Credentials::with`](crate::Credentials::with) and need no implementation of
/// this trait, nor does the flow of [`ClientCredentials`](crate::ClientCredentials). Other schemes of the document, such as
/// `digest` of HTTP, are added by [`Credentials::with_authenticator`](crate::Credentials::with_authenticator), which the
/// constructors of generated credentials call. [`Credentials::authenticator`](crate::Credentials::authenticator) adds a
/// scheme for every request, whatever the document requires.
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
    /// Authenticates a request.
    ///
    /// # Errors
    /// Returns an error if the request cannot be authenticated. It is not sent, and the call fails with
    /// [`ErrorKind::Credentials`](crate::ErrorKind::Credentials). The text of the error is printed, so it must not
    /// contain secrets.
    fn authenticate<'a>(
        &'a self,
        request: &'a mut http::request::Parts,
        context: &'a AuthContext<'a>,
    ) -> BoxFuture<'a, Result<(), Box<dyn Error + Send + Sync>>>;

    /// Called when the server refuses a request with the status 401, with the headers of the request and those of the
    /// response, such as `WWW-Authenticate`.
    ///
    /// Returns whether the next request may succeed, such as after a token was replaced or a challenge was received;
    /// then the call is tried once more. Calls of all methods are repeated, since a request that is refused with 401 has
    /// not been applied (RFC 9110 §15.5.2), except for those with a body that can be sent only once.
    fn unauthorized(&self, _request: &HeaderMap, _response: &HeaderMap) -> bool {
        false
    }

    /// Returns the secrets that requests contain, such as a key and the current token.
    ///
    /// They are redacted in the texts of errors, where the server may repeat them. One of fewer than 8 bytes is
    /// redacted where it is a whole word, and one of fewer than 4 is not, since other texts contain them by chance.
    fn secrets(&self) -> Vec<String> {
        Vec::new()
    }
}

/// The context of a request that is authenticated.
#[derive(Clone, Copy)]
pub struct AuthContext<'a> {
    pub(crate) body: Option<&'a [u8]>,
    pub(crate) scopes: &'a [&'a str],
    pub(crate) transport: &'a dyn Transport,
    pub(crate) clock: &'a dyn Clock,
    pub(crate) allow_http: bool,
}

impl<'a> AuthContext<'a> {
    /// Returns the body. It is empty if the request has none, and [`None`] if it is a stream.
    pub fn body(&self) -> Option<&'a [u8]> {
        self.body
    }

    /// Returns the scopes that the operation requires of the scheme (OpenAPI 3.1 §4.8.30). The list is empty for an
    /// authenticator of every request.
    pub fn scopes(&self) -> &'a [&'a str] {
        self.scopes
    }

    /// Returns the transport of the client, such as to request a token.
    pub fn transport(&self) -> &'a dyn Transport {
        self.transport
    }

    /// Returns whether secrets may be sent to a URL, such as that of a login: it is `https`, or it is `http` and either
    /// its host is this machine or the client is built with [`allow_http`](crate::ClientBuilder::allow_http).
    pub fn may_send_to(&self, url: &str) -> bool {
        Url::parse(url).is_ok_and(|url| may_be_sent(&url, self.allow_http))
    }

    /// Returns the time of the client's [`Clock`].
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

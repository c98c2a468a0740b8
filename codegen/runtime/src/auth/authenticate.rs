//! Authentication that sees the whole request, such as a signature over it.

use crate::future::BoxFuture;
use std::error::Error;

/// Authenticates requests by what they contain, such as by a signature over method, path, headers and body.
///
/// A client calls it once per attempt, and again for each redirect that it follows, right before the request is sent:
/// after credentials of the document's schemes are in their places, and after all [hooks](crate::Hook). It may change
/// headers and URL. It must not log what it adds, and marks secret headers as
/// [sensitive](http::HeaderValue::set_sensitive). A [preview](crate::Preview) does not call it.
///
/// Add one with [`Credentials::authenticator`](crate::Credentials::authenticator).
///
/// ```
/// use openapi_client_runtime::{Authenticate, BoxFuture, Credentials};
/// use std::error::Error;
///
/// /// Signs method, path, one header and the body with a shared key.
/// struct Signature {
///     key: Vec<u8>,
/// }
///
/// # fn hmac_sha256(_key: &[u8], _text: &[u8]) -> String { String::new() }
/// impl Authenticate for Signature {
///     fn authenticate<'a>(
///         &'a self,
///         request: &'a mut http::request::Parts,
///         body: Option<&'a [u8]>,
///     ) -> BoxFuture<'a, Result<(), Box<dyn Error + Send + Sync>>> {
///         Box::pin(async move {
///             let body = body.ok_or("a body that is streamed cannot be signed")?;
///             let path = request.uri.path_and_query().map_or("/", |path| path.as_str());
///             let media_type = request.headers.get("content-type");
///             let mut text = format!("{}\n{path}\n", request.method).into_bytes();
///             text.extend(media_type.map_or(&[][..], |value| value.as_bytes()));
///             text.push(b'\n');
///             text.extend(body);
///             let mut signature: http::HeaderValue = hmac_sha256(&self.key, &text).parse()?;
///             signature.set_sensitive(true);
///             request.headers.insert("x-signature", signature);
///             Ok(())
///         })
///     }
/// }
///
/// let credentials = Credentials::new().authenticator(Signature { key: b"key".to_vec() });
/// ```
pub trait Authenticate: Send + Sync + 'static {
    /// Changes the request so that the server accepts it. The body is `None` if it is streamed, and empty if there is
    /// none.
    ///
    /// # Errors
    /// The request cannot be authenticated. It is not sent, and the call fails with
    /// [`ErrorKind::Credentials`](crate::ErrorKind::Credentials). The text of the error is printed, so it must not
    /// contain a secret.
    fn authenticate<'a>(
        &'a self,
        request: &'a mut http::request::Parts,
        body: Option<&'a [u8]>,
    ) -> BoxFuture<'a, Result<(), Box<dyn Error + Send + Sync>>>;

    /// Called when the server has responded with 401. Returns whether another attempt may succeed, such as after a key
    /// was replaced; then the call is tried once more.
    fn unauthorized(&self) -> bool {
        false
    }
}

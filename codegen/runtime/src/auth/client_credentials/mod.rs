//! The client credentials grant of OAuth 2.0.

mod grant;
mod tokens;

use super::{AuthContext, Authenticate};
use crate::future::BoxFuture;
use grant::{Failure, Grant};
use http::header::AUTHORIZATION;
use http::request::Parts;
use http::{HeaderMap, HeaderValue};
use std::fmt::{self, Debug, Formatter};
use std::sync::Arc;
use tokens::Tokens;

/// The client credentials grant of OAuth 2.0 (RFC 6749 §4.4), which requests access tokens with a client id and a client
/// secret.
///
/// A token is used until 60 seconds before it expires, or 90 % of its lifetime if that is later, or until the server
/// refuses it. Clones share it, as do the clones of a client: while one call requests a token, the others wait for it.
/// There is one token for each set of scopes that operations require. Tokens are requested by the client's transport,
/// within the timeout of the attempt that needs the token. The id and the secret are sent in the header `Authorization`
/// (RFC 6749 §2.3.1), unless [`secret_in_body`](Self::secret_in_body) is set.
///
/// `Debug` and errors do not contain the secret or the tokens.
///
/// ```
/// use clientwright_runtime::{ClientCredentials, Credentials};
///
/// let tokens = ClientCredentials::new("https://login.example/token", "id", "secret").parameter("audience", "pets");
/// let credentials = Credentials::new().authenticator(tokens);
/// ```
#[derive(Clone)]
pub struct ClientCredentials {
    grant: Arc<Grant>,
    tokens: Arc<Tokens>,
}

impl ClientCredentials {
    /// Creates an authenticator that requests tokens from this URL.
    ///
    /// A URL without a host is resolved against the API's server. The URL must be `https`, unless it is a loopback address
    /// or the client is built with [`allow_http`](crate::ClientBuilder::allow_http).
    pub fn new(
        token_url: impl Into<String>,
        client_id: impl Into<String>,
        client_secret: impl Into<String>,
    ) -> Self {
        Self {
            grant: Arc::new(Grant {
                token_url: token_url.into(),
                client_id: client_id.into(),
                client_secret: client_secret.into(),
                scopes: None,
                secret_in_body: false,
                parameters: Vec::new(),
            }),
            tokens: Arc::default(),
        }
    }

    /// Sets the scopes that are requested for all operations, instead of those that the document lists for each
    /// operation.
    #[must_use]
    pub fn scopes(self, scopes: impl IntoIterator<Item: Into<String>>) -> Self {
        let scopes = scopes.into_iter().map(Into::into).collect();
        self.changed(|grant| grant.scopes = Some(scopes))
    }

    /// Adds a parameter to the token requests, such as `audience` or `resource` (RFC 8707).
    #[must_use]
    pub fn parameter(self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.changed(|grant| grant.parameters.push((name.into(), value.into())))
    }

    /// Sets whether the client id and the client secret are sent in the body of the token requests (RFC 6749 §2.3.1), for
    /// servers that do not accept them in the header. The default is `false`.
    #[must_use]
    pub fn secret_in_body(self, in_body: bool) -> Self {
        self.changed(|grant| grant.secret_in_body = in_body)
    }

    /// Other settings do not share the tokens.
    fn changed(self, change: impl FnOnce(&mut Grant)) -> Self {
        let mut grant = Arc::unwrap_or_clone(self.grant);
        change(&mut grant);
        Self {
            grant: Arc::new(grant),
            tokens: Arc::default(),
        }
    }

    /// Returns the token for these scopes, from the endpoint if it is not known.
    async fn token(
        &self,
        api: &http::Uri,
        context: &AuthContext<'_>,
    ) -> Result<HeaderValue, Failure> {
        let scopes = match &self.grant.scopes {
            Some(scopes) => scopes.join(" "),
            None => context.scopes.join(" "),
        };
        if let Some(token) = self.tokens.valid(&scopes, context.now()) {
            return Ok(token);
        }
        let _requesting = self.tokens.requesting.lock().await;
        // Another call may have requested it in the meantime.
        if let Some(token) = self.tokens.valid(&scopes, context.now()) {
            return Ok(token);
        }
        let token = self.grant.request(api, scopes, context).await?;
        let header = token.header.clone();
        self.tokens.insert(token);
        Ok(header)
    }
}

impl Authenticate for ClientCredentials {
    fn authenticate<'a>(
        &'a self,
        request: &'a mut Parts,
        context: &'a AuthContext<'a>,
    ) -> BoxFuture<'a, Result<(), Failure>> {
        Box::pin(async move {
            let token = self.token(&request.uri, context).await?;
            request.headers.insert(AUTHORIZATION, token);
            Ok(())
        })
    }

    /// Forgets the token that was refused; if another call has replaced it already, the new one stays.
    fn unauthorized(&self, request: &HeaderMap, _response: &HeaderMap) -> bool {
        let refused = request.get(AUTHORIZATION);
        refused
            .inspect(|header| self.tokens.refuse(header))
            .is_some()
    }

    fn secrets(&self) -> Vec<String> {
        let mut secrets = self.tokens.secrets();
        secrets.extend(self.grant.secrets());
        secrets
    }
}

/// Formats the URL, the client id and the scopes. The secret and the tokens are not printed.
impl Debug for ClientCredentials {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.debug_struct("ClientCredentials")
            .field("token_url", &self.grant.token_url)
            .field("client_id", &self.grant.client_id)
            .field("scopes", &self.grant.scopes)
            .finish_non_exhaustive()
    }
}

//! The client credentials grant of OAuth 2.0.

use super::{AuthContext, Authenticate};
use crate::future::BoxFuture;
use crate::transport::Body;
use crate::url::{encode, is_confidential, push_pair};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use futures_core::Stream;
use http::header::{ACCEPT, AUTHORIZATION, CONTENT_TYPE};
use http::request::Parts;
use http::{HeaderMap, HeaderValue};
use serde_json::Value;
use std::error::Error;
use std::fmt::{self, Debug, Formatter};
use std::future::poll_fn;
use std::pin::Pin;
use std::sync::{Arc, PoisonError};
use std::time::Duration;
use url::Url;

type Failure = Box<dyn Error + Send + Sync>;

/// A token is replaced this long before it expires, or after nine tenths of its life if that is later.
const EARLY: Duration = Duration::from_secs(60);
/// The life of a token whose response has no `expires_in`: it is replaced when the server refuses it.
const UNLIMITED: Duration = Duration::MAX;
/// A response of a token endpoint is not longer than this.
const MAX_RESPONSE_BYTES: usize = 1 << 20;

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

#[derive(Clone)]
struct Grant {
    token_url: String,
    client_id: String,
    client_secret: String,
    scopes: Option<Vec<String>>,
    secret_in_body: bool,
    parameters: Vec<(String, String)>,
}

#[derive(Default)]
struct Tokens {
    /// Locked while a token is requested, so that one request serves all who wait.
    requesting: tokio::sync::Mutex<()>,
    /// The tokens by their scopes.
    known: std::sync::Mutex<Vec<Token>>,
}

#[derive(Clone)]
struct Token {
    scopes: String,
    header: HeaderValue,
    /// When it is replaced, by the client's clock.
    until: Duration,
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

    /// Sends the client id and the client secret in the body of the token requests (RFC 6749 §2.3.1), for servers that do
    /// not accept them in the header.
    #[must_use]
    pub fn secret_in_body(self) -> Self {
        self.changed(|grant| grant.secret_in_body = true)
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
        self.tokens.remove(|token| Some(&token.header) == refused);
        refused.is_some()
    }
}

impl Tokens {
    fn valid(&self, scopes: &str, now: Duration) -> Option<HeaderValue> {
        let known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        let token = known.iter().find(|token| token.scopes == scopes)?;
        (now < token.until).then(|| token.header.clone())
    }

    fn insert(&self, token: Token) {
        self.remove(|known| known.scopes == token.scopes);
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        known.push(token);
    }

    fn remove(&self, is_old: impl Fn(&Token) -> bool) {
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        known.retain(|token| !is_old(token));
    }
}

impl Grant {
    async fn request(
        &self,
        api: &http::Uri,
        scopes: String,
        context: &AuthContext<'_>,
    ) -> Result<Token, Failure> {
        let request = self.token_request(api, &scopes, context.allow_http)?;
        let requested_at = context.now();
        let response = context
            .transport
            .send(request)
            .await
            .map_err(|error| format!("the token endpoint cannot be reached: {error}"))?;
        let status = response.status();
        let body = read(response.into_body()).await?;
        let issued: Value = serde_json::from_slice(&body).unwrap_or_default();
        if status.is_success() {
            return issued_token(&issued, scopes, requested_at);
        }
        Err(match text(&issued, "error") {
            Some(error) => self.refusal(error, text(&issued, "error_description")),
            None => format!("the token endpoint responded with the status {status}"),
        }
        .into())
    }

    /// Returns the token request (RFC 6749 §4.4.2).
    fn token_request(
        &self,
        api: &http::Uri,
        scopes: &str,
        allow_http: bool,
    ) -> Result<http::Request<Body>, Failure> {
        let url = Url::parse(&api.to_string())?.join(&self.token_url)?;
        if !(is_confidential(&url) || allow_http && url.scheme() == "http") {
            return Err(
                "the token endpoint is not `https`, so the client secret could be read".into(),
            );
        }
        let mut form = String::from("grant_type=client_credentials");
        let mut push =
            |name: &str, value: &str| push_pair(&mut form, &encode(name), &encode(value));
        if !scopes.is_empty() {
            push("scope", scopes);
        }
        for (name, value) in &self.parameters {
            push(name, value);
        }
        let mut request = http::Request::post(url.as_str())
            .header(ACCEPT, "application/json")
            .header(CONTENT_TYPE, "application/x-www-form-urlencoded");
        if self.secret_in_body {
            push("client_id", &self.client_id);
            push("client_secret", &self.client_secret);
        } else {
            // Both are encoded as in a form before (RFC 6749 §2.3.1).
            let pair = format!(
                "{}:{}",
                encode(&self.client_id),
                encode(&self.client_secret)
            );
            request = request.header(AUTHORIZATION, secret("Basic", &STANDARD.encode(pair))?);
        }
        Ok(request.body(Body::from(form))?)
    }

    /// Returns why no token was issued, without the secret, which a server may have repeated.
    fn refusal(&self, error: &str, description: Option<&str>) -> String {
        let text = match description {
            Some(description) => format!("the token endpoint refused: {error} ({description})"),
            None => format!("the token endpoint refused: {error}"),
        };
        if self.client_secret.is_empty() {
            return text;
        }
        text.replace(&self.client_secret, "[redacted]")
    }
}

/// Returns the token of a successful response (RFC 6749 §5.1).
fn issued_token(issued: &Value, scopes: String, requested_at: Duration) -> Result<Token, Failure> {
    let token = text(issued, "access_token")
        .ok_or("the response of the token endpoint has no `access_token`")?;
    let other = text(issued, "token_type").filter(|kind| !kind.eq_ignore_ascii_case("bearer"));
    if let Some(other) = other {
        let text = format!("the token endpoint issued a token of the type `{other}`, not `Bearer`");
        return Err(text.into());
    }
    // Some servers write the number as a string.
    let expires_in = match issued.get("expires_in") {
        Some(Value::String(text)) => text.parse().ok(),
        other => other.and_then(Value::as_u64),
    };
    let life = expires_in.map_or(UNLIMITED, |seconds| {
        let life = Duration::from_secs(seconds);
        life.saturating_sub(EARLY).max(life.mul_f64(0.9))
    });
    Ok(Token {
        scopes,
        header: secret("Bearer", token)?,
        until: requested_at.saturating_add(life),
    })
}

fn text<'v>(value: &'v Value, name: &str) -> Option<&'v str> {
    value.get(name)?.as_str()
}

fn secret(scheme: &str, text: &str) -> Result<HeaderValue, Failure> {
    let mut value = HeaderValue::try_from(format!("{scheme} {text}"))
        .map_err(|_| "a token or a secret has a character that is not allowed in a header")?;
    value.set_sensitive(true);
    Ok(value)
}

async fn read(mut body: Body) -> Result<Vec<u8>, Failure> {
    let mut all = Vec::new();
    while let Some(chunk) = poll_fn(|cx| Pin::new(&mut body).poll_next(cx)).await {
        all.extend_from_slice(&chunk?);
        if all.len() > MAX_RESPONSE_BYTES {
            return Err("the response of the token endpoint is too long".into());
        }
    }
    Ok(all)
}

/// The URL, the client id and the scopes, never the secret or a token.
impl Debug for ClientCredentials {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.debug_struct("ClientCredentials")
            .field("token_url", &self.grant.token_url)
            .field("client_id", &self.grant.client_id)
            .field("scopes", &self.grant.scopes)
            .finish_non_exhaustive()
    }
}

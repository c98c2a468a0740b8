//! The token request and its response (RFC 6749 §4.4).

use super::tokens::{Token, replaced_at};
use crate::auth::AuthContext;
use crate::error::OneLine;
use crate::transport::Body;
use crate::url::{encode, push_pair};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use futures_core::Stream;
use http::HeaderValue;
use http::header::{ACCEPT, AUTHORIZATION, CONTENT_TYPE};
use serde_json::Value;
use std::error::Error;
use std::future::poll_fn;
use std::pin::Pin;
use std::time::Duration;
use url::Url;

pub(super) type Failure = Box<dyn Error + Send + Sync>;

/// A response of a token endpoint is not longer than this.
const MAX_RESPONSE_BYTES: usize = 1 << 20;

/// The client and what it requests.
#[derive(Clone)]
pub(super) struct Grant {
    pub(super) token_url: String,
    pub(super) client_id: String,
    pub(super) client_secret: String,
    pub(super) scopes: Option<Vec<String>>,
    pub(super) secret_in_body: bool,
    pub(super) parameters: Vec<(String, String)>,
}

impl Grant {
    /// Requests a token.
    pub(super) async fn request(
        &self,
        api: &http::Uri,
        scopes: String,
        context: &AuthContext<'_>,
    ) -> Result<Token, Failure> {
        let request = self.token_request(api, &scopes, context)?;
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
        Err(refusal(&issued)
            .unwrap_or_else(|| format!("the token endpoint responded with the status {status}"))
            .into())
    }

    /// Returns the token request (RFC 6749 §4.4.2).
    fn token_request(
        &self,
        api: &http::Uri,
        scopes: &str,
        context: &AuthContext<'_>,
    ) -> Result<http::Request<Body>, Failure> {
        let url = Url::parse(&api.to_string())?.join(&self.token_url)?;
        if !context.may_send_to(url.as_str()) {
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
            request = request.header(AUTHORIZATION, header("Basic", &self.basic())?);
        }
        Ok(request.body(Body::from(form))?)
    }

    /// Returns the client id and the client secret in Base64, encoded as in a form before (RFC 6749 §2.3.1).
    fn basic(&self) -> String {
        let (id, secret) = (encode(&self.client_id), encode(&self.client_secret));
        STANDARD.encode(format!("{id}:{secret}"))
    }

    /// Returns the secret in the forms in which it is sent.
    pub(super) fn secrets(&self) -> [String; 2] {
        [self.client_secret.clone(), self.basic()]
    }
}

/// Returns why no token was issued (RFC 6749 §5.2).
fn refusal(response: &Value) -> Option<String> {
    let error = OneLine(text(response, "error")?);
    Some(match text(response, "error_description") {
        Some(description) => {
            let description = OneLine(description);
            format!("the token endpoint refused: {error} ({description})")
        }
        None => format!("the token endpoint refused: {error}"),
    })
}

/// Returns the token of a successful response (RFC 6749 §5.1).
fn issued_token(issued: &Value, scopes: String, requested_at: Duration) -> Result<Token, Failure> {
    let token = text(issued, "access_token")
        .ok_or("the response of the token endpoint has no `access_token`")?;
    let other = text(issued, "token_type").filter(|kind| !kind.eq_ignore_ascii_case("bearer"));
    if let Some(other) = other {
        let other = OneLine(other);
        let text = format!("the token endpoint issued a token of the type `{other}`, not `Bearer`");
        return Err(text.into());
    }
    // Some servers write the number as a string.
    let expires_in = match issued.get("expires_in") {
        Some(Value::String(text)) => text.parse().ok(),
        other => other.and_then(Value::as_u64),
    };
    Ok(Token {
        scopes,
        header: header("Bearer", token)?,
        until: replaced_at(requested_at, expires_in),
    })
}

fn text<'v>(value: &'v Value, name: &str) -> Option<&'v str> {
    value.get(name)?.as_str()
}

/// Returns a header of credentials (RFC 9110 §11.4).
fn header(scheme: &str, text: &str) -> Result<HeaderValue, Failure> {
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

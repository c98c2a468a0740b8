//! Credentials: what the caller has, and which of it a call sends.

use super::Authenticate;
use crate::error::{Error, ErrorKind, Source};
use crate::future::BoxFuture;
use crate::operation::{Carrier, Operation, Requirement, Scheme};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use bytes::Bytes;
use http::header::AUTHORIZATION;
use http::{HeaderName, HeaderValue};
use std::fmt::{self, Debug, Formatter};
use std::sync::Arc;

/// Gives tokens that change, such as those of OAuth 2: asked once per attempt, so it should keep what it has got.
///
/// ```
/// use openapi_client_runtime::{BoxFuture, TokenProvider};
/// use std::error::Error;
///
/// /// Reads the token that another program keeps fresh.
/// struct FromFile(std::path::PathBuf);
///
/// impl TokenProvider for FromFile {
///     fn token<'a>(&'a self, _scopes: &'a [&'a str]) -> BoxFuture<'a, Result<String, Box<dyn Error + Send + Sync>>> {
///         Box::pin(async { Ok(std::fs::read_to_string(&self.0)?.trim().to_owned()) })
///     }
/// }
/// ```
pub trait TokenProvider: Send + Sync + 'static {
    /// The token to send now, for these scopes of OAuth 2, which the document says the operation needs; empty where it
    /// says nothing. The error's text must not contain a secret: it is printed.
    fn token<'a>(
        &'a self,
        scopes: &'a [&'a str],
    ) -> BoxFuture<'a, Result<String, Box<dyn std::error::Error + Send + Sync>>>;

    /// Called when the API has refused the token that was returned last (401). The call is tried once more with the next
    /// one.
    fn invalidate(&self) {}
}

/// What a caller has of the document's security schemes. Prints the names of the schemes, never a secret.
#[derive(Clone, Default)]
pub struct Credentials {
    entries: Vec<Entry>,
    authenticators: Vec<Arc<dyn Authenticate>>,
    /// Whether the caller has said that requests go out without credentials.
    anonymous: bool,
}

#[derive(Clone)]
struct Entry {
    scheme: &'static Scheme,
    secret: Given,
}

#[derive(Clone)]
enum Given {
    Text(String),
    Provider(Arc<dyn TokenProvider>),
}

impl Credentials {
    /// Creates empty credentials. A client that has none refuses operations that require some.
    pub fn new() -> Self {
        Self::default()
    }

    /// Creates credentials of a client that sends none on purpose, also where the document requires some.
    pub fn anonymous() -> Self {
        Self {
            anonymous: true,
            ..Self::default()
        }
    }

    /// Adds a secret for a scheme.
    #[must_use]
    pub fn with(mut self, scheme: &'static Scheme, secret: impl Into<String>) -> Self {
        self.entries.push(Entry {
            scheme,
            secret: Given::Text(secret.into()),
        });
        self
    }

    /// Adds a name and a password for a scheme (RFC 7617).
    #[must_use]
    pub fn with_basic(self, scheme: &'static Scheme, name: &str, password: &str) -> Self {
        self.with(scheme, STANDARD.encode(format!("{name}:{password}")))
    }

    /// Adds a provider of tokens for a scheme.
    #[must_use]
    pub fn with_provider(mut self, scheme: &'static Scheme, provider: impl TokenProvider) -> Self {
        self.entries.push(Entry {
            scheme,
            secret: Given::Provider(Arc::new(provider)),
        });
        self
    }

    /// Adds an authenticator, which every request of the client passes through, whatever the document requires.
    #[must_use]
    pub fn authenticator(mut self, authenticator: impl Authenticate) -> Self {
        self.authenticators.push(Arc::new(authenticator));
        self
    }

    /// Merges other credentials into these: each operation takes those that it requires.
    #[must_use]
    pub fn merge(mut self, other: Self) -> Self {
        self.entries.extend(other.entries);
        self.authenticators.extend(other.authenticators);
        self.anonymous |= other.anonymous;
        self
    }

    /// Refuses an operation that requires credentials where there are none at all.
    ///
    /// A scheme that the caller arranges outside of the client, such as a client certificate, may be there; and so is a
    /// key in one of the `headers` that the caller has set by hand.
    pub(crate) fn require(
        &self,
        operation: &'static Operation,
        has_header: impl Fn(&str) -> bool,
    ) -> Result<(), Error> {
        let arranged = |requirement: &Requirement| match requirement.scheme.carrier {
            Carrier::Other => true,
            Carrier::Bearer | Carrier::Basic => has_header(AUTHORIZATION.as_str()),
            Carrier::Header(name) => has_header(name),
            Carrier::Cookie(_) => has_header("cookie"),
            Carrier::Query(_) => false,
        };
        let may_do = |needed: &&[Requirement]| needed.iter().all(arranged);
        if self.anonymous
            || !self.entries.is_empty()
            || !self.authenticators.is_empty()
            || operation.security.is_empty()
            || operation.security.iter().any(may_do)
        {
            return Ok(());
        }
        let alternatives: Vec<String> = operation
            .security
            .iter()
            .map(|needed| {
                let names: Vec<String> = needed
                    .iter()
                    .map(|requirement| format!("`{}`", requirement.scheme.name))
                    .collect();
                names.join(" and ")
            })
            .collect();
        let text = format!(
            "the operation requires credentials and the client has none: add {} with `ClientBuilder::credentials`, or `Credentials::anonymous()` to send it without",
            alternatives.join(", or ")
        );
        Err(Error::new(ErrorKind::Credentials, text).of(operation))
    }

    /// Passes a request through the authenticators, in the order in which they were added.
    pub(crate) async fn authenticate(
        &self,
        request: &mut http::request::Parts,
        body: Option<&Bytes>,
    ) -> Result<(), Error> {
        for authenticator in &self.authenticators {
            let body = body.map(|bytes| &**bytes);
            authenticator
                .authenticate(request, body)
                .await
                .map_err(|source| {
                    let text = format!("the request cannot be authenticated: {source}");
                    Error::new(ErrorKind::Credentials, text).caused_by(source)
                })?;
        }
        Ok(())
    }

    /// Reports a response of the status 401 to the authenticators. Returns whether one of them has renewed its secret.
    pub(crate) fn unauthorized(&self) -> bool {
        let renewed = self.authenticators.iter().map(|each| each.unauthorized());
        renewed.filter(|renewed| *renewed).count() > 0
    }

    /// Refuses what could not be sent in any call.
    pub(crate) fn check(&self) -> Result<(), Error> {
        for entry in &self.entries {
            if let Given::Text(secret) = &entry.secret {
                sendable(entry.scheme, secret)
                    .map_err(|text| Error::new(ErrorKind::Configuration, text))?;
            }
        }
        Ok(())
    }

    /// The names of the query parameters that hold secrets.
    pub(crate) fn query_names(&self) -> impl Iterator<Item = &'static str> {
        let carriers = self.entries.iter().map(|entry| entry.scheme.carrier);
        carriers.filter_map(|carrier| match carrier {
            Carrier::Query(name) => Some(name),
            _ => None,
        })
    }

    /// What this operation sends: the first alternative that is fulfilled; if none is, everything there is, since the
    /// server decides; nothing where the operation needs none.
    pub(crate) fn select(&self, operation: &Operation) -> Selection<'_> {
        if operation.security.is_empty() || self.entries.is_empty() {
            return Selection {
                entries: Vec::new(),
                declared: !self.authenticators.is_empty()
                    || operation.security.iter().all(|needed| needed.is_empty()),
            };
        }
        let of = |requirement: &Requirement| {
            let mut known = self.entries.iter();
            let entry = known.find(|entry| entry.scheme.name == requirement.scheme.name)?;
            Some((entry, requirement.scopes))
        };
        let fulfilled = operation
            .security
            .iter()
            .filter(|needed| !needed.is_empty())
            .find_map(|needed| {
                let chosen = needed.iter().map(of);
                chosen.collect::<Option<Vec<_>>>()
            });
        match fulfilled {
            Some(entries) => Selection {
                entries,
                declared: true,
            },
            None if operation.security.iter().any(|needed| needed.is_empty()) => Selection {
                entries: Vec::new(),
                declared: true,
            },
            None => Selection {
                entries: self
                    .entries
                    .iter()
                    .map(|entry| (entry, NO_SCOPES))
                    .collect(),
                declared: false,
            },
        }
    }
}

/// What the document says of a scheme that it does not list for the operation.
const NO_SCOPES: &[&str] = &[];

/// The credentials of one call.
pub(crate) struct Selection<'c> {
    /// With the scopes that the operation needs.
    entries: Vec<(&'c Entry, &'static [&'static str])>,
    /// Whether it is an alternative that the document declares for the operation.
    pub(crate) declared: bool,
}

/// A credential in its place.
pub(crate) enum Placed {
    Header(HeaderName, HeaderValue),
    Query(&'static str, String),
    Cookie(&'static str, String),
}

impl Selection<'_> {
    /// The credentials as they are sent.
    pub(crate) async fn place(&self) -> Result<Vec<Placed>, Error> {
        let mut placed = Vec::with_capacity(self.entries.len());
        for (entry, scopes) in &self.entries {
            let token;
            let secret = match &entry.secret {
                Given::Text(text) => text,
                Given::Provider(provider) => {
                    let asked = provider.token(scopes).await;
                    token = asked.map_err(|source| no_token(entry.scheme, source))?;
                    &token
                }
            };
            let unusable = |text| Error::new(ErrorKind::Credentials, text);
            placed.extend(place(entry.scheme, secret).map_err(unusable)?);
        }
        Ok(placed)
    }

    /// The credentials in their places, with this text instead of each secret.
    pub(crate) fn redacted(&self, text: &str) -> Vec<Placed> {
        let placed = self
            .entries
            .iter()
            .map(|(entry, _)| place(entry.scheme, text));
        placed.filter_map(|placed| placed.ok().flatten()).collect()
    }

    /// Tells the providers that their tokens were refused; whether there was one.
    pub(crate) fn invalidate(&self) -> bool {
        let providers = self
            .entries
            .iter()
            .filter_map(|(entry, _)| match &entry.secret {
                Given::Provider(provider) => Some(provider),
                Given::Text(_) => None,
            });
        providers.map(|provider| provider.invalidate()).count() > 0
    }
}

fn no_token(scheme: &Scheme, source: Source) -> Error {
    let text = format!(
        "the provider for the security scheme \"{}\" gave no token",
        scheme.name
    );
    Error::new(ErrorKind::Credentials, text).caused_by(source)
}

fn place(scheme: &Scheme, secret: &str) -> Result<Option<Placed>, String> {
    Ok(Some(match scheme.carrier {
        Carrier::Bearer => {
            Placed::Header(AUTHORIZATION, header(scheme, format!("Bearer {secret}"))?)
        }
        Carrier::Basic => Placed::Header(AUTHORIZATION, header(scheme, format!("Basic {secret}"))?),
        Carrier::Header(name) => {
            let unusable = |_| {
                format!(
                    "the security scheme \"{}\" names a header that cannot be sent",
                    scheme.name
                )
            };
            let name = HeaderName::from_bytes(name.as_bytes()).map_err(unusable)?;
            Placed::Header(name, header(scheme, secret.to_owned())?)
        }
        Carrier::Query(name) => Placed::Query(name, secret.to_owned()),
        Carrier::Cookie(name) => Placed::Cookie(name, secret.to_owned()),
        Carrier::Other => return Ok(None),
    }))
}

fn sendable(scheme: &Scheme, secret: &str) -> Result<(), String> {
    place(scheme, secret).map(|_| ())
}

fn header(scheme: &Scheme, text: String) -> Result<HeaderValue, String> {
    let unusable = || {
        format!(
            "the secret of the security scheme \"{}\" has a character that no header can hold, such as a line break",
            scheme.name
        )
    };
    let mut value = Some(text)
        .filter(|text| text.is_ascii())
        .and_then(|text| HeaderValue::from_maybe_shared(Bytes::from(text)).ok())
        .ok_or_else(unusable)?;
    value.set_sensitive(true);
    Ok(value)
}

/// The names of the schemes, never a secret.
impl Debug for Credentials {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str("Credentials ")?;
        f.debug_list()
            .entries(self.entries.iter().map(|entry| entry.scheme.name))
            .finish()
    }
}

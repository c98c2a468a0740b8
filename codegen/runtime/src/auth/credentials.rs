//! The credentials of a client.

use super::Authenticate;
use super::secret_location::SchemeSecret;
use crate::error::{Error, ErrorKind};
use crate::operation::{Carrier, Scheme};
use std::fmt::{self, Debug, Formatter};
use std::sync::Arc;

/// The credentials of a client, by the security schemes of the document.
///
/// A call sends the first set of schemes that its operation lists and that is complete (OpenAPI 3.1 §4.8.30). If none is
/// complete, it sends all credentials of schemes, and the server decides. `Debug` formats the names of the schemes;
/// secrets are not printed.
#[derive(Clone, Default)]
pub struct Credentials {
    pub(super) entries: Vec<Entry>,
    /// The reason why the first invalid secret cannot be sent.
    unusable: Option<String>,
    /// Whether requests are sent without credentials on purpose.
    pub(super) anonymous: bool,
}

/// One authenticator.
#[derive(Clone)]
pub(super) struct Entry {
    /// The scheme of the document; [`None`] if it is for every request.
    pub(super) scheme: Option<&'static Scheme>,
    pub(super) authenticator: Arc<dyn Authenticate>,
    /// Whether it is a secret that never changes.
    pub(super) is_fixed: bool,
}

impl Credentials {
    /// Creates empty credentials. A client that has none refuses operations that require some.
    pub fn new() -> Self {
        Self::default()
    }

    /// Creates empty credentials of a client that sends none on purpose, even where the document requires some.
    pub fn anonymous() -> Self {
        Self {
            anonymous: true,
            ..Self::default()
        }
    }

    /// Adds the secret of a scheme, such as a token or a key.
    ///
    /// [`ClientBuilder::build`](crate::ClientBuilder::build) returns an error if the secret cannot be sent, such as for a
    /// line break in a header.
    #[must_use]
    pub fn with(self, scheme: &'static Scheme, secret: impl Into<String>) -> Self {
        self.fixed(scheme, SchemeSecret::new(scheme, &secret.into()))
    }

    /// Adds the user name and the password of a scheme (RFC 7617).
    #[must_use]
    pub fn with_basic(
        self,
        scheme: &'static Scheme,
        name: impl Into<String>,
        password: impl Into<String>,
    ) -> Self {
        let secret = SchemeSecret::basic(scheme, &name.into(), &password.into());
        self.fixed(scheme, secret)
    }

    fn fixed(mut self, scheme: &'static Scheme, secret: Result<SchemeSecret, String>) -> Self {
        match secret {
            Ok(secret) => self.entries.push(Entry {
                scheme: Some(scheme),
                authenticator: Arc::new(secret),
                is_fixed: true,
            }),
            Err(text) => drop(self.unusable.get_or_insert(text)),
        }
        self
    }

    /// Adds an authenticator of a scheme, which is called for the operations that require the scheme.
    #[must_use]
    pub fn with_authenticator(
        self,
        scheme: &'static Scheme,
        authenticator: impl Authenticate,
    ) -> Self {
        self.push(Some(scheme), authenticator)
    }

    /// Adds an authenticator that is called for every request, whatever the document requires.
    #[must_use]
    pub fn authenticator(self, authenticator: impl Authenticate) -> Self {
        self.push(None, authenticator)
    }

    fn push(mut self, scheme: Option<&'static Scheme>, authenticator: impl Authenticate) -> Self {
        self.entries.push(Entry {
            scheme,
            authenticator: Arc::new(authenticator),
            is_fixed: false,
        });
        self
    }

    /// Adds other credentials to these. Each call sends those that its operation requires.
    #[must_use]
    pub fn merge(mut self, other: Self) -> Self {
        self.entries.extend(other.entries);
        self.unusable = self.unusable.or(other.unusable);
        self.anonymous |= other.anonymous;
        self
    }

    /// Returns whether there are none.
    pub(super) fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// Returns an error if a secret cannot be sent.
    pub(crate) fn check(&self) -> Result<(), Error> {
        match &self.unusable {
            Some(text) => Err(Error::new(ErrorKind::Configuration, text.clone())),
            None => Ok(()),
        }
    }

    /// Returns the names of the query parameters that contain secrets.
    pub(crate) fn query_names(&self) -> impl Iterator<Item = &'static str> {
        let schemes = self.entries.iter().filter_map(|entry| entry.scheme);
        schemes.filter_map(|scheme| match scheme.carrier {
            Carrier::Query(name) => Some(name),
            _ => None,
        })
    }
}

/// Formats the names of the schemes. Secrets are not printed.
impl Debug for Credentials {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str("Credentials ")?;
        f.debug_list()
            .entries(
                self.entries
                    .iter()
                    .filter_map(|entry| Some(entry.scheme?.name)),
            )
            .finish()
    }
}

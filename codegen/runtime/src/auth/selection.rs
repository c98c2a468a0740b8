//! Selects the credentials that one call sends.

use super::credentials::Entry;
use super::secret_location::SchemeSecret;
use super::{AuthContext, Credentials};
use crate::error::{Error, ErrorKind};
use crate::operation::{Carrier, Operation, Requirement};
use http::HeaderMap;
use http::request::Parts;
use std::sync::atomic::{AtomicBool, Ordering};

/// The credentials of one call, in the order in which they authenticate its requests.
pub(crate) struct Selection<'c> {
    /// With the scopes that the operation requires.
    entries: Vec<(&'c Entry, &'static [&'static str])>,
    /// Whether it is an alternative that the document declares for the operation.
    pub(crate) declared: bool,
    /// Whether the server has refused a request, after which a credential was replaced.
    renewed: AtomicBool,
}

impl Credentials {
    /// Selects what an operation sends: the first alternative of the document that is fulfilled, and the authenticators
    /// of every request.
    ///
    /// If no alternative is fulfilled, everything is sent, since the server decides. Where the operation needs none,
    /// no scheme's credentials are sent.
    pub(crate) fn select(&self, operation: &Operation) -> Selection<'_> {
        let of_schemes = || self.entries.iter().filter(|entry| entry.scheme.is_some());
        let of_all = self.entries.iter().filter(|entry| entry.scheme.is_none());
        let optional = operation.security.iter().any(|needed| needed.is_empty());
        let (mut entries, declared) = match self.fulfilled(operation) {
            Some(entries) => (entries, true),
            None if operation.security.is_empty() || optional => (Vec::new(), true),
            None if of_schemes().next().is_none() => (Vec::new(), !self.is_empty()),
            None => (
                of_schemes().map(|entry| (entry, NO_SCOPES)).collect(),
                false,
            ),
        };
        entries.extend(of_all.map(|entry| (entry, NO_SCOPES)));
        Selection::new(entries, declared)
    }

    /// Returns the credentials of the first alternative of which none is missing. A client certificate is assumed to be
    /// present together with other credentials.
    fn fulfilled(&self, operation: &Operation) -> Option<Vec<(&Entry, &'static [&'static str])>> {
        let of = |requirement: &Requirement| {
            let mut known = self.entries.iter();
            let entry = known.find(|entry| {
                let scheme = entry.scheme.map(|scheme| scheme.name);
                scheme == Some(requirement.scheme.name)
            })?;
            Some((entry, requirement.scopes))
        };
        operation.security.iter().find_map(|needed| {
            let mut sent = needed
                .iter()
                .filter(|requirement| requirement.scheme.carrier != Carrier::Connection)
                .peekable();
            sent.peek()?;
            sent.map(of).collect()
        })
    }
}

/// The scopes of a scheme that the document does not list for the operation.
const NO_SCOPES: &[&str] = &[];

impl<'c> Selection<'c> {
    fn new(entries: Vec<(&'c Entry, &'static [&'static str])>, declared: bool) -> Self {
        Self {
            entries,
            declared,
            renewed: AtomicBool::new(false),
        }
    }

    /// Authenticates a request.
    pub(crate) async fn authenticate(
        &self,
        request: &mut Parts,
        context: AuthContext<'_>,
    ) -> Result<(), Error> {
        for (entry, scopes) in &self.entries {
            let context = AuthContext { scopes, ..context };
            let authenticated = entry.authenticator.authenticate(request, &context).await;
            authenticated.map_err(|source| {
                let scheme = entry.scheme.map_or_else(String::new, |scheme| {
                    format!(" by the security scheme \"{}\"", scheme.name)
                });
                let text = format!("the request cannot be authenticated{scheme}: {source}");
                Error::new(ErrorKind::Credentials, text).caused_by(source)
            })?;
        }
        Ok(())
    }

    /// Returns the headers of a request that are needed if the server refuses it.
    pub(crate) fn remembered(&self, headers: &HeaderMap) -> Option<HeaderMap> {
        let changes = self.entries.iter().any(|(entry, _)| !entry.is_fixed);
        changes.then(|| headers.clone())
    }

    /// Reports to the authenticators that the server has refused a request with the status 401.
    pub(crate) fn unauthorized(&self, request: &HeaderMap, response: &HeaderMap) {
        for (entry, _) in &self.entries {
            if entry.authenticator.unauthorized(request, response) {
                self.renewed.store(true, Ordering::Relaxed);
            }
        }
    }

    /// Returns whether a credential was replaced since the server refused a request.
    pub(crate) fn is_renewed(&self) -> bool {
        self.renewed.load(Ordering::Relaxed)
    }

    /// Replaces each secret of a security scheme in a request by this text.
    pub(crate) fn redact(&self, request: &mut Parts, text: &str) {
        for scheme in self.entries.iter().filter_map(|(entry, _)| entry.scheme) {
            if let Ok(place) = SchemeSecret::new(scheme, text) {
                // A secret that cannot be added to the request is an error when the call is sent.
                let _ = place.place(request);
            }
        }
    }
}

//! The credentials of one call.

use super::AuthContext;
use super::credentials::Entry;
use super::scheme_secret::SchemeSecret;
use crate::error::{Error, ErrorKind};
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

impl<'c> Selection<'c> {
    pub(super) fn new(entries: Vec<(&'c Entry, &'static [&'static str])>, declared: bool) -> Self {
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

    /// Whether a credential was replaced since the server refused a request.
    pub(crate) fn is_renewed(&self) -> bool {
        self.renewed.load(Ordering::Relaxed)
    }

    /// Puts this text into a request in place of each secret of a security scheme.
    pub(crate) fn redact(&self, request: &mut Parts, text: &str) {
        for scheme in self.entries.iter().filter_map(|(entry, _)| entry.scheme) {
            if let Ok(place) = SchemeSecret::new(scheme, text) {
                // What cannot be placed makes an error when the call is sent.
                let _ = place.place(request);
            }
        }
    }
}

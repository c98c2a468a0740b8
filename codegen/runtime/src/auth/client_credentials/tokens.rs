//! The tokens that were issued, by their scopes, and when each is replaced.

use http::HeaderValue;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

/// A token is replaced this long before it expires, or after nine tenths of its life if that is later.
const EARLY: Duration = Duration::from_secs(60);
/// The life of a token whose response has no `expires_in`: it is replaced when the server refuses it.
const UNLIMITED: Duration = Duration::MAX;

#[derive(Default)]
pub(super) struct Tokens {
    /// Locked while a token is requested, so that one request serves all who wait.
    pub(super) requesting: tokio::sync::Mutex<()>,
    known: Mutex<Vec<Token>>,
}

pub(super) struct Token {
    pub(super) scopes: String,
    pub(super) header: HeaderValue,
    /// When it is replaced, by the client's clock.
    pub(super) until: Duration,
}

impl Tokens {
    pub(super) fn valid(&self, scopes: &str, now: Duration) -> Option<HeaderValue> {
        let known = self.known();
        let token = known.iter().find(|token| token.scopes == scopes)?;
        (now < token.until).then(|| token.header.clone())
    }

    pub(super) fn insert(&self, token: Token) {
        let mut known = self.known();
        known.retain(|known| known.scopes != token.scopes);
        known.push(token);
    }

    /// Ends the validity of a token that the server has refused. It is kept, since the server may repeat it.
    pub(super) fn refuse(&self, header: &HeaderValue) {
        let mut known = self.known();
        let refused = known.iter_mut().filter(|token| token.header == header);
        refused.for_each(|token| token.until = Duration::ZERO);
    }

    /// Returns the tokens without the scheme of the header.
    pub(super) fn secrets(&self) -> Vec<String> {
        let known = self.known();
        let headers = known.iter().filter_map(|token| token.header.to_str().ok());
        headers
            .filter_map(|header| Some(header.split_once(' ')?.1.to_owned()))
            .collect()
    }

    fn known(&self) -> MutexGuard<'_, Vec<Token>> {
        self.known.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Returns when a token is replaced, from its lifetime in seconds.
pub(super) fn replaced_at(requested_at: Duration, expires_in: Option<u64>) -> Duration {
    let life = expires_in.map_or(UNLIMITED, |seconds| {
        let life = Duration::from_secs(seconds);
        life.saturating_sub(EARLY).max(life.mul_f64(0.9))
    });
    requested_at.saturating_add(life)
}

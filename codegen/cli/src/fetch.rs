//! Reads the files of documents from the disk and by URL, with the redirects that are followed.

use clientwright::source::{Disk, Files, is_url};

/// Reads paths from the disk and URLs over HTTP.
#[derive(Debug, Default)]
pub(crate) struct DiskOrUrl;

impl Files for DiskOrUrl {
    fn read(&self, path: &str, limit: u64) -> Result<Vec<u8>, String> {
        if is_url(path) {
            fetch(path, limit)
        } else {
            Disk.read(path, limit)
        }
    }
}

/// The maximum number of redirects.
#[cfg(feature = "fetch")]
const REDIRECTS: usize = 10;

/// Fetches a URL. Returns at most `limit + 1` bytes.
#[cfg(feature = "fetch")]
pub(crate) fn fetch(url: &str, limit: u64) -> Result<Vec<u8>, String> {
    use std::io::Read as _;

    // An error means that this provider is already installed.
    let _ = rustls::crypto::ring::default_provider().install_default();
    let client = reqwest::blocking::Client::builder()
        .user_agent(concat!("clientwright/", env!("CARGO_PKG_VERSION")))
        .redirect(reqwest::redirect::Policy::custom(redirected))
        .build();
    let response = client.and_then(|client| client.get(url).send());
    let response = response.and_then(reqwest::blocking::Response::error_for_status);
    // Callers add the URL.
    let response = response.map_err(|error| chain(&error.without_url()))?;
    let mut bytes = Vec::new();
    let mut body = response.take(limit.saturating_add(1));
    body.read_to_end(&mut bytes)
        .map_err(|error| format!("its body is incomplete: {}", chain(&error)))?;
    Ok(bytes)
}

/// Follows a redirect to the same scheme, host and port, as clients do. A document on another host has to be
/// requested by its own URL.
#[cfg(feature = "fetch")]
fn redirected(attempt: reqwest::redirect::Attempt<'_>) -> reqwest::redirect::Action {
    let first = attempt.previous().first();
    if first.is_some_and(|first| first.origin() != attempt.url().origin()) {
        let to = attempt.url().clone();
        return attempt.error(format!(
            "it redirects to another host; use the URL {to} to read from there"
        ));
    }
    if attempt.previous().len() > REDIRECTS {
        return attempt.error(format!("it redirects more than {REDIRECTS} times"));
    }
    attempt.follow()
}

#[cfg(not(feature = "fetch"))]
pub(crate) fn fetch(_: &str, _: u64) -> Result<Vec<u8>, String> {
    Err("this build cannot read URLs: install it with the feature `fetch`".to_owned())
}

/// Returns the message of an error with its causes, which the message of reqwest does not contain.
#[cfg(feature = "fetch")]
fn chain(error: &dyn std::error::Error) -> String {
    let mut message = error.to_string();
    let mut cause = error.source();
    while let Some(error) = cause {
        message = format!("{message}: {error}");
        cause = error.source();
    }
    message
}

//! Reads the files of documents from the disk and by URL.

use std::path::{Component, Path, PathBuf};

use clientwright::source::{Disk, Files};

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

/// Returns whether the document is a URL.
pub(crate) fn is_url(path: &str) -> bool {
    path.starts_with("https://") || path.starts_with("http://")
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

/// Returns a path relative to the current directory.
///
/// From `/home/app`, `/home/app/spec/api.yaml` is `spec/api.yaml`, and `/home/client` is
/// `../client`.
#[must_use]
pub fn relative_to_here(path: &Path) -> PathBuf {
    let (Ok(here), Ok(path)) = (std::env::current_dir(), std::path::absolute(path)) else {
        return path.to_owned();
    };
    relative(&here, &normalized(&path))
}

/// Returns a path relative to a folder. Both must be absolute.
pub(crate) fn relative(from: &Path, to: &Path) -> PathBuf {
    let shared = from.components().zip(to.components());
    let shared = shared.take_while(|(from, to)| from == to).count();
    let up = from.components().skip(shared).map(|_| Component::ParentDir);
    let path: PathBuf = up.chain(to.components().skip(shared)).collect();
    if path.as_os_str().is_empty() {
        PathBuf::from(".")
    } else {
        path
    }
}

/// Resolves `..` and `.` without access to the file system.
pub(crate) fn normalized(path: &Path) -> PathBuf {
    let mut parts: Vec<Component<'_>> = Vec::new();
    for part in path.components() {
        match (part, parts.last()) {
            (Component::CurDir, _) => {}
            (Component::ParentDir, Some(Component::Normal(_))) => {
                parts.pop();
            }
            _ => parts.push(part),
        }
    }
    parts.into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::{normalized, relative};
    use std::path::Path;

    #[test]
    fn relative_paths_are_below_or_above_the_folder() {
        let relative = |from, to| {
            relative(Path::new(from), Path::new(to))
                .display()
                .to_string()
        };
        assert_eq!(
            relative("/home/app", "/home/app/spec/api.yaml"),
            "spec/api.yaml"
        );
        assert_eq!(relative("/home/app", "/home/client"), "../client");
        assert_eq!(relative("/home/app", "/home/app"), ".");
    }

    #[test]
    fn normalized_paths_have_no_dots() {
        let normalized = |path| normalized(Path::new(path)).display().to_string();
        assert_eq!(normalized("/home/app/spec/../../client/."), "/home/client");
        assert_eq!(normalized("../a"), "../a");
    }
}

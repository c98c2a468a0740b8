//! Documents of git revisions: `main:spec/openapi.yaml`.

use std::io::Read as _;
use std::path::Path;
use std::process::{Command, Stdio};

use clientwright::source::{Files, is_url};

use crate::fetch::DiskOrUrl;

/// Returns whether the text is a file of a git revision, not a file on the disk or a URL.
pub(crate) fn is_revision(text: &str) -> bool {
    !is_url(text) && !Path::new(text).exists() && text.split_once(':').is_some()
}

/// Returns the name of a file in the last commit: `HEAD:./path`.
pub(crate) fn last_commit(path: &str) -> String {
    if path.starts_with("../") {
        format!("HEAD:{path}")
    } else {
        format!("HEAD:./{path}")
    }
}

/// Reads a document and the files that it refers to from a revision, and other files, such as overlays, from the
/// disk.
#[derive(Debug)]
pub(crate) struct Revision {
    name: String,
}

impl Revision {
    /// Returns the revision of a document: `main` of `main:spec/openapi.yaml`.
    pub(crate) fn of(document: &str) -> Self {
        let name = document.split_once(':').map_or("", |(name, _)| name);
        Self {
            name: name.to_owned(),
        }
    }
}

impl Files for Revision {
    fn read(&self, path: &str, limit: u64) -> Result<Vec<u8>, String> {
        match path.split_once(':') {
            Some((name, file)) if name == self.name => blob(name, file, limit),
            _ => DiskOrUrl.read(path, limit),
        }
    }
}

/// Reads a file of a revision. Returns at most `limit + 1` bytes.
fn blob(revision: &str, path: &str, limit: u64) -> Result<Vec<u8>, String> {
    if revision.is_empty() || revision.starts_with('-') {
        return Err(format!("`{revision}` is not a revision"));
    }
    let start = Command::new("git")
        .args(["cat-file", "blob"])
        .arg(format!("{revision}:{path}"))
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn();
    let mut git = start.map_err(|error| format!("git cannot be started: {error}"))?;
    let mut bytes = Vec::new();
    if let Some(output) = git.stdout.take() {
        let mut output = output.take(limit.saturating_add(1));
        output
            .read_to_end(&mut bytes)
            .map_err(|error| error.to_string())?;
    }
    let done = git
        .wait_with_output()
        .map_err(|error| format!("git did not finish: {error}"))?;
    // For a file beyond the limit, the pipe is closed before git has written all of it.
    if done.status.success() || bytes.len() as u64 > limit {
        return Ok(bytes);
    }
    let message = String::from_utf8_lossy(&done.stderr);
    let message = message.trim().trim_start_matches("fatal: ");
    Err(message.to_owned())
}

#[cfg(test)]
mod tests {
    use super::{blob, is_revision};

    #[test]
    fn revisions_have_a_colon_and_are_not_files() {
        assert!(is_revision("main:spec/openapi.yaml"));
        assert!(!is_revision("https://example.com/openapi.yaml"));
        assert!(!is_revision("openapi.yaml"));
    }

    #[test]
    fn revision_that_is_an_option_is_rejected() {
        assert_eq!(
            blob("--batch", "x", 10),
            Err("`--batch` is not a revision".to_owned())
        );
    }
}

//! Where things are in this workspace.

use std::path::{Path, PathBuf};

/// The root of the workspace: this package stands in it.
pub(crate) fn root() -> PathBuf {
    let package = Path::new(env!("CARGO_MANIFEST_DIR"));
    package.parent().unwrap_or(package).to_owned()
}

/// The path as a person in the current directory would write it.
pub(crate) fn from_here(path: PathBuf) -> PathBuf {
    let here = std::env::current_dir();
    match here.as_deref().map(|here| path.strip_prefix(here)) {
        Ok(Ok(relative)) => relative.to_owned(),
        Ok(Err(_)) | Err(_) => path,
    }
}

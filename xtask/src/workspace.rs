//! Where things are in this workspace.

use std::path::{Path, PathBuf};

/// The root of the workspace: this package stands in it.
pub(crate) fn root() -> PathBuf {
    let package = Path::new(env!("CARGO_MANIFEST_DIR"));
    package.parent().unwrap_or(package).to_owned()
}

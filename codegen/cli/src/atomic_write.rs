//! Writes files atomically.

use std::fs;
use std::path::Path;

use crate::Error;

/// Writes a temporary file in the same folder, then renames it. A reader finds the old file or the new one, and after an
/// error the old one.
pub(crate) fn write(path: &Path, bytes: &[u8]) -> Result<(), Error> {
    let folder = path.parent().unwrap_or(Path::new(""));
    fs::create_dir_all(folder).map_err(Error::file(folder))?;
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(".new");
    let new = path.with_file_name(name);
    fs::write(&new, bytes).map_err(Error::file(&new))?;
    fs::rename(&new, path).map_err(Error::file(path))
}

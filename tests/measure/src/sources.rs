//! The size of a package.

use std::fs;
use std::io;
use std::path::Path;

/// Returns the number of lines of the Rust files of a folder.
///
/// # Errors
/// When a file cannot be read.
pub fn lines(folder: &Path) -> io::Result<usize> {
    let mut lines = 0;
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            lines += self::lines(&path)?;
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            lines += fs::read_to_string(&path)?.lines().count();
        }
    }
    Ok(lines)
}

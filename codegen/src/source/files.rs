//! Where the bytes of files come from.

use std::collections::BTreeMap;
use std::io::Read as _;

/// Reads files: from disk, or from memory in tests and fuzzing.
pub trait Files {
    /// The bytes of the file at `path`, at most `limit + 1` of them.
    ///
    /// # Errors
    /// A sentence with the reason why there are none.
    fn read(&self, path: &str, limit: u64) -> Result<Vec<u8>, String>;
}

/// The files of this machine.
#[derive(Clone, Copy, Debug, Default)]
pub struct Disk;

impl Files for Disk {
    fn read(&self, path: &str, limit: u64) -> Result<Vec<u8>, String> {
        let read = || {
            let file = std::fs::File::open(path)?;
            let metadata = file.metadata()?;
            if !metadata.is_file() {
                return Err(std::io::Error::other("it is not a regular file"));
            }
            let length = metadata.len().min(limit).saturating_add(1);
            let mut bytes = Vec::with_capacity(usize::try_from(length).unwrap_or_default());
            file.take(limit.saturating_add(1)).read_to_end(&mut bytes)?;
            Ok(bytes)
        };
        read().map_err(|error| error.to_string())
    }
}

/// Files in memory, by path.
impl Files for BTreeMap<String, Vec<u8>> {
    fn read(&self, path: &str, _limit: u64) -> Result<Vec<u8>, String> {
        self.get(path)
            .cloned()
            .ok_or_else(|| "there is no such file".to_owned())
    }
}

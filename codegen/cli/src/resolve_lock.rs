//! Files in place of URLs: fetches those that are missing, and compares all with the digests of the lock file.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use clientwright::config::Placed;
use sha2::{Digest as _, Sha256};
use toml_edit::{DocumentMut, Value};

use crate::Error;
use crate::document::beside;
use crate::files::{fetch, is_url};

/// The name of the lock file, beside the configuration.
const NAME: &str = "resolve.lock";

/// Bytes that a fetched file may have.
const MAX_BYTES: u64 = 64 << 20;

/// Files by the URLs that they replace, relative to the configuration.
pub(crate) type Resolve = BTreeMap<String, Placed<String>>;

/// The lock file: what each URL under `[resolve]` contained when its file was first read.
#[derive(Debug)]
pub(crate) struct ResolveLock {
    path: PathBuf,
    /// The text on the disk.
    text: String,
    digests: DocumentMut,
}

impl ResolveLock {
    /// Reads the lock file beside a configuration; an empty one if there is none.
    pub(crate) fn read(config: &Path) -> Result<Self, Error> {
        let path = config.with_file_name(NAME);
        let text = match fs::read_to_string(&path) {
            Ok(text) => text,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => String::new(),
            Err(error) => return Err(Error::file(&path)(error)),
        };
        let digests = text.parse().map_err(|error| {
            Error::new(format!(
                "{}: {error}restore the file from version control",
                path.display()
            ))
        })?;
        Ok(Self {
            path,
            text,
            digests,
        })
    }

    /// Fetches the files that are missing, and writes the digests of all.
    ///
    /// # Errors
    /// A file cannot be fetched or written, or differs from its digest.
    pub(crate) fn update(&self, config: &Path, resolve: &Resolve) -> Result<(), Error> {
        let mut text =
            "# The digests of files in place of URLs. Written by `generate`; do not edit.\n"
                .to_owned();
        for (url, file) in files(config, resolve) {
            let bytes = match fs::read(&file) {
                Ok(bytes) => bytes,
                Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
                    self.fetch(url, &file)?
                }
                Err(error) => return Err(Error::file(&file)(error)),
            };
            let digest = digest(&bytes);
            self.compare(url, &digest, &format!("{}", file.display()))?;
            let _ = writeln!(text, "{} = \"{digest}\"", Value::from(url));
        }
        if !resolve.is_empty() && text != self.text {
            write(&self.path, text.as_bytes())?;
        }
        Ok(())
    }

    /// Compares the files that are there with their digests.
    ///
    /// # Errors
    /// A file differs, or has no digest.
    pub(crate) fn check(&self, config: &Path, resolve: &Resolve) -> Result<(), Error> {
        for (url, file) in files(config, resolve) {
            // A file that is missing is a diagnostic of the reference.
            let Ok(bytes) = fs::read(&file) else {
                continue;
            };
            if self.digest_of(url).is_none() {
                return Err(Error::new(format!(
                    "{} has no digest of {url}; run `cargo clientwright generate`",
                    self.path.display()
                )));
            }
            self.compare(url, &digest(&bytes), &format!("{}", file.display()))?;
        }
        Ok(())
    }

    fn digest_of(&self, url: &str) -> Option<&str> {
        self.digests.get(url)?.as_str()
    }

    fn fetch(&self, url: &str, file: &Path) -> Result<Vec<u8>, Error> {
        let bytes = fetch(url, MAX_BYTES).map_err(|error| Error::new(format!("{url}: {error}")))?;
        if bytes.len() as u64 > MAX_BYTES {
            return Err(Error::new(format!(
                "{url} is larger than {MAX_BYTES} bytes"
            )));
        }
        self.compare(url, &digest(&bytes), url)?;
        write(file, &bytes)?;
        eprintln!("fetched {url} as {}", file.display());
        Ok(bytes)
    }

    /// Compares a digest with the one that the lock file has, if it has one.
    fn compare(&self, url: &str, digest: &str, what: &str) -> Result<(), Error> {
        match self.digest_of(url) {
            Some(locked) if locked != digest => Err(Error::new(format!(
                "{what} has changed: its digest is {digest}, and {} has {locked}\n\
                 to accept it, delete the line of {url} in that file",
                self.path.display()
            ))),
            _ => Ok(()),
        }
    }
}

/// Returns the URLs under `[resolve]` with the paths of their files.
fn files<'c>(config: &Path, resolve: &'c Resolve) -> impl Iterator<Item = (&'c str, PathBuf)> {
    let entries = resolve.iter();
    let files = entries.map(move |(url, file)| (url.as_str(), beside(config, &file.value)));
    files
        .filter(|(_, file)| !is_url(file))
        .map(|(url, file)| (url, PathBuf::from(file)))
}

fn digest(bytes: &[u8]) -> String {
    let digest = Sha256::digest(bytes);
    let hex = digest.iter().fold(String::new(), |mut hex, byte| {
        let _ = write!(hex, "{byte:02x}");
        hex
    });
    format!("sha256:{hex}")
}

/// Writes beside the file, then renames: another process sees the old file or the new one.
fn write(path: &Path, bytes: &[u8]) -> Result<(), Error> {
    let folder = path.parent().unwrap_or(Path::new(""));
    fs::create_dir_all(folder).map_err(Error::file(folder))?;
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(".new");
    let new = path.with_file_name(name);
    fs::write(&new, bytes).map_err(Error::file(&new))?;
    fs::rename(&new, path).map_err(Error::file(path))
}

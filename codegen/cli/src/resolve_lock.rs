//! Files that replace URLs: fetches missing ones, and compares all with the digests of the lock file.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use clientwright::config::Placed;
use clientwright::diagnostics::Diagnostics;
use clientwright::source::{Disk, Files, Limits, Sources, is_url};
use sha2::{Digest as _, Sha256};
use toml_edit::{DocumentMut, Value};

use crate::Error;
use crate::atomic_write::write;
use crate::document::relative_to_config;
use crate::fetch::fetch;

/// The name of the lock file in the folder of the configuration.
const NAME: &str = "resolve.lock";

/// The maximum size of a fetched file.
const MAX_BYTES: u64 = 64 << 20;

/// The maximum number of files that a run fetches.
const MAX_FILES: usize = 1000;

/// Fetched files that are not written yet, by path.
type Fetched = BTreeMap<String, Vec<u8>>;

/// The paths of the files that replace URLs, by URL.
type Paths = BTreeMap<String, String>;

/// Files by the URLs that they replace, relative to the configuration.
pub(crate) type Resolve = BTreeMap<String, Placed<String>>;

/// The lock file: the digest of each URL under `[resolve]` when its file was first read.
#[derive(Debug)]
pub(crate) struct ResolveLock {
    path: PathBuf,
    /// The text on the disk.
    text: String,
    digests: DocumentMut,
}

impl ResolveLock {
    /// Reads the lock file in the folder of a configuration. Without one, it is empty.
    pub(crate) fn read(config: &Path) -> Result<Self, Error> {
        let path = config.with_file_name(NAME);
        let text = match fs::read_to_string(&path) {
            Ok(text) => text,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => String::new(),
            Err(error) => return Err(Error::file(&path)(error)),
        };
        let digests = text.parse().map_err(|error| {
            Error::new(format!(
                "{} cannot be parsed; restore it from version control: {error}",
                path.display()
            ))
        })?;
        Ok(Self {
            path,
            text,
            digests,
        })
    }

    /// Fetches the missing files, and writes the digests of all. If one cannot be fetched, writes nothing.
    ///
    /// # Errors
    /// A file cannot be fetched or written, or differs from its digest.
    pub(crate) fn update(&self, config: &Path, resolve: &Resolve) -> Result<(), Error> {
        let mut fetched = Fetched::new();
        let mut paths = paths(config, resolve, &fetched);
        loop {
            let is_missing = |path: &str| !fetched.contains_key(path) && !Path::new(path).exists();
            let missing: Vec<_> = paths.iter().filter(|(_, path)| is_missing(path)).collect();
            if missing.is_empty() {
                break;
            }
            for (url, path) in missing {
                within(config, resolve, path, url)?;
                fetched.insert(path.clone(), self.fetch(url, path)?);
                if fetched.len() > MAX_FILES {
                    let message = format!("{url}: more than {MAX_FILES} files would be fetched");
                    return Err(Error::new(message));
                }
            }
            // Fetched files may refer to more files.
            paths = self::paths(config, resolve, &fetched);
        }
        let text = self.text_of(&paths, &fetched)?;
        for (url, path) in &paths {
            if let Some(bytes) = fetched.get(path) {
                write(Path::new(path), bytes)?;
                eprintln!("fetched {url} as {path}");
            }
        }
        if !resolve.is_empty() && text != self.text {
            write(&self.path, text.as_bytes())?;
        }
        Ok(())
    }

    /// Returns the text of the lock file with the digests of all files.
    fn text_of(&self, paths: &Paths, fetched: &Fetched) -> Result<String, Error> {
        let mut text =
            "# The digests of files that replace URLs. Written by `generate`; do not edit.\n"
                .to_owned();
        for (url, path) in paths {
            let digest = match fetched.get(path) {
                Some(bytes) => digest(bytes),
                None => digest(&fs::read(path).map_err(Error::file(Path::new(path)))?),
            };
            self.compare(url, &digest, path)?;
            let _ = writeln!(text, "{} = \"{digest}\"", Value::from(url));
        }
        Ok(text)
    }

    /// Compares the existing files with their digests.
    ///
    /// # Errors
    /// A file differs, or has no digest.
    pub(crate) fn check(&self, config: &Path, resolve: &Resolve) -> Result<(), Error> {
        for (url, path) in paths(config, resolve, &Fetched::new()) {
            // A missing file is reported at the reference.
            let Ok(bytes) = fs::read(&path) else {
                continue;
            };
            if self.digest_of(&url).is_none() {
                return Err(Error::new(format!(
                    "{} has no digest of {url}; run `cargo clientwright generate`",
                    self.path.display()
                )));
            }
            self.compare(&url, &digest(&bytes), &path)?;
        }
        Ok(())
    }

    fn digest_of(&self, url: &str) -> Option<&str> {
        self.digests.get(url)?.as_str()
    }

    /// Fetches a URL, and compares its digest with the one in the lock file.
    fn fetch(&self, url: &str, path: &str) -> Result<Vec<u8>, Error> {
        let bytes = fetch(url, MAX_BYTES).map_err(|error| Error::new(format!("{url}: {error}")))?;
        if bytes.len() as u64 > MAX_BYTES {
            return Err(Error::new(format!(
                "{url} is larger than {MAX_BYTES} bytes"
            )));
        }
        let is_data = ["json", "yaml", "yml"].iter().any(|ending| {
            let extension = Path::new(path).extension();
            extension.is_some_and(|extension| extension.eq_ignore_ascii_case(ending))
        });
        if is_data && bytes.trim_ascii_start().starts_with(b"<") {
            let message = format!("{url}: this is HTML or XML, not JSON or YAML");
            return Err(Error::new(message));
        }
        self.compare(url, &digest(&bytes), url)?;
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

/// Returns the files that replace URLs: those under `[resolve]`, and the files that they refer to by relative
/// references. Files that cannot be read are skipped.
fn paths(config: &Path, resolve: &Resolve, fetched: &Fetched) -> Paths {
    let entries = resolve.iter();
    let entries = entries.map(|(url, file)| (url.clone(), relative_to_config(config, &file.value)));
    let entries: Vec<_> = entries.filter(|(_, path)| !is_url(path)).collect();
    let (mut sources, limits) = (Sources::default(), Limits::default());
    // The problems of the files are reported when the client is generated.
    let mut problems = Diagnostics::default();
    let files = DiskAndFetched(fetched);
    sources.replace_urls(entries.iter().cloned(), &files, &limits, &mut problems);
    for (_, path) in &entries {
        sources.add(&files, path, &limits, &mut problems);
    }
    let mut paths: Paths = entries.into_iter().collect();
    for (path, url) in sources.urls() {
        paths
            .entry(url.to_owned())
            .or_insert_with(|| path.to_owned());
    }
    paths
}

/// Checks that a file that a fetched file refers to is written below the first folder of a path under `[resolve]`:
/// `vendor` for `vendor/api/a.json`. A fetched file cannot write to other folders.
fn within(config: &Path, resolve: &Resolve, path: &str, url: &str) -> Result<(), Error> {
    if resolve.contains_key(url) {
        return Ok(());
    }
    let is_within = resolve.values().any(|file| {
        let folder = first_folder(&file.value).map(|folder| relative_to_config(config, folder));
        folder.is_some_and(|folder| Path::new(path).starts_with(folder))
    });
    if is_within {
        return Ok(());
    }
    Err(Error::new(format!(
        "{url} would be fetched as {path}, which is not in a folder of [resolve]\n\
         set its file by `\"{url}\" = \"FOLDER/FILE\"` under [resolve]"
    )))
}

/// Returns the part of a relative path up to its first folder, if it has one.
fn first_folder(path: &str) -> Option<&str> {
    let name = path.trim_start_matches("../").trim_start_matches("./");
    let start = path.len() - name.len();
    let end = name.find('/').filter(|end| *end > 0)?;
    path.get(..start + end)
}

/// Fetched files that are not written yet, and others from the disk.
struct DiskAndFetched<'f>(&'f Fetched);

impl Files for DiskAndFetched<'_> {
    fn read(&self, path: &str, limit: u64) -> Result<Vec<u8>, String> {
        match self.0.get(path) {
            Some(bytes) => Ok(bytes.clone()),
            None => Disk.read(path, limit),
        }
    }
}

fn digest(bytes: &[u8]) -> String {
    let digest = Sha256::digest(bytes);
    let hex = digest.iter().fold(String::new(), |mut hex, byte| {
        let _ = write!(hex, "{byte:02x}");
        hex
    });
    format!("sha256:{hex}")
}

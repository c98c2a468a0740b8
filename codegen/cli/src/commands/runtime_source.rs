//! Where a client takes its runtime from, as `--runtime` and `runtime` in the configuration name it.

use std::path::Path;

use crate::Error;
use crate::files::{normalized, relative};

/// A source of the runtime.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum RuntimeSource<'a> {
    /// A copy in the package of the client.
    Vendored,
    /// The published package.
    Version,
    /// The folder of the package.
    Path(&'a str),
}

impl<'a> RuntimeSource<'a> {
    /// Parses the argument of `--runtime`.
    ///
    /// # Errors
    /// It is neither a known word nor a folder of a package.
    pub(super) fn parse(text: &'a str) -> Result<Self, Error> {
        match text {
            "vendored" => Ok(Self::Vendored),
            "version" => Ok(Self::Version),
            path if Path::new(path).join("Cargo.toml").is_file() => Ok(Self::Path(path)),
            other => Err(Error::usage(format_args!(
                "invalid value `{other}` for `--runtime`: it is neither `version` nor `vendored`, and {other}/Cargo.toml does not exist"
            ))),
        }
    }
}

/// Returns the path from a folder to another one, with `/` on every system, as manifests write it.
pub(super) fn relative_with_slashes(folder: &Path, path: &Path) -> Result<String, Error> {
    let path = relative(&absolute(folder)?, &absolute(path)?);
    let steps = path.iter().map(|step| step.to_string_lossy());
    Ok(steps.collect::<Vec<_>>().join("/"))
}

fn absolute(path: &Path) -> Result<std::path::PathBuf, Error> {
    let path = std::path::absolute(path).map_err(Error::file(path))?;
    Ok(normalized(&path))
}

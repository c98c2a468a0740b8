//! The source of the runtime of a client: the value of `--runtime`, or of `runtime` in the configuration.

use std::path::Path;

use crate::Error;
use crate::relative_path::{normalized, relative};

/// A source of the runtime.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum RuntimeSource<'a> {
    /// A copy in the package of the client.
    Vendored,
    /// A version of the published package.
    Version,
    /// A folder with the package.
    Path(&'a str),
}

impl<'a> RuntimeSource<'a> {
    /// Parses the argument of `--runtime`.
    ///
    /// # Errors
    /// The text is neither a known word nor a folder with a package.
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

/// Returns a path relative to a folder, with `/` on every system, as in manifests.
pub(super) fn relative_with_slashes(folder: &Path, path: &Path) -> Result<String, Error> {
    let path = relative(&absolute(folder)?, &absolute(path)?);
    let steps = path.iter().map(|step| step.to_string_lossy());
    Ok(steps.collect::<Vec<_>>().join("/"))
}

fn absolute(path: &Path) -> Result<std::path::PathBuf, Error> {
    let path = std::path::absolute(path).map_err(Error::file(path))?;
    Ok(normalized(&path))
}

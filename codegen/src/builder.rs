//! Generates a client from a build script.

use std::error::Error;
use std::fmt::{self, Display, Formatter};
use std::path::{Path, PathBuf};

use crate::output::{self, Wanted};
use crate::render::{self, Options};
use crate::{Include, Request, generate};

/// Generates a client when a package is built, as a module in `OUT_DIR`.
///
/// The build script is
///
/// ```no_run
/// fn main() -> Result<(), Box<dyn std::error::Error>> {
///     clientwright::Builder::new("openapi.yaml").module("shop").generate()?;
///     Ok(())
/// }
/// ```
///
/// and the package, which depends on the runtime, includes the module:
///
/// ```ignore
/// include!(concat!(env!("OUT_DIR"), "/shop.rs"));
/// ```
///
/// Cargo runs the script again when a file changes that was read.
#[derive(Clone, Debug)]
#[must_use = "nothing is generated before `generate` is called"]
pub struct Builder {
    request: Request,
    module: String,
    out_dir: Option<PathBuf>,
}

impl Builder {
    /// Returns a builder for the document at `path`, relative to the package.
    pub fn new(path: impl Into<String>) -> Self {
        let request = Request {
            spec: path.into(),
            command: "cargo build".to_owned(),
            ..Request::default()
        };
        Self {
            request,
            module: "api".to_owned(),
            out_dir: None,
        }
    }

    /// Sets the name of the module and of the file that declares it; `api` if it is not called.
    pub fn module(mut self, name: impl Into<String>) -> Self {
        self.module = name.into();
        self
    }

    /// Reads names and corrections from a `codegen.toml`.
    pub fn config(mut self, path: impl Into<String>) -> Self {
        self.request.config = Some(path.into());
        self
    }

    /// Patches the document with an OpenAPI Overlay; several are applied in order.
    pub fn overlay(mut self, path: impl Into<String>) -> Self {
        self.request.overlays.push(path.into());
        self
    }

    /// Reads a file in place of a URL that references name.
    pub fn resolve(mut self, url: impl Into<String>, path: impl Into<String>) -> Self {
        self.request.resolve.push((url.into(), path.into()));
        self
    }

    /// Generates only operations that are included; each call adds some.
    pub fn include(mut self, include: Include) -> Self {
        self.request.include.push(include);
        self
    }

    /// Writes into this folder in place of `OUT_DIR`.
    pub fn out_dir(mut self, folder: impl Into<PathBuf>) -> Self {
        self.out_dir = Some(folder.into());
        self
    }

    /// Writes the module, and prints `cargo::rerun-if-changed` for the files that it is generated from.
    /// Warnings about the document are warnings of the build.
    ///
    /// # Errors
    /// The document or the configuration has an error, with its place; there is no `OUT_DIR`; or a file
    /// cannot be written. Nothing is written if the document has an error.
    pub fn generate(mut self) -> Result<(), BuildError> {
        let out_dir = self.out_dir.take();
        let out_dir = out_dir.or_else(|| std::env::var_os("OUT_DIR").map(PathBuf::from));
        let out_dir = out_dir.ok_or_else(|| {
            BuildError::new("OUT_DIR is not set: call this in a build script, or set `out_dir`")
        })?;
        let module = self.module.as_str();
        if syn::parse_str::<syn::Ident>(module).is_err() {
            let text = format!("`{module}` is not a name of a module in Rust");
            return Err(BuildError::new(text));
        }
        self.request.module = Some(format!("{}::{module}", library()));
        let generated = generate(&self.request);
        for file in generated.sources.files() {
            println!("cargo:rerun-if-changed={}", generated.sources.path(file));
        }
        let options = Options::default();
        let text = render::human(&generated.diagnostics, &generated.sources, options);
        let Some(client) = generated.client else {
            return Err(BuildError::new(text));
        };
        for line in text.lines().filter(|line| line.starts_with("warning[")) {
            println!("cargo:warning={line}");
        }
        let wanted = Wanted {
            files: client.files,
            edited: Vec::new(),
            owned: vec![String::new()],
        };
        let folder = out_dir.join(module);
        output::apply(&folder, &wanted).map_err(|error| BuildError::new(error.to_string()))?;
        let file = out_dir.join(format!("{module}.rs"));
        let text = format!("#[path = \"{module}/mod.rs\"]\npub mod {module};\n");
        std::fs::write(&file, text).map_err(|error| unwritten(&file, &error))
    }
}

/// The library that the build script belongs to.
fn library() -> String {
    let package = std::env::var("CARGO_PKG_NAME").unwrap_or_else(|_| "crate".to_owned());
    package.replace('-', "_")
}

fn unwritten(path: &Path, error: &std::io::Error) -> BuildError {
    BuildError::new(format!("cannot access `{}`: {error}", path.display()))
}

/// The client could not be generated. The text is what the command `generate` would print.
pub struct BuildError(String);

impl BuildError {
    fn new(text: impl Into<String>) -> Self {
        Self(text.into())
    }
}

impl Display for BuildError {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// As [`Display`], on a line of its own: a build script prints the error that `main` returns in this
/// form, after `Error: `.
impl fmt::Debug for BuildError {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(f, "\n{}", self.0)
    }
}

impl Error for BuildError {}

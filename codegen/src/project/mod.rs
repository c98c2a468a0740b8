//! Where a client is written: a package of its own, a package that a person keeps, or a module.
//!
//! Takes a generated [`Client`], returns the files that belong to the destination
//! ([`Wanted`]). Decides nothing about the generated module itself, and writes nothing.

mod manifest;
mod module;
pub mod scaffold;
#[cfg(test)]
mod tests;

use std::path::{Path, PathBuf};

pub use manifest::ManifestError;

use crate::Client;
use crate::emit::{self, OutputFile};
use crate::output::{EditedFile, Wanted};

/// Where a client is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Destination {
    /// The folder of the package, or of the module.
    pub folder: PathBuf,
    /// What the folder is.
    pub kind: DestinationKind,
}

/// What the folder of a [`Destination`] is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DestinationKind {
    /// A package, with the runtime that its manifest names.
    Package(Runtime),
    /// A module of a package that has the runtime among its dependencies.
    Module,
}

impl Destination {
    /// Returns the path of the module that the client becomes, such as `shop::api` for
    /// `shop/src/api`; [`None`] for a package.
    ///
    /// # Errors
    /// The folder is not below the `src` of a package.
    pub fn module_path(&self) -> Result<Option<String>, ManifestError> {
        match self.kind {
            DestinationKind::Package(_) => Ok(None),
            DestinationKind::Module => module::path(&self.folder).map(Some),
        }
    }
}

/// How the manifest of a client names the runtime.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Runtime {
    /// By version, from the registry.
    Version(String),
    /// By path, as it is written into the manifest.
    Path(String),
    /// As the package `runtime` in the client's folder; these are its files, relative to it.
    Vendored(Vec<OutputFile>),
}

impl Runtime {
    /// Returns the keys of the dependency that name the source.
    fn source(&self) -> (&'static str, &str) {
        match self {
            Self::Version(version) => ("version", version),
            Self::Path(path) => ("path", path),
            Self::Vendored(_) => ("path", "runtime"),
        }
    }
}

/// Returns everything that a run writes at the destination.
///
/// A manifest without our header belongs to a person: only its features of the document, and the
/// dependency on the runtime if it is missing, are edited.
///
/// # Errors
/// The manifest of a person is not TOML, or its features clash with those of the document.
pub fn wanted(
    destination: &Destination,
    client: &Client,
    runtime_features: &[String],
    command: &str,
) -> Result<Wanted, ManifestError> {
    let DestinationKind::Package(runtime) = &destination.kind else {
        return Ok(Wanted {
            files: client.files.clone(),
            edited: Vec::new(),
            owned: vec![String::new()],
        });
    };
    let mut files = client.files.clone();
    for file in &mut files {
        file.path = format!("src/generated/{}", file.path);
    }
    files.extend(client.examples.clone());
    let mut owned = vec!["src/generated".to_owned(), "tests".to_owned()];
    let mut edited = Vec::new();
    let mut runtime_is_named = false;
    if let Some(text) = kept(&destination.folder.join("Cargo.toml"))? {
        runtime_is_named = manifest::names_runtime(&text)?;
        edited.push(EditedFile {
            path: "Cargo.toml".to_owned(),
            text: manifest::edit(&text, &client.package, runtime_features, runtime, command)?,
        });
    } else {
        owned.push("src".to_owned());
        files.push(
            client
                .package
                .cargo_toml(runtime.source(), runtime_features, command),
        );
        files.push(client.package.lib_rs(command));
    }
    if let (Runtime::Vendored(package), false) = (runtime, runtime_is_named) {
        owned.push("runtime".to_owned());
        files.extend(package.iter().cloned().map(|mut file| {
            file.path = format!("runtime/{}", file.path);
            file
        }));
    }
    Ok(Wanted {
        files,
        edited,
        owned,
    })
}

/// Returns the text of a file that a person keeps; [`None`] if there is none or we wrote it.
fn kept(path: &Path) -> Result<Option<String>, ManifestError> {
    match std::fs::read_to_string(path) {
        Ok(text) if emit::is_generated(&text) => Ok(None),
        Ok(text) => Ok(Some(text)),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(ManifestError::new(format!("{}: {error}", path.display()))),
    }
}

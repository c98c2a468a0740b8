//! The destination of a client: a generated package, a handwritten package, or a module of a package.
//!
//! Takes a generated [`Client`] and returns the files of the destination ([`Wanted`]). Does not write them.

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

/// The destination of a client.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Destination {
    /// The folder of the package, or of the module.
    pub folder: PathBuf,
    /// The kind of the folder.
    pub kind: DestinationKind,
}

/// The kind of the folder of a [`Destination`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DestinationKind {
    /// A package, with the source of its runtime.
    Package(Runtime),
    /// A module of a package that depends on the runtime.
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

/// The source of the runtime in the manifest of a client.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Runtime {
    /// A version from the registry.
    Version(String),
    /// A path, as the manifest has it.
    Path(String),
    /// The package `runtime` in the folder of the client, with these files.
    Vendored(Vec<OutputFile>),
}

impl Runtime {
    /// Returns the key and the value of the source in the dependency.
    fn source(&self) -> (&'static str, &str) {
        match self {
            Self::Version(version) => ("version", version),
            Self::Path(path) => ("path", path),
            Self::Vendored(_) => ("path", "runtime"),
        }
    }
}

/// Returns the files that a run writes at the destination.
///
/// A manifest without the header of generated files is handwritten. Only its features of the document are
/// edited, and a missing dependency on the runtime is added.
///
/// # Errors
/// The handwritten manifest is not TOML, or its features cannot be edited.
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

/// Returns the text of a handwritten file; [`None`] if it does not exist or was generated.
fn kept(path: &Path) -> Result<Option<String>, ManifestError> {
    match std::fs::read_to_string(path) {
        Ok(text) if emit::is_generated(&text) => Ok(None),
        Ok(text) => Ok(Some(text)),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(ManifestError::new(format!(
            "cannot access `{}`: {error}",
            path.display()
        ))),
    }
}

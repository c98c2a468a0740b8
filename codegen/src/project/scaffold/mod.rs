//! A new package for a client: what a person would otherwise write by hand once.

mod workspace;

use std::fmt;
use std::fs;
use std::path::{Path, PathBuf};

use toml_edit::{DocumentMut, Item};

use crate::emit::{EDITION, RUST_VERSION};
use crate::names;
use workspace::{Workspace, workspace_around};

/// A package that is set up.
#[derive(Debug)]
pub struct Package {
    folder: PathBuf,
    name: String,
    workspace: Option<Workspace>,
}

/// What was written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Scaffolded {
    /// The folder of the package.
    pub folder: PathBuf,
    /// The new files.
    pub files: Vec<PathBuf>,
    /// The manifest of the workspace that has a new member.
    pub member_of: Option<PathBuf>,
}

/// A package cannot be set up.
#[derive(Debug)]
pub enum ScaffoldError {
    /// A file is there already.
    Exists(PathBuf),
    /// A file cannot be read or written.
    Io(PathBuf, std::io::Error),
    /// The manifest of the workspace is not TOML, or its members are not a list.
    Workspace(PathBuf, String),
}

impl fmt::Display for ScaffoldError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Exists(path) => write!(
                f,
                "`{}` already exists: choose another folder, or generate into the existing package with `generate --spec FILE --out DIR`",
                path.display()
            ),
            Self::Io(path, error) => write!(f, "cannot access `{}`: {error}", path.display()),
            Self::Workspace(path, message) => write!(f, "{}: {message}", path.display()),
        }
    }
}

impl std::error::Error for ScaffoldError {}

/// The document of a client that has none yet.
const DOCUMENT: &str = include_str!("openapi.yaml");

impl Package {
    /// Returns the package that is set up in `folder`, which is relative to `here`, an absolute path from which
    /// workspaces are looked for.
    ///
    /// Without a folder, a package inside a workspace is a folder of its name, since the workspace's own
    /// folder has other members; elsewhere it is the current folder.
    ///
    /// # Errors
    /// The manifest of the workspace cannot be read.
    pub fn find(
        here: &Path,
        folder: Option<&Path>,
        name: Option<&str>,
    ) -> Result<Self, ScaffoldError> {
        let workspace = workspace_around(here)?;
        let name_of = |folder: &Path| {
            let name = folder.file_name().unwrap_or_default().to_string_lossy();
            names::package(&name)
        };
        let inside = workspace.is_some().then(|| name.unwrap_or("api-client"));
        let folder = match (folder, inside) {
            (Some(folder), _) => here.join(folder),
            (None, Some(name)) => here.join(names::package(name)),
            (None, None) => here.to_owned(),
        };
        Ok(Self {
            name: name.map_or_else(|| name_of(&folder), names::package),
            folder,
            workspace,
        })
    }

    /// Returns the folder of the package.
    #[must_use]
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Writes the files of the package, and adds it to the workspace around it.
    ///
    /// `document` has the path and the text of each file of the document, first of the document itself; without
    /// files, a small document is written. `runtime` is the value of `runtime` in the configuration.
    ///
    /// # Errors
    /// One of the files exists, or cannot be written. Then none is written.
    pub fn write(
        self,
        document: &[(String, String)],
        runtime: &str,
    ) -> Result<Scaffolded, ScaffoldError> {
        let own = [("openapi.yaml".to_owned(), DOCUMENT.to_owned())];
        let document = if document.is_empty() { &own } else { document };
        let (path, _) = document.first().unwrap_or(&own[0]);
        let package = [
            ("Cargo.toml".to_owned(), manifest(&self.name)),
            ("src/lib.rs".to_owned(), root(&self.name)),
            (
                "spec/codegen.toml".to_owned(),
                configuration(&self.name, path, runtime),
            ),
        ];
        let document = document
            .iter()
            .map(|(path, text)| (format!("spec/{path}"), text.clone()));
        let files = package.into_iter().chain(document);
        let files: Vec<_> = files
            .map(|(path, text)| (self.folder.join(path), text))
            .collect();
        if let Some((path, _)) = files.iter().find(|(path, _)| path.exists()) {
            return Err(ScaffoldError::Exists(path.clone()));
        }
        let member = self
            .workspace
            .map(|workspace| workspace.with_member(&self.folder))
            .transpose()?
            .flatten();
        for (path, text) in &files {
            let parent = path.parent().unwrap_or(&self.folder);
            let written = fs::create_dir_all(parent).and_then(|()| fs::write(path, text));
            written.map_err(|error| ScaffoldError::Io(path.clone(), error))?;
        }
        let member_of = match member {
            Some((path, text)) => {
                fs::write(&path, text).map_err(|error| ScaffoldError::Io(path.clone(), error))?;
                Some(path)
            }
            None => None,
        };
        Ok(Scaffolded {
            folder: self.folder,
            files: files.into_iter().map(|(path, _)| path).collect(),
            member_of,
        })
    }
}

fn manifest(name: &str) -> String {
    format!(
        "[package]\nname = \"{name}\"\nversion = \"0.1.0\"\nedition = \"{EDITION}\"\nrust-version = \"{RUST_VERSION}\"\n"
    )
}

fn root(name: &str) -> String {
    format!(
        "//! The client `{name}`. What is below `generated` is written by `cargo clientwright generate`.\n\n#![forbid(unsafe_code)]\n\n#[rustfmt::skip]\nmod generated;\n\npub use generated::*;\n"
    )
}

fn configuration(name: &str, document: &str, runtime: &str) -> String {
    let mut configuration = DocumentMut::new();
    let mut project = toml_edit::Table::new();
    project.insert("document", toml_edit::value(document));
    project.insert("package", toml_edit::value(".."));
    project.insert("runtime", toml_edit::value(runtime));
    let mut client = toml_edit::Table::new();
    client.insert("name", toml_edit::value(name));
    configuration.insert("project", Item::Table(project));
    configuration.insert("client", Item::Table(client));
    format!("# How the client is generated. Paths are relative to this file.\n\n{configuration}")
}

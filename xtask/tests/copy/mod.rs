//! A copy of the document and its client, which tests modify.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::{env, fs, io, process};

/// A copy of the part of the workspace that `cargo xtask codegen` reads and writes, which is deleted when it is dropped.
pub(crate) struct Copy(PathBuf);

impl Copy {
    /// Copies the workspace.
    pub(crate) fn new(name: &str) -> io::Result<Self> {
        let root = env::temp_dir().join(format!("xtask-{name}-{}", process::id()));
        let copy = Self(root);
        for folder in [
            "spec",
            "generated-client/src/generated",
            "generated-client/tests",
        ] {
            copy_folder(&workspace().join(folder), &copy.path(folder))?;
        }
        let manifest = "generated-client/Cargo.toml";
        fs::copy(workspace().join(manifest), copy.path(manifest))?;
        Ok(copy)
    }

    /// Returns a path in the copy.
    pub(crate) fn path(&self, path: &str) -> PathBuf {
        self.0.join(path)
    }

    /// Returns the text of a file.
    pub(crate) fn read(&self, path: &str) -> io::Result<String> {
        fs::read_to_string(self.path(path))
    }

    /// Replaces a text, which the file must contain.
    pub(crate) fn edit(&self, path: &str, from: &str, to: &str) -> io::Result<()> {
        let text = self.read(path)?;
        assert!(text.contains(from), "{path} has no {from:?}");
        fs::write(self.path(path), text.replacen(from, to, 1))
    }

    /// Runs `cargo xtask codegen` on the copy.
    pub(crate) fn codegen(&self, arguments: &[&str]) -> io::Result<Run> {
        let mut command = Command::new(env!("CARGO_BIN_EXE_xtask"));
        command.arg("codegen").arg("--root").arg(&self.0);
        Ok(command
            .args(arguments)
            .current_dir(&self.0)
            .output()?
            .into())
    }

    /// Returns every generated file with its text and when it was written.
    pub(crate) fn generated(&self) -> io::Result<Vec<(PathBuf, String, std::time::SystemTime)>> {
        let mut files = Vec::new();
        for path in files_under(&self.path("generated-client"))? {
            let (text, written) = (fs::read_to_string(&path)?, fs::metadata(&path)?.modified()?);
            files.push((path, text, written));
        }
        Ok(files)
    }
}

impl Drop for Copy {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// The result of a run.
pub(crate) struct Run {
    pub(crate) code: Option<i32>,
    /// The text of stdout and stderr.
    pub(crate) text: String,
}

impl From<Output> for Run {
    fn from(output: Output) -> Self {
        let text = [output.stdout, output.stderr].concat();
        Self {
            code: output.status.code(),
            text: String::from_utf8_lossy(&text).into_owned(),
        }
    }
}

/// Returns the root of this workspace.
pub(crate) fn workspace() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn copy_folder(from: &Path, to: &Path) -> io::Result<()> {
    for path in files_under(from)? {
        let target = to.join(path.strip_prefix(from).map_err(io::Error::other)?);
        fs::create_dir_all(target.parent().unwrap_or(to))?;
        fs::copy(&path, target)?;
    }
    Ok(())
}

fn files_under(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            files.extend(files_under(&path)?);
        } else {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

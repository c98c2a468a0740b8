//! A folder outside of this workspace, in which the tool and cargo run.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::{env, fs, io};

use crate::DOCUMENT;

/// A folder that is removed at the end.
pub(crate) struct Folder(pub(crate) PathBuf);

impl Folder {
    pub(crate) fn new(name: &str) -> io::Result<Self> {
        // Outside of this workspace, of which a package in `target` would be a part.
        let path = env::temp_dir()
            .join(format!("clientwright-{}", std::process::id()))
            .join(name);
        let _ = fs::remove_dir_all(&path);
        fs::create_dir_all(&path)?;
        fs::write(path.join("shop.yaml"), DOCUMENT)?;
        Ok(Self(path))
    }

    pub(crate) fn tool(&self, folder: &str, arguments: &[&str]) -> io::Result<String> {
        let mut command = Command::new(env!("CARGO_BIN_EXE_cargo-clientwright"));
        command
            .arg("clientwright")
            .args(arguments)
            .current_dir(self.0.join(folder));
        success(&command.output()?)
    }

    /// Runs commands as a person would in a shell, with the tool in `PATH`.
    pub(crate) fn shell(&self, folder: &str, commands: &str) -> io::Result<String> {
        let tool = Path::new(env!("CARGO_BIN_EXE_cargo-clientwright"));
        let cargo = Path::new(env!("CARGO"));
        let mut path: Vec<PathBuf> = [tool, cargo]
            .iter()
            .filter_map(|program| program.parent().map(Path::to_owned))
            .collect();
        path.extend(env::split_paths(&env::var_os("PATH").unwrap_or_default()));
        let mut command = Command::new("sh");
        command
            .args(["-ec", commands])
            .env("PATH", env::join_paths(path).map_err(io::Error::other)?);
        success(&self.output(folder, command)?)
    }

    /// Runs `cargo check` on the libraries and examples of a package or workspace.
    pub(crate) fn cargo_check(&self, folder: &str) -> io::Result<Output> {
        let mut command = Command::new(env!("CARGO"));
        command.args(["check", "--examples"]);
        self.output(folder, command)
    }

    /// Runs a command that may call cargo, which compiles into one folder for all tests.
    fn output(&self, folder: &str, mut command: Command) -> io::Result<Output> {
        let target = Path::new(env!("CARGO_TARGET_TMPDIR")).join("target");
        command
            .env("CARGO_TARGET_DIR", target)
            .env("CARGO_NET_OFFLINE", "true")
            .env("RUSTFLAGS", "-D warnings")
            .current_dir(self.0.join(folder));
        command.output()
    }

    /// Locks the versions of this workspace, which are already downloaded.
    pub(crate) fn lock(&self, folder: &str) -> io::Result<()> {
        let lock = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../Cargo.lock");
        fs::create_dir_all(self.0.join(folder))?;
        fs::copy(lock, self.0.join(folder).join("Cargo.lock"))?;
        Ok(())
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

pub(crate) fn success(output: &Output) -> io::Result<String> {
    let text = format!(
        "{}{}",
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr)
    );
    if output.status.success() {
        Ok(text)
    } else {
        Err(io::Error::other(text))
    }
}

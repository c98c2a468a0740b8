//! `cargo xtask growth`: what generating and compiling a client take, by the number of operations, as a table and as a
//! drawing.

mod cpu;
mod plot;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use cargo_clientwright::Error;
use clap::Args;

use crate::workspace;

/// Measures generation and `cargo check` of parts of a document, in CPU seconds.
#[derive(Args, Debug)]
pub(crate) struct Growth {
    /// The document, of which operations are taken in equal distances
    document: PathBuf,
    /// How many operations
    #[arg(long, value_delimiter = ',', default_values_t = [10, 50, 150, 400, 800, usize::MAX])]
    sizes: Vec<usize>,
    /// How often each is measured; the least counts
    #[arg(long, default_value_t = 3)]
    runs: usize,
    /// The folder of the clients
    #[arg(long, default_value = "target/growth")]
    folder: PathBuf,
}

impl Growth {
    pub(crate) fn run(self) -> Result<ExitCode, Error> {
        fs::create_dir_all(&self.folder).map_err(Error::file(&self.folder))?;
        let index = self.folder.join("index.json");
        let whole = self.folder.join("whole");
        self.generate(&whole, &[], Some(&index))?;
        let operations = operations(&index)?;
        println!("| operations | lines | generation | `cargo check` |\n|---|---|---|---|");
        let mut sizes: Vec<usize> = self
            .sizes
            .iter()
            .map(|&n| n.clamp(1, operations.len()))
            .collect();
        sizes.dedup();
        let mut rows = Vec::new();
        for size in sizes {
            let chosen: Vec<&str> = (0..size)
                .filter_map(|index| operations.get(index * operations.len() / size))
                .map(String::as_str)
                .collect();
            let client = self.folder.join(size.to_string());
            let generation = self.least(|| self.generate(&client, &chosen, None))?;
            // The first run compiles the dependencies.
            self.check(&client)?;
            let check = self.least(|| self.check(&client))?;
            let lines = lines(&client.join("src")).map_err(Error::file(&client))?;
            println!("| {size} | {lines} | {generation:.2} s | {check:.2} s |");
            rows.push(plot::Row {
                operations: size,
                generation,
                check,
            });
        }
        let drawing = self.folder.join("growth.svg");
        fs::write(&drawing, plot::svg(&rows)).map_err(Error::file(&drawing))?;
        eprintln!("{} is written", drawing.display());
        Ok(ExitCode::SUCCESS)
    }

    /// Returns the least time of some runs.
    fn least(&self, run: impl Fn() -> Result<f64, Error>) -> Result<f64, Error> {
        let mut least = f64::INFINITY;
        for _ in 0..self.runs.max(1) {
            least = least.min(run()?);
        }
        Ok(least)
    }

    /// Generates a client of these operations, or of all if there are none.
    fn generate(&self, out: &Path, chosen: &[&str], index: Option<&Path>) -> Result<f64, Error> {
        let program = std::env::current_exe().map_err(Error::new)?;
        let mut command = std::process::Command::new(program);
        command.args(["codegen", "--quiet", "--name", "growth"]);
        command.arg("--spec").arg(&self.document);
        command.arg("--out").arg(out);
        let runtime = workspace::root().join("codegen/runtime");
        command.arg("--runtime").arg(runtime);
        for operation in chosen {
            command.arg("--include").arg(format!("op:{operation}"));
        }
        if let Some(index) = index {
            command.arg("--index").arg(index);
        }
        cpu::seconds(&mut command)
    }

    /// Compiles the package of a client, and its dependencies if they are not compiled yet.
    fn check(&self, client: &Path) -> Result<f64, Error> {
        let root = client.join("src/lib.rs");
        let text = fs::read(&root).map_err(Error::file(&root))?;
        fs::write(&root, text).map_err(Error::file(&root))?;
        let target = std::path::absolute(self.folder.join("target")).map_err(Error::new)?;
        let mut command = workspace::cargo();
        command
            .args(["check", "--quiet"])
            .current_dir(client)
            .env("CARGO_TARGET_DIR", target)
            .env("CARGO_INCREMENTAL", "0");
        cpu::seconds(&mut command)
    }
}

/// The operations that have an `operationId`, from the index of a client.
fn operations(index: &Path) -> Result<Vec<String>, Error> {
    let text = fs::read_to_string(index).map_err(Error::file(index))?;
    let index: serde_json::Value = serde_json::from_str(&text).map_err(Error::new)?;
    let operations = index.get("operations").and_then(|it| it.as_object());
    let names = operations
        .into_iter()
        .flat_map(|operations| operations.keys());
    let names: Vec<String> = names.filter(|name| !name.contains(' ')).cloned().collect();
    if names.is_empty() {
        return Err(Error::new(
            "the document has no operations with an `operationId`",
        ));
    }
    Ok(names)
}

/// The lines of the Rust files of a folder.
fn lines(folder: &Path) -> std::io::Result<usize> {
    let mut lines = 0;
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            lines += self::lines(&path)?;
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            lines += fs::read_to_string(&path)?.lines().count();
        }
    }
    Ok(lines)
}

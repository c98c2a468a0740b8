//! `cargo xtask benchmark`: measures the generation and compilation of a client by the number of operations, as a table and
//! a drawing, and compares other generators.

mod chart;
mod measurement;
mod operation_subset;
mod table;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use cargo_clientwright::Error;
use clap::Args;

use measurement::{Generator, Measured};
use operation_subset::Document;

/// Measures generation and `cargo check` of parts of a document, in CPU seconds.
#[derive(Args, Debug)]
pub(crate) struct Benchmark {
    /// The document in JSON, whose operations are selected at equal distances
    document: PathBuf,
    /// The numbers of operations
    #[arg(long, value_delimiter = ',', default_values_t = [10, 50, 150, 400, 800, usize::MAX])]
    sizes: Vec<usize>,
    /// The number of measurements, of which the least counts
    #[arg(long, default_value_t = 3)]
    runs: usize,
    /// The folder of the clients
    #[arg(long, default_value = "target/benchmark")]
    folder: PathBuf,
    /// Another generator, measured on the same parts: its name, and a command of `sh` that writes a package to the
    /// empty folder `$OUT` from the document `$SPEC`
    #[arg(long = "rival", value_name = "NAME=COMMAND", value_parser = Generator::parse)]
    rivals: Vec<Generator>,
}

/// The measurements of a generator with a number of operations.
struct Row {
    operations: usize,
    generator: String,
    measured: Measured,
}

impl Benchmark {
    pub(crate) fn run(self) -> Result<ExitCode, Error> {
        let document = Document::read(&self.document)?;
        fs::create_dir_all(&self.folder).map_err(Error::file(&self.folder))?;
        let folder = std::path::absolute(&self.folder).map_err(Error::new)?;
        let mut generators = vec![Generator::of_this_workspace()?];
        generators.extend(self.rivals);
        let mut sizes: Vec<usize> = self
            .sizes
            .iter()
            .map(|&size| size.clamp(1, document.len()))
            .collect();
        sizes.dedup();
        println!("{}", table::HEADING);
        let mut rows = Vec::new();
        for size in sizes {
            let spec = folder.join(format!("{size}.json"));
            let part = document.part(size).to_string();
            fs::write(&spec, part).map_err(Error::file(&spec))?;
            for generator in &generators {
                let row = Row {
                    operations: size,
                    generator: generator.name.clone(),
                    measured: measure(generator, &spec, size, &folder, self.runs.max(1))?,
                };
                println!("{}", table::line(&row));
                rows.push(row);
            }
        }
        let drawing = folder.join("benchmark.svg");
        fs::write(&drawing, chart::svg(&rows)).map_err(Error::file(&drawing))?;
        eprintln!("{} is written", drawing.display());
        Ok(ExitCode::SUCCESS)
    }
}

fn measure(
    generator: &Generator,
    spec: &Path,
    size: usize,
    folder: &Path,
    runs: usize,
) -> Result<Measured, Error> {
    // Some generators name the package after the folder, and the name of a package begins with a letter.
    let client = folder.join(size.to_string()).join(&generator.name);
    generator.measure(spec, &client, &folder.join("target"), runs)
}

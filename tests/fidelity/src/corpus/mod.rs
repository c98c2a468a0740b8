//! Generates and compiles the client of each document of a folder, and compares it with the document.

mod client;
mod raw;
mod row;

use std::fs;
use std::path::{Path, PathBuf};

use crate::Result;
use crate::document::{Document, is_root, plain_pointer};
use crate::driver::{self, Driver, Fate};
use crate::open::Open;
use crate::report::Report;
use crate::survey::Survey;
use client::Workshop;
pub(crate) use client::build_generator;
pub use raw::RawFields;
pub use row::{Row, heading};

/// The options of a run.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// Only documents whose name contains this.
    pub only: Option<String>,
    /// Does not decode and encode instances.
    pub no_fidelity: bool,
    /// Do not compile.
    pub no_check: bool,
    /// Use this generator instead of the workspace's own.
    pub generator: Option<PathBuf>,
    /// Build the documentation too, and count its warnings.
    pub doc: bool,
}

/// Checks all documents of a folder, and calls back with the row of each.
///
/// # Errors
/// When the folder cannot be read, or the generator does not compile. A failure of one
/// document is in its row.
pub fn run(folder: &Path, options: &Options, mut done: impl FnMut(&Row)) -> Result<Vec<Row>> {
    let workshop = Workshop::open(options.generator.clone())?;
    let mut rows = Vec::new();
    for (name, path) in documents(folder)? {
        if options
            .only
            .as_ref()
            .is_some_and(|only| !name.contains(only))
        {
            continue;
        }
        let mut row = Row {
            name,
            ..Row::default()
        };
        if let Err(error) = fill(&mut row, &path, options, &workshop) {
            row.problems.push(error.to_string());
        }
        done(&row);
        rows.push(row);
    }
    if rows.is_empty() {
        return Err(format!("no document in {}", folder.display()).into());
    }
    Ok(rows)
}

/// Returns the documents: files at the top, and the first root file of each folder, with a short name.
fn documents(folder: &Path) -> Result<Vec<(String, PathBuf)>> {
    let mut documents = Vec::new();
    for path in entries(folder)? {
        let root = if path.is_dir() {
            root_within(&path)?
        } else {
            Some(path.clone()).filter(|file| is_text(file) && is_root(file))
        };
        let name = path
            .file_stem()
            .map(|stem| stem.to_string_lossy().into_owned());
        documents.extend(name.zip(root));
    }
    Ok(documents)
}

/// Returns the first root file of a folder: in itself, else in the folders in it.
fn root_within(folder: &Path) -> Result<Option<PathBuf>> {
    let entries = entries(folder)?;
    if let Some(root) = entries.iter().find(|file| is_text(file) && is_root(file)) {
        return Ok(Some(root.clone()));
    }
    for inner in entries.iter().filter(|entry| entry.is_dir()) {
        if let Some(root) = root_within(inner)? {
            return Ok(Some(root));
        }
    }
    Ok(None)
}

fn entries(folder: &Path) -> Result<Vec<PathBuf>> {
    let entries = fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let mut paths = entries
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<std::io::Result<Vec<_>>>()?;
    paths.sort();
    Ok(paths)
}

fn is_text(path: &Path) -> bool {
    let extension = path.extension().and_then(|extension| extension.to_str());
    path.is_file() && matches!(extension, Some("json" | "yaml" | "yml"))
}

fn fill(row: &mut Row, path: &Path, options: &Options, workshop: &Workshop) -> Result<()> {
    let document = Document::load(path)?;
    row.operations = document.operations;
    row.schemas = document.components();
    row.inline = document.inline.len();
    let place = workshop.place(&row.name);
    let generated = workshop.generate(path, &place)?;
    row.generate = generated.cost;
    row.lines = generated.lines;
    row.ledger = generated.ledger;
    row.raw_fields = raw::find(&place.client.join("src"), &Open::of(&document))?;
    row.problems.extend(row.raw_fields.problem());
    if !options.no_check {
        let checked = workshop.check(&place, &[])?;
        row.check = checked.cost;
        row.errors = checked.errors;
        row.warnings = checked.warnings;
        row.problems.extend(checked.problem);
    }
    if options.doc {
        let documented = workshop.document(&place)?;
        row.doc_warnings = Some(documented.warnings + documented.errors);
        row.problems.extend(documented.problem);
    }
    if !options.no_fidelity && row.errors == 0 {
        let survey = Survey::of(&document)?;
        let (lifted, generated) = workshop.generate_lifted(&document.text, &place)?;
        let fates = send(&survey, &generated.types, workshop, &lifted)?;
        let report = Report::of(&survey, &fates);
        let lines: Vec<String> = report.lines().map(|line| line.to_string()).collect();
        fs::write(place.folder.join("failures.jsonl"), lines.join("\n"))?;
        fs::write(place.folder.join("fidelity.txt"), report.to_string())?;
        row.without = survey.without.len();
        if !report.is_perfect() {
            row.problems.push(report.to_string());
        }
        row.fidelity = Some(report);
    }
    Ok(())
}

/// Decodes and encodes the instances by the types of the schemas in the item index.
fn send(
    survey: &Survey,
    types: &std::collections::BTreeMap<String, String>,
    workshop: &Workshop,
    place: &client::Place,
) -> Result<Vec<Option<Fate>>> {
    let mut table = Vec::new();
    let numbers: Vec<Option<usize>> = survey
        .schemas
        .iter()
        .map(|schema| {
            let path = types
                .get(schema)
                .or_else(|| types.get(&plain_pointer(schema)))?;
            table.push(path.as_str());
            Some(table.len() - 1)
        })
        .collect();
    let runtime = place.client.join("runtime");
    let client = driver::Client {
        folder: &place.client,
        package: &place.package,
        runtime: &runtime,
    };
    let driver = Driver::build(
        client,
        &table,
        &place.folder.join("driver"),
        &workshop.target,
        &workshop.lock(),
    )?;
    let numbered = survey
        .instances
        .iter()
        .map(|one| (numbers.get(one.schema).copied().flatten(), &one.value));
    let sent: Vec<_> = numbered
        .clone()
        .filter_map(|(number, value)| Some((number?, value)))
        .collect();
    let mut fates = driver.send(&sent)?.into_iter();
    Ok(numbered
        .map(|(number, _)| number.and_then(|_| fates.next()))
        .collect())
}

#[cfg(test)]
mod tests;

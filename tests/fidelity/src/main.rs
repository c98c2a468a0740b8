//! The command line of the fidelity check; `--help` prints its options.

mod arguments;

use std::path::Path;
use std::process::ExitCode;

use arguments::{Arguments, Task};
use fidelity::Result;
use fidelity::corpus::{self, Row};
use fidelity::document::Document;
use fidelity::instances::Mode;
use fidelity::semver;
use fidelity::survey::Survey;

fn main() -> ExitCode {
    let result = match Arguments::read(std::env::args().skip(1)) {
        Ok(Arguments {
            task: Task::Help, ..
        }) => {
            print!("{}", arguments::HELP);
            Ok(true)
        }
        Ok(Arguments {
            task: Task::Instances { file, schema },
            ..
        }) => instances(&file, schema.as_deref()),
        Ok(Arguments {
            task: Task::Semver { source },
            options,
            ..
        }) => compare_verdicts(&source, options.generator.as_deref()),
        Ok(arguments) => run_corpus(&arguments),
        Err(error) => Err(error),
    };
    match result {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

/// Prints the table and, below it, the failures.
fn run_corpus(arguments: &Arguments) -> Result<bool> {
    let Task::Corpus { folder } = &arguments.task else {
        return Ok(false);
    };
    println!("{}", corpus::heading());
    let rows = corpus::run(folder, &arguments.options, |row| println!("{row}"))?;
    for row in rows.iter().filter(|row| !row.is_good()) {
        println!("\n== {}\n{}", row.name, row.problems.join("\n"));
    }
    if let Some(path) = &arguments.json {
        let rows: Vec<_> = rows.iter().map(Row::to_json).collect();
        std::fs::write(path, serde_json::to_string_pretty(&rows)?)?;
    }
    Ok(rows.iter().all(Row::is_good))
}

/// Prints both verdicts on each pair of documents.
fn compare_verdicts(source: &Path, generator: Option<&Path>) -> Result<bool> {
    println!("ours   theirs pair");
    let rows = semver::run(source, generator, |row| println!("{row}"))?;
    let less = rows.iter().filter(|row| !row.is_good()).count();
    println!(
        "{} pairs, {less} with a verdict that asks for less",
        rows.len()
    );
    Ok(less == 0)
}

fn instances(file: &Path, schema: Option<&str>) -> Result<bool> {
    let mut document = Document::load(file)?;
    if let Some(name) = schema {
        document
            .schemas
            .retain(|reference| reference.rsplit('/').next() == Some(name));
    }
    let survey = Survey::of(&document)?;
    if schema.is_some() {
        for instance in &survey.instances {
            println!("{:?} {}", instance.mode, instance.value);
        }
    }
    document
        .notes
        .iter()
        .for_each(|note| println!("note: {note}"));
    survey
        .without
        .iter()
        .for_each(|reference| println!("no instance: {reference}"));
    println!(
        "{} operations, {} schemas, {} values made, {} valid, {} with unknown values or tags, {} at the edge",
        document.operations,
        survey.schemas.len(),
        survey.made,
        survey.count(Mode::Described),
        survey.count(Mode::UnknownValue) + survey.count(Mode::UnknownTag),
        survey.count(Mode::Edge),
    );
    Ok(!survey.instances.is_empty())
}

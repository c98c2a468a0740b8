//! The command line of the fidelity check; `--help` tells it all.

use std::path::Path;
use std::process::ExitCode;

use fidelity::Result;
use fidelity::document::Document;
use fidelity::instances::Mode;
use fidelity::survey::Survey;

const HELP: &str = "\
Holds generated clients against their documents.

fidelity instances FILE [SCHEMA]
    Makes and judges instances without a client, and prints how many; with the name of a component
    schema, prints those of this schema, one per line.
";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let result = match words.as_slice() {
        ["instances", file] => instances(Path::new(file), None),
        ["instances", file, schema] => instances(Path::new(file), Some(schema)),
        ["--help" | "-h"] => {
            print!("{HELP}");
            Ok(())
        }
        _ => Err(HELP.into()),
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn instances(file: &Path, schema: Option<&str>) -> Result<()> {
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
    let described = survey.count(Mode::Described);
    println!(
        "{} operations, {} schemas, {} values made, {described} valid, {} with unknown values or tags, {} at the edge",
        document.operations,
        survey.schemas.len(),
        survey.made,
        survey.count(Mode::UnknownValue) + survey.count(Mode::UnknownTag),
        survey.count(Mode::Edge),
    );
    Ok(())
}

//! What the generator writes for each document of `goldens/cases` is what is expected there.
//! `UPDATE_EXPECT=1 cargo test -p tests --test goldens` updates it; the crate `goldens` compiles
//! it, and `cargo test -p goldens` uses it.

use std::error::Error;
use std::path::Path;
use std::{env, fs};

use clientwright::output::{self, Wanted};
use clientwright::{Request, render};

/// Each is a module of the crate `goldens`.
const CASES: [&str; 13] = [
    "answers",
    "approximated",
    "names",
    "objects",
    "openapi32",
    "paging",
    "parameters",
    "repeats",
    "responses",
    "security",
    "swagger2",
    "unions",
    "xml",
];

/// Relative to this package, where tests run.
const FOLDER: &str = "goldens/cases";

#[test]
fn goldens_match_what_is_generated() -> Result<(), Box<dyn Error>> {
    let mut differences = String::new();
    for case in CASES {
        let root = Path::new(FOLDER).join(case);
        let wanted = generate(case)?;
        if env::var_os("UPDATE_EXPECT").is_some() {
            output::apply(&root, &wanted)?;
        } else {
            differences += &output::compare(&root, &wanted)?.to_string();
        }
    }
    assert!(
        differences.is_empty(),
        "{differences}\nIf this is right: UPDATE_EXPECT=1 cargo test -p tests --test goldens"
    );
    Ok(())
}

#[test]
fn goldens_folders_are_cases() -> Result<(), Box<dyn Error>> {
    let mut folders = Vec::new();
    for folder in fs::read_dir(FOLDER)? {
        folders.push(folder?.file_name().to_string_lossy().into_owned());
    }
    folders.sort();
    assert_eq!(folders, CASES);
    Ok(())
}

fn generate(case: &str) -> Result<Wanted, Box<dyn Error>> {
    let generated = clientwright::generate(&Request {
        spec: format!("{FOLDER}/{case}/openapi.yaml"),
        config: Some(format!("{FOLDER}/{case}/codegen.toml"))
            .filter(|path| Path::new(path).exists()),
        name: Some("goldens".to_owned()),
        command: "UPDATE_EXPECT=1 cargo test -p tests --test goldens".to_owned(),
        ..Request::default()
    });
    let (diagnostics, sources) = (&generated.diagnostics, &generated.sources);
    let said = render::human(diagnostics, sources, render::Options::default());
    let client = generated.client.ok_or(said)?;
    let mut files = client.files;
    for file in &mut files {
        file.path = format!("expected/{}", file.path);
    }
    Ok(Wanted {
        files,
        edited: Vec::new(),
        owned: vec!["expected".to_owned()],
    })
}

//! Compares the generated client of each document of `goldens/cases` with the expected one.
//! `UPDATE_EXPECT=1 cargo test -p tests --test goldens` updates it; the crate `goldens` compiles
//! the same clients, and `cargo test -p goldens` uses them.
//!
//! The files at the root of a client are nearly the same for all documents. One case has them in full;
//! the file `root.diff` of each other case has their differences from those, which are exact.

#[path = "../goldens/generate.rs"]
mod generate;

use std::collections::BTreeMap;
use std::error::Error;
use std::path::Path;
use std::{env, fs};

use clientwright::emit::OutputFile;
use clientwright::output::{self, EditedFile, Wanted};
use generate::CASES;
use similar::TextDiff;

/// Relative to this package, where tests run.
const FOLDER: &str = "goldens/cases";
/// The case that has the files at the root of its client in full.
const IN_FULL: &str = "objects";

#[test]
fn goldens_match_what_is_generated() -> Result<(), Box<dyn Error>> {
    let mut differences = String::new();
    let in_full = generate::generate(FOLDER, IN_FULL)?;
    for case in CASES {
        let root = Path::new(FOLDER).join(case).join("expected");
        let files = generate::generate(FOLDER, case)?;
        let wanted = if case == IN_FULL {
            wanted(files, None)
        } else {
            let (roots, files) = files.into_iter().partition(is_root);
            wanted(files, Some(root_diff(&in_full, &roots)))
        };
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

fn wanted(files: Vec<OutputFile>, root_diff: Option<String>) -> Wanted {
    let edited = root_diff.map(|text| EditedFile {
        path: "root.diff".to_owned(),
        text,
    });
    Wanted {
        files,
        edited: edited.into_iter().collect(),
        owned: vec![String::new()],
    }
}

fn is_root(file: &OutputFile) -> bool {
    !file.path.contains('/')
}

/// Returns the differences of the files at the root of a client from those of the case [`IN_FULL`].
fn root_diff(in_full: &[OutputFile], roots: &[OutputFile]) -> String {
    let mut texts: BTreeMap<&str, (&str, &str)> = BTreeMap::new();
    for file in in_full.iter().filter(|file| is_root(file)) {
        texts.entry(&file.path).or_default().0 = &file.text;
    }
    for file in roots {
        texts.entry(&file.path).or_default().1 = &file.text;
    }
    let mut text = String::new();
    for (path, (in_full, other)) in texts {
        let lines = TextDiff::from_lines(in_full, other);
        let mut diff = lines.unified_diff();
        let diff = diff.context_radius(0).header(IN_FULL, path);
        text += &diff.to_string();
    }
    text
}

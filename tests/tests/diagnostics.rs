//! The messages about broken documents: each file in `fixtures/broken` is compared with the message
//! in the file of the same name. `UPDATE_EXPECT=1 cargo test -p tests --test diagnostics` updates the messages.
//!
//! `name.yaml` or `name.json` is a document, `name.toml` its configuration, if it needs one, and
//! `name.txt` the expected messages (`name.json.txt` for a document in JSON).

use std::error::Error;
use std::path::{Path, PathBuf};
use std::{env, fs};

use clientwright::render;
use clientwright::{Generated, Request};

/// Relative to this package, where tests run: the messages name the same path on every machine.
const FOLDER: &str = "fixtures/broken";

/// The least number of documents, so that the test fails if it finds none.
const LEAST: usize = 16;

#[test]
fn diagnostics_of_broken_documents_are_as_expected() -> Result<(), Box<dyn Error>> {
    let documents = documents()?;
    assert!(documents.len() >= LEAST, "{documents:?}");
    let mut different = Vec::new();
    for document in documents {
        let generated = generate(&document);
        assert!(generated.diagnostics.has_errors(), "{}", document.display());
        assert!(
            generated.client.is_none(),
            "{}: there must be nothing to write",
            document.display()
        );
        let rendered = render::human(
            &generated.diagnostics,
            &generated.sources,
            render::Options::default(),
        );
        let expected = expectation(&document);
        if env::var_os("UPDATE_EXPECT").is_some() {
            fs::write(&expected, &rendered)?;
        } else if fs::read_to_string(&expected).ok().as_ref() != Some(&rendered) {
            different.push(format!("{} should be\n{rendered}", expected.display()));
        }
    }
    assert!(
        different.is_empty(),
        "{}\nIf these are right: UPDATE_EXPECT=1 cargo test -p tests --test diagnostics",
        different.join("\n")
    );
    Ok(())
}

#[test]
fn diagnostics_all_belong_to_a_document() -> Result<(), Box<dyn Error>> {
    let wanted: Vec<PathBuf> = documents()?.iter().map(|path| expectation(path)).collect();
    for path in files()? {
        let left_over = path.extension().is_some_and(|end| end == "txt") && !wanted.contains(&path);
        assert!(!left_over, "{} has no document", path.display());
    }
    Ok(())
}

fn documents() -> Result<Vec<PathBuf>, std::io::Error> {
    let is_document = |path: &PathBuf| {
        path.extension()
            .is_some_and(|end| end == "yaml" || end == "json")
    };
    Ok(files()?.into_iter().filter(is_document).collect())
}

fn files() -> Result<Vec<PathBuf>, std::io::Error> {
    let mut files = Vec::new();
    for entry in fs::read_dir(FOLDER)? {
        files.push(entry?.path());
    }
    files.sort();
    Ok(files)
}

fn expectation(document: &Path) -> PathBuf {
    let is_json = document.extension().is_some_and(|end| end == "json");
    document.with_extension(if is_json { "json.txt" } else { "txt" })
}

fn generate(document: &Path) -> Generated {
    let text = |path: &Path| path.to_string_lossy().replace('\\', "/");
    let config = document.with_extension("toml");
    clientwright::generate(&Request {
        spec: text(document),
        config: config.exists().then(|| text(&config)),
        command: "cargo xtask codegen".to_owned(),
        ..Request::default()
    })
}

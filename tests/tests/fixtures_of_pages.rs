//! The committed fixtures equal the output of the page parser for the API's pages.
//!
//! The pages themselves are not part of the repository. The test reads them from the folders that the
//! environment variable `DOCUMENTATION_PAGES` names, separated as in `PATH`, and is skipped without it.

use std::collections::BTreeMap;
use std::path::Path;

use clientwright::authoring::page::{self, PageOperation};
use clientwright::diagnostics::Diagnostics;
use clientwright::source::Sources;
use clientwright::{Request, generate_from};
use serde_json::Value;
use tests::document::Document;

/// Returns the texts of the pages, by file name; none if the variable is not set.
fn pages() -> std::io::Result<BTreeMap<String, String>> {
    let Some(folders) = std::env::var_os("DOCUMENTATION_PAGES") else {
        eprintln!("skipped: DOCUMENTATION_PAGES names no folders with pages");
        return Ok(BTreeMap::new());
    };
    let mut texts = BTreeMap::new();
    for folder in std::env::split_paths(&folders) {
        for entry in std::fs::read_dir(&folder)? {
            let path = entry?.path();
            if path.is_file() {
                let name = path.file_name().unwrap_or_default();
                texts.insert(
                    name.to_string_lossy().into_owned(),
                    std::fs::read_to_string(&path)?,
                );
            }
        }
    }
    Ok(texts)
}

/// Parses a page, which must have no diagnostics.
fn read(name: &str, text: &str) -> page::Page {
    let (mut sources, mut diagnostics) = (Sources::default(), Diagnostics::default());
    let file = sources.add_text(name, text);
    let page = page::read(&sources, file, &mut diagnostics);
    let problems = diagnostics.list();
    assert!(problems.is_empty(), "{name}: {problems:?}");
    page
}

#[test]
fn fixtures_equal_the_parsed_pages() -> Result<(), Box<dyn std::error::Error>> {
    let document = Document::open();
    let operations = document.operations();
    let id = |operation: &PageOperation| {
        let known = operations.get(&operation.key());
        let id = known.and_then(|known| known["operationId"].as_str());
        id.unwrap_or("not-in-the-document").to_owned()
    };
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/pages");
    for (name, text) in pages()? {
        for fixture in page::fixtures(&[read(&name, &text)], &id) {
            let Ok(committed) = std::fs::read_to_string(folder.join(&fixture.path)) else {
                continue;
            };
            let committed: Value = serde_json::from_str(&committed)?;
            let made: Value = serde_json::from_str(&fixture.value.to_json())?;
            let is_same_page = committed.get("page").is_none_or(|page| *page == name);
            assert!(
                !is_same_page || committed == made,
                "{name}: {}",
                fixture.path
            );
        }
    }
    Ok(())
}

#[test]
fn operations_of_each_page_generate() -> Result<(), Box<dyn std::error::Error>> {
    for (name, text) in pages()? {
        let mut diagnostics = Diagnostics::default();
        let fragment = page::fragment(
            &[read(&name, &text)],
            &Sources::default(),
            true,
            &mut diagnostics,
        );
        for operation in fragment.operations {
            let document = format!(
                r#"{{"openapi":"3.1.0","info":{{"title":"T","version":"1"}},"paths":{{"{}":{{"{}":{}}}}}}}"#,
                operation.path,
                operation.method,
                operation.value.to_json()
            );
            let files = BTreeMap::from([("api.json".to_owned(), document.into_bytes())]);
            let request = Request {
                spec: "api.json".to_owned(),
                ..Request::default()
            };
            let generated = generate_from(&files, &request);
            let problems = generated.diagnostics.list();
            let lost = problems
                .iter()
                .any(|one| one.severity > clientwright::diagnostics::Severity::Note);
            assert!(!lost, "{name}: {problems:?}");
            assert!(generated.client.is_some(), "{name}: {}", operation.path);
        }
    }
    Ok(())
}

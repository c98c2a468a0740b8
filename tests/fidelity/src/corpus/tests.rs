use std::fs;

use super::{Row, documents};
use crate::report::Report;

#[test]
fn corpus_documents_are_files_at_the_top_and_roots_in_folders() {
    let folder = std::env::temp_dir().join(format!("fidelity-corpus-{}", std::process::id()));
    fs::create_dir_all(folder.join("many/parts")).expect("a folder");
    for (name, text) in [
        ("one.json", r#"{"openapi": "3.1.0"}"#),
        ("two.yaml", "openapi: 3.0.3\n"),
        ("notes.yml", "title: no document\n"),
        ("README.md", "openapi: no\n"),
        ("many/description.yml", "title: no document\n"),
        ("many/public.v2.yaml", "openapi: 3.0.3\n"),
        ("many/parts/a.yml", "type: string\n"),
    ] {
        fs::write(folder.join(name), text).expect("a file");
    }
    let found = documents(&folder);
    fs::remove_dir_all(&folder).expect("it was there");
    let found: Vec<String> = found
        .expect("readable")
        .into_iter()
        .map(|(name, path)| {
            format!(
                "{name} {}",
                path.file_name().unwrap_or_default().to_string_lossy()
            )
        })
        .collect();
    assert_eq!(
        found,
        ["many public.v2.yaml", "one one.json", "two two.yaml"]
    );
}

#[test]
fn corpus_row_is_good_only_without_problems() {
    let good = Row {
        fidelity: Some(Report::default()),
        ..Row::default()
    };
    assert!(good.is_good());
    assert!(
        !Row {
            problems: vec!["not generated".to_owned()],
            ..Row::default()
        }
        .is_good()
    );
    assert!(
        !Row {
            doc_warnings: Some(1),
            ..Row::default()
        }
        .is_good()
    );
    assert_eq!(good.to_json()["fidelity"]["described"]["instances"], 0);
}

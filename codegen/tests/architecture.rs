//! What ARCHITECTURE.md states about the layout holds.

use std::fs;
use std::path::{Path, PathBuf};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// The parts of a text between backticks.
fn code(text: &str) -> Vec<&str> {
    text.split('`').skip(1).step_by(2).collect()
}

#[test]
fn architecture_table_names_files_and_items_that_exist() {
    let page = fs::read_to_string(root().join("codegen/ARCHITECTURE.md")).expect("it is there");
    let mut rows = 0;
    for line in page
        .lines()
        .filter(|line| line.starts_with("| ") && line.contains("| `codegen/"))
    {
        let place = line.rsplit("| `codegen/").next().expect("the line has it");
        let place = format!("`codegen/{place}");
        let named = code(&place);
        let (path, item) = (named.first().expect("a path"), named.get(1));
        let text = fs::read_to_string(root().join(path));
        let text = text.unwrap_or_else(|error| panic!("{path}: {error}"));
        if let Some(item) = item {
            let kinds = [
                "fn",
                "struct",
                "enum",
                "trait",
                "const",
                "macro_rules!",
                "type",
            ];
            let is_defined = kinds.iter().any(|kind| {
                let definition = format!("{kind} {item}");
                text.match_indices(&definition).any(|(at, _)| {
                    let next = text[at + definition.len()..].chars().next();
                    !next.is_some_and(|char| char.is_alphanumeric() || char == '_')
                })
            });
            assert!(is_defined, "{path} has no `{item}`");
        }
        rows += 1;
    }
    assert!(rows >= 60, "only {rows} rows");
}

#[test]
fn model_imports_no_other_stage() {
    let folder = root().join("codegen/src/model");
    for entry in fs::read_dir(folder).expect("it is there") {
        let path = entry.expect("it can be read").path();
        let text = fs::read_to_string(&path).expect("it is UTF-8");
        assert!(!text.contains("crate::"), "{}", path.display());
    }
}

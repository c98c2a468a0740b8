//! Checks what ARCHITECTURE.md and CONTRIBUTING.md state about the layout.

use std::collections::BTreeSet;
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
                "static",
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
fn contributing_recipes_name_files_that_exist() {
    let page = fs::read_to_string(root().join("CONTRIBUTING.md")).expect("it is there");
    let paths = code(&page).into_iter();
    let paths: Vec<_> = paths
        .filter(|text| {
            ["codegen/", "tests/", "docs/"]
                .iter()
                .any(|start| text.starts_with(start))
        })
        .collect();
    assert!(paths.len() > 30, "{paths:?}");
    for path in paths {
        assert!(root().join(path).exists(), "there is no {path}");
    }
}

/// What each module of the generator may import of the others. Each imports only what is above it, so that there is no
/// circle; `generate` runs the stages, and what is below it uses finished clients.
const IMPORTS: &[(&str, &[&str])] = &[
    ("span", &[]),
    ("pointer", &[]),
    ("wildcard", &[]),
    ("extensions", &[]),
    ("model", &[]),
    ("diagnostics", &["span"]),
    ("source", &["span", "pointer", "extensions", "diagnostics"]),
    ("render", &["span", "diagnostics", "source"]),
    ("overlay", &["extensions", "diagnostics", "source"]),
    (
        "document",
        &["pointer", "extensions", "diagnostics", "source", "model"],
    ),
    ("validate", &["pointer", "source", "document", "model"]),
    ("names", &["pointer", "model"]),
    (
        "config",
        &["diagnostics", "source", "document", "model", "names"],
    ),
    (
        "ledger",
        &[
            "wildcard",
            "diagnostics",
            "source",
            "render",
            "model",
            "config",
        ],
    ),
    (
        "lower",
        &[
            "pointer",
            "extensions",
            "diagnostics",
            "source",
            "document",
            "validate",
            "model",
            "ledger",
        ],
    ),
    ("generics", &["model"]),
    ("plan", &["model", "names"]),
    ("item_index", &["pointer", "model", "names", "plan"]),
    ("emit", &["pointer", "config", "model", "names", "plan"]),
    ("output", &["emit"]),
    (
        "generate",
        &[
            "wildcard",
            "diagnostics",
            "source",
            "overlay",
            "config",
            "ledger",
            "lower",
            "model",
            "generics",
            "names",
            "plan",
            "item_index",
            "emit",
        ],
    ),
    ("inspect", &["model", "ledger", "render", "generate"]),
    ("permissions", &["model", "plan", "generate"]),
    ("project", &["names", "emit", "output", "generate"]),
    (
        "builder",
        &["diagnostics", "render", "config", "output", "generate"],
    ),
    (
        "diff",
        &[
            "pointer",
            "diagnostics",
            "render",
            "source",
            "config",
            "lower",
            "model",
            "names",
            "plan",
            "emit",
            "generate",
        ],
    ),
    (
        "authoring",
        &[
            "pointer",
            "extensions",
            "wildcard",
            "diagnostics",
            "source",
            "model",
            "config",
            "diff",
        ],
    ),
];

#[test]
fn architecture_stages_import_only_what_is_before_them() {
    let source = root().join("codegen/src");
    let mut wrong = BTreeSet::new();
    for (place, (stage, allowed)) in IMPORTS.iter().enumerate() {
        for import in *allowed {
            let before = IMPORTS[..place].iter().any(|(name, _)| name == import);
            assert!(before, "`{import}` is not before `{stage}`");
        }
        let (file, folder) = (source.join(format!("{stage}.rs")), source.join(stage));
        let files = if file.is_file() {
            vec![file]
        } else {
            files(&folder)
        };
        assert!(!files.is_empty(), "there is no stage `{stage}`");
        for path in files {
            let text = fs::read_to_string(&path).expect("it is UTF-8");
            for import in imports(&text) {
                if import != *stage && !allowed.contains(&import) {
                    wrong.insert(format!("{}: `{stage}` imports `{import}`", path.display()));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn architecture_table_of_imports_has_every_module() {
    let text = fs::read_to_string(root().join("codegen/src/lib.rs")).expect("it is UTF-8");
    let declared = text.lines().filter_map(|line| {
        let line = line.strip_prefix("pub ").unwrap_or(line);
        line.strip_prefix("mod ")?.strip_suffix(';')
    });
    for module in declared {
        let is_listed = IMPORTS.iter().any(|(name, _)| *name == module);
        assert!(is_listed, "`{module}` is not in the table of imports");
    }
}

/// The files of a folder that are not tests, at any depth.
fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let entries = fs::read_dir(folder).into_iter().flatten();
    for path in entries.flatten().map(|entry| entry.path()) {
        let stem = path
            .file_stem()
            .map(|stem| stem.to_string_lossy().into_owned());
        let is_test = stem.is_some_and(|stem| stem.ends_with("tests"));
        if path.is_dir() && !is_test {
            found.extend(files(&path));
        } else if path.extension().is_some_and(|end| end == "rs") && !is_test {
            found.push(path);
        }
    }
    found
}

/// The modules of the crate that a file names, without those that only its own tests name.
fn imports(text: &str) -> Vec<&str> {
    let code = text
        .split("#[cfg(test)]\nmod tests {")
        .next()
        .unwrap_or_default();
    let named = code.split("crate::").skip(1).flat_map(|rest| {
        let list = rest
            .strip_prefix('{')
            .and_then(|rest| rest.split('}').next());
        list.unwrap_or(rest)
            .split(", ")
            .take(if list.is_some() { usize::MAX } else { 1 })
    });
    let named = named.map(|path| {
        let path = path.trim();
        let end = path.find(|char: char| !char.is_alphanumeric() && char != '_');
        &path[..end.unwrap_or(path.len())]
    });
    // What `lib.rs` exports again belongs to the module that declares it.
    let named = named.map(|name| match name {
        "Client" | "Generated" | "Request" | "generate_from" => "generate",
        "Include" => "config",
        name => name,
    });
    named.collect()
}

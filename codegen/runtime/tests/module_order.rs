//! Which modules of the runtime may use which.

#![expect(clippy::unwrap_used, reason = "helpers of tests fail the test")]

use std::fs;
use std::path::{Path, PathBuf};

/// The files and folders of `src`, each after those that it may use.
const ORDER: [&str; 20] = [
    "future",
    "url",
    "media_type",
    "operation",
    "transport",
    "json",
    "values",
    "time",
    "error",
    "settings",
    "auth",
    "client",
    "request",
    "response",
    "send",
    "builder",
    "paging",
    "blocking",
    "testing",
    "emitted",
];

fn source() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

fn files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
}

/// The top-level module of a file.
fn module(path: &Path) -> String {
    let first = path.strip_prefix(source()).unwrap().components().next();
    let name = first.unwrap().as_os_str().to_str().unwrap();
    name.trim_end_matches(".rs").to_owned()
}

/// The code of a file, without its comments.
fn code(path: &Path) -> String {
    let text = fs::read_to_string(path).unwrap();
    let lines = text
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"));
    lines.collect::<Vec<_>>().join("\n")
}

/// The names after `crate::` in code. In a macro, `$crate::` is a path of its callers.
fn used(code: &str) -> impl Iterator<Item = &str> {
    let paths = code
        .match_indices("crate::")
        .filter(|(at, _)| !code[..*at].ends_with('$'));
    paths.map(|(at, path)| {
        let name = &code[at + path.len()..];
        let end = name.find(|c: char| !c.is_alphanumeric() && c != '_');
        &name[..end.unwrap_or(name.len())]
    })
}

#[test]
fn modules_use_only_those_before_them() {
    let mut paths = Vec::new();
    files(&source(), &mut paths);
    let mut wrong = Vec::new();
    let mut seen = 0;
    for path in paths {
        let module = module(&path);
        if module == "lib" {
            continue;
        }
        let Some(place) = ORDER.iter().position(|known| *known == module) else {
            wrong.push(format!("`{module}` is not in the order"));
            continue;
        };
        for name in used(&code(&path)) {
            seen += 1;
            match ORDER.iter().position(|known| *known == name) {
                Some(other) if other > place => {
                    wrong.push(format!("{} uses `{name}`", path.display()));
                }
                // A name that is not a module is from `lib.rs`, which nothing inside may use.
                // Macros are exported from the crate root, whatever module declares them.
                None if name.is_empty() && module == "emitted" || name.starts_with("__") => {}
                None => {
                    wrong.push(format!("{} uses `crate::{name}`", path.display()));
                }
                _ => {}
            }
        }
    }
    assert!(seen > 200, "only {seen} paths were found");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn modules_name_no_api() {
    let mut paths = Vec::new();
    files(&source(), &mut paths);
    for path in paths {
        let code = code(&path).to_ascii_lowercase();
        for name in ["cloudflare", "cf-ray", "amzn", "github"] {
            assert!(!code.contains(name), "{} names {name}", path.display());
        }
    }
}

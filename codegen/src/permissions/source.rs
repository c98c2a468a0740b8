//! The Rust files of a program.

use std::path::{Path, PathBuf};
use std::{fs, io};

/// A Rust file.
pub(super) struct RustFile {
    /// Its path, for messages.
    pub(super) path: String,
    pub(super) syntax: syn::File,
}

/// Reads the Rust files of a folder, sorted. Skips `target` and hidden folders.
pub(super) fn read(folder: &Path) -> Result<Vec<RustFile>, Vec<String>> {
    let mut paths = Vec::new();
    collect(folder, &mut paths).map_err(|error| vec![error])?;
    if paths.is_empty() {
        return Err(vec![format!(
            "`{}` contains no Rust files; name the `src` of a package",
            folder.display()
        )]);
    }
    let (mut files, mut problems) = (Vec::new(), Vec::new());
    for path in paths {
        match parse(&path) {
            Ok(file) => files.push(file),
            Err(problem) => problems.push(problem),
        }
    }
    if problems.is_empty() {
        Ok(files)
    } else {
        Err(problems)
    }
}

fn parse(path: &Path) -> Result<RustFile, String> {
    let shown = path.display().to_string();
    let text =
        fs::read_to_string(path).map_err(|error| format!("`{shown}` cannot be read: {error}"))?;
    match syn::parse_file(&text) {
        Ok(syntax) => Ok(RustFile {
            path: shown,
            syntax,
        }),
        Err(error) => {
            let at = error.span().start();
            let column = at.column.saturating_add(1);
            Err(format!(
                "{shown}:{}:{column}: this is not valid Rust: {error}",
                at.line
            ))
        }
    }
}

fn collect(folder: &Path, paths: &mut Vec<PathBuf>) -> Result<(), String> {
    let failed = |error: io::Error| format!("`{}` cannot be read: {error}", folder.display());
    if folder.is_file() {
        paths.push(folder.to_owned());
        return Ok(());
    }
    let entries = fs::read_dir(folder).map_err(failed)?;
    let mut entries: Vec<fs::DirEntry> = entries.collect::<io::Result<_>>().map_err(failed)?;
    entries.sort_by_key(fs::DirEntry::file_name);
    for entry in entries {
        // Symbolic links are not followed, since they can form a cycle.
        let kind = entry.file_type().map_err(failed)?;
        let (path, name) = (entry.path(), entry.file_name());
        let is_left_out = name == "target" || name.to_string_lossy().starts_with('.');
        if kind.is_dir() && !is_left_out {
            collect(&path, paths)?;
        } else if kind.is_file() && path.extension().is_some_and(|extension| extension == "rs") {
            paths.push(path);
        }
    }
    Ok(())
}

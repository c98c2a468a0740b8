//! The pairs of documents that are compared.

use std::fs;
use std::path::{Path, PathBuf};

use serde::Deserialize;

use crate::Result;

/// Two versions of a document.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Pair {
    /// The name of the pair in the table.
    pub(super) name: String,
    /// The file of the old version.
    pub(super) old: PathBuf,
    /// The file of the new version.
    pub(super) new: PathBuf,
}

/// A document and single edits of it.
#[derive(Deserialize)]
struct Edits {
    document: PathBuf,
    edits: Vec<Edit>,
}

#[derive(Deserialize)]
struct Edit {
    from: String,
    to: String,
    #[serde(default)]
    changes: Vec<String>,
}

/// Returns the pairs of a source: consecutive documents of a folder, in the order of their names, or
/// the single edits that a YAML file lists, whose documents are written to `folder`.
///
/// # Errors
/// When the source cannot be read, has no pair, or an edit does not apply to its document.
pub(super) fn pairs(source: &Path, folder: &Path) -> Result<Vec<Pair>> {
    let pairs = if source.is_dir() {
        consecutive(source)?
    } else {
        edited(source, folder)?
    };
    if pairs.is_empty() {
        return Err(format!("no pair of documents in {}", source.display()).into());
    }
    Ok(pairs)
}

fn consecutive(folder: &Path) -> Result<Vec<Pair>> {
    let mut files: Vec<PathBuf> = fs::read_dir(folder)?
        .map(|entry| Ok(entry?.path()))
        .collect::<Result<_>>()?;
    files.retain(|file| {
        file.extension()
            .is_some_and(|extension| extension == "json")
    });
    files.sort();
    let api = stem(folder);
    let pairs = files.iter().zip(files.iter().skip(1));
    Ok(pairs
        .map(|(old, new)| Pair {
            name: format!("{api} {} → {}", stem(old), stem(new)),
            old: old.clone(),
            new: new.clone(),
        })
        .collect())
}

fn edited(file: &Path, folder: &Path) -> Result<Vec<Pair>> {
    let Edits { document, edits } = serde_yaml::from_str(&fs::read_to_string(file)?)?;
    let document = file.with_file_name(document);
    let text = fs::read_to_string(&document)?;
    fs::create_dir_all(folder)?;
    let edit = |(index, edit): (usize, Edit)| {
        if text.matches(&edit.from).count() != 1 {
            return Err(format!("{} is not in the document once", edit.from).into());
        }
        let new = folder.join(format!("{index:02}.json"));
        fs::write(&new, text.replace(&edit.from, &edit.to))?;
        let change = edit.changes.first().map_or("no change", String::as_str);
        Ok(Pair {
            name: format!("{index:02} {change}"),
            old: document.clone(),
            new,
        })
    };
    edits.into_iter().enumerate().map(edit).collect()
}

fn stem(path: &Path) -> String {
    path.file_stem()
        .map_or_else(String::new, |stem| stem.to_string_lossy().into_owned())
}

#[cfg(test)]
mod tests {
    use super::{Pair, pairs};

    fn folder(name: &str) -> std::path::PathBuf {
        let folder = std::env::temp_dir().join(format!("{name}-{}", std::process::id()));
        std::fs::create_dir_all(&folder).expect("the folder is made");
        folder
    }

    #[test]
    fn pairs_of_a_folder_are_consecutive() {
        let folder = folder("semver-folder");
        for name in ["1.json", "2.json", "3.json", "notes.txt"] {
            std::fs::write(folder.join(name), "{}").expect("the file is written");
        }
        let found = pairs(&folder, &folder).expect("there are pairs");
        let names: Vec<_> = found
            .iter()
            .map(|Pair { old, new, .. }| (old.file_name(), new.file_name()))
            .collect();
        let file = |name| Some(std::ffi::OsStr::new(name));
        assert_eq!(
            names,
            [
                (file("1.json"), file("2.json")),
                (file("2.json"), file("3.json"))
            ]
        );
        std::fs::remove_dir_all(&folder).expect("the folder is removed");
    }

    #[test]
    fn pairs_of_edits_are_the_document_and_its_edited_copies() {
        let folder = folder("semver-edits");
        let list = folder.join("edits.yaml");
        let write = |name: &str, text: &str| {
            std::fs::write(folder.join(name), text).expect("the file is written");
        };
        write("api.json", r#"{"a": 1}"#);
        write(
            "edits.yaml",
            "document: api.json\nedits: [{from: '1', to: '2', changes: [grown compatible minor]}]",
        );
        let found = pairs(&list, &folder.join("new")).expect("there is a pair");
        let [Pair { name, new, .. }] = &found[..] else {
            panic!("one pair: {found:?}");
        };
        assert_eq!(name, "00 grown compatible minor");
        let text = std::fs::read_to_string(new).expect("the copy is readable");
        assert_eq!(text, r#"{"a": 2}"#);
        write(
            "edits.yaml",
            "document: api.json\nedits: [{from: 'b', to: ''}]",
        );
        let error = pairs(&list, &folder.join("new")).expect_err("the edit does not apply");
        assert_eq!(error.to_string(), "b is not in the document once");
        std::fs::remove_dir_all(&folder).expect("the folder is removed");
    }
}

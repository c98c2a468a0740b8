use std::fs;
use std::path::PathBuf;

use super::{EditedFile, OutputError, Wanted, Written, apply, compare};
use crate::emit::{OutputFile, header};

/// A folder that is deleted at the end of the test.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let path =
            std::env::temp_dir().join(format!("codegen-output-{name}-{}", std::process::id()));
        let _ = fs::remove_dir_all(&path);
        fs::create_dir_all(&path).expect("a temporary folder can be made");
        Self(path)
    }

    fn read(&self, path: &str) -> String {
        fs::read_to_string(self.0.join(path)).expect("the file is there")
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn file(path: &str, text: &str) -> OutputFile {
    OutputFile {
        path: path.to_owned(),
        text: format!("{}{text}", header("//", "make")),
    }
}

fn wanted(files: Vec<OutputFile>) -> Wanted {
    Wanted {
        files,
        edited: Vec::new(),
        owned: vec!["src".to_owned()],
    }
}

#[test]
fn orphan_in_nested_folders_is_deleted_once() {
    let folder = Folder::new("nested");
    let mut wanted = wanted(vec![file("src/generated/a/mod.rs", "a")]);
    wanted.owned = vec!["src/generated".to_owned(), "src".to_owned()];
    apply(&folder.0, &wanted).expect("it can be written");
    wanted.files = vec![file("src/lib.rs", "b")];
    let written = apply(&folder.0, &wanted).expect("it can be written");
    assert_eq!((written.created, written.deleted), (1, 1));
    assert!(!folder.0.join("src/generated").exists());
}

#[test]
fn output_of_a_second_run_is_empty() {
    let folder = Folder::new("twice");
    let wanted = wanted(vec![file("src/a.rs", "a"), file("src/b/mod.rs", "b")]);
    let first = apply(&folder.0, &wanted).expect("it can be written");
    assert_eq!(
        first,
        Written {
            created: 2,
            ..Written::default()
        }
    );
    let second = apply(&folder.0, &wanted).expect("it can be written");
    assert_eq!(
        second,
        Written {
            unchanged: 2,
            ..Written::default()
        }
    );
    assert!(
        compare(&folder.0, &wanted)
            .expect("it can be read")
            .is_empty()
    );
}

#[test]
fn drift_is_stale_missing_and_orphaned_and_a_run_repairs_it() {
    let folder = Folder::new("drift");
    let before = vec![
        file("src/a.rs", "a\n"),
        file("src/b.rs", "b"),
        file("src/old/c.rs", "c"),
    ];
    apply(&folder.0, &wanted(before)).expect("it can be written");
    fs::write(folder.0.join("src/a.rs"), file("", "by hand\n").text).expect("it can be written");
    fs::remove_file(folder.0.join("src/b.rs")).expect("it can be removed");
    let wanted = wanted(vec![file("src/a.rs", "a\n"), file("src/b.rs", "b")]);
    let drift = compare(&folder.0, &wanted).expect("it can be read");
    assert_eq!(drift.missing, [folder.0.join("src/b.rs")]);
    assert_eq!(drift.orphaned, [folder.0.join("src/old/c.rs")]);
    let stale = drift.stale.first().expect("the edited file is stale");
    assert!(stale.diff.contains("-by hand\n+a"), "{}", stale.diff);
    apply(&folder.0, &wanted).expect("it can be written");
    assert!(
        compare(&folder.0, &wanted)
            .expect("it can be read")
            .is_empty()
    );
    assert!(
        !folder.0.join("src/old").exists(),
        "the empty folder is gone too"
    );
}

#[test]
fn output_keeps_files_that_were_not_generated() {
    let folder = Folder::new("foreign");
    fs::create_dir_all(folder.0.join("src")).expect("it can be made");
    fs::write(folder.0.join("src/mine.rs"), "mine").expect("it can be written");
    let others = wanted(vec![file("src/a.rs", "a")]);
    apply(&folder.0, &others).expect("it can be written");
    assert_eq!(folder.read("src/mine.rs"), "mine");
    let clash = wanted(vec![file("src/b.rs", "b"), file("src/mine.rs", "theirs")]);
    let error = apply(&folder.0, &clash).expect_err("the file is in the way");
    assert!(matches!(error, OutputError::Foreign(_)), "{error}");
    assert_eq!(folder.read("src/mine.rs"), "mine");
    assert!(!folder.0.join("src/b.rs").exists(), "nothing was written");
}

#[test]
fn output_replaces_edited_files_without_our_header() {
    let folder = Folder::new("edited");
    fs::write(folder.0.join("Cargo.toml"), "mine\n").expect("written");
    let wanted = Wanted {
        edited: vec![EditedFile {
            path: "Cargo.toml".to_owned(),
            text: "mine, edited\n".to_owned(),
        }],
        ..Wanted::default()
    };
    let drift = compare(&folder.0, &wanted).expect("it can be read");
    assert_eq!(drift.stale.len(), 1);
    apply(&folder.0, &wanted).expect("it can be written");
    assert_eq!(folder.read("Cargo.toml"), "mine, edited\n");
    assert!(
        compare(&folder.0, &wanted)
            .expect("it can be read")
            .is_empty()
    );
}

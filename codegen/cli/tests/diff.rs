//! `diff`: the documents that it reads, and its errors.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::{env, fs, io};

const OLD: &str = "openapi: 3.1.0
info: {title: T, version: 1.0.0}
paths:
  /a:
    get:
      operationId: a-get
      responses: {'204': {description: Done.}}
";

/// Creates a repository of its own for a test, with `OLD` as `openapi.yaml` in its only commit.
fn repository(name: &str) -> io::Result<PathBuf> {
    let folder = env::temp_dir().join(format!("clientwright-diff-{}-{name}", std::process::id()));
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder)?;
    fs::write(folder.join("openapi.yaml"), OLD)?;
    git(&folder, &["init", "--quiet"])?;
    git(&folder, &["add", "."])?;
    let author = ["-c", "user.name=T", "-c", "user.email=t@example.com"];
    let commit = ["commit", "--quiet", "--no-verify", "--message", "One"];
    git(&folder, &[author.as_slice(), &commit].concat())?;
    Ok(folder)
}

fn git(folder: &Path, arguments: &[&str]) -> io::Result<()> {
    let status = Command::new("git")
        .args(arguments)
        .current_dir(folder)
        .status()?;
    assert!(status.success(), "git {arguments:?}");
    Ok(())
}

/// Returns the exit code, stdout and stderr of `diff`.
fn diff(folder: &Path, arguments: &[&str]) -> io::Result<(Option<i32>, String, String)> {
    let mut command = Command::new(env!("CARGO_BIN_EXE_cargo-clientwright"));
    command.arg("diff").args(arguments).current_dir(folder);
    let Output {
        status,
        stdout,
        stderr,
    } = command.output()?;
    let text = |bytes: Vec<u8>| String::from_utf8_lossy(&bytes).into_owned();
    Ok((status.code(), text(stdout), text(stderr)))
}

#[test]
fn diff_compares_the_last_commit_with_the_working_tree() {
    let folder = repository("commit").unwrap();
    let document = ["--spec", "openapi.yaml"];
    fs::write(folder.join("openapi.yaml"), OLD.replace("/a:", "/b:")).unwrap();
    let (code, shown, stderr) = diff(&folder, &document).unwrap();
    assert_eq!(code, Some(0), "{stderr}");
    assert!(shown.contains("operation-moved"), "{shown}");

    let deny = ["--deny", "breaking"];
    let (code, _, stderr) = diff(&folder, &[document, deny].concat()).unwrap();
    assert_eq!(code, Some(1));
    assert!(stderr.ends_with("error: 1 change is denied\n"), "{stderr}");
    fs::remove_dir_all(folder).unwrap();
}

#[test]
fn diff_of_two_documents_that_cannot_be_read_reports_the_problems_of_both() {
    let folder = repository("unreadable").unwrap();
    let no_version = OLD.replace("openapi: 3.1.0\n", "");
    fs::write(folder.join("old.yaml"), no_version).unwrap();
    fs::write(folder.join("new.json"), "{\n  \"openapi\": \"3.1.0\",\n").unwrap();
    let (code, shown, stderr) = diff(&folder, &["old.yaml", "new.json"]).unwrap();
    assert_eq!((code, shown.as_str()), (Some(1), ""), "{stderr}");
    assert!(stderr.contains("old.yaml:1:1"), "{stderr}");
    assert!(stderr.contains("new.json:3:1"), "{stderr}");
    assert!(
        stderr.ends_with("error: nothing is compared because of 1 error\n"),
        "{stderr}"
    );
    fs::remove_dir_all(folder).unwrap();
}

#[test]
fn diff_of_a_revision_or_file_that_does_not_exist_is_an_error() {
    let folder = repository("revision").unwrap();
    for (old, expected) in [
        ("none:openapi.yaml", "invalid object name 'none'"),
        (
            "HEAD:none.yaml",
            "path 'none.yaml' does not exist in 'HEAD'",
        ),
        ("none.yaml", "`none.yaml` cannot be read"),
    ] {
        let (code, shown, stderr) = diff(&folder, &[old, "openapi.yaml"]).unwrap();
        assert_eq!((code, shown.as_str()), (Some(1), ""), "{stderr}");
        assert!(stderr.contains(expected), "{stderr}");
        assert!(
            stderr.ends_with("error: nothing is compared because of 1 error\n"),
            "{stderr}"
        );
    }
    fs::remove_dir_all(folder).unwrap();
}

const TWO: &str = "openapi: 3.1.0
info: {title: T, version: 1.0.0}
paths:
  /a:
    put:
      operationId: a-put
      tags: [A]
      requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Item'}}}}
      responses: {'204': {description: Done.}}
components:
  schemas:
    Item: {type: object, properties: {size: {type: integer}}}
";

/// Creates a repository whose working tree renames a method and a type of its last commit, with this
/// configuration.
fn renamed(name: &str, config: &str) -> io::Result<PathBuf> {
    let folder = repository(name)?;
    fs::write(folder.join("old.yaml"), TWO)?;
    let new = TWO.replace("a-put", "store").replace("Item", "Article");
    fs::write(folder.join("openapi.yaml"), new)?;
    fs::write(folder.join("codegen.toml"), config)?;
    Ok(folder)
}

const WRITE: [&str; 3] = ["old.yaml", "openapi.yaml", "--write-aliases"];

#[test]
fn diff_write_aliases_adds_what_is_missing_once() {
    let config = "# Ours.\n[aliases.operations] # kept\n";
    let folder = renamed("aliases", config).unwrap();
    let (code, shown, _) = diff(&folder, &WRITE[..2]).unwrap();
    assert_eq!(code, Some(0));
    assert!(shown.contains("would make this minor"), "{shown}");
    assert!(shown.contains("rust: major"), "{shown}");

    let (code, shown, stderr) = diff(&folder, &WRITE).unwrap();
    assert_eq!(code, Some(0), "{stderr}");
    assert!(shown.contains("makes this minor"), "{shown}");
    assert!(shown.contains("rust: minor"), "{shown}");
    assert!(
        stderr.contains("codegen.toml: added `[aliases.schemas] Article = \"Item\"`"),
        "{stderr}"
    );
    let written = fs::read_to_string(folder.join("codegen.toml")).unwrap();
    assert_eq!(
        written,
        format!("{config}store = \"put\"\n\n[aliases.schemas]\nArticle = \"Item\"\n")
    );

    // Aliases apply to the new document: their keys do not exist in the old one.
    let (code, twice, stderr) = diff(&folder, &WRITE).unwrap();
    assert_eq!((code, twice, stderr.as_str()), (Some(0), shown, ""));
    let same = fs::read_to_string(folder.join("codegen.toml")).unwrap();
    assert_eq!(same, written);
    fs::remove_dir_all(folder).unwrap();
}

#[test]
fn diff_write_aliases_without_a_configuration_is_an_error() {
    let folder = renamed("no-configuration", "").unwrap();
    fs::remove_file(folder.join("codegen.toml")).unwrap();
    let (code, shown, stderr) = diff(&folder, &WRITE).unwrap();
    assert_eq!((code, shown.as_str()), (Some(1), ""));
    assert!(stderr.contains("there is no `codegen.toml`"), "{stderr}");
    fs::remove_dir_all(folder).unwrap();
}

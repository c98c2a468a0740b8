//! `spec`: its output, and the files that it writes and keeps.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::{env, fs, io};

const OURS: &str = "# Ours.
openapi: 3.1.0
info: {title: T, version: 1.0.0}
paths:
  /a:
    get:
      operationId: a-get
      responses: {'204': {description: Done.}}
";

const OTHER: &str = r##"{
  "openapi": "3.0.3", "info": {"title": "O", "version": "2"},
  "paths": {
    "/b": {"get": {"operationId": "b-get", "tags": ["B"], "responses": {
      "200": {"description": "It.", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/api_thing"}}}}}}},
    "/a": {"get": {"operationId": "a-other", "responses": {"204": {"description": "Done."}}}}
  },
  "components": {"schemas": {"api_thing": {"type": "string", "nullable": true}}}
}"##;

/// Returns a folder of its own for a test, with a document that is extended and another one.
fn folder(name: &str) -> io::Result<PathBuf> {
    let folder = env::temp_dir().join(format!("clientwright-spec-{}-{name}", std::process::id()));
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder)?;
    fs::write(folder.join("openapi.yaml"), OURS)?;
    fs::write(folder.join("other.json"), OTHER)?;
    fs::write(
        folder.join("codegen.toml"),
        "[project]\ndocument = \"openapi.yaml\"\n",
    )?;
    Ok(folder)
}

fn spec(folder: &Path, arguments: &[&str]) -> io::Result<(bool, String, String)> {
    let mut command = Command::new(env!("CARGO_BIN_EXE_cargo-clientwright"));
    command.arg("spec").args(arguments).current_dir(folder);
    let Output {
        status,
        stdout,
        stderr,
    } = command.output()?;
    let text = |bytes: Vec<u8>| String::from_utf8_lossy(&bytes).into_owned();
    Ok((status.success(), text(stdout), text(stderr)))
}

const ADD_B: &[&str] = &["add", "--from", "other.json", "--op", "b-get"];

#[test]
fn spec_add_shows_the_difference_and_writes_only_with_the_option() {
    let folder = folder("add").unwrap();
    let document = folder.join("openapi.yaml");
    let (ok, shown, stderr) = spec(&folder, ADD_B).unwrap();
    assert!(ok, "{stderr}");
    assert!(
        shown.starts_with("--- a/openapi.yaml\n+++ b/openapi.yaml\n@@ "),
        "{shown}"
    );
    assert!(shown.contains("+  /b:\n+    get:\n"), "{shown}");
    assert!(
        stderr.contains("new in openapi.yaml: GET /b\nnew in openapi.yaml: schemas/ApiThing\n"),
        "{stderr}"
    );
    assert_eq!(fs::read_to_string(&document).unwrap(), OURS);

    let (ok, _, stderr) = spec(&folder, &[ADD_B, &["--write"]].concat()).unwrap();
    assert!(ok, "{stderr}");
    let new = fs::read_to_string(&document).unwrap();
    assert!(new.starts_with(OURS), "{new}");
    assert!(
        new.contains("        - string\n        - 'null'\n"),
        "{new}"
    );

    let (ok, shown, stderr) = spec(&folder, &[ADD_B, &["--write"]].concat()).unwrap();
    assert!(ok && shown.is_empty(), "{shown}{stderr}");
    assert_eq!(stderr, "openapi.yaml already has everything\n");
    assert_eq!(fs::read_to_string(&document).unwrap(), new);
    let entries = fs::read_dir(&folder).unwrap();
    assert_eq!(entries.count(), 4, "only the lock file is new");
}

#[test]
fn spec_add_reports_a_conflict_and_writes_nothing() {
    let folder = folder("conflict").unwrap();
    let (ok, shown, stderr) = spec(
        &folder,
        &["add", "--from", "other.json", "--path", "*", "--write"],
    )
    .unwrap();
    assert!(!ok && shown.is_empty(), "{shown}");
    assert!(
        stderr.contains("error[insertion]: `GET /a` already exists with other content"),
        "{stderr}"
    );
    assert!(stderr.contains("openapi.yaml:6:5"), "{stderr}");
    assert_eq!(
        fs::read_to_string(folder.join("openapi.yaml")).unwrap(),
        OURS
    );
}

#[test]
fn spec_add_rejects_html_and_missing_files() {
    let folder = folder("html").unwrap();
    fs::write(
        folder.join("page.json"),
        "<html><body>Not found</body></html>",
    )
    .unwrap();
    for (file, expected) in [
        ("page.json", "page.json:1:1"),
        ("none.json", "`none.json` cannot be read"),
    ] {
        let (ok, shown, stderr) = spec(
            &folder,
            &["add", "--from", file, "--op", "b-get", "--write"],
        )
        .unwrap();
        assert!(!ok && shown.is_empty(), "{shown}");
        assert!(stderr.contains(expected), "{stderr}");
    }
    let (ok, _, stderr) = spec(&folder, &["add", "--from", "other.json"]).unwrap();
    assert!(!ok && stderr.contains("--op"), "{stderr}");
    assert_eq!(
        fs::read_to_string(folder.join("openapi.yaml")).unwrap(),
        OURS
    );
}

const PAGE: &str = "## List Kennels

**get** `/shelters/{shelter_id}/kennels`

### Path Parameters

- `shelter_id: string`

### Returns

- `count: number`
";

#[test]
fn spec_add_writes_the_operation_of_a_page_and_its_data() {
    let folder = folder("page").unwrap();
    fs::write(folder.join("kennels.md"), PAGE).unwrap();
    let add = [
        "add",
        "--page",
        "kennels.md",
        "--fixtures",
        "pages",
        "--write",
    ];
    let (ok, shown, stderr) = spec(&folder, &add).unwrap();
    assert!(ok, "{stderr}");
    assert!(
        shown.contains("+++ b/openapi.yaml") && shown.contains("+++ b/pages/fields/"),
        "{shown}"
    );
    let document = fs::read_to_string(folder.join("openapi.yaml")).unwrap();
    assert!(
        document.contains("  /shelters/{shelter_id}/kennels:\n    get:\n"),
        "{document}"
    );
    let data = folder.join("pages/fields/shelters-kennels-list.json");
    let text = fs::read_to_string(&data).unwrap();
    assert!(text.contains("\"page\": \"kennels.md\""), "{text}");

    let (ok, shown, stderr) = spec(&folder, &add).unwrap();
    assert!(ok && shown.is_empty(), "{shown}{stderr}");
    fs::write(&data, "{}\n").unwrap();
    let (ok, _, stderr) = spec(&folder, &add).unwrap();
    assert!(
        !ok && stderr.contains("already exists with different data"),
        "{stderr}"
    );
}

#[test]
fn spec_add_reports_a_page_without_an_operation_with_its_place() {
    let folder = folder("no-operation").unwrap();
    fs::write(folder.join("page.txt"), "Nothing here.\n").unwrap();
    let (ok, shown, stderr) = spec(&folder, &["add", "--page", "page.txt", "--write"]).unwrap();
    assert!(!ok && shown.is_empty(), "{shown}");
    assert!(stderr.contains("page.txt:1:1"), "{stderr}");
    assert_eq!(
        fs::read_to_string(folder.join("openapi.yaml")).unwrap(),
        OURS
    );
}

#[test]
fn spec_add_reports_a_page_that_cannot_be_read_and_writes_nothing() {
    let folder = folder("unreadable-page").unwrap();
    fs::write(folder.join("page.txt"), b"GET \xff").unwrap();
    fs::create_dir_all(folder.join("pages")).unwrap();
    for (page, expected) in [
        ("page.txt", "page.txt:1:5"),
        ("pages", "`pages` cannot be read: it is not a regular file"),
        ("none.txt", "`none.txt` cannot be read"),
    ] {
        let (ok, shown, stderr) = spec(&folder, &["add", "--page", page, "--write"]).unwrap();
        assert!(!ok && shown.is_empty(), "{shown}");
        assert!(stderr.contains(expected), "{stderr}");
        assert!(stderr.contains("nothing is written"), "{stderr}");
    }
    assert_eq!(
        fs::read_to_string(folder.join("openapi.yaml")).unwrap(),
        OURS
    );
}

#[test]
fn spec_update_takes_changes_with_verdicts_and_reports_new_operations() {
    let folder = folder("update").unwrap();
    let config = "[project]\ndocument = \"openapi.yaml\"\n[upstream]\ndocument = \"other.json\"\nname = \"official\"\nwatch = [\"path:/new*\"]\n";
    fs::write(folder.join("codegen.toml"), config).unwrap();
    let (ok, _, stderr) = spec(&folder, &["add", "--op", "b-get", "--write"]).unwrap();
    assert!(ok, "{stderr}");
    let (ok, shown, stderr) = spec(&folder, &["update", "--write"]).unwrap();
    assert!(ok && shown.is_empty(), "{shown}{stderr}");
    assert_eq!(stderr, "no changes upstream\n");

    let document = folder.join("openapi.yaml");
    let adopted = fs::read_to_string(&document).unwrap();
    let corrected = adopted.replace("description: It.", "description: Ours. # words");
    fs::write(&document, &corrected).unwrap();
    let changed = OTHER
        .replace("\"nullable\": true", "\"maxLength\": 9")
        .replace(
            "\"/a\": {",
            "\"/new\": {\"get\": {\"operationId\": \"n\", \"responses\": {}}}, \"/a\": {",
        );
    fs::write(folder.join("other.json"), changed).unwrap();
    let (ok, shown, stderr) = spec(&folder, &["update"]).unwrap();
    assert!(ok && stderr.contains("nothing is written"), "{stderr}");
    for part in [
        "GET /b",
        "New upstream:\n  GET /new\n",
        "+      maxLength: 9\n",
    ] {
        assert!(shown.contains(part), "{part} in {shown}");
    }
    assert_eq!(fs::read_to_string(&document).unwrap(), corrected);

    let write = ["update", "--write", "--format", "markdown"];
    let (ok, shown, stderr) = spec(&folder, &write).unwrap();
    assert!(
        ok && shown.starts_with("## Unreleased\n"),
        "{shown}{stderr}"
    );
    assert!(
        shown.contains("### New upstream\n\n- `GET /new`\n"),
        "{shown}"
    );
    let updated = fs::read_to_string(&document).unwrap();
    assert!(
        updated.contains("description: Ours. # words\n"),
        "{updated}"
    );
    let (_, shown, stderr) = spec(&folder, &["update"]).unwrap();
    assert_eq!(
        (shown.as_str(), stderr.as_str()),
        ("", "no changes upstream\n")
    );
}

#[test]
fn spec_update_reports_conflicts_and_html_and_writes_nothing() {
    let folder = folder("update-conflict").unwrap();
    spec(&folder, &[ADD_B, &["--write"]].concat()).unwrap();
    let document = folder.join("openapi.yaml");
    let text = fs::read_to_string(&document).unwrap();
    let corrected = text.replace("description: It.", "description: Ours.");
    fs::write(&document, &corrected).unwrap();
    let changed = OTHER.replace("\"It.\"", "\"Theirs.\"");
    fs::write(folder.join("other.json"), changed).unwrap();
    let lock = fs::read_to_string(folder.join("upstream.lock")).unwrap();
    let update = ["update", "--from", "other.json", "--write"];
    let (ok, shown, stderr) = spec(&folder, &update).unwrap();
    assert!(!ok && shown.is_empty(), "{shown}");
    assert!(
        stderr.contains("error[conflict]: `GET /b` was changed differently here and upstream"),
        "{stderr}"
    );

    fs::write(folder.join("other.json"), "<!doctype html><p>Not found").unwrap();
    let (ok, _, stderr) = spec(&folder, &update).unwrap();
    assert!(
        !ok && stderr.contains("this is HTML or XML, not JSON or YAML"),
        "{stderr}"
    );
    assert_eq!(fs::read_to_string(&document).unwrap(), corrected);
    assert_eq!(
        fs::read_to_string(folder.join("upstream.lock")).unwrap(),
        lock
    );
}

//! The last line about a document with an error is its consequence.

use std::path::Path;
use std::process::Command;
use std::{env, fs, io};

/// One error and one warning.
const BROKEN: &str = "openapi: 3.1.0
info: {title: T, version: 1.0.0, summry: S}
paths:
  /a:
    get:
      operationId: a-get
      responses: {'200': {$ref: '#/components/responses/None'}}
";

/// Returns the exit code of a command for the broken document, and the last line of its stderr.
fn last_line(folder: &Path, arguments: &[&str]) -> io::Result<(Option<i32>, String)> {
    let mut command = Command::new(env!("CARGO_BIN_EXE_cargo-clientwright"));
    let output = command.args(arguments).current_dir(folder).output()?;
    let stderr = String::from_utf8_lossy(&output.stderr);
    let last = stderr.lines().next_back().unwrap_or_default();
    Ok((output.status.code(), last.to_owned()))
}

#[test]
fn last_line_is_the_consequence_of_an_error_for_each_command() {
    let folder = env::temp_dir().join(format!("clientwright-last-line-{}", std::process::id()));
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join("openapi.yaml"), BROKEN).unwrap();
    let document = ["--spec", "openapi.yaml"];
    let because = "because of 1 error, besides 1 warning";
    for (command, expected) in [
        (
            &["generate", "--out", "client"][..],
            format!("nothing is written {because}"),
        ),
        (
            &["check", "--out", "client"],
            format!("no file is checked {because}"),
        ),
        (&["inspect"], format!("nothing is described {because}")),
        (
            &["permissions"],
            format!("no permissions are listed {because}"),
        ),
        (&["report"], "1 error, 1 warning".to_owned()),
        (
            &["diff", "openapi.yaml"],
            format!("nothing is compared {because}"),
        ),
        (
            &["check", "--out", "client", "--format", "json"],
            "no file is checked".to_owned(),
        ),
    ] {
        let last = last_line(&folder, &[command, &document].concat()).unwrap();
        assert_eq!(last, (Some(1), format!("error: {expected}")), "{command:?}");
    }
    let entries = fs::read_dir(&folder).unwrap();
    assert_eq!(entries.count(), 1, "nothing is written");
    fs::remove_dir_all(folder).unwrap();
}

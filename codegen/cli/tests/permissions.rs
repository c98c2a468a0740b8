//! `permissions`: the selected operations, and the least set that allows them.

use std::path::Path;
use std::process::Command;
use std::{env, fs, io};

const DOCUMENT: &str = "openapi: 3.1.0
info: {title: T, version: 1.0.0}
paths:
  /things:
    get: {operationId: things-list, tags: [Things], x-permissions: [Read, Write], responses: {'204': {description: Done.}}}
    post: {operationId: things-create, tags: [Things], x-permissions: [Write], responses: {'204': {description: Done.}}}
  /notes:
    get: {operationId: notes-list, tags: [Notes], responses: {'204': {description: Done.}}}
";

const PROGRAM: &str = "async fn run(client: Client) {
    client.things().list().await;
    client.notes().list().await;
}
";

/// Returns the exit code, stdout and stderr of `permissions`.
fn permissions(folder: &Path, arguments: &[&str]) -> io::Result<(Option<i32>, String, String)> {
    let mut command = Command::new(env!("CARGO_BIN_EXE_cargo-clientwright"));
    command.args(["permissions", "--spec", "openapi.yaml"]);
    let output = command.args(arguments).current_dir(folder).output()?;
    let text = |bytes: Vec<u8>| String::from_utf8_lossy(&bytes).into_owned();
    Ok((
        output.status.code(),
        text(output.stdout),
        text(output.stderr),
    ))
}

#[test]
fn permissions_are_those_of_the_selected_operations() {
    let name = format!("clientwright-permissions-{}", std::process::id());
    let folder = env::temp_dir().join(name);
    fs::create_dir_all(folder.join("src")).unwrap();
    fs::write(folder.join("openapi.yaml"), DOCUMENT).unwrap();
    fs::write(folder.join("src/main.rs"), PROGRAM).unwrap();
    for (arguments, operations, least) in [
        (
            &["--op", "things-create"][..],
            &["things-create"][..],
            "Write",
        ),
        (
            &["--tag", "Things"],
            &["things-list", "things-create"],
            "Write",
        ),
        (&["--source", "src"], &["things-list", "notes-list"], "Read"),
    ] {
        let (code, shown, stderr) = permissions(&folder, arguments).unwrap();
        assert_eq!(code, Some(0), "{arguments:?}: {stderr}");
        for operation in ["things-list", "things-create", "notes-list"] {
            let is_chosen = operations.contains(&operation);
            assert_eq!(
                shown.contains(operation),
                is_chosen,
                "{arguments:?}: {shown}"
            );
        }
        let set = format!("Least set of permissions:\n  {least}\n");
        assert!(shown.contains(&set), "{arguments:?}: {shown}");
    }
    let (_, shown, _) = permissions(&folder, &["--source", "src"]).unwrap();
    assert!(shown.contains("called at src/main.rs:2:21"), "{shown}");
    assert!(
        shown.contains("states no permissions for these operations:\n  notes-list"),
        "{shown}"
    );

    let (code, shown, stderr) = permissions(&folder, &["--source", "missing"]).unwrap();
    assert_eq!((code, shown.as_str()), (Some(1), ""), "{stderr}");
    assert!(stderr.contains("missing"), "{stderr}");
    fs::remove_dir_all(folder).unwrap();
}

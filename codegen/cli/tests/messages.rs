//! Messages about wrong arguments and files: the problem, its place and the remedy.

use std::path::Path;
use std::process::Command;
use std::{fs, io};

const DOCUMENT: &str = "openapi: 3.1.0
info: { title: T, version: '1' }
servers: [{ url: 'https://a.example' }]
paths:
  /pets: { get: { operationId: pets-list, tags: [Pets], responses: { '204': { description: It. } } } }
";

/// The arguments of commands that fail, and their messages, without those of the operating system.
const FAILURES: &[(&[&str], &str)] = &[
    (
        &["generate", "--spec", "empty.yaml", "--out", "c"],
        "error[syntax]: the file is empty\n --> empty.yaml:1:1\n  |\n1 |\n  | ^\n  |\n  \
         = help: name a file with content, or save this one first\n\n\
         error: nothing is written because of 1 error\n",
    ),
    (
        &["generate", "--spec", "api.yaml"],
        "error: no folder for the client: add `--out DIR` or `--module DIR`, or `package` under `[project]` in \
         codegen.toml\n\nFor more information, try `--help`.\n",
    ),
    (
        &["generate", "--spec", "api.yaml", "--out", "empty.yaml"],
        "error: cannot access `empty.yaml/Cargo.toml`: ",
    ),
    (
        &[
            "generate",
            "--spec",
            "api.yaml",
            "--out",
            "c",
            "--report",
            "none/a.json",
        ],
        "error: cannot access `none/a.json`: ",
    ),
    (
        &[
            "generate",
            "--spec",
            "api.yaml",
            "--out",
            "c",
            "--include",
            "tag:Dogs",
        ],
        "error[configuration]: the document has no operation for `tag:Dogs`\n |\n \
         = help: for example, the document has `tag:Pets`\n\n\
         error: nothing is written because of 1 error\n",
    ),
    (
        &["permissions", "--spec", "api.yaml", "--op", "pets-lst"],
        "error[configuration]: the document has no operation for `op:pets-lst`\n |\n \
         = help: did you mean `op:pets-list`?\n\n\
         error: no permissions are listed because of 1 error\n",
    ),
    (
        &["permissions", "--spec", "api.yaml", "--source", "none"],
        "error: `none` cannot be read: ",
    ),
    (
        &["permissions", "--spec", "api.yaml", "--source", "."],
        "error: `.` contains no Rust files; name the `src` of a package\n",
    ),
    (
        &["inspect", "--spec", "api.yaml", "--config", "bad.toml"],
        "error[configuration]: `command` must be a string\n --> bad.toml:2:11\n  |\n2 | command = 3\n  |           \
         ^ found an integer\n\n\
         error[configuration]: unknown code `x`\n --> bad.toml:4:1\n  |\n4 | x = 'error'\n  | ^\n  |\n  \
         = help: `explain` without an argument lists all codes\n\n\
         error: no document is read because of 2 errors\n",
    ),
];

/// Returns the exit code and the stderr of a command.
fn run(folder: &Path, arguments: &[&str]) -> io::Result<(Option<i32>, String)> {
    let output = Command::new(env!("CARGO_BIN_EXE_cargo-clientwright"))
        .args(arguments)
        .current_dir(folder)
        .output()?;
    let stderr = String::from_utf8_lossy(&output.stderr).into_owned();
    Ok((output.status.code(), stderr))
}

#[test]
fn messages_state_the_problem_and_the_remedy() -> io::Result<()> {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("messages");
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder)?;
    fs::write(folder.join("api.yaml"), DOCUMENT)?;
    fs::write(folder.join("empty.yaml"), "")?;
    let config = "[project]\ncommand = 3\n[diagnostics]\nx = 'error'\n";
    fs::write(folder.join("bad.toml"), config)?;
    for (arguments, expected) in FAILURES {
        let (code, stderr) = run(&folder, arguments)?;
        assert_ne!(code, Some(0), "{arguments:?}");
        assert!(stderr.starts_with(expected), "{arguments:?}: {stderr}");
    }
    Ok(())
}

#[test]
fn messages_count_one_operation_in_the_singular() -> io::Result<()> {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("messages_count");
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder)?;
    fs::write(folder.join("api.yaml"), DOCUMENT)?;
    let (code, stderr) = run(&folder, &["generate", "--spec", "api.yaml", "--out", "c"])?;
    assert_eq!(code, Some(0), "{stderr}");
    assert!(stderr.contains("c: 1 operation, 0 schemas; "), "{stderr}");
    Ok(())
}

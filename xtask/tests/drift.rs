//! `cargo xtask codegen --check`: the client of the repository is up to date, and each kind of difference is
//! reported and repaired by `cargo xtask codegen`.

mod copy;

use std::process::Command;
use std::{fs, io};

use copy::{Copy, workspace};

const MODELS: &str = "generated-client/src/generated/worker_deployments/mod.rs";
const EXAMPLES: &str = "generated-client/tests/examples.rs";
const MANIFEST: &str = "generated-client/Cargo.toml";

#[test]
fn drift_is_empty_for_the_client_of_the_repository() -> io::Result<()> {
    let mut command = Command::new(env!("CARGO_BIN_EXE_xtask"));
    let output = command
        .args(["codegen", "--check"])
        .current_dir(workspace())
        .output()?;
    let run = copy::Run::from(output);
    assert_eq!(run.code, Some(0), "{}", run.text);
    Ok(())
}

#[test]
fn drift_is_empty_after_a_second_run() -> io::Result<()> {
    let copy = Copy::new("twice")?;
    let before = copy.generated()?;
    let run = copy.codegen(&[])?;
    assert_eq!(run.code, Some(0), "{}", run.text);
    assert!(
        run.text.contains("0 files created, 0 changed, 0 deleted"),
        "{}",
        run.text
    );
    assert!(before == copy.generated()?, "a file was touched");
    Ok(())
}

#[test]
fn drift_of_an_edited_file_is_detected_and_repaired() -> io::Result<()> {
    let copy = Copy::new("edit")?;
    copy.edit(MODELS, "pub struct", "pub(crate) struct")?;
    detected_and_repaired(&copy, &format!("stale: {MODELS}"))
}

#[test]
fn drift_of_a_deleted_file_is_detected_and_repaired() -> io::Result<()> {
    let copy = Copy::new("deleted")?;
    fs::remove_file(copy.path(MODELS))?;
    detected_and_repaired(&copy, &format!("missing: {MODELS}"))
}

#[test]
fn drift_of_a_leftover_file_is_detected_and_repaired() -> io::Result<()> {
    let copy = Copy::new("left-over")?;
    let path = "generated-client/src/generated/zones/mod.rs";
    fs::create_dir_all(copy.path("generated-client/src/generated/zones"))?;
    fs::copy(copy.path(MODELS), copy.path(path))?;
    detected_and_repaired(&copy, &format!("orphaned: {path}"))?;
    assert!(!copy.path(path).exists());
    Ok(())
}

#[test]
fn drift_of_the_example_tests_is_detected() -> io::Result<()> {
    let copy = Copy::new("examples")?;
    let example = "properties/is_skipped/examples/0\": bool = r\"true\"";
    copy.edit(EXAMPLES, example, &example.replace("true", "false"))?;
    detected_and_repaired(&copy, &format!("stale: {EXAMPLES}"))?;

    copy.edit("spec/codegen.toml", "examples = true", "examples = false")?;
    let run = copy.codegen(&["--check"])?;
    let orphaned = format!("orphaned: {EXAMPLES}");
    assert!(run.text.contains(&orphaned), "{}", run.text);
    Ok(())
}

#[test]
fn drift_of_edited_features_is_detected_and_repaired() -> io::Result<()> {
    let copy = Copy::new("features")?;
    copy.edit(MANIFEST, "\npages-deployments = []", "\npages = []")?;
    detected_and_repaired(&copy, &format!("stale: {MANIFEST}"))
}

#[test]
fn drift_of_the_manifest_outside_of_the_markers_is_ignored() -> io::Result<()> {
    let copy = Copy::new("manifest")?;
    copy.edit(MANIFEST, "[dependencies]", "[dependencies]\nbytes = \"1\"")?;
    let run = copy.codegen(&["--check"])?;
    assert_eq!(run.code, Some(0), "{}", run.text);
    Ok(())
}

#[test]
fn codegen_keeps_files_that_were_not_generated() -> io::Result<()> {
    let copy = Copy::new("foreign")?;
    let handwritten = "generated-client/src/generated/notes.rs";
    fs::write(copy.path(handwritten), "// mine\n")?;
    assert_eq!(copy.codegen(&["--check"])?.code, Some(0));
    assert_eq!(copy.codegen(&[])?.code, Some(0));
    assert_eq!(copy.read(handwritten)?, "// mine\n");

    // A handwritten file at the path of a generated one: nothing is written.
    fs::write(copy.path(MODELS), "// mine\n")?;
    let other = "generated-client/src/generated/client.rs";
    copy.edit(other, "pub fn builder", "pub fn begin")?;
    let before = copy.generated()?;
    let run = copy.codegen(&[])?;
    assert_eq!(run.code, Some(1), "{}", run.text);
    assert!(run.text.contains(MODELS), "{}", run.text);
    assert!(before == copy.generated()?, "a file was touched");
    Ok(())
}

#[test]
fn errors_of_the_document_are_reported_in_one_run_and_nothing_is_written() -> io::Result<()> {
    let copy = Copy::new("mistakes")?;
    let document = "spec/openapi.yaml";
    copy.edit(
        document,
        "#/components/schemas/Stage'",
        "#/components/schemas/Stagge'",
    )?;
    copy.edit(document, "type: string\n", "type: 7\n")?;
    copy.edit(document, "\ninfo:", "\nopenapi: 3.1.1\ninfo:")?;
    copy.edit(document, "        project_name:\n", "        project-id:\n")?;
    let before = copy.generated()?;
    let run = copy.codegen(&[])?;
    assert_eq!(run.code, Some(1), "{}", run.text);
    for code in [
        "unresolved-reference",
        "wrong-type",
        "duplicate-key",
        "name-clash",
    ] {
        assert!(run.text.contains(&format!("error[{code}]")), "{}", run.text);
    }
    let text = copy.read(document)?;
    let line = 1 + text
        .lines()
        .take_while(|line| !line.contains("Stagge"))
        .count();
    assert!(
        run.text.contains(&format!("{document}:{line}:")),
        "{}",
        run.text
    );
    assert!(before == copy.generated()?, "a file was touched");
    Ok(())
}

/// Asserts that the check fails and names the difference and the command that repairs it, and that the command does.
fn detected_and_repaired(copy: &Copy, difference: &str) -> io::Result<()> {
    let run = copy.codegen(&["--check"])?;
    assert_eq!(run.code, Some(1), "{}", run.text);
    assert!(run.text.contains(difference), "{}", run.text);
    assert!(
        run.text.contains("regenerate it with: cargo xtask codegen"),
        "{}",
        run.text
    );
    assert_eq!(copy.codegen(&[])?.code, Some(0));
    let mended = copy.codegen(&["--check"])?;
    assert_eq!(mended.code, Some(0), "{}", mended.text);
    for path in [MODELS, EXAMPLES, MANIFEST] {
        assert_eq!(
            copy.read(path)?,
            fs::read_to_string(workspace().join(path))?
        );
    }
    Ok(())
}

//! Runs the commands and the program of `docs/getting-started.md`.

use std::{fs, io};

use crate::DOCUMENT;
use crate::folder::Folder;

const PAGE: &str = include_str!("../../../../docs/getting-started.md");

/// Returns the first code block of a kind after a heading.
fn block(heading: &str, kind: &str) -> io::Result<&'static str> {
    let after = PAGE.split_once(&format!("\n## {heading}\n"));
    let block = after.and_then(|(_, rest)| rest.split_once(&format!("```{kind}\n")));
    let block = block.and_then(|(_, rest)| rest.split_once("```"));
    let (block, _) = block.ok_or_else(|| io::Error::other(format!("no {kind} under {heading}")))?;
    Ok(block)
}

/// Runs the commands under a heading, then adds the program to the package that they created.
fn follow(folder: &Folder, heading: &str) -> io::Result<()> {
    fs::write(folder.0.join("openapi.yaml"), DOCUMENT)?;
    let commands = block(heading, "sh")?;
    assert_eq!(commands.lines().count(), 3, "{commands}");
    folder.shell("", commands)?;
    folder.shell("my-api", block("A call", "sh")?)?;
    fs::create_dir_all(folder.0.join("my-api/examples"))?;
    fs::write(
        folder.0.join("my-api/examples/order.rs"),
        block("A call", "rust,ignore")?,
    )?;
    folder.shell("my-api", "cargo check --examples")?;
    folder.shell("my-api", block("In CI", "sh")?)?;
    Ok(())
}

#[test]
fn getting_started_in_an_empty_folder_results_in_a_package_that_compiles() -> io::Result<()> {
    let folder = Folder::new("empty-folder")?;
    folder.lock("my-api")?;
    follow(&folder, "In an empty folder")
}

#[test]
fn getting_started_in_a_workspace_adds_a_member_that_compiles() -> io::Result<()> {
    let folder = Folder::new("in-a-workspace")?;
    folder.lock("")?;
    let manifest = "# The workspace.\n[workspace]\nresolver = \"3\"\nmembers = []\n";
    fs::write(folder.0.join("Cargo.toml"), manifest)?;
    follow(&folder, "In a workspace")?;
    let manifest = fs::read_to_string(folder.0.join("Cargo.toml"))?;
    assert!(manifest.starts_with("# The workspace.\n"), "{manifest}");
    assert!(manifest.contains("members = [\"my-api\"]"), "{manifest}");
    Ok(())
}

//! A package whose build script generates its client.

use std::path::Path;
use std::{fs, io};

use crate::folder::{Folder, success};
use crate::{CALL, DOCUMENT};

#[test]
fn build_script_generates_a_module_that_compiles() -> io::Result<()> {
    let folder = Folder::new("build-script")?;
    build_script_package(&folder, "orders", DOCUMENT)?;
    let output = folder.cargo_check("")?;
    success(&output)?;
    Ok(())
}

#[test]
fn build_script_fails_with_the_place_of_an_error_in_the_document() -> io::Result<()> {
    let folder = Folder::new("broken-build-script")?;
    let document = DOCUMENT.replace("#/components/schemas/Order", "#/components/schemas/Odrer");
    build_script_package(&folder, "broken", &document)?;
    let output = folder.cargo_check("")?;
    assert!(!output.status.success(), "an error stops the build");
    let text = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(text.contains("error[unresolved-reference]"), "{text}");
    assert!(text.contains("shop.yaml:13:"), "{text}");
    Ok(())
}

/// Writes a package whose build script generates its client.
fn build_script_package(folder: &Folder, name: &str, document: &str) -> io::Result<()> {
    let codegen = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let manifest = format!(
        "[package]
name = \"{name}\"
version = \"0.1.0\"
edition = \"2024\"

[dependencies]
clientwright-runtime = {{ path = \"{}\" }}

[build-dependencies]
clientwright = {{ path = \"{}\" }}

[workspace]
",
        codegen.join("runtime").display(),
        codegen.display()
    );
    let script = "fn main() -> Result<(), clientwright::BuildError> {
    clientwright::Builder::new(\"shop.yaml\").module(\"shop\").generate()
}
";
    let library = "include!(concat!(env!(\"OUT_DIR\"), \"/shop.rs\"));\n";
    folder.lock("")?;
    fs::create_dir_all(folder.0.join("src"))?;
    fs::create_dir_all(folder.0.join("examples"))?;
    fs::write(folder.0.join("shop.yaml"), document)?;
    fs::write(folder.0.join("Cargo.toml"), manifest)?;
    fs::write(folder.0.join("build.rs"), script)?;
    fs::write(folder.0.join("src/lib.rs"), library)?;
    fs::write(
        folder.0.join("examples/call.rs"),
        CALL.replace("NAME", &format!("{name}::shop")),
    )
}

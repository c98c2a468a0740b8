//! Each form of a client compiles: a package with the runtime by version or path, and a module of a package.
//!
//! `page` and `build_script` compile the others: a package with the vendored runtime, and a module of a build script.

use std::path::Path;
use std::{fs, io};

use crate::folder::{Folder, success};
use crate::{CALL, DOCUMENT};

/// Writes a program that calls the client.
fn call(folder: &Folder, package: &str, client: &str) -> io::Result<()> {
    let examples = folder.0.join(package).join("examples");
    fs::create_dir_all(&examples)?;
    // The examples of a workspace share an output folder, so each has its own name.
    let program = examples.join(format!("call_{package}.rs"));
    fs::write(program, CALL.replace("NAME", client))
}

#[test]
fn client_of_each_form_compiles_in_one_workspace() -> io::Result<()> {
    let folder = Folder::new("forms")?;
    folder.lock("")?;
    let runtime = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../runtime")
        .canonicalize()?
        .display()
        .to_string();
    // The registry may not have the version of this workspace.
    let manifest = format!(
        "[workspace]\nresolver = \"3\"\nmembers = [\"module\"]\n\n[patch.crates-io]\n\
         clientwright-runtime = {{ path = \"{runtime}\" }}\n"
    );
    fs::write(folder.0.join("Cargo.toml"), manifest)?;
    module(&folder, &runtime)?;
    let sources = [("by-version", "version"), ("by-path", &*runtime)];
    for (package, source) in sources {
        folder.tool(
            "",
            &[
                "init",
                "--spec",
                "shop.yaml",
                "--name",
                package,
                "--runtime",
                source,
            ],
        )?;
        folder.tool(package, &["generate"])?;
        call(&folder, package, &package.replace('-', "_"))?;
    }
    success(&folder.cargo_check("")?)?;
    Ok(())
}

/// Writes a package by hand, and generates a module of it from a document with XML bodies.
fn module(folder: &Folder, runtime: &str) -> io::Result<()> {
    let manifest = format!(
        "[package]\nname = \"module\"\nversion = \"0.1.0\"\nedition = \"2024\"\n\n[dependencies]\n\
         clientwright-runtime = {{ path = \"{runtime}\", features = [\"xml\"] }}\n"
    );
    let document = DOCUMENT.replace("application/json", "application/xml");
    fs::create_dir_all(folder.0.join("module/src"))?;
    fs::write(folder.0.join("module/shop.yaml"), document)?;
    fs::write(folder.0.join("module/Cargo.toml"), manifest)?;
    fs::write(folder.0.join("module/src/lib.rs"), "pub mod api;\n")?;
    folder.tool(
        "module",
        &["generate", "--spec", "shop.yaml", "--module", "src/api"],
    )?;
    let operations = fs::read_to_string(folder.0.join("module/src/api/orders/operations.rs"))?;
    assert!(operations.contains("Order as Xml"), "{operations}");
    call(folder, "module", "module::api")
}

//! From a document to a compiled call in three commands: in an empty folder, and inside a workspace.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::{fs, io};

const DOCUMENT: &str = r##"openapi: 3.0.3
info: { title: Shop, version: "1" }
servers: [{ url: "https://shop.example/v1" }]
paths:
  /orders/{id}:
    get:
      operationId: get_order
      tags: [Orders]
      parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
      responses:
        "200":
          description: The order.
          content: { application/json: { schema: { $ref: "#/components/schemas/Order" } } }
components:
  schemas:
    Order: { type: object, required: [id], properties: { id: { type: string } } }
"##;

/// A program that calls the client.
const CALL: &str = r#"fn main() -> Result<(), Box<dyn std::error::Error>> {
    let client = NAME::Client::builder().build()?;
    let call = client.orders().get_order("1");
    drop(call);
    Ok(())
}
"#;

/// A folder that is removed at the end.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> io::Result<Self> {
        // Outside of this workspace, of which a package in `target` would be a part.
        let path = std::env::temp_dir()
            .join(format!("clientwright-{}", std::process::id()))
            .join(name);
        let _ = fs::remove_dir_all(&path);
        fs::create_dir_all(&path)?;
        fs::write(path.join("shop.yaml"), DOCUMENT)?;
        Ok(Self(path))
    }

    fn tool(&self, folder: &str, arguments: &[&str]) -> io::Result<String> {
        let mut command = Command::new(env!("CARGO_BIN_EXE_cargo-clientwright"));
        command
            .arg("clientwright")
            .args(arguments)
            .current_dir(self.0.join(folder));
        success(&command.output()?)
    }

    /// Compiles the package with a program that calls it.
    fn check(&self, folder: &str, library: &str) -> io::Result<()> {
        let examples = self.0.join(folder).join("examples");
        fs::create_dir_all(&examples)?;
        fs::write(examples.join("call.rs"), CALL.replace("NAME", library))?;
        success(&self.cargo_check(folder)?)?;
        Ok(())
    }

    /// Runs `cargo check` on the library and the examples of a package.
    fn cargo_check(&self, folder: &str) -> io::Result<Output> {
        let mut command = Command::new(env!("CARGO"));
        command
            .args(["check", "--offline", "--examples"])
            .env(
                "CARGO_TARGET_DIR",
                Path::new(env!("CARGO_TARGET_TMPDIR")).join("target"),
            )
            .env("RUSTFLAGS", "-D warnings")
            .current_dir(self.0.join(folder));
        // The versions of this workspace are the ones that are certainly at hand.
        fs::copy(
            Path::new(env!("CARGO_MANIFEST_DIR")).join("../../Cargo.lock"),
            self.0.join("Cargo.lock"),
        )?;
        command.output()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn success(output: &Output) -> io::Result<String> {
    let text = format!(
        "{}{}",
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr)
    );
    if output.status.success() {
        Ok(text)
    } else {
        Err(io::Error::other(text))
    }
}

#[test]
fn init_in_an_empty_folder_writes_a_package_that_compiles() -> io::Result<()> {
    let folder = Folder::new("empty-folder")?;
    folder.tool("", &["init", "--spec", "shop.yaml"])?;
    let generated = folder.tool("", &["generate"])?;
    assert!(generated.contains("1 operations"), "{generated}");
    folder.check("", "empty_folder")?;
    let checked = folder.tool("", &["check"])?;
    assert!(checked.contains("up to date"), "{checked}");
    Ok(())
}

#[test]
fn init_in_a_workspace_adds_a_member_that_compiles() -> io::Result<()> {
    let folder = Folder::new("in-a-workspace")?;
    let manifest = "# The workspace.\n[workspace]\nresolver = \"3\"\nmembers = []\n";
    fs::write(folder.0.join("Cargo.toml"), manifest)?;
    folder.tool(
        "",
        &["init", "--spec", "shop.yaml", "--name", "shop-client"],
    )?;
    let manifest = fs::read_to_string(folder.0.join("Cargo.toml"))?;
    assert!(manifest.starts_with("# The workspace.\n"), "{manifest}");
    assert!(
        manifest.contains("members = [\"shop-client\"]"),
        "{manifest}"
    );
    folder.tool("shop-client", &["generate"])?;
    folder.check("shop-client", "shop_client")
}

#[test]
fn init_changes_no_file_that_is_there() -> io::Result<()> {
    let folder = Folder::new("occupied")?;
    fs::write(folder.0.join("Cargo.toml"), "[package]\nname = \"mine\"\n")?;
    let refused = folder
        .tool("", &["init"])
        .expect_err("a manifest is there")
        .to_string();
    assert!(refused.contains("Cargo.toml exists"), "{refused}");
    assert!(!folder.0.join("spec").exists());
    Ok(())
}

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

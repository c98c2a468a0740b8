//! From a document to a compiled call: by the commands of `docs/getting-started.md`, and in each form of a client.

mod build_script;
mod folder;
mod forms;
mod page;

use std::{fs, io};

use folder::Folder;

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

#[test]
fn init_changes_no_existing_file() -> io::Result<()> {
    let folder = Folder::new("occupied")?;
    fs::write(folder.0.join("Cargo.toml"), "[package]\nname = \"mine\"\n")?;
    let refused = folder
        .tool("", &["init"])
        .expect_err("a manifest is there")
        .to_string();
    assert!(refused.contains("Cargo.toml` already exists"), "{refused}");
    assert!(!folder.0.join("spec").exists());
    Ok(())
}

#[test]
fn init_copies_every_file_of_the_document() -> io::Result<()> {
    let folder = Folder::new("several-files")?;
    let root = DOCUMENT.replace("#/components/schemas/Order", "schemas/order.yaml#/Order");
    fs::create_dir_all(folder.0.join("docs/schemas"))?;
    fs::write(folder.0.join("docs/shop.yaml"), root)?;
    let order = "Order: { type: object, properties: { of: { $ref: '../shop.yaml#/components/schemas/Order' } } }\n";
    fs::write(folder.0.join("docs/schemas/order.yaml"), order)?;
    folder.tool("", &["init", "shop", "--spec", "docs/shop.yaml"])?;
    for file in ["shop.yaml", "schemas/order.yaml"] {
        let copied = fs::read_to_string(folder.0.join("shop/spec").join(file))?;
        assert_eq!(
            copied,
            fs::read_to_string(folder.0.join("docs").join(file))?
        );
    }
    folder.tool("shop", &["generate"])?;
    assert!(folder.0.join("shop/src/generated/mod.rs").exists());
    Ok(())
}

#[test]
fn init_rejects_a_file_that_is_not_a_document_and_writes_nothing() -> io::Result<()> {
    let folder = Folder::new("no-document")?;
    let inputs = [
        ("page.html", "<html></html>\n", "page.html:1:1"),
        ("empty.yaml", "", "the file is empty"),
        ("other.json", "{\"name\": \"package\"}\n", "other.json:1:1"),
        (
            "broken.json",
            "{\"openapi\": \"3.0.0\",\n",
            "broken.json:2:1",
        ),
    ];
    for (name, text, expected) in inputs {
        fs::write(folder.0.join(name), text)?;
        let refused = folder
            .tool("", &["init", "shop", "--spec", name])
            .expect_err(name)
            .to_string();
        assert!(refused.contains(expected), "{name}: {refused}");
        assert!(
            refused.contains("no package is set up"),
            "{name}: {refused}"
        );
        assert!(!folder.0.join("shop").exists(), "{name}");
    }
    fs::create_dir_all(folder.0.join("docs"))?;
    let root = DOCUMENT.replace("#/components", "../shop.yaml#/components");
    fs::write(folder.0.join("docs/shop.yaml"), root)?;
    let refused = folder
        .tool("", &["init", "shop", "--spec", "docs/shop.yaml"])
        .expect_err("a file is in another folder")
        .to_string();
    assert!(refused.contains("which is not in its folder"), "{refused}");
    assert!(!folder.0.join("shop").exists());
    Ok(())
}

#[test]
fn init_and_generate_reject_a_runtime_that_is_not_a_package() -> io::Result<()> {
    let folder = Folder::new("no-runtime")?;
    let commands: [&[&str]; 2] = [
        &["init", "shop", "--runtime", "nope"],
        &[
            "generate",
            "--spec",
            "shop.yaml",
            "--out",
            "shop",
            "--runtime",
            "nope",
        ],
    ];
    for command in commands {
        let refused = folder
            .tool("", command)
            .expect_err("there is no such folder")
            .to_string();
        assert!(
            refused.contains("invalid value `nope` for `--runtime`"),
            "{refused}"
        );
        assert!(!folder.0.join("shop").exists());
    }
    Ok(())
}

#[test]
fn runtime_path_of_init_is_relative_to_the_current_folder() -> io::Result<()> {
    let folder = Folder::new("runtime-path")?;
    fs::create_dir_all(folder.0.join("rt"))?;
    fs::write(
        folder.0.join("rt/Cargo.toml"),
        "[package]\nname = \"clientwright-runtime\"\n",
    )?;
    folder.tool(
        "",
        &[
            "init",
            "apis/shop",
            "--spec",
            "shop.yaml",
            "--runtime",
            "rt",
        ],
    )?;
    let configuration = fs::read_to_string(folder.0.join("apis/shop/spec/codegen.toml"))?;
    assert!(
        configuration.contains("runtime = \"../../../rt\""),
        "{configuration}"
    );
    folder.tool("apis/shop", &["generate"])?;
    let manifest = fs::read_to_string(folder.0.join("apis/shop/Cargo.toml"))?;
    assert!(manifest.contains("path = \"../../rt\""), "{manifest}");
    Ok(())
}

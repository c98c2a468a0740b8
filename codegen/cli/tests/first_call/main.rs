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

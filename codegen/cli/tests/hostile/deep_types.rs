//! Types that are nested deeper than the compiler follows by default.

use std::{fs, io};

use serde_json::{Value, json};

use super::Client;

const TYPES: usize = 1500;

/// A program that spawns a call as a task: the compiler follows the types to find out whether they are `Send`.
const SPAWNS: &str = r#"#![recursion_limit = "8192"]
use deep_client::Client;

fn spawn<F: Future + Send + 'static>(_: F) {}

#[test]
fn spawned() {
    spawn(async {
        let client = Client::builder().build().unwrap();
        let first = client.api().first().await.unwrap();
        client.api().first().await.unwrap();
        drop(first);
    });
}
"#;

#[test]
fn deep_types_compile_where_a_call_is_spawned() -> io::Result<()> {
    let client = Client::generate("deep", &document().to_string())?;
    let root = fs::read_to_string(client.0.join("client/src/lib.rs"))?;
    assert!(
        root.contains("\n#![recursion_limit = \"8192\"]\n"),
        "{root}"
    );
    fs::create_dir_all(client.0.join("client/tests"))?;
    fs::write(client.0.join("client/tests/spawns.rs"), SPAWNS)?;
    client.check()
}

/// Returns a chain of types, each of which requires the next one.
fn document() -> Value {
    let schemas = (0..TYPES).map(|index| {
        let next = json!({ "$ref": format!("#/components/schemas/S{}", index + 1) });
        let next = if index + 1 < TYPES {
            next
        } else {
            json!({ "type": "string" })
        };
        let schema =
            json!({ "type": "object", "required": ["next"], "properties": { "next": next } });
        (format!("S{index}"), schema)
    });
    let content =
        json!({ "application/json": { "schema": { "$ref": "#/components/schemas/S0" } } });
    json!({
        "openapi": "3.1.0",
        "info": { "title": "Deep", "version": "1" },
        "paths": { "/first": { "get": {
            "operationId": "first",
            "responses": { "200": { "description": "The first.", "content": content } },
        } } },
        "components": { "schemas": schemas.collect::<serde_json::Map<_, _>>() },
    })
}

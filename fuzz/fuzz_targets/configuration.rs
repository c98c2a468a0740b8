//! Arbitrary bytes as an overlay and as `codegen.toml`: every mistake is a diagnostic.

#![no_main]

use clientwright::{Request, generate};
use libfuzzer_sys::fuzz_target;

const DOCUMENT: &str = r##"{"openapi": "3.1.0", "info": {"title": "t", "version": "1"}, "paths": {"/a": {"get": {
    "operationId": "a", "tags": ["T"], "parameters": [{"name": "page", "in": "query", "schema": {"type": "integer"}}],
    "responses": {"200": {"description": "", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/S"}}}}}}}},
    "components": {"schemas": {"S": {"type": "object", "properties": {"p": {"enum": ["x", "y"]}}}}}}"##;

fuzz_target!(|bytes: &[u8]| {
    let write = |name: &str, bytes: &[u8]| {
        let path = std::env::temp_dir().join(format!("codegen-fuzz-{name}-{}", std::process::id()));
        std::fs::write(&path, bytes).expect("a place to write to");
        path.to_str().expect("a plain path").to_owned()
    };
    let spec = write("document", DOCUMENT.as_bytes());
    let given = write("given", bytes);
    let overlaid = Request { spec: spec.clone(), overlays: vec![given.clone()], ..Request::default() };
    let configured = Request { spec, config: Some(given), ..Request::default() };
    for request in [overlaid, configured] {
        for file in generate(&request).client.iter().flat_map(|client| &client.files) {
            syn::parse_file(&file.text).expect("Rust");
        }
    }
});

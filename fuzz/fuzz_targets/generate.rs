//! Any bytes as a document: the generator says what is wrong or gives Rust, and does nothing else.

#![no_main]

use codegen::{Request, generate};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let path = std::env::temp_dir().join(format!("codegen-fuzz-{}", std::process::id()));
    std::fs::write(&path, bytes).expect("a place to write to");
    let spec = path.to_str().expect("a plain path").to_owned();
    let request = Request { spec, name: Some("fuzzed".to_owned()), ..Request::default() };
    for file in generate(&request).client.iter().flat_map(|client| &client.files) {
        if file.path.ends_with(".rs") {
            syn::parse_file(&file.text).expect("Rust");
        }
    }
});

//! Arbitrary bytes as a document: the generator reports errors, or emits valid Rust and TOML, and never panics.

#![no_main]

use clientwright::{Request, generate};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let path = std::env::temp_dir().join(format!("codegen-fuzz-{}", std::process::id()));
    std::fs::write(&path, bytes).expect("a place to write to");
    let spec = path.to_str().expect("a plain path").to_owned();
    let request = Request { spec, examples: true, ..Request::default() };
    let Some(client) = generate(&request).client else {
        return;
    };
    for file in client.files.iter().chain(&client.examples) {
        if file.path.ends_with(".rs") {
            syn::parse_file(&file.text).expect("Rust");
        }
    }
    let manifest = client.package.cargo_toml(("path", "runtime"), &[], "fuzz");
    manifest.text.parse::<toml::Table>().expect("TOML");
    syn::parse_file(&client.package.lib_rs("fuzz").text).expect("Rust");
});

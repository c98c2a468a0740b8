//! Arbitrary text as a page of documentation: its operations are a fragment of a document, or there is a diagnostic.

#![no_main]

use clientwright::authoring::page;
use clientwright::diagnostics::Diagnostics;
use clientwright::source::Sources;
use libfuzzer_sys::fuzz_target;

const DOCUMENT: &str = r#"{"openapi":"3.1.0","info":{"title":"t","version":"1"},"paths":{}}"#;

fuzz_target!(|text: &str| {
    let mut diagnostics = Diagnostics::default();
    let mut sources = Sources::from_text("document.json", DOCUMENT, &mut diagnostics);
    let file = sources.add_text("page.txt", text);
    let page = page::read(&sources, file, &mut diagnostics);
    assert!(!page.operations.is_empty() || !diagnostics.list().is_empty(), "no operation and no diagnostic");
    for descriptions in [false, true] {
        let fragment = page::fragment(std::slice::from_ref(&page), &sources, descriptions, &mut diagnostics);
        assert!(fragment.operations.len() <= page.operations.len());
    }
});

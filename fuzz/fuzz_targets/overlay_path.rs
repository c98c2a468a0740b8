//! Arbitrary text as the JSONPath of an overlay's action: it selects nodes of a document, or is a diagnostic.

#![no_main]

use clientwright::diagnostics::Diagnostics;
use clientwright::overlay;
use clientwright::source::{Limits, Sources};
use libfuzzer_sys::fuzz_target;
use std::collections::BTreeMap;

const DOCUMENT: &str = r#"{"a": [{"b": 1, "c": "x"}, {"b": null, "d": [true, 2.5, "é"]}, []], "e": {"f": {"f": {"f": -1}}}}"#;

fuzz_target!(|path: &str| {
    for action in [r#""remove":true"#, r#""update":{"g":[1]}"#] {
        let target = serde_json::Value::from(path).to_string();
        let overlay = format!(
            r#"{{"overlay":"1.0.0","info":{{"title":"t","version":"1"}},"actions":[{{"target":{target},{action}}}]}}"#
        );
        let files = [("document.json", DOCUMENT), ("overlay.json", &overlay)];
        let files = files.map(|(name, text)| (name.to_owned(), text.as_bytes().to_vec()));
        let files = BTreeMap::from(files);
        let (limits, mut diagnostics) = (Limits::default(), Diagnostics::default());
        let mut sources = Sources::load_from(&files, "document.json", &limits, &mut diagnostics);
        overlay::apply(&mut sources, &files, "overlay.json", &limits, &mut diagnostics);
        assert!(sources.root().is_some(), "the document is lost");
    }
});

//! Documents broken at random, always the same way: the generator never panics, hangs or overflows
//! its stack, and its output is valid Rust with unique names.
//!
//! `MUTATIONS` is the number of documents to try (default 150), `MUTATION_SEED` where to begin, and
//! `MUTATION_DOCUMENTS` a folder of JSON documents to break as well as the small ones here.

#![expect(
    clippy::expect_used,
    clippy::panic,
    reason = "a test fails by panicking, in its helpers too"
)]

mod mutate;
mod names;

use std::path::{Path, PathBuf};
use std::sync::mpsc;
use std::time::Duration;

use mutate::{Random, mutate};
use serde_json::Value;

/// How long one document may take: far longer than any does, for a busy machine.
const PATIENCE: Duration = Duration::from_secs(120);

const SMALL: &[(&str, &str)] = &[
    ("shapes", include_str!("shapes.json")),
    ("wire", include_str!("wire.json")),
];

#[test]
fn mutated_documents_are_reported_or_generated_and_nothing_else() {
    let number = |name: &str, otherwise: u64| {
        std::env::var(name)
            .ok()
            .and_then(|text| text.parse().ok())
            .unwrap_or(otherwise)
    };
    let (count, seed) = (number("MUTATIONS", 150), number("MUTATION_SEED", 1));
    let folder = std::env::temp_dir().join(format!("codegen-mutation-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder for the documents");
    let (mut generated, mut tried) = (0, 0);
    for (name, whole) in documents() {
        assert!(
            survives(&folder.join(format!("{name}.json")), &whole),
            "{name} generates before it is broken"
        );
        for turn in seed..seed + count {
            let mut broken = whole.clone();
            mutate(&mut broken, &mut Random::new(turn));
            let path = folder.join(format!("{name}-{turn}.json"));
            generated += usize::from(survives(&path, &broken));
            tried += 1;
        }
    }
    // The files of a failure are kept for debugging.
    std::fs::remove_dir_all(&folder).expect("it was made above");
    assert!(
        generated * 10 > tried,
        "most documents still generate: {generated} of {tried}"
    );
    assert!(
        generated < tried,
        "some documents are beyond reading: {generated} of {tried}"
    );
}

/// Generates from a document, and whether there is a client; fails the test if anything is wrong.
fn survives(path: &Path, document: &Value) -> bool {
    std::fs::write(path, document.to_string()).expect("a place to write to");
    let spec = path.to_str().expect("a plain path").to_owned();
    let (sender, receiver) = mpsc::channel();
    let worker = move || {
        let request = clientwright::Request {
            spec,
            name: Some("broken".to_owned()),
            examples: true,
            ..clientwright::Request::default()
        };
        let files = clientwright::generate(&request).client.map(|mut client| {
            client.files.extend(client.examples);
            client.files
        });
        // The receiver is gone if it took too long.
        sender.send(files).ok();
    };
    let thread = std::thread::Builder::new()
        .stack_size(8 << 20)
        .spawn(worker)
        .expect("a thread");
    let files = match receiver.recv_timeout(PATIENCE) {
        Ok(files) => files,
        Err(mpsc::RecvTimeoutError::Timeout) => panic!("hangs: {}", path.display()),
        Err(mpsc::RecvTimeoutError::Disconnected) => {
            drop(thread.join());
            panic!("panics: {}", path.display())
        }
    };
    for file in files.iter().flatten().filter(|file| {
        Path::new(&file.path)
            .extension()
            .is_some_and(|extension| extension == "rs")
    }) {
        if let Err(problem) = names::check(&file.text) {
            panic!("{}: {}: {problem}", path.display(), file.path);
        }
    }
    std::fs::remove_file(path).expect("it was written above");
    files.is_some()
}

/// The small documents, and those of the folder that was named.
fn documents() -> Vec<(String, Value)> {
    let parse = |text: &str| serde_json::from_str(text).expect("JSON");
    let mut documents: Vec<_> = SMALL
        .iter()
        .map(|(name, text)| ((*name).to_owned(), parse(text)))
        .collect();
    if let Some(folder) = std::env::var_os("MUTATION_DOCUMENTS").map(PathBuf::from) {
        let mut paths: Vec<PathBuf> = std::fs::read_dir(folder)
            .expect("a folder")
            .map(|entry| entry.expect("readable").path())
            .collect();
        paths.sort();
        for path in paths.iter().filter(|path| {
            path.extension()
                .is_some_and(|extension| extension == "json")
        }) {
            let name = path
                .file_stem()
                .expect("a name")
                .to_string_lossy()
                .into_owned();
            documents.push((
                name,
                parse(&std::fs::read_to_string(path).expect("readable")),
            ));
        }
    }
    documents
}

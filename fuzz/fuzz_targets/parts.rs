//! Arbitrary bytes as a multipart response, in chunks of any length: the parts are those of the whole text.

#![no_main]

use bytes::Bytes;
use clientwright_fuzz::{chunks, client, content_type, now};
use clientwright_runtime::emitted::{Operation, Parts as Kind};
use clientwright_runtime::Parts;
use libfuzzer_sys::fuzz_target;

static PARTS: Operation = Operation { accept: "multipart/mixed", ..Operation::DEFAULT };

/// Returns the parts, and the error after them.
fn parts(chunks: Vec<Bytes>) -> Vec<String> {
    let client = client(content_type("multipart/mixed; boundary=b"), chunks);
    now(async {
        let mut found = Vec::new();
        let mut parts = client.call(&PARTS).send::<Kind, Parts>().await.expect("there is a boundary");
        while let Some(part) = parts.next().await {
            match part {
                Ok(part) => found.push(format!("{:?} {:?}", part.headers, part.data)),
                Err(error) => found.push(error.to_string()),
            }
        }
        found
    })
}

fuzz_target!(|bytes: &[u8]| {
    if let Some((chunks, whole)) = chunks(bytes) {
        assert_eq!(parts(chunks), parts(vec![whole]));
    }
});

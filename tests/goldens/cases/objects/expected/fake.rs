// @generated from the OpenAPI document; do not edit.
// Regenerate: UPDATE_EXPECT=1 cargo test -p tests --test goldens

//! A fake of the API for tests.

use clientwright_runtime::emitted::{Fake, Faked};
use super::common;

/// A fake of Objects for tests.
///
/// It checks each request against the document, and responds with the examples of the document or with the
/// responses that are set. Pass a clone to the builder of a client, or let the fake listen on loopback.
///
/// ```no_run
/// let fake = goldens::fake();
/// let client = goldens::Client::builder().transport(fake.clone()).build()?;
/// assert!(fake.problems().is_empty());
/// # Ok::<(), goldens::runtime::Error>(())
/// ```
pub fn fake() -> Fake {
    let operations: &[&'static [Faked]] = &[
        #[cfg(feature = "pets")]
        super::pets::operations::FAKED,
    ];
    Fake::new(&common::API, operations)
}

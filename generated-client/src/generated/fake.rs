// @generated from the OpenAPI document; do not edit.
// Regenerate: cargo xtask codegen

//! A fake of the API for tests.

use clientwright_runtime::emitted::{Fake, Faked};
use super::common;

/// A fake of Cloudflare Deployments for tests.
///
/// It checks each request against the document, and responds with the examples of the document or with the
/// responses that are set. Pass a clone to the builder of a client, or let the fake listen on loopback.
///
/// ```no_run
/// let fake = cloudflare_deployments::fake();
/// let client = cloudflare_deployments::Client::builder().transport(fake.clone()).build()?;
/// assert!(fake.problems().is_empty());
/// # Ok::<(), cloudflare_deployments::runtime::Error>(())
/// ```
pub fn fake() -> Fake {
    let operations: &[&'static [Faked]] = &[
        #[cfg(feature = "worker-deployments")]
        super::worker_deployments::operations::FAKED,
        #[cfg(feature = "worker-versions")]
        super::worker_versions::operations::FAKED,
        #[cfg(feature = "pages-deployments")]
        super::pages_deployments::operations::FAKED,
        #[cfg(feature = "pages-projects")]
        super::pages_projects::operations::FAKED,
    ];
    Fake::new(&common::API, operations)
}

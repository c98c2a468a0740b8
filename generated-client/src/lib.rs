//! A client for the deployments of Cloudflare Workers and Pages.
//!
//! ```no_run
//! use cloudflare_deployments::{Client, Credentials, Error};
//!
//! # async fn example() -> Result<(), Error> {
//! let client = Client::builder().credentials(Credentials::api_token("a token")).build()?;
//! let mut deployments = client.worker_deployments().list("account id", "my-script").items();
//! while let Some(deployment) = deployments.next().await.transpose()? {
//!     println!("{} of {}", deployment.id, deployment.created_on);
//! }
//! # Ok(())
//! # }
//! ```
//!
//! A method of [`Client`] for each tag of the document returns the operations of the tag. Each tag is a
//! module and a cargo feature: `worker_deployments` (`worker-deployments`), `worker_versions`,
//! `pages_deployments` and `pages_projects`. Clients are cheap to clone, and clones share their connections.
//! A call that fails returns an [`Error`]. Other types that do not depend on the API are in [`runtime`].

// docs.rs shows which feature an item needs.
#![cfg_attr(docsrs, feature(doc_cfg))]
#![forbid(unsafe_code)]

mod ext;
#[rustfmt::skip]
mod generated;

#[cfg(feature = "pages-deployments")]
pub use ext::follow;
pub use generated::*;

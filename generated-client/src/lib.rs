//! A client for the deployments of Cloudflare Workers and Pages.
//!
//! ```no_run
//! use cloudflare_deployments::{Client, Credentials, Error};
//!
//! # async fn example() -> Result<(), Error> {
//! let client = Client::builder().credentials(Credentials::api_token("a token")).build()?;
//! let list = client.worker_deployments().list("account id", "my-script").send().await?;
//! for deployment in &list.deployments {
//!     println!("{} of {}", deployment.id, deployment.created_on);
//! }
//! # Ok(())
//! # }
//! ```
//!
//! Each tag of the API's document is a module and a cargo feature: `worker_deployments`
//! (`worker-deployments`), `worker_versions`, `pages_deployments` and `pages_projects`. A client is
//! cheap to clone; the clones share their connections. Whatever goes wrong is an [`Error`]. The other types
//! that do not depend on this API are in [`runtime`].

// docs.rs shows which feature an item needs.
#![cfg_attr(docsrs, feature(doc_cfg))]
#![forbid(unsafe_code)]

mod ext;
#[rustfmt::skip]
mod generated;

#[cfg(feature = "pages-deployments")]
pub use ext::follow;
pub use generated::*;
pub use runtime::{Error, ErrorKind, Response};

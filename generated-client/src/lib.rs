//! A client for the deployments of Cloudflare Workers and Pages.

#![forbid(unsafe_code)]

#[rustfmt::skip]
mod generated;

pub use generated::*;

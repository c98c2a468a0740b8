//! A small client in the form of generated code.
#![allow(
    missing_docs,
    unreachable_pub,
    dead_code,
    unused_imports,
    clippy::trivially_copy_pass_by_ref,
    reason = "each test uses a part of it, and it is written as for a library"
)]

pub mod client;
pub mod models;
pub mod operations;

pub use client::{Client, ClientBuilder, Credentials};
pub use models::{State, Upload, Widget};

//! A small client in the shape of generated code. The tests use it, and the generator writes what it shows.
#![allow(
    missing_docs,
    unreachable_pub,
    dead_code,
    reason = "each test uses a part of it"
)]

pub mod client;
pub mod models;
pub mod operations;

pub use client::{Client, ClientBuilder, Credentials};
pub use models::{State, Widget};

//! The programs in the project's pages, compiled as documentation tests.
#![doc = include_str!("../../README.md")]
#![doc = include_str!("../../docs/client.md")]

//! The programs in the project's README, compiled as documentation tests.
#![doc = include_str!("../../README.md")]

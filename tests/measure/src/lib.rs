//! Measures the cost of programs: [`run`] any program, [`check()`] a package with `cargo check`.

mod check;
mod run;
mod sources;

pub use check::{Checked, check, checked};
pub use run::{Cost, Run, run};
pub use sources::lines;

/// The message of a failure.
pub type Error = Box<dyn std::error::Error + Send + Sync>;

/// A result with an [`Error`].
pub type Result<T> = std::result::Result<T, Error>;

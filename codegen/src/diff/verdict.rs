//! The verdicts on a change: for programs that run, and for programs that compile against the client.

use std::fmt;

/// The effect of a change on a program that was built from the old document and calls a server of the new one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Wire {
    /// Every program continues to work.
    Compatible,
    /// A request of the program may be rejected, or part of a response may be ignored.
    Risky,
    /// A program that uses the changed part fails.
    Breaking,
}

impl Wire {
    /// Returns `compatible`, `risky` or `breaking`.
    #[must_use]
    pub const fn text(self) -> &'static str {
        match self {
            Self::Compatible => "compatible",
            Self::Risky => "risky",
            Self::Breaking => "breaking",
        }
    }
}

/// The effect of a change on a program that compiles against the client of the old document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Rust {
    /// The public items are the same.
    Patch,
    /// Items were added or deprecated.
    Minor,
    /// A program that compiled may no longer compile, or may behave differently.
    Major,
}

impl Rust {
    /// Returns `patch`, `minor` or `major`.
    #[must_use]
    pub const fn text(self) -> &'static str {
        match self {
            Self::Patch => "patch",
            Self::Minor => "minor",
            Self::Major => "major",
        }
    }
}

impl fmt::Display for Wire {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.text())
    }
}

impl fmt::Display for Rust {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.text())
    }
}

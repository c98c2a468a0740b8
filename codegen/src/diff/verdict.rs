//! How much a change matters: for running programs, and for those that compile against the client.

use std::fmt;

/// What a change means for a program built from the old document that calls a server of the new one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Wire {
    /// Every program continues to work.
    Compatible,
    /// A program may be refused, or miss something.
    Risky,
    /// A program that uses what changed fails.
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

/// What a change means for a program that compiles against the client of the old document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Rust {
    /// The same items.
    Patch,
    /// Further items, or deprecated ones.
    Minor,
    /// A program that compiled may no longer compile, or mean something else.
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

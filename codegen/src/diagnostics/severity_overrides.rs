//! How much each code matters, after the configuration.

use std::collections::BTreeMap;

use super::{Code, Severity};

/// The level of a code in the configuration.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// It is not reported.
    Allow,
    /// It is reported with this severity.
    Report(Severity),
}

impl Level {
    /// Every level with its name in the configuration.
    pub const NAMES: &'static [(&'static str, Self)] = &[
        ("allow", Self::Allow),
        ("note", Self::Report(Severity::Note)),
        ("warning", Self::Report(Severity::Warning)),
        ("error", Self::Report(Severity::Error)),
    ];
}

/// The levels that differ from the codes' own ([`Code::severity`]).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Severities {
    levels: BTreeMap<Code, Level>,
}

impl Severities {
    /// Sets the level of a code.
    pub fn set(&mut self, code: Code, level: Level) {
        self.levels.insert(code, level);
    }

    /// The level of a code.
    #[must_use]
    pub fn level(&self, code: Code) -> Level {
        self.levels
            .get(&code)
            .copied()
            .unwrap_or(Level::Report(code.severity()))
    }
}

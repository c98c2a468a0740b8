//! Unknown keys of a configuration.

use super::table::Table;
use crate::diagnostics::{Code, Diagnostic, Diagnostics};

impl Table<'_> {
    /// Reports every key that was not taken, with the most similar known key.
    pub(super) fn finish(self, diagnostics: &mut Diagnostics) {
        for (key, (span, _)) in self.members {
            let problem =
                Diagnostic::new(Code::Configuration, span, format!("unknown key `{key}`"));
            let known = format!("the known keys are {}", self.known.join(", "));
            diagnostics.push(problem.suggest(&key, self.known.iter().copied(), &known));
        }
    }
}

//! Keys of a configuration that do not exist.

use super::table::Table;
use crate::diagnostics::{Code, Diagnostic, Diagnostics};

impl Table<'_> {
    /// Reports every key that was not read, with the known key that is closest.
    pub(super) fn finish(self, diagnostics: &mut Diagnostics) {
        for (key, (span, _)) in self.members {
            let problem = Diagnostic::new(
                Code::Configuration,
                span,
                format!("there is no key `{key}` here"),
            );
            let known = format!("known here: {}", self.known.join(", "));
            diagnostics.push(problem.suggest(&key, self.known.iter().copied(), &known));
        }
    }
}

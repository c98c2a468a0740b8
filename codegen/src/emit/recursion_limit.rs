//! The recursion limit of the compiler, which deeply nested types exceed.

use crate::plan::Plan;

/// The levels that the compiler counts for each nested type at most: those of a list are the struct, the list and two
/// types within it.
const LEVELS: usize = 4;

/// The limit of a crate that sets none.
const DEFAULT: usize = 128;

/// Returns the limit that the client and its callers need, if it is not the default.
pub(super) fn of(plan: &Plan) -> Option<usize> {
    let levels = plan.depth.saturating_mul(LEVELS);
    let limit = levels.checked_next_power_of_two().unwrap_or(levels);
    (levels > DEFAULT).then_some(limit)
}

/// Returns the lines of documentation about the limit.
pub(super) fn docs(limit: usize) -> [String; 4] {
    [
        String::new(),
        "Types of the document are nested deeper than the compiler follows by default. The crate root of a program".to_owned(),
        "that spawns calls as tasks needs the attribute".to_owned(),
        format!("`#![recursion_limit = \"{limit}\"]`."),
    ]
}

//! Which files a run may replace or delete.

use crate::emit::is_generated;

/// Whether a file with this text may be replaced or deleted: only if it begins with the header of generated files, since
/// any other file is the user's.
pub(super) fn is_ours(text: &str) -> bool {
    is_generated(text)
}

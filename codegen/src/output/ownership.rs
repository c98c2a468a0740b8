//! Decides which files a run may replace or delete.

use crate::emit::is_generated;

/// Returns whether a file with this text may be replaced or deleted: only if it begins with the header of
/// generated files. Others are handwritten.
pub(super) fn is_ours(text: &str) -> bool {
    is_generated(text)
}

//! The difference between two texts of a file.

/// Returns the difference between two texts of a file, as `diff -u` prints it.
#[must_use]
pub fn difference(path: &str, old: &str, new: &str) -> String {
    similar::TextDiff::from_lines(old, new)
        .unified_diff()
        .header(&format!("a/{path}"), &format!("b/{path}"))
        .to_string()
}

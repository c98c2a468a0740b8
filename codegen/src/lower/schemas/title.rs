//! Whether the `title` of an inline schema is the name of its type.

/// Titles longer than this are sentences, not names.
const LONGEST_TITLE: usize = 40;

/// Returns the title of an inline schema as the name of its type, unless it is a sentence.
pub(super) fn as_name(title: &str) -> Option<&str> {
    let title = title.trim();
    let is_name =
        !title.is_empty() && title.len() <= LONGEST_TITLE && !title.contains(['.', '{', '\n']);
    is_name.then_some(title)
}

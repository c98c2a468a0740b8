//! Words that are too general for the name of a shared type.

/// Words that are used in many names of every API, so that they are not a name by themselves.
const GENERAL: &[&str] = &[
    "Body",
    "Code",
    "Common",
    "Config",
    "Content",
    "Data",
    "Entry",
    "Id",
    "Item",
    "Kind",
    "Method",
    "Mode",
    "Name",
    "Object",
    "Options",
    "Parameter",
    "Request",
    "Response",
    "Result",
    "Settings",
    "State",
    "Status",
    "Strategy",
    "Type",
    "Value",
    "Variant",
];

/// Returns whether a word can be the name of a type by itself.
pub(super) fn is_specific(word: &str) -> bool {
    !GENERAL.contains(&word) && !word.starts_with("Error") && word.len() > 1
}

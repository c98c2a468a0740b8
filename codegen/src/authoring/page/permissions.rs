//! The names of permissions.

/// Splits names without separators: `Pages ReadPages Write`.
pub(super) fn split(text: &str) -> Vec<String> {
    let mut names = vec![String::new()];
    let mut before = ' ';
    for char in text.chars() {
        if (before.is_lowercase() && char.is_uppercase()) || matches!(char, ',' | '`') {
            names.push(String::new());
        }
        if let Some(name) = names.last_mut()
            && !matches!(char, ',' | '`')
        {
            name.push(char);
        }
        before = char;
    }
    let names = names.iter().map(|name| name.trim());
    names
        .filter(|name| !name.is_empty())
        .map(str::to_owned)
        .collect()
}

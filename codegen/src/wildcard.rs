//! Patterns with `*`.

/// Returns whether the text matches the pattern, in which `*` matches any text, even an empty one.
pub(crate) fn matches(pattern: &str, text: &str) -> bool {
    let Some((first, rest)) = pattern.split_once('*') else {
        return pattern == text;
    };
    let Some(mut left) = text.strip_prefix(first) else {
        return false;
    };
    let mut parts: Vec<&str> = rest.split('*').collect();
    let last = parts.pop().unwrap_or_default();
    for part in parts {
        // The first match leaves the most text for the parts that follow.
        let Some((_, after)) = left.split_once(part) else {
            return false;
        };
        left = after;
    }
    left.ends_with(last)
}

#[cfg(test)]
mod tests {
    use super::matches;

    #[test]
    fn wildcard_star_matches_any_text() {
        for (pattern, text, expected) in [
            ("#/a/b", "#/a/b", true),
            ("#/a/b", "#/a/bc", false),
            ("#/a/*", "#/a/b/c", true),
            ("#/a/*/c", "#/a/b/c", true),
            ("#/a/*/c", "#/a/b/d", false),
            ("*/x/*/y", "#/x/1/x/2/y", true),
            ("*/x/*/y", "#/x/y", false),
            ("*", "", true),
            ("a*a", "a", false),
            ("/accounts/*/pages*", "/accounts/{id}/pages/projects", true),
            ("/accounts", "/accounts/{id}", false),
        ] {
            assert_eq!(matches(pattern, text), expected, "{pattern} {text}");
        }
    }
}

//! References (RFC 3986) and JSON pointers (RFC 6901) as text.

use std::borrow::Cow;

/// A reference in its parts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Reference<'a> {
    /// The part before `#`.
    pub(super) document: &'a str,
    /// The part after `#`, still percent-encoded.
    pub(super) fragment: &'a str,
}

impl<'a> Reference<'a> {
    pub(super) fn split(text: &'a str) -> Self {
        let (document, fragment) = text.split_once('#').unwrap_or((text, ""));
        Self { document, fragment }
    }

    /// Whether the document is named by an absolute URL, such as `https://…` or `urn:…`.
    pub(super) fn is_absolute(&self) -> bool {
        let scheme = self.document.split_once(':').map(|(scheme, _)| scheme);
        scheme.is_some_and(|scheme| {
            scheme.starts_with(|first: char| first.is_ascii_alphabetic())
                && scheme
                    .bytes()
                    .all(|byte| byte.is_ascii_alphanumeric() || b"+-.".contains(&byte))
        })
    }

    /// Whether the document is named by an absolute URL, or by a host as in `//example.com/a.json`.
    pub(super) fn is_elsewhere(&self) -> bool {
        self.is_absolute() || self.document.starts_with("//")
    }

    /// The path of the document that a reference in the file `from` names; [`None`] if it is no
    /// UTF-8.
    pub(super) fn path(&self, from: &str) -> Option<String> {
        let name = percent_decode(self.document)?;
        let base = from.rsplit_once('/').map_or("", |(folder, _)| folder);
        let absolute = name.starts_with('/') || from.starts_with('/');
        let before = if name.starts_with('/') { "" } else { base };
        let mut steps: Vec<&str> = Vec::new();
        for step in before.split('/').chain(name.split('/')) {
            match step {
                "" | "." => {}
                ".." if steps.last().is_some_and(|&last| last != "..") => {
                    steps.pop();
                }
                ".." if absolute => {}
                _ => steps.push(step),
            }
        }
        Some(format!(
            "{}{}",
            if absolute { "/" } else { "" },
            steps.join("/")
        ))
    }
}

/// Returns whether the path of a document is a URL of http or https.
#[must_use]
pub fn is_url(path: &str) -> bool {
    path.starts_with("https://") || path.starts_with("http://")
}

/// Resolves a reference against an absolute URL (RFC 3986, section 5.2). Without a base it stays as it is.
pub(super) fn join(base: &str, reference: &str) -> String {
    let is_absolute = Reference::split(reference).is_absolute();
    let Some((scheme, rest)) = base.split_once("://").filter(|_| !is_absolute) else {
        return reference.to_owned();
    };
    if reference.starts_with("//") {
        return format!("{scheme}:{reference}");
    }
    let (rest, _) = cut(rest, &['#']);
    let (rest, query) = cut(rest, &['?']);
    let (host, path) = cut(rest, &['/']);
    let (to, tail) = cut(reference, &['?', '#']);
    if to.is_empty() {
        let query = if tail.starts_with('?') { "" } else { query };
        return format!("{scheme}://{host}{path}{query}{tail}");
    }
    let folder = match to.strip_prefix('/') {
        Some(_) => "",
        None => path.rsplit_once('/').map_or("", |(folder, _)| folder),
    };
    let to = to.strip_prefix('/').unwrap_or(to);
    let path = without_dots(&format!("{folder}/{to}"));
    format!("{scheme}://{host}{path}{tail}")
}

/// Splits before the first of the characters.
fn cut<'t>(text: &'t str, at: &[char]) -> (&'t str, &'t str) {
    text.split_at(text.find(at).unwrap_or(text.len()))
}

/// Removes the steps `.` and `..` of a path that begins with `/` (RFC 3986, section 5.2.4).
fn without_dots(path: &str) -> String {
    let mut steps: Vec<&str> = Vec::new();
    for step in path.split('/').skip(1) {
        match step {
            "." => {}
            ".." => {
                steps.pop();
            }
            _ => steps.push(step),
        }
    }
    if path.ends_with("/.") || path.ends_with("/..") {
        steps.push("");
    }
    format!("/{}", steps.join("/"))
}

/// The text with `%XX` resolved; [`None`] if it is no UTF-8. A `%` without two digits stays.
pub(super) fn percent_decode(text: &str) -> Option<Cow<'_, str>> {
    if !text.contains('%') {
        return Some(Cow::Borrowed(text));
    }
    let mut parts = text.split('%');
    let mut bytes = parts.next().unwrap_or_default().as_bytes().to_vec();
    for part in parts {
        let digits = part
            .get(..2)
            .filter(|digits| digits.bytes().all(|byte| byte.is_ascii_hexdigit()));
        if let Some(byte) = digits.and_then(|digits| u8::from_str_radix(digits, 16).ok()) {
            bytes.push(byte);
            bytes.extend_from_slice(part.get(2..).unwrap_or_default().as_bytes());
        } else {
            bytes.push(b'%');
            bytes.extend_from_slice(part.as_bytes());
        }
    }
    String::from_utf8(bytes).ok().map(Cow::Owned)
}

#[cfg(test)]
mod tests {
    use super::join;

    /// The examples of RFC 3986, section 5.4.
    #[test]
    fn references_are_joined_as_the_standard_says() {
        for (reference, expected) in [
            ("g:h", "g:h"),
            ("g", "http://a/b/c/g"),
            ("./g", "http://a/b/c/g"),
            ("g/", "http://a/b/c/g/"),
            ("/g", "http://a/g"),
            ("//g", "http://g"),
            ("?y", "http://a/b/c/d;p?y"),
            ("g?y", "http://a/b/c/g?y"),
            ("#s", "http://a/b/c/d;p?q#s"),
            ("g?y#s", "http://a/b/c/g?y#s"),
            (";x", "http://a/b/c/;x"),
            ("", "http://a/b/c/d;p?q"),
            (".", "http://a/b/c/"),
            ("..", "http://a/b/"),
            ("../g", "http://a/b/g"),
            ("../../../g", "http://a/g"),
            ("/../g", "http://a/g"),
            ("g.", "http://a/b/c/g."),
            ("..g", "http://a/b/c/..g"),
            ("./g/.", "http://a/b/c/g/"),
            ("g;x=1/../y", "http://a/b/c/y"),
            ("g?y/../x", "http://a/b/c/g?y/../x"),
        ] {
            assert_eq!(
                join("http://a/b/c/d;p?q", reference),
                expected,
                "{reference}"
            );
        }
        assert_eq!(join("http://a?q=/b", "g"), "http://a/g");
        assert_eq!(join("", "../g"), "../g");
    }
}

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

/// A reference resolved against an absolute URL (RFC 3986, section 5.2). Without a base it stays as it
/// is.
pub(super) fn join(base: &str, reference: &str) -> String {
    let is_absolute = Reference::split(reference).is_absolute();
    let Some((scheme, rest)) = base.split_once("://").filter(|_| !is_absolute) else {
        return reference.to_owned();
    };
    if let Some(other) = reference.strip_prefix("//") {
        return format!("{scheme}://{other}");
    }
    let (host, path) = rest.split_once('/').unwrap_or((rest, ""));
    let folder = match reference.strip_prefix('/') {
        Some(_) => "",
        None => path.rsplit_once('/').map_or("", |(folder, _)| folder),
    };
    let mut steps: Vec<&str> = Vec::new();
    for step in folder.split('/').chain(reference.split('/')) {
        match step {
            "" | "." => {}
            ".." => {
                steps.pop();
            }
            _ => steps.push(step),
        }
    }
    format!("{scheme}://{host}/{}", steps.join("/"))
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

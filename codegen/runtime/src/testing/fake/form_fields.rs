//! The fields of forms: those of a body, compared with those of the document.

use super::Request;
use crate::response::{Part, split_parts};
use http::header::CONTENT_DISPOSITION;
use std::borrow::Cow;

/// The fields of a form or multipart body, as the document declares them.
#[derive(Clone, Copy, Debug)]
pub struct Fields {
    names: &'static [(&'static str, bool)],
    open: bool,
}

impl Fields {
    /// Creates the list of the allowed fields, each with whether it is required.
    pub const fn new(names: &'static [(&'static str, bool)]) -> Self {
        Self { names, open: false }
    }

    /// Allows other fields as well.
    #[must_use]
    pub const fn open(mut self) -> Self {
        self.open = true;
        self
    }

    /// Returns the problems of the fields of a body.
    pub(super) fn problems(&self, request: &Request) -> Vec<String> {
        let Some(sent) = sent(request) else {
            return vec!["the body is no multipart body with a boundary".to_owned()];
        };
        let is_sent = |name: &str| sent.iter().any(|sent| is_of(name, sent));
        let is_known =
            |sent: &str| self.open || self.names.iter().any(|(name, _)| is_of(name, sent));
        let required = self.names.iter().filter(|(_, required)| *required);
        let missing = required.filter(|(name, _)| !is_sent(name));
        let missing =
            missing.map(|(name, _)| format!("the form lacks the required field `{name}`"));
        let unknown = sent.iter().filter(|name| !is_known(name));
        let unknown = unknown.map(|name| format!("the form has no field `{name}`"));
        missing.chain(unknown).collect()
    }
}

/// Returns whether a name that was sent belongs to a field: `filter[kind]` belongs to `filter` of the style
/// `deepObject`.
fn is_of(field: &str, sent: &str) -> bool {
    let rest = sent.strip_prefix(field);
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('['))
}

/// Returns the names in a form, or [`None`] if it is multipart and cannot be parsed.
fn sent(request: &Request) -> Option<Vec<Cow<'_, str>>> {
    let multipart = request.media_type()?.starts_with("multipart/");
    if !multipart {
        let pairs = url::form_urlencoded::parse(&request.body);
        return Some(pairs.map(|(name, _)| name).collect());
    }
    let parts = split_parts(request.header("content-type")?, &request.body)?;
    parts
        .iter()
        .map(|part| name(part).map(Cow::Owned))
        .collect()
}

/// Returns the name of a part (RFC 7578 §4.2).
fn name(part: &Part) -> Option<String> {
    let value = part.headers.get(CONTENT_DISPOSITION)?;
    let (_, name) = std::str::from_utf8(value.as_bytes())
        .ok()?
        .split_once(" name=\"")?;
    let (name, _) = name.split_once('"')?;
    // The escapes are those of browsers, which the client uses too.
    Some(
        name.replace("%22", "\"")
            .replace("%0D", "\r")
            .replace("%0A", "\n"),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use http::header::CONTENT_TYPE;
    use http::{HeaderMap, HeaderValue, Method, Uri};

    const FIELDS: Fields = Fields::new(&[("file", true), ("note", false), ("filter", false)]);

    fn problems(content_type: &'static str, body: &str) -> Vec<String> {
        let mut headers = HeaderMap::new();
        headers.insert(CONTENT_TYPE, HeaderValue::from_static(content_type));
        let body = body.to_owned().into();
        let request = Request::new(Method::POST, Uri::from_static("/x"), headers, body);
        FIELDS.problems(&request)
    }

    #[test]
    fn fake_checks_the_field_names_of_forms() {
        let form = |body| problems("application/x-www-form-urlencoded", body);
        assert!(form("file=a&note=&filter%5Bkind%5D=x").is_empty());
        assert_eq!(form("notes=1&file=2"), ["the form has no field `notes`"]);
        assert_eq!(form(""), ["the form lacks the required field `file`"]);
    }

    #[test]
    fn fake_checks_the_names_of_parts() {
        let part = |name: &str| {
            format!(
                "--b\r\nContent-Disposition: form-data; name=\"{name}\"; filename=\"x\"\r\n\r\na\r\n\r\nb\r\n"
            )
        };
        let multipart = |body: &str| problems("multipart/form-data; boundary=\"b\"", body);
        assert!(multipart(&format!("{}{}--b--\r\n", part("file"), part("note"))).is_empty());
        assert_eq!(
            multipart(&format!("{}--b--\r\n", part("a%22b"))),
            [
                "the form lacks the required field `file`",
                "the form has no field `a\"b`"
            ]
        );
        let broken = ["the body is no multipart body with a boundary"];
        for body in ["", "nothing", "--b\r\n\r\na\r\n--b--"] {
            assert_eq!(multipart(body), broken, "{body}");
        }
        assert_eq!(problems("multipart/form-data", ""), broken);
    }
}

//! From a path to the operation: the reverse of putting arguments into a template.

use super::Faked;
use crate::operation::Method;
use crate::url::encode_literal;
use percent_encoding::percent_decode_str;

/// Path arguments by the names of their parameters, percent-decoded.
pub(super) type Arguments = Vec<(&'static str, String)>;

/// Returns the operation with this method whose template matches the path, with its path arguments.
///
/// If several templates match, literal text takes precedence over a placeholder (OpenAPI 3.1 §4.8.8.1).
pub(super) fn find(
    operations: &[&'static Faked],
    method: &http::Method,
    path: &str,
) -> Option<(&'static Faked, Arguments)> {
    let fitting = operations
        .iter()
        .filter(|faked| method.as_str() == Method::as_str(faked.operation.method))
        .filter_map(|faked| Some((*faked, arguments(faked.operation.path, path)?)));
    fitting.min_by_key(|(faked, arguments)| (arguments.len(), faked.operation.path))
}

/// Returns the arguments of a path, if it matches the template.
pub(super) fn arguments(template: &'static str, path: &str) -> Option<Arguments> {
    let template = template.split(['?', '#']).next().unwrap_or_default();
    let (mut segments, mut found) = (path.split('/'), Vec::new());
    for template in template.split('/') {
        found.extend(segment(template, segments.next()?)?);
    }
    segments.next().is_none().then_some(found)
}

fn segment(template: &'static str, text: &str) -> Option<Arguments> {
    let placeholder = template
        .split_once('{')
        .and_then(|(before, rest)| Some((before, rest.split_once('}')?)));
    let Some((before, (name, after))) = placeholder else {
        return (encode_literal(template) == text).then(Vec::new);
    };
    let text = text.strip_prefix(encode_literal(before).as_ref())?;
    let argument = |value: &str, mut rest: Arguments| {
        let value = percent_decode_str(value).decode_utf8_lossy().into_owned();
        rest.insert(0, (name, value));
        rest
    };
    if after.is_empty() {
        return (!text.is_empty()).then(|| argument(text, Vec::new()));
    }
    let ends = text.char_indices().map(|(at, _)| at).skip(1);
    ends.filter_map(|at| text.split_at_checked(at))
        .find_map(|(value, rest)| Some(argument(value, segment(after, rest)?)))
}

#[cfg(test)]
mod tests {
    use super::arguments;

    #[test]
    fn fake_matches_path_templates_segment_by_segment() {
        let of = |template, path| arguments(template, path).map(|found| format!("{found:?}"));
        let one = Some(r#"[("id", "a/b")]"#.to_owned());
        assert_eq!(of("/things/{id}", "/things/a%2Fb"), one);
        assert_eq!(of("/things/{id}?beta=true", "/things/a%2Fb"), one);
        assert_eq!(of("/things/{id}", "/things/"), None);
        assert_eq!(of("/things/{id}", "/things/a/b"), None);
        assert_eq!(of("/things/{id}", "/things"), None);
        assert_eq!(of("/a b/x", "/a%20b/x"), Some("[]".to_owned()));
        let two = Some(r#"[("name", "x.y"), ("kind", "json")]"#.to_owned());
        assert_eq!(of("/f/{name}.{kind}", "/f/x%2Ey.json"), two);
        assert_eq!(of("/f/v{name}:run", "/f/v1:walk"), None);
    }
}

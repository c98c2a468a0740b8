//! From a path to the operation: the reverse of putting arguments into a template.

use std::cmp::Reverse;

use super::Faked;
use crate::operation::{Location, Method, Operation, Wire};
use crate::url::encode_literal;
use percent_encoding::percent_decode_str;

/// Path arguments by the names of their parameters, percent-decoded.
pub(super) type Arguments = Vec<(&'static str, String)>;

/// Returns the operation with this method whose template matches the path, with its path arguments.
///
/// If several templates match, literal text takes precedence over a placeholder (OpenAPI 3.1 §4.8.8.1), and more
/// segments over a placeholder that takes several.
pub(super) fn find(
    operations: &[&'static Faked],
    method: &http::Method,
    path: &str,
) -> Option<(&'static Faked, Arguments)> {
    let fitting = operations
        .iter()
        .filter(|faked| method.as_str() == Method::as_str(faked.operation.method))
        .filter_map(|faked| Some((*faked, arguments(faked.operation, path)?)));
    fitting.min_by_key(|(faked, arguments)| {
        let template = faked.operation.path;
        let segments = template.split('/').count();
        (arguments.len(), Reverse(segments), template)
    })
}

/// Returns the arguments of a path, if it matches the template of the operation.
fn arguments(operation: &Operation, path: &str) -> Option<Arguments> {
    let template = operation.path.split(['?', '#']).next().unwrap_or_default();
    matched(operation, template, path)
}

fn matched(operation: &Operation, template: &'static str, text: &str) -> Option<Arguments> {
    let placeholder = template
        .split_once('{')
        .and_then(|(before, rest)| Some((before, rest.split_once('}')?)));
    let Some((before, (name, after))) = placeholder else {
        return (encode_literal(template) == text).then(Vec::new);
    };
    let text = text.strip_prefix(encode_literal(before).as_ref())?;
    let longest = if takes_segments(operation, name) {
        text.len()
    } else {
        text.find('/').unwrap_or(text.len())
    };
    let ends = text.char_indices().map(|(at, _)| at).chain([text.len()]);
    ends.filter(|at| (1..=longest).contains(at))
        .filter_map(|at| text.split_at_checked(at))
        .find_map(|(value, rest)| {
            let mut found = matched(operation, after, rest)?;
            let value = percent_decode_str(value).decode_utf8_lossy().into_owned();
            found.insert(0, (name, value));
            Some(found)
        })
}

/// Returns whether an argument may contain `/`, which is a reserved character.
fn takes_segments(operation: &Operation, name: &str) -> bool {
    let parameter = operation.parameter(Location::Path, name);
    parameter
        .is_some_and(|(_, parameter)| matches!(parameter.wire, Wire::Style { reserved: true, .. }))
}

#[cfg(test)]
mod tests {
    use super::arguments;
    use crate::operation::{Operation, Parameter};

    const NAMED: &[Parameter] = &[Parameter::path("name").reserved()];

    fn of(template: &'static str, path: &str) -> Option<String> {
        let operation = Operation {
            path: template,
            parameters: NAMED,
            ..Operation::DEFAULT
        };
        arguments(&operation, path).map(|found| format!("{found:?}"))
    }

    #[test]
    fn fake_matches_several_segments_with_an_argument_that_may_have_reserved_characters() {
        let named = |name: &str| Some(format!("[(\"name\", \"{name}\")]"));
        assert_eq!(of("/v1/{name}", "/v1/projects/a"), named("projects/a"));
        assert_eq!(of("/v1/{name}:run", "/v1/a/b:run"), named("a/b"));
        assert_eq!(of("/v1/{name}/jobs", "/v1/a/jobs/jobs"), named("a/jobs"));
        assert_eq!(of("/v1/{name}/jobs", "/v1/a/b"), None);
        assert_eq!(of("/v1/{id}/jobs", "/v1/a/b/jobs"), None);
    }

    #[test]
    fn fake_matches_path_templates_segment_by_segment() {
        let one = Some(r#"[("id", "a/b")]"#.to_owned());
        assert_eq!(of("/things/{id}", "/things/a%2Fb"), one);
        assert_eq!(of("/things/{id}?beta=true", "/things/a%2Fb"), one);
        assert_eq!(of("/things/{id}", "/things/"), None);
        assert_eq!(of("/things/{id}", "/things/a/b"), None);
        assert_eq!(of("/things/{id}", "/things"), None);
        assert_eq!(of("/a b/x", "/a%20b/x"), Some("[]".to_owned()));
        let two = Some(r#"[("stem", "x.y"), ("kind", "json")]"#.to_owned());
        assert_eq!(of("/f/{stem}.{kind}", "/f/x%2Ey.json"), two);
        assert_eq!(of("/f/v{id}:run", "/f/v1:walk"), None);
    }
}

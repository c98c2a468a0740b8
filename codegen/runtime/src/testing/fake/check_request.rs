//! Checks a request against the document and its types.

use super::{Faked, Request};
use crate::media_type::essence;
use crate::operation::{
    Carrier, Location, Operation, PageLocation, Parameter, Requirement, Style, Wire,
};

/// Everything that is wrong with a request, its method and path aside.
pub(super) fn problems(faked: &Faked, request: &Request) -> Vec<String> {
    let mut problems: Vec<String> = missing_arguments(faked, request).collect();
    problems.extend(unknown_in_query(faked, request));
    problems.extend(wrong_arguments(faked, request));
    problems.extend(wrong_body(faked, request));
    problems.extend(wrong_fields(faked, request));
    problems.extend(wrong_parts(faked, request));
    problems
}

fn missing_arguments(faked: &Faked, request: &Request) -> impl Iterator<Item = String> {
    let required = faked.arguments.iter().filter(|argument| argument.required);
    let parameters = required.filter_map(|argument| {
        let operation = faked.operation;
        operation.parameter(argument.location, argument.name)
    });
    let missing = parameters.filter(|(_, parameter)| !is_given(parameter, request));
    missing.map(|(_, parameter)| {
        let place = place(parameter.location);
        format!("{place} lacks the required `{}`", parameter.name)
    })
}

/// Why the credentials are not enough.
pub(super) fn missing_credentials(operation: &Operation, request: &Request) -> Option<String> {
    let fulfilled = |needed: &&[Requirement]| {
        needed
            .iter()
            .all(|requirement| is_there(requirement.scheme.carrier, request))
    };
    if operation.security.is_empty() || operation.security.iter().any(fulfilled) {
        return None;
    }
    let alternatives = operation.security.iter().map(|needed| {
        let names = needed.iter().map(|requirement| requirement.scheme.name);
        names.collect::<Vec<_>>().join(" with ")
    });
    let alternatives = alternatives.collect::<Vec<_>>().join(", or ");
    Some(format!(
        "the credentials fulfil no alternative of the document: {alternatives}"
    ))
}

fn is_there(carrier: Carrier, request: &Request) -> bool {
    match carrier {
        Carrier::Header(name, "") => request.header(name).is_some(),
        Carrier::Header(name, prefix) => {
            let value = request.header(name).unwrap_or_default();
            let parts = value.split_at_checked(prefix.len());
            parts.is_some_and(|(start, secret)| {
                start.eq_ignore_ascii_case(prefix) && !secret.is_empty()
            })
        }
        Carrier::Query(name) => request.query(name).is_some(),
        Carrier::Cookie(name) => request.cookie(name).is_some(),
        Carrier::Connection | Carrier::Custom => true,
    }
}

fn place(location: Location) -> &'static str {
    match location {
        Location::Path => "the path",
        Location::Query | Location::QueryString => "the query",
        Location::Header => "the request's headers",
        Location::Cookie => "the cookies",
    }
}

fn is_given(parameter: &Parameter, request: &Request) -> bool {
    match parameter.location {
        Location::Path => request.argument(parameter.name).is_some(),
        Location::Query => request
            .query_pairs()
            .any(|(name, _)| is_of(parameter, &name)),
        Location::QueryString => request.uri.query().is_some_and(|query| !query.is_empty()),
        Location::Header => request.headers.contains_key(parameter.name),
        Location::Cookie => request.cookie(parameter.name).is_some(),
    }
}

/// Returns whether a name in the query belongs to the parameter: `filter[kind]` belongs to `filter` of the style
/// `deepObject`.
fn is_of(parameter: &Parameter, name: &str) -> bool {
    let deep = matches!(
        parameter.wire,
        Wire::Style {
            style: Style::DeepObject,
            ..
        }
    );
    let rest = name.strip_prefix(parameter.name);
    rest.is_some_and(|rest| rest.is_empty() || (deep && rest.starts_with('[')))
}

fn unknown_in_query(faked: &Faked, request: &Request) -> Vec<String> {
    let operation = faked.operation;
    let literal = operation
        .path
        .split_once('?')
        .map_or("", |(_, query)| query);
    let keys = operation.security.iter().copied().flatten();
    let is_key = |name: &str| {
        keys.clone().any(
            |requirement| matches!(requirement.scheme.carrier, Carrier::Query(key) if key == name),
        )
    };
    // The API chooses the query parameters of links to other pages.
    let by_link = operation
        .paging
        .is_some_and(|paging| paging.by.location() == PageLocation::Url);
    let is_known = |name: &str| {
        faked.any_query
            || by_link
            || is_key(name)
            || literal
                .split('&')
                .any(|pair| pair.split('=').next() == Some(name))
            || operation
                .parameters
                .iter()
                .any(|parameter| parameter.location == Location::Query && is_of(parameter, name))
    };
    let names = request.query_pairs().map(|(name, _)| name);
    names
        .filter(|name| !is_known(name))
        .map(|name| format!("the operation has no query parameter `{name}`"))
        .collect()
}

/// Single values that the parameter's type does not read.
fn wrong_arguments(faked: &Faked, request: &Request) -> Vec<String> {
    let wrong = faked.arguments.iter().filter_map(|argument| {
        let (name, reads) = (argument.name, argument.reads?);
        let text = match argument.location {
            Location::Path => request.argument(name)?.to_owned(),
            Location::Query => request.query(name)?,
            // Its members are parameters by their own names.
            Location::QueryString => return None,
            Location::Header => request.header(name)?.to_owned(),
            Location::Cookie => request.cookie(name)?.to_owned(),
        };
        // Read as a JSON string, the text gets the better error: what was expected instead of it.
        let quoted = || reads(&serde_json::Value::from(text.as_str()).to_string());
        let error = reads(&text).or_else(|_| quoted()).err()?;
        Some(format!("the argument `{name}` is wrong {error}"))
    });
    wrong.collect()
}

fn wrong_body(faked: &Faked, request: &Request) -> Option<String> {
    if request.body.is_empty() && request.media_type().is_none() {
        return faked
            .body_required
            .then(|| "the required body is missing".to_owned());
    }
    let Some(media_type) = request.media_type() else {
        return Some("the body has no content type".to_owned());
    };
    let Some((_, reads)) = faked
        .bodies
        .iter()
        .find(|(name, _)| fits(name, &media_type))
    else {
        return Some(format!(
            "the operation takes no body of the type `{media_type}`"
        ));
    };
    let Some(reads) = reads else {
        return None;
    };
    match std::str::from_utf8(&request.body) {
        Err(_) => Some("the body is not UTF-8".to_owned()),
        Ok(text) => reads(text)
            .err()
            .map(|error| format!("the body is wrong {error}")),
    }
}

/// Returns whether a content type matches one of the document, which may be a pattern.
fn fits(name: &str, media_type: &str) -> bool {
    let name = essence(name);
    name == media_type
        || name == "*/*"
        || name
            .strip_suffix('*')
            .is_some_and(|class| media_type.starts_with(class))
}

/// Returns the problems of the names in a form.
fn wrong_fields(faked: &Faked, request: &Request) -> Vec<String> {
    let media_type = request.media_type().unwrap_or_default();
    let mut forms = faked.fields.iter();
    let fields = forms.find(|(name, _)| fits(name, &media_type));
    fields.map_or_else(Vec::new, |(_, fields)| fields.problems(request))
}

/// Returns the problems of parts without names.
fn wrong_parts(faked: &Faked, request: &Request) -> Vec<String> {
    let media_type = request.media_type().unwrap_or_default();
    let mut bodies = faked.positions.iter();
    let positions = bodies.find(|(name, _)| fits(name, &media_type));
    positions.map_or_else(Vec::new, |(_, positions)| positions.problems(request))
}

#[cfg(test)]
mod tests {
    use super::super::Checked;
    use super::*;
    use bytes::Bytes;
    use http::{HeaderMap, Method, Uri};

    const OPERATION: Operation = Operation {
        path: "/pets/{id}",
        parameters: &[
            Parameter::query("id"),
            Parameter::header("id"),
            Parameter::query("filter").style(Style::DeepObject),
        ],
        ..Operation::DEFAULT
    };

    const FAKED: Faked = Faked::new(&OPERATION).arguments(&[
        Checked::path("id").reads::<bool>(),
        Checked::query("id").required().reads::<i64>(),
        Checked::header("id").required(),
        Checked::query("filter").required(),
    ]);

    fn of(uri: &'static str) -> Vec<String> {
        let mut headers = HeaderMap::new();
        headers.insert("id", http::HeaderValue::from_static("any text"));
        let uri = Uri::from_static(uri);
        let mut request = Request::new(Method::GET, uri, headers, Bytes::new());
        request.arguments = vec![("id", "true".to_owned())];
        problems(&FAKED, &request)
    }

    #[test]
    fn fake_checks_each_of_several_arguments_of_one_name() {
        assert_eq!(of("/pets/true?id=1&filter%5Bkind%5D=cat"), [""; 0]);
        let wrong = "the argument `id` is wrong at $: expected an integer, found a string (near byte 0: \"one\")";
        assert_eq!(of("/pets/true?id=one&filter%5Bkind%5D=cat"), [wrong]);
        let missing = ["id", "filter"].map(|name| format!("the query lacks the required `{name}`"));
        assert_eq!(of("/pets/true"), missing);
    }
}

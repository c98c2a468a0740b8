//! Query strings: `name=value` pairs joined by `&`, percent-encoded.

use super::encode;
use http::Uri;

/// Returns the URL with a query, unless the query is empty.
pub(crate) fn with_query(url: &str, query: &str) -> String {
    if query.is_empty() {
        url.to_owned()
    } else {
        format!("{url}?{query}")
    }
}

/// Adds a pair that is percent-encoded already.
pub(crate) fn push_pair(query: &mut String, name: &str, value: &str) {
    if !query.is_empty() {
        query.push('&');
    }
    query.push_str(name);
    query.push('=');
    query.push_str(value);
}

/// Returns the query without the pairs of these names.
pub(crate) fn without_pairs(query: &str, names: &[&str]) -> String {
    let is_named = |pair: &&str| {
        url::form_urlencoded::parse(pair.as_bytes()).any(|(name, _)| names.contains(&name.as_ref()))
    };
    let kept: Vec<&str> = query.split('&').filter(|pair| !is_named(pair)).collect();
    kept.join("&")
}

/// Replaces the pairs of this name in a URL by one pair.
///
/// # Errors
/// Returns an error if the URL becomes too long.
pub(crate) fn replace_pair(uri: &Uri, name: &str, value: &str) -> Result<Uri, http::Error> {
    let mut query = without_pairs(uri.query().unwrap_or_default(), &[name]);
    push_pair(&mut query, &encode(name), &encode(value));
    let mut parts = uri.clone().into_parts();
    let path = with_query(uri.path(), &query);
    parts.path_and_query = Some(path.parse().map_err(http::Error::from)?);
    Uri::from_parts(parts).map_err(http::Error::from)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn query_pair_replaces_those_of_its_name_and_keeps_the_others() {
        let uri = Uri::from_static("https://a.example/x?key=old&b=%20&k%65y=old");
        let replaced = replace_pair(&uri, "key", "n&w").unwrap();
        assert_eq!(replaced, "https://a.example/x?b=%20&key=n%26w");
        let none = Uri::from_static("https://a.example");
        assert_eq!(
            replace_pair(&none, "k", "v").unwrap(),
            "https://a.example/?k=v"
        );
    }
}

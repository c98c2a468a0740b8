//! The URLs of pages, which the API returns.

use crate::error::{Error, ErrorKind};
use crate::request::{Call, Prepared};
use crate::url::{is_same_server, without_pairs};
use url::Url;

/// Resolves the URL of the next page against that of the page before, without a fragment and without secrets.
///
/// A link that is not a URL is returned without its query, for [`request`] to refuse: the items of the page that contains
/// the link come first. Given `http://[a/list?key=1`, that is `http://[a/list`.
pub(super) fn resolved(call: &Call, requested: &str, link: &str) -> String {
    let joined = Url::parse(requested).and_then(|requested| requested.join(link));
    let Ok(mut url) = joined else {
        let end = link.find(['?', '#']).unwrap_or(link.len());
        return link.get(..end).unwrap_or_default().to_owned();
    };
    url.set_fragment(None);
    without_secrets(call, &mut url);
    url.into()
}

/// Removes from a URL what the client adds by itself, so that no checkpoint contains a secret.
fn without_secrets(call: &Call, url: &mut Url) {
    let secret: Vec<&str> = call.shared().credentials.query_names().collect();
    let Some(query) = url.query().filter(|_| !secret.is_empty()) else {
        return;
    };
    let kept = without_pairs(query, &secret);
    url.set_query((!kept.is_empty()).then_some(&kept));
}

/// Returns the call with the URL of the next page.
///
/// # Errors
/// Returns an error if the URL has another origin than the call or contains credentials, since the credentials of the
/// call must not be sent to another server.
pub(super) fn request(mut call: Call, next: &str) -> Result<Call, Error> {
    let first = Prepared::of(&call)?.whole_url();
    let parsed = Url::parse(&first).and_then(|first| Ok((first, Url::parse(next)?)));
    let refused =
        |text: String| Error::new(ErrorKind::Paging, text).with_operation(call.operation());
    let (first, next) = parsed.map_err(|error| {
        refused("the link to the next page is not a URL".to_owned()).caused_by(error)
    })?;
    if !is_same_server(&first, &next) {
        return Err(refused(format!(
            "the next page is at {}, which is not where the calls go; no credentials are sent there",
            next.origin().ascii_serialization()
        )));
    }
    call.0.target = Some(next.into());
    Ok(call)
}

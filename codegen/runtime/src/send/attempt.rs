//! One attempt: credentials, request, response. It is independent of other attempts.

use super::read_body;
use super::redirect::{MAX_REDIRECTS, target};
use super::retry_after::retry_after;
use super::timeout::within;
use crate::auth::{AuthContext, Selection};
use crate::client::Shared;
use crate::error::{Error, ErrorKind, Raw};
use crate::request::Prepared;
use crate::response::{Opened, Reading, refusal};
use crate::send::trace;
use crate::settings::{AttemptInfo, Event, Hook, Settings};
use crate::transport::Body;
use http::header::{Entry, SET_COOKIE};
use http::{HeaderMap, StatusCode, Uri};
use std::sync::Arc;
use std::time::Duration;

/// Sends a request once and reads as much of the response as `reading` requires. Every status but success is an error.
pub(super) async fn attempt(
    shared: &Shared,
    settings: &Settings,
    prepared: &Prepared<'_>,
    selection: &Selection<'_>,
    reading: Reading,
    info: &AttemptInfo<'static>,
) -> Result<Opened, Error> {
    if let Some(limiter) = &shared.rate_limiter {
        let wait = limiter.reserve(shared.clock.now());
        if wait > Duration::ZERO {
            shared.event(info, &Event::RateLimited(wait));
            shared.clock.sleep(wait).await;
        }
    }
    let begun = shared.clock.now();
    let limit = settings.timeouts.attempt;
    let response = response(shared, settings, prepared, selection, reading, info, begun);
    let response = trace::attempt(
        info,
        prepared.url(),
        within(shared.clock.as_ref(), limit, response),
    )
    .await;
    let response = response.unwrap_or_else(|| Err(Error::timed_out("the attempt", limit)));
    let response = response.map_err(|error| error.redacted_by(shared.credentials.redactor()));
    response.inspect_err(|error| {
        let took = shared.clock.now().saturating_sub(begun);
        shared
            .hooks
            .iter()
            .for_each(|hook| hook.error(info, error, took));
    })
}

async fn response(
    shared: &Shared,
    settings: &Settings,
    prepared: &Prepared<'_>,
    selection: &Selection<'_>,
    reading: Reading,
    info: &AttemptInfo<'static>,
    begun: Duration,
) -> Result<Opened, Error> {
    let (head, body) = exchanged(shared, settings, prepared, selection, info, begun)
        .await?
        .into_parts();
    let operation = prepared.operation();
    let is_success =
        head.status.is_success() || operation.returns_redirect && head.status.is_redirection();
    if is_success && reading == Reading::Head {
        return Ok(Opened { head, body });
    }
    let body = read_body::whole(body, shared.clock.as_ref(), settings).await;
    if is_success {
        return Ok(Opened {
            head,
            body: body?.into(),
        });
    }
    // The status is reported even if the body cannot be read.
    let raw = Raw {
        status: head.status,
        headers: head.headers,
        body: body.unwrap_or_default(),
    };
    let wait = retry_after(&raw.headers, shared.clock.unix_time());
    Err(refusal(operation, shared.api, raw).with_retry_after(wait))
}

/// Sends the request, follows redirects, and returns the response when its headers are received.
async fn exchanged(
    shared: &Shared,
    settings: &Settings,
    prepared: &Prepared<'_>,
    selection: &Selection<'_>,
    info: &AttemptInfo<'static>,
    begun: Duration,
) -> Result<http::Response<Body>, Error> {
    let operation = prepared.operation();
    let follows = settings.follow_redirects && !operation.returns_redirect;
    let mut redirected: Option<Uri> = None;
    for left in (0..=MAX_REDIRECTS).rev() {
        let (mut head, body) = (prepared.head()?, prepared.body());
        if let Some(uri) = redirected.take() {
            head.uri = uri;
        }
        shared
            .hooks
            .iter()
            .for_each(|hook| hook.before(info, &mut head));
        let context = AuthContext {
            body: body.as_bytes().map(|bytes| &**bytes),
            scopes: &[],
            transport: &*shared.transport,
            clock: &*shared.clock,
            allow_http: shared.base.allows_http(),
        };
        selection.authenticate(&mut head, context).await?;
        let uri = head.uri.clone();
        let sent = selection.remembered(&head.headers);
        let response = shared
            .transport
            .send(http::Request::from_parts(head, body))
            .await
            .map_err(Error::from_transport)?;
        redirected = target(operation.method, &uri, &response).filter(|_| follows && left > 0);
        if redirected.is_none() {
            let (mut head, body) = response.into_parts();
            hide_cookies(&mut head.headers);
            if let (StatusCode::UNAUTHORIZED, Some(refused)) = (head.status, &sent) {
                selection.unauthorized(refused, &head.headers);
            }
            if !shared.hooks.is_empty() {
                let took = shared.clock.now().saturating_sub(begun);
                let after = |hook: &Arc<dyn Hook>| hook.after(info, &head, took);
                shared.hooks.iter().for_each(after);
            }
            return Ok(http::Response::from_parts(head, body));
        }
    }
    Err(Error::new(
        ErrorKind::Interrupted,
        "there were too many redirects",
    ))
}

/// Marks cookies of the response as sensitive: they can be those of a session, and `Debug` prints headers.
fn hide_cookies(headers: &mut HeaderMap) {
    if let Entry::Occupied(mut cookies) = headers.entry(SET_COOKIE) {
        cookies
            .iter_mut()
            .for_each(|cookie| cookie.set_sensitive(true));
    }
}

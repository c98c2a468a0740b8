//! Sending: the one path that every call takes, not generic over the operation.

mod limit;
mod read;

use crate::answer::Received;
use crate::call::{Call, Prepared};
use crate::client::Settings;
use crate::credentials::Selection;
use crate::error::{Attempt, Error, ErrorKind, Raw};
use crate::transport::{TransportError, TransportFailure};
use limit::within;
use std::time::Duration;

/// Sends a call and reads its whole answer.
pub(crate) async fn receive(mut call: Call) -> Result<Received, Error> {
    let operation = call.operation;
    let client = call.client.clone();
    let settings = call
        .settings
        .take()
        .map_or_else(|| client.0.settings.clone(), |settings| *settings);
    let prepared = Prepared::of(&mut call)?;
    let selection = client.0.credentials.select(operation);
    let clock = client.0.clock.as_ref();
    let sent = async { attempt(&call, &prepared, &selection, &settings).await };
    let answer = within(clock, settings.timeouts.call, sent)
        .await
        .unwrap_or_else(|| Err(timed_out("the call", settings.timeouts.call)));
    let raw = answer.map_err(|error| {
        let attempts = vec![Attempt {
            kind: error.kind(),
            status: None,
            waited: Duration::ZERO,
        }];
        error.of(operation).after(attempts)
    })?;
    Received::new(operation, client.0.api, raw)
}

async fn attempt(
    call: &Call,
    prepared: &Prepared,
    selection: &Selection<'_>,
    settings: &Settings,
) -> Result<Raw, Error> {
    let shared = &call.client.0;
    let credentials = selection.place().await?;
    let request = prepared.request(&credentials)?;
    let limit = settings.timeouts.attempt;
    let exchange = async {
        let (parts, body) = shared
            .transport
            .send(request)
            .await
            .map_err(failed)?
            .into_parts();
        let body = read::whole(body, shared.clock.as_ref(), settings).await;
        body.map(|body| Raw {
            status: parts.status,
            headers: parts.headers,
            body,
        })
    };
    within(shared.clock.as_ref(), limit, exchange)
        .await
        .unwrap_or_else(|| Err(timed_out("the attempt", limit)))
}

fn timed_out(what: &str, limit: Option<Duration>) -> Error {
    let limit = limit.unwrap_or_default().as_secs_f64();
    Error::new(
        ErrorKind::TimedOut,
        format!("{what} took longer than its limit of {limit} s"),
    )
}

/// The error of a transport's failure.
fn failed(error: TransportError) -> Error {
    let (kind, text) = match error.failure() {
        TransportFailure::NotConnected => (
            ErrorKind::NotSent,
            "no connection to the server could be made; nothing was sent",
        ),
        TransportFailure::Unsendable => {
            (ErrorKind::NotSent, "the transport cannot send the request")
        }
        TransportFailure::TimedOut => (ErrorKind::TimedOut, "the server took too long"),
        TransportFailure::Broken => (
            ErrorKind::Interrupted,
            "the connection broke before the answer was complete",
        ),
    };
    let mut root: &dyn std::error::Error = &error;
    while let Some(source) = root.source() {
        root = source;
    }
    let text = if root.is::<TransportError>() {
        text.to_owned()
    } else {
        format!("{text} ({root})")
    };
    Error::new(kind, text).caused_by(error)
}

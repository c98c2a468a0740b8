//! Traces: a span for each attempt, by OpenTelemetry's conventions for HTTP clients, if the feature `tracing` is on.

use crate::error::Error;
use crate::response::Opened;
use crate::settings::AttemptInfo;
use std::future::Future;

/// The outcome of an attempt; [`None`] if its timeout expired.
type Outcome = Option<Result<Opened, Error>>;

/// Runs the attempt in a span. The URL must have no query, since it may contain a key.
#[cfg(feature = "tracing")]
pub(crate) async fn attempt(
    info: &AttemptInfo<'_>,
    url: &str,
    attempt: impl Future<Output = Outcome>,
) -> Outcome {
    use tracing::Instrument;
    use tracing::field::Empty;

    let uri = http::Uri::try_from(url).unwrap_or_default();
    let span = tracing::info_span!(
        "http.client",
        "otel.kind" = "client",
        "otel.name" = format!("{} {}", info.method, info.path_template),
        "http.request.method" = info.method,
        "http.request.resend_count" = info.attempt.checked_sub(1).filter(|again| *again > 0),
        "url.template" = info.path_template,
        "server.address" = uri.host(),
        "server.port" = uri.port_u16(),
        "http.response.status_code" = Empty,
        "error.type" = Empty,
        operation = info.operation,
    );
    let outcome = attempt.instrument(span.clone()).await;
    let status = match &outcome {
        Some(Ok(opened)) => Some(opened.head.status),
        Some(Err(error)) => error.status(),
        None => None,
    };
    if let Some(status) = status {
        span.record("http.response.status_code", status.as_u16());
    }
    match (&outcome, status) {
        (Some(Ok(_)), _) => {}
        (_, Some(status)) => {
            span.record("error.type", status.as_str());
        }
        (Some(Err(error)), None) => {
            span.record("error.type", tracing::field::debug(error.kind()));
        }
        (None, None) => {
            span.record("error.type", "timeout");
        }
    }
    outcome
}

/// Runs the attempt.
#[cfg(not(feature = "tracing"))]
pub(crate) fn attempt(
    _exchange: &AttemptInfo<'_>,
    _url: &str,
    attempt: impl Future<Output = Outcome>,
) -> impl Future<Output = Outcome> {
    attempt
}

//! Spans by OpenTelemetry's conventions.

#![cfg(feature = "tracing")]
#![expect(clippy::unwrap_used, reason = "helpers of tests fail the test")]

mod emitted_shape;

use clientwright_runtime::RetryPolicy;
use emitted_shape::{Client, Credentials};
use std::collections::BTreeMap;
use std::fmt::Debug;
use std::sync::{Arc, Mutex};
use std::time::Duration;
use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id, Record};
use tracing::{Event, Metadata, Subscriber};
use wiremock::matchers::any;
use wiremock::{Mock, MockServer, ResponseTemplate};

type Fields = BTreeMap<&'static str, String>;

/// Keeps the fields of each of our spans.
#[derive(Clone, Default)]
struct Spans(Arc<Mutex<Vec<Fields>>>);

struct Visitor<'f>(&'f mut Fields);

impl Visit for Visitor<'_> {
    fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
        self.0.insert(
            field.name(),
            format!("{value:?}").trim_matches('"').to_owned(),
        );
    }
}

impl Subscriber for Spans {
    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        metadata.name() == "http.client"
    }

    fn new_span(&self, span: &Attributes<'_>) -> Id {
        let mut spans = self.0.lock().unwrap();
        let mut fields = Fields::new();
        span.record(&mut Visitor(&mut fields));
        spans.push(fields);
        Id::from_u64(spans.len() as u64)
    }

    fn record(&self, span: &Id, values: &Record<'_>) {
        let index = usize::try_from(span.into_u64()).unwrap() - 1;
        values.record(&mut Visitor(&mut self.0.lock().unwrap()[index]));
    }

    fn record_follows_from(&self, _: &Id, _: &Id) {}
    fn event(&self, _: &Event<'_>) {}
    fn enter(&self, _: &Id) {}
    fn exit(&self, _: &Id) {}
}

#[tokio::test]
async fn traces_have_a_span_without_secrets_for_each_attempt() {
    let spans = Spans::default();
    let guard = tracing::subscriber::set_default(spans.clone());
    let server = MockServer::start().await;
    Mock::given(any())
        .respond_with(ResponseTemplate::new(503))
        .mount(&server)
        .await;
    let client = Client::builder()
        .base_url(server.uri())
        .credentials(Credentials::api_email_api_key("e-secret", "k-secret"))
        .retry(
            RetryPolicy::default()
                .max_attempts(2)
                .backoff(Duration::ZERO, Duration::ZERO),
        )
        .build()
        .unwrap();
    client.widgets().list("account").send().await.unwrap_err();
    drop(guard);
    let spans = spans.0.lock().unwrap().clone();
    assert_eq!(spans.len(), 2);
    let field = |span: usize, name: &str| spans[span].get(name).map(String::as_str);
    assert_eq!(
        field(0, "otel.name"),
        Some("GET /accounts/{account_id}/widgets")
    );
    assert_eq!(field(0, "otel.kind"), Some("client"));
    assert_eq!(field(0, "http.request.method"), Some("GET"));
    assert_eq!(
        field(0, "url.template"),
        Some("/accounts/{account_id}/widgets")
    );
    assert_eq!(field(0, "server.address"), Some("127.0.0.1"));
    assert_eq!(field(0, "http.response.status_code"), Some("503"));
    assert_eq!(field(0, "error.type"), Some("503"));
    assert_eq!(field(0, "operation"), Some("widgets-list"));
    assert_eq!(
        (
            field(0, "http.request.resend_count"),
            field(1, "http.request.resend_count")
        ),
        (None, Some("1"))
    );
    assert!(!format!("{spans:?}").contains("secret"));
}

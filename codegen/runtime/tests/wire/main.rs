//! A client in the shape of generated code, on the wire.

#![expect(clippy::unwrap_used, reason = "helpers of tests fail the test")]

mod credentials;
#[path = "../emitted_shape/mod.rs"]
mod emitted_shape;
mod errors;

use clientwright_runtime::Request as _;
use clientwright_runtime::{ErrorKind, RetryPolicy};
use emitted_shape::{Client, Credentials, State, Widget};
use serde_json::json;
use wiremock::matchers::{any, body_json, header, method, path, query_param};
use wiremock::{Mock, MockServer, Request, ResponseTemplate};

const TOKEN: &str = "t0ken-0f-the-test";

async fn server(response: ResponseTemplate) -> MockServer {
    let server = MockServer::start().await;
    Mock::given(any())
        .respond_with(response)
        .mount(&server)
        .await;
    server
}

fn client(server: &MockServer) -> Client {
    let credentials = Credentials::api_token(TOKEN);
    Client::builder()
        .base_url(server.uri())
        .retry(RetryPolicy::never())
        .credentials(credentials)
        .build()
        .unwrap()
}

fn success(result: &serde_json::Value) -> ResponseTemplate {
    let body = json!({"success": true, "errors": [], "messages": [{"code": 1, "message": "hello"}], "result": result});
    ResponseTemplate::new(200)
        .set_body_json(body)
        .insert_header("x-request-id", "8f0-AMS")
}

async fn only_request(server: &MockServer) -> Request {
    let mut requests = server.received_requests().await.unwrap();
    assert_eq!(requests.len(), 1);
    requests.remove(0)
}

#[tokio::test]
async fn call_sends_its_arguments_and_returns_its_data() {
    let server = MockServer::start().await;
    Mock::given(method("POST"))
        .and(path("/accounts/a%2Fb/widgets"))
        .and(query_param("force", "true"))
        .and(header("x-tenant", "blue"))
        .and(header("authorization", "Bearer t0ken-0f-the-test"))
        .and(header("content-type", "application/json"))
        .and(header("accept", "application/json"))
        .and(body_json(
            json!({"name": "w", "size": 3, "state": "active"}),
        ))
        .respond_with(success(
            &json!({"name": "w", "size": 3, "state": "melting", "made_on": "2026-01-01T00:00:00Z"}),
        ))
        .expect(1)
        .mount(&server)
        .await;
    let body = Widget::new("w", State::Active).size(3);
    let client = client(&server);
    let call = client
        .widgets()
        .create("a/b", &body)
        .force(true)
        .tenant("blue");
    drop((client, body));
    let widget = tokio::spawn(call.send()).await.unwrap().unwrap();
    assert_eq!(widget.name, "w");
    assert_eq!(widget.size, Some(3));
    assert_eq!(widget.state.as_str(), "melting");
    assert_eq!(widget.made_on.unwrap().as_str(), "2026-01-01T00:00:00Z");
}

#[tokio::test]
async fn response_has_status_headers_messages_and_request_id() {
    let server = server(success(&json!([]))).await;
    let response = client(&server)
        .widgets()
        .list("a")
        .send_full()
        .await
        .unwrap();
    assert_eq!(response.status, 200);
    assert_eq!(response.headers["x-request-id"], "8f0-AMS");
    assert_eq!(response.request_id.as_deref(), Some("8f0-AMS"));
    assert_eq!(response.messages[0].text(), "hello");
    assert_eq!(response.messages[0].code_number(), Some(1));
    assert!(response.data.is_empty());
}

#[tokio::test]
async fn queries_and_cookies_are_written_by_style() {
    let server = server(success(&json!([]))).await;
    let labels = vec!["x y".to_owned(), "|".to_owned()];
    client(&server)
        .widgets()
        .list("a")
        .labels(&labels)
        .session("s;1")
        .send()
        .await
        .unwrap();
    let request = only_request(&server).await;
    assert_eq!(request.url.query(), Some("label=x%20y%7C%7C"));
    assert_eq!(request.headers["cookie"], "session=s%3B1");
    assert_eq!(
        request.headers["user-agent"],
        concat!("clientwright-runtime/", env!("CARGO_PKG_VERSION"))
    );
}

#[tokio::test]
async fn argument_that_is_invalid_is_returned_by_send_and_nothing_is_sent() {
    let server = server(success(&json!(null))).await;
    let client = client(&server);
    for name in ["", ".", ".."] {
        let error = client.widgets().delete("a", name).send().await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Argument);
        assert_eq!(error.operation(), Some("widgets-delete"));
        assert!(
            error.to_string().contains("the argument `name` is refused"),
            "{error}"
        );
        assert!(error.is_not_sent());
    }
    let body = Widget::new("w", State::Idle);
    let error = client
        .widgets()
        .create("a", &body)
        .tenant("x\r\nX-Admin: 1")
        .send()
        .await
        .unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Argument);
    assert!(error.to_string().contains("`X-Tenant`"), "{error}");
    assert!(server.received_requests().await.unwrap().is_empty());
}

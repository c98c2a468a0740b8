//! A client in the shape of generated code, on the wire.

#![expect(clippy::unwrap_used, reason = "helpers of tests fail the test")]

mod emitted_shape;

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
async fn security_alternative_that_is_fulfilled_first_is_sent() {
    let server = server(success(&json!([]))).await;
    let both =
        clientwright_runtime::Credentials::from(Credentials::api_email_api_key("e@x.example", "k"))
            .merge(Credentials::api_token(TOKEN).into());
    let client = Client::builder()
        .base_url(server.uri())
        .credentials(both)
        .build()
        .unwrap();
    client.widgets().list("a").send().await.unwrap();
    let request = only_request(&server).await;
    assert_eq!(request.headers["x-auth-email"], "e@x.example");
    assert_eq!(request.headers["x-auth-key"], "k");
    assert!(!request.headers.contains_key("authorization"));
}

#[tokio::test]
async fn credentials_are_sent_even_where_the_document_lists_others() {
    let server = server(success(&json!([]))).await;
    client(&server).widgets().list("a").send().await.unwrap();
    assert_eq!(
        only_request(&server).await.headers["authorization"],
        "Bearer t0ken-0f-the-test"
    );
}

#[tokio::test]
async fn credentials_are_not_sent_where_the_document_requires_none() {
    let server = server(ResponseTemplate::new(200).set_body_bytes([0, 159, 146, 150])).await;
    let content = client(&server).widgets().content("w").send().await.unwrap();
    assert_eq!(content.as_ref(), [0, 159, 146, 150]);
    assert!(
        !only_request(&server)
            .await
            .headers
            .contains_key("authorization")
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

#[tokio::test]
async fn api_error_has_all_errors_of_the_response() {
    let body = json!({"success": false, "result": null, "messages": [], "errors": [
        {"code": 10000, "message": "Authentication error", "documentation_url": "https://x.example/d", "source": {"pointer": "/name"}},
    ]});
    let server = server(
        ResponseTemplate::new(403)
            .set_body_json(body)
            .insert_header("x-request-id", "8f0-AMS"),
    )
    .await;
    let error = client(&server)
        .widgets()
        .create("a", &Widget::new("w", "idle"))
        .send()
        .await
        .unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Api);
    assert_eq!(error.status().unwrap(), 403);
    assert_eq!(error.request_id(), Some("8f0-AMS"));
    assert_eq!(error.permissions(), ["Widgets Write"]);
    let [message] = error.api_errors() else {
        panic!("one message")
    };
    assert_eq!(message.code(), Some("10000"));
    assert_eq!(message.documentation_url(), Some("https://x.example/d"));
    assert_eq!(message.pointer(), Some("/name"));
    assert_eq!(
        error.to_string(),
        "widgets-create (POST /accounts/{account_id}/widgets): the API refused with 403 Forbidden: 10000 Authentication \
         error (at /name) (see https://x.example/d); the credentials need the permission \"Widgets Write\" [request 8f0-AMS]"
    );
}

#[tokio::test]
async fn envelope_success_false_with_status_200_is_an_error_at_any_position() {
    for body in [
        r#"{"success":false,"errors":[{"code":7,"message":"no"}],"messages":[],"result":null}"#,
        r#"{"result":null,"errors":[{"code":7,"message":"no"}],"success":false}"#,
        r#"{"result":{"half":1},"success":false,"errors":[{"code":7,"message":"no"}]}"#,
    ] {
        let server =
            server(ResponseTemplate::new(200).set_body_raw(body, "application/json")).await;
        let error = client(&server)
            .widgets()
            .list("a")
            .send()
            .await
            .unwrap_err();
        assert_eq!(
            (error.kind(), error.status().unwrap().as_u16()),
            (ErrorKind::Api, 200),
            "{body}"
        );
        assert_eq!(error.api_errors()[0].code_number(), Some(7));
        let error = client(&server)
            .widgets()
            .delete("a", "w")
            .send()
            .await
            .unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Api, "{body}");
    }
}

#[tokio::test]
async fn decode_error_has_the_place() {
    let server = server(success(
        &json!([{"name": "w", "state": "idle"}, {"name": 5, "state": "hidden"}]),
    ))
    .await;
    let error = client(&server)
        .widgets()
        .list("a")
        .send()
        .await
        .unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Decode);
    assert_eq!(error.json_path(), Some("$.result[1].name"));
    assert!(error.raw_body().unwrap().starts_with(b"{"));
    assert!(!error.to_string().contains("hidden"), "{error}");
    assert!(std::error::Error::source(&error).is_some());
}

#[tokio::test]
async fn html_error_keeps_its_status_and_an_excerpt() {
    let page = "<html>\n<head><title>502 Bad Gateway</title></head></html>";
    let server = server(ResponseTemplate::new(502).set_body_raw(page, "text/html")).await;
    let error = client(&server)
        .widgets()
        .delete("a", "w")
        .send()
        .await
        .unwrap_err();
    assert_eq!(error.status().unwrap(), 502);
    assert!(
        error
            .to_string()
            .contains("502 Bad Gateway: `<html> <head><title>502"),
        "{error}"
    );
}

#[tokio::test]
async fn redirect_to_another_host_is_not_followed() {
    let other = server(success(&json!([]))).await;
    let redirect = ResponseTemplate::new(302)
        .insert_header("location", other.uri().replace("127.0.0.1", "localhost"));
    let server = server(redirect).await;
    let client = Client::builder()
        .base_url(server.uri())
        .credentials(Credentials::api_email_api_key("e@x.example", "k3y"))
        .build()
        .unwrap();
    let error = client.widgets().list("a").send().await.unwrap_err();
    assert_eq!(error.status().unwrap(), 302);
    assert!(
        error.to_string().contains("redirect to localhost"),
        "{error}"
    );
    assert!(other.received_requests().await.unwrap().is_empty());
}

#[test]
fn secrets_are_never_printed() {
    let client = Client::builder()
        .base_url("http://localhost:9")
        .credentials(Credentials::api_email_api_key("e-secret", "k-secret"))
        .header("x-gate", "h-secret");
    let printed = format!("{client:?} {:?}", Credentials::api_token("t-secret"));
    let client = client.build().unwrap();
    let call = client
        .widgets()
        .create("a-secret", &Widget::new("w", "idle").key("b-secret"));
    let printed = format!("{printed} {client:?} {call:?}");
    assert!(!printed.contains("secret"), "{printed}");
}

#[test]
fn secrets_that_cannot_be_sent_are_refused_when_the_client_is_built() {
    let error = Client::builder()
        .credentials(Credentials::api_token("abc\n"))
        .build()
        .unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Configuration);
    assert!(error.to_string().contains("line break"), "{error}");
    assert!(!error.to_string().contains("abc"), "{error}");
}

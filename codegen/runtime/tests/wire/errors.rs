//! The errors of responses.

use super::*;

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

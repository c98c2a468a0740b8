//! Responses that are complete and wrong.

use super::decoding::refused;
use super::server::{Act, Server, json, response};
use super::{NotingClock, TOKEN, builder, get};
use clientwright_runtime::ErrorKind;
use clientwright_runtime::Request as _;

#[tokio::test]
async fn error_texts_redact_a_token_that_the_server_repeats() {
    let envelope =
        format!(r#"{{"success":false,"errors":[{{"code":1,"message":"bad {TOKEN}"}}]}}"#);
    let failure = json("403 Forbidden", &envelope);
    let page = response(
        "502 Bad Gateway",
        "content-type: text/html\r\n",
        &format!("<p>{TOKEN}</p>"),
    );
    let html = response(
        "200 OK",
        "content-type: text/html\r\n",
        &format!("<p>{TOKEN}</p>"),
    );
    for act in [json("200 OK", &envelope), failure, page, html] {
        let error = get([act]).await.0.unwrap_err();
        let printed = format!("{error} {error:?} {:?}", error.api_errors());
        assert!(
            printed.contains("[redacted]") && !printed.contains(TOKEN),
            "{printed}"
        );
    }
}

#[tokio::test]
async fn error_texts_of_the_api_stay_on_one_line() {
    let long = "x".repeat(10_000);
    let body = format!(
        r#"{{"errors":[{{"code":"1\r\nINFO a","message":"m\nINFO b","documentation_url":"u\nINFO c","source":{{"pointer":"p\n{long}"}}}}]}}"#
    );
    let error = get([json("400 Bad Request", &body)]).await.0.unwrap_err();
    for printed in [error.to_string(), format!("{error:?}")] {
        assert!(!printed.contains(['\n', '\r']), "{printed}");
        assert!(printed.len() < 5_000, "{}", printed.len());
    }
    assert_eq!(error.api_errors()[0].text(), "m\nINFO b");
}

#[tokio::test]
async fn cookies_of_a_response_are_not_printed() {
    let body = r#"{"success":true,"result":[]}"#;
    let headers = "content-type: application/json\r\nset-cookie: session=s3cret\r\n";
    let server = Server::start([response("200 OK", headers, body)]).await;
    let client = builder(&server, &NotingClock::default()).build().unwrap();
    let response = client.widgets().list("a").send_full().await.unwrap();
    assert_eq!(response.headers["set-cookie"], "session=s3cret");
    assert!(!format!("{response:?}").contains("s3cret"), "{response:?}");
}

#[tokio::test]
async fn html_with_200() {
    let (response, requests) = get([response(
        "200 OK",
        "content-type: text/html; charset=utf-8\r\n",
        "<h1>Log in</h1>",
    )])
    .await;
    let error = response.unwrap_err();
    assert_eq!((error.kind(), requests), (ErrorKind::Decode, 1));
    assert!(
        error
            .to_string()
            .contains("`text/html` instead of JSON; it begins `<h1>Log in</h1>`"),
        "{error}"
    );
}

#[tokio::test]
async fn html_with_a_json_content_type() {
    assert_eq!(refused("<h1>Log in</h1>").await.kind(), ErrorKind::Decode);
}

#[tokio::test]
async fn status_204_where_a_body_is_due() {
    let (response, _) = get([Act::Response(b"HTTP/1.1 204 No Content\r\n\r\n".to_vec())]).await;
    let error = response.unwrap_err();
    assert_eq!(
        (error.kind(), error.status().unwrap().as_u16()),
        (ErrorKind::Decode, 204)
    );
    assert!(
        error.to_string().contains("the response (204) is empty"),
        "{error}"
    );
}

#[tokio::test]
async fn api_error_of_every_form_keeps_its_messages() {
    for (body, words) in [
        (r#"{"errors":[{"code":"x1","message":"bad"}]}"#, "x1 bad"),
        (r#"{"error":{"code":5,"message":"bad"}}"#, "5 bad"),
        (r#"{"error":"bad"}"#, "bad"),
        (
            r#"{"type":"about:blank","title":"Bad","detail":"very bad"}"#,
            "very bad",
        ),
        (r#"{"errors":["bad","worse"]}"#, "bad; worse"),
        (r#"{"message":"line\nbreak"}"#, "line break"),
    ] {
        let (response, _) = get([json("422 Unprocessable Entity", body)]).await;
        let text = response.unwrap_err().to_string();
        assert!(
            text.contains(&format!("422 Unprocessable Entity: {words}")),
            "{text}"
        );
    }
}

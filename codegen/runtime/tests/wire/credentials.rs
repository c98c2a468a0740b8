//! Which credentials are sent, and where they are not printed.

use super::*;

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
    let preview = client.widgets().list("a").preview().unwrap();
    assert!(preview.to_string().contains("x-gate: [redacted]"));
    let printed = format!("{printed} {client:?} {call:?} {preview}");
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

//! Which redirects are followed.

use super::server::{json, response};
use super::{get, post};
use clientwright_runtime::ErrorKind;

#[tokio::test]
async fn redirect_to_another_host() {
    for status in [
        "301 Moved Permanently",
        "302 Found",
        "307 Temporary Redirect",
    ] {
        let redirect = || [response(status, "location: http://evil.example/x\r\n", "")];
        let (response, requests) = get(redirect()).await;
        let error = response.unwrap_err();
        assert_eq!((error.kind(), requests), (ErrorKind::Api, 1));
        assert!(
            error.to_string().contains("a redirect to evil.example"),
            "{error}"
        );
        assert_eq!(post(redirect()).await.1, 1);
    }
}

#[tokio::test]
async fn redirect_within_the_host() {
    let body = r#"{"success":true,"result":[{"name":"w","state":"idle"}]}"#;
    let acts = || {
        [
            response("302 Found", "location: /elsewhere\r\n", ""),
            json("200 OK", body),
        ]
    };
    let (response, requests) = get(acts()).await;
    assert_eq!((response.unwrap().len(), requests), (1, 2));
    let (response, requests) = post(acts()).await;
    assert_eq!(
        (response.unwrap_err().status().unwrap().as_u16(), requests),
        (302, 1),
        "a POST is not redirected"
    );
}

#[tokio::test]
async fn redirect_circle_is_an_error() {
    let (response, requests) = get([response("302 Found", "location: /round\r\n", "")]).await;
    assert_eq!(
        (response.unwrap_err().status().unwrap().as_u16(), requests),
        (302, 6)
    );
}

//! Responses that cannot be decoded, or only in part.

use super::server::{Act, Server, json};
use super::{Error, NotingClock, builder, get};
use clientwright_runtime::Request as _;
use clientwright_runtime::json::Deviation;
use clientwright_runtime::{DecodePolicy, ErrorKind, Hook};
use std::sync::{Arc, Mutex};

/// The error of a list whose response is this JSON; it is not requested again.
pub(super) async fn refused(body: &str) -> Error {
    let (response, requests) = get([json("200 OK", body)]).await;
    assert_eq!(requests, 1);
    response.unwrap_err()
}

#[tokio::test]
async fn nesting_that_is_too_deep_is_an_error() {
    let error = refused(&format!(
        "{{\"success\":true,\"result\":{}",
        "[".repeat(200_000)
    ))
    .await;
    assert_eq!(error.kind(), ErrorKind::Decode);
    let error = refused(&format!(
        "{{\"success\":true,\"other\":{}",
        "{\"a\":".repeat(200_000)
    ))
    .await;
    assert_eq!(error.kind(), ErrorKind::Decode);
    let (response, _) = get([json("400 Bad Request", &"[".repeat(200_000))]).await;
    assert_eq!(response.unwrap_err().kind(), ErrorKind::Api);
}

#[tokio::test]
async fn json_of_invalid_utf8_is_an_error() {
    let body = b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 4\r\n\r\n\"\xff\xfe\"".to_vec();
    let (response, _) = get([Act::Response(body)]).await;
    let error = response.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Decode);
    assert!(
        error.to_string().contains("not UTF-8 after 1 bytes"),
        "{error}"
    );
    assert_eq!(error.raw_body().unwrap().len(), 4);
}

#[tokio::test]
async fn envelope_success_false() {
    let error =
        refused(r#"{"success":false,"errors":[{"code":7003,"message":"No route"}],"result":null}"#)
            .await;
    assert_eq!(error.kind(), ErrorKind::Api);
    assert!(error.to_string().contains("7003 No route"), "{error}");
}

#[tokio::test]
async fn envelope_result_null_or_absent() {
    let error = refused(r#"{"success":true,"errors":[],"result":null}"#).await;
    assert_eq!(
        (error.kind(), error.json_path()),
        (ErrorKind::Decode, Some("$.result"))
    );
    let error = refused(r#"{"success":true,"errors":[]}"#).await;
    assert_eq!(
        (error.kind(), error.json_path()),
        (ErrorKind::Decode, Some("$.result"))
    );
    assert!(
        error
            .to_string()
            .contains("lacks its data, the member `result`"),
        "{error}"
    );
}

#[tokio::test]
async fn body_that_is_empty_or_an_empty_object() {
    assert!(refused("").await.to_string().contains("is empty"));
    assert_eq!(refused("{}").await.kind(), ErrorKind::Decode);
    assert_eq!(refused("null").await.kind(), ErrorKind::Decode);
}

#[tokio::test]
async fn json_followed_by_text_is_an_error() {
    assert_eq!(
        refused(r#"{"success":true,"result":[]} garbage"#)
            .await
            .kind(),
        ErrorKind::Decode
    );
}

#[tokio::test]
async fn unknown_fields_and_enum_values() {
    let body = r#"{"success":true,"new":{"a":[1]},"result":[{"name":"w","state":"molten","color":"blue"}]}"#;
    let (response, _) = get([json("200 OK", body)]).await;
    assert_eq!(response.unwrap()[0].state.as_str(), "molten");
}

#[tokio::test]
async fn required_field_that_is_missing() {
    let error = refused(r#"{"success":true,"result":[{"state":"idle"}]}"#).await;
    assert_eq!(error.json_path(), Some("$.result[0]"));
    assert!(error.to_string().contains("`name`"), "{error}");
}

#[tokio::test]
async fn decode_error_of_wrong_types() {
    for (result, path) in [
        (r#"{"a":1}"#, "$.result"),
        (r#"[{"name":1,"state":"idle"}]"#, "$.result[0].name"),
        (
            r#"[{"name":"w","state":"idle","size":"big"}]"#,
            "$.result[0].size",
        ),
    ] {
        let error = refused(&format!(r#"{{"success":true,"result":{result}}}"#)).await;
        assert_eq!(
            (error.kind(), error.json_path()),
            (ErrorKind::Decode, Some(path))
        );
    }
}

#[tokio::test]
async fn decode_policy_tolerant_returns_what_can_be_read() {
    let body =
        r#"{"result":[{"state":"idle"},{"name":"w","state":"idle","size":"big"}],"success":true}"#;
    let server = Server::start([json("200 OK", body)]).await;
    let client = builder(&server, &NotingClock::default()).build().unwrap();
    let partial = client.widgets().list("a").send_tolerant().await.unwrap();
    assert_eq!(partial.value().len(), 2);
    assert_eq!(
        (partial.value()[1].name.as_str(), partial.value()[1].size),
        ("w", None)
    );
    let paths: Vec<&str> = partial.deviations().iter().map(Deviation::path).collect();
    assert_eq!(paths, ["$.result[0].name", "$.result[1].size"]);
    assert!(!partial.is_whole());
    let failed = Server::start([json("200 OK", r#"{"success":false,"result":[]}"#)]).await;
    let client = builder(&failed, &NotingClock::default()).build().unwrap();
    assert!(
        client
            .widgets()
            .list("a")
            .send_tolerant()
            .await
            .unwrap_err()
            .is_api()
    );
}

/// Notes where deviations are.
#[derive(Clone, Default)]
struct Places(Arc<Mutex<Vec<String>>>);

impl Hook for Places {
    fn deviation(&self, operation: &str, deviation: &Deviation) {
        let place = format!("{operation} {} {:?}", deviation.path(), deviation.kind());
        self.0.lock().unwrap().push(place);
    }
}

#[tokio::test]
async fn decode_policy_tolerant_leaves_out_optional_members_and_invents_nothing() {
    let harmless =
        r#"{"success":true,"result":[7,{"name":"w","state":"idle","size":"big","color":1}]}"#;
    let blank = r#"{"success":true,"result":[{"name":"w","state":"idle"},{"state":"idle"}]}"#;
    let server = Server::start([json("200 OK", harmless), json("200 OK", blank)]).await;
    let places = Places::default();
    let client = builder(&server, &NotingClock::default())
        .hook(places.clone())
        .decode_policy(DecodePolicy::Tolerant)
        .build()
        .unwrap();
    let widgets = client.widgets().list("a").send().await.unwrap();
    assert_eq!((widgets.len(), widgets[0].size), (1, None));
    assert_eq!(
        *places.0.lock().unwrap(),
        [
            "widgets-list $.result[0] WrongValue",
            "widgets-list $.result[1].size WrongValue",
            "widgets-list $.result[1].color UnknownField",
        ]
    );
    let error = client.widgets().list("a").send().await.unwrap_err();
    assert_eq!(
        (error.kind(), error.json_path()),
        (ErrorKind::Decode, Some("$.result[1].name"))
    );
    assert!(
        error
            .to_string()
            .contains("$.result[1].name: a required field is missing"),
        "{error}"
    );
    assert!(
        error.curl().unwrap().starts_with("curl -X GET "),
        "{error:?}"
    );
    // The last act is performed again and again.
    let strict = client
        .widgets()
        .list("a")
        .decode_policy(DecodePolicy::Strict);
    assert_eq!(
        strict.send().await.unwrap_err().json_path(),
        Some("$.result[1]")
    );
}

//! The errors of calls that the API refuses, and of undocumented responses.

use cloudflare_deployments::{Error, ErrorKind};
use serde_json::{Value, json};
use tests::wire::{
    ACCOUNT, Fake, PAGES_DEPLOYMENT, PROJECT, SCRIPT, WORKER_DEPLOYMENT, envelope, example, failure,
};
use wiremock::ResponseTemplate;

/// Returns the error of getting a Pages deployment, an operation whose permissions the pages name.
#[expect(clippy::expect_used, reason = "a test that gets no error has failed")]
async fn get_error(api: &Fake) -> Error {
    let client = api.client();
    let call = client
        .pages_deployments()
        .get(ACCOUNT, PROJECT, PAGES_DEPLOYMENT);
    call.send().await.expect_err("the call must fail")
}

/// Returns the error of deleting a Workers deployment, an operation without data.
#[expect(clippy::expect_used, reason = "a test that gets no error has failed")]
async fn delete_error(api: &Fake) -> Error {
    let client = api.client();
    let call = client
        .worker_deployments()
        .delete(ACCOUNT, SCRIPT, WORKER_DEPLOYMENT);
    call.send().await.expect_err("the call must fail")
}

#[tokio::test]
async fn api_error_has_the_operation_and_the_errors_of_the_api() {
    let body = json!({
        "errors": [{
            "code": 8_000_009,
            "message": "The deployment ID you have specified does not exist.",
            "documentation_url": "https://developers.cloudflare.com/pages",
            "source": { "pointer": "/deployment_id" },
        }],
        "messages": [],
        "result": null,
        "success": false,
    });
    let response = ResponseTemplate::new(404)
        .set_body_json(&body)
        .insert_header("cf-ray", "8f2a-VIE");
    let error = get_error(&Fake::responding_with(response).await).await;
    assert_eq!(error.kind(), ErrorKind::Api);
    assert_eq!(error.status().map(|status| status.as_u16()), Some(404));
    assert_eq!(error.operation(), Some("pages-deployments-get"));
    assert_eq!(error.request_id(), Some("8f2a-VIE"));
    let [message] = error.api_errors() else {
        panic!("{error:?}")
    };
    assert_eq!(message.code_number(), Some(8_000_009));
    assert_eq!(
        message.text(),
        "The deployment ID you have specified does not exist."
    );
    assert_eq!(
        message.documentation_url(),
        Some("https://developers.cloudflare.com/pages")
    );
    assert_eq!(message.pointer(), Some("/deployment_id"));
    let text = error.to_string();
    for part in [
        "pages-deployments-get",
        "404",
        "8000009",
        "does not exist",
        "8f2a-VIE",
    ] {
        assert!(text.contains(part), "no {part} in: {text}");
    }
}

#[tokio::test]
async fn api_error_of_a_missing_permission_lists_the_accepted_ones() {
    for status in [401, 403] {
        let api = Fake::responding(status, &failure(10000, "Authentication error")).await;
        let error = get_error(&api).await;
        assert_eq!(error.permissions(), ["Pages Read", "Pages Write"]);
        assert!(
            error
                .to_string()
                .contains("\"Pages Read\" or \"Pages Write\""),
            "{error}"
        );
        let error = delete_error(&api).await;
        assert!(
            error.to_string().contains("\"Workers Scripts Write\""),
            "{error}"
        );
    }
}

#[tokio::test]
async fn envelope_success_false_with_status_200_is_an_api_error() {
    let api = Fake::responding(200, &failure(10007, "This Worker does not exist")).await;
    for error in [get_error(&api).await, delete_error(&api).await] {
        assert_eq!(error.kind(), ErrorKind::Api);
        assert_eq!(error.status().map(|status| status.as_u16()), Some(200));
        assert_eq!(error.api_errors()[0].code_number(), Some(10007));
    }
}

#[tokio::test]
async fn html_error_keeps_its_status_and_an_excerpt() {
    let page = "<html><head><title>502 Bad Gateway</title></head></html>";
    let response = ResponseTemplate::new(502).set_body_raw(page, "text/html");
    let error = get_error(&Fake::responding_with(response).await).await;
    assert_eq!(error.kind(), ErrorKind::Api);
    assert_eq!(error.status().map(|status| status.as_u16()), Some(502));
    assert!(error.is_retryable());
    assert!(
        error.to_string().contains("502 Bad Gateway</title>"),
        "{error}"
    );
    assert_eq!(
        error.raw_body().map(|body| &body[..]),
        Some(page.as_bytes())
    );
}

#[tokio::test]
async fn decode_error_of_html_with_status_200() {
    let response = ResponseTemplate::new(200).set_body_raw("<html>Log in</html>", "text/html");
    let error = get_error(&Fake::responding_with(response).await).await;
    assert_eq!(error.kind(), ErrorKind::Decode);
    assert_eq!(
        error.raw_body().map(|body| &body[..]),
        Some(&b"<html>Log in</html>"[..])
    );
}

#[tokio::test]
async fn decode_error_of_a_wrong_type_has_its_path_and_no_other_values() {
    let mut body = example("pages-deployments-get.200");
    body["result"]["stages"][2]["started_on"] = json!(17);
    let error = get_error(&Fake::responding(200, &body).await).await;
    assert_eq!(error.kind(), ErrorKind::Decode);
    assert_eq!(error.json_path(), Some("$.result.stages[2].started_on"));
    let text = format!("{error} {error:?}");
    assert!(text.contains("result.stages[2].started_on"), "{text}");
    assert!(
        !text.contains("021e1057c18547eca7b79f2516f06o7x"),
        "a secret in: {text}"
    );
    let raw: Value = serde_json::from_slice(error.raw_body().unwrap()).unwrap();
    assert_eq!(raw, body);
}

#[tokio::test]
async fn decode_error_does_not_contain_a_secret() {
    let mut body = example("pages-deployments-get.200");
    body["result"]["env_vars"] = json!({ "KEY": { "type": "secret_text", "value": 987_654_321 } });
    let error = get_error(&Fake::responding(200, &body).await).await;
    assert_eq!(error.kind(), ErrorKind::Decode);
    assert!(
        !format!("{error} {error:?}").contains("987654321"),
        "{error:?}"
    );
}

#[tokio::test]
async fn decode_error_of_a_missing_required_member_has_its_path() {
    let mut body = example("pages-deployments-get.200");
    body["result"]["latest_stage"]
        .as_object_mut()
        .unwrap()
        .remove("status");
    let error = get_error(&Fake::responding(200, &body).await).await;
    assert_eq!(error.kind(), ErrorKind::Decode);
    assert!(error.to_string().contains("latest_stage"), "{error}");
    assert!(error.to_string().contains("status"), "{error}");
}

#[tokio::test]
async fn decode_error_of_a_response_without_data() {
    let mut body = envelope(&Value::Null);
    for body in [body.clone(), {
        body.as_object_mut().unwrap().remove("result");
        body
    }] {
        let error = get_error(&Fake::responding(200, &body).await).await;
        assert_eq!(error.kind(), ErrorKind::Decode, "{error}");
    }
}

#[tokio::test]
async fn credentials_are_not_shown_in_errors() {
    let api = Fake::responding(403, &failure(10000, "Authentication error")).await;
    let error = get_error(&api).await;
    let client = api.client();
    let shown = format!("{error} {error:?} {:?} {client:?}", error.curl());
    assert!(
        !shown.contains("Sn3lZJTBX6kkg7OdcBUAxOO963GEIyGQqnFTOFYY"),
        "{shown}"
    );
}

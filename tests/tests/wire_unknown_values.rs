//! Values that the document does not list are kept, and are sent unchanged.

use clientwright::{Request, generate_from};
use cloudflare_deployments::pages_deployments::{
    EnvironmentVariable, PagesDeployment, StageStatus, TriggerType,
};
use serde_json::{json, to_value};
use std::collections::BTreeMap;
use tests::wire::{ACCOUNT, Fake, PAGES_DEPLOYMENT, PROJECT, example};
use wiremock::ResponseTemplate;

#[expect(clippy::unwrap_used, reason = "a test that gets nothing has failed")]
async fn get(api: &Fake) -> PagesDeployment {
    let client = api.client();
    let call = client
        .pages_deployments()
        .get(ACCOUNT, PROJECT, PAGES_DEPLOYMENT);
    call.send().await.unwrap()
}

#[tokio::test]
async fn enum_value_that_is_unknown_is_kept() {
    let mut body = example("pages-deployments-get.200");
    body["result"]["latest_stage"]["status"] = json!("paused");
    body["result"]["deployment_trigger"]["type"] = json!("gitlab:push");
    body["result"]["skip_reason"] = json!("full_moon");
    let got = get(&Fake::responding(200, &body).await).await;
    assert!(matches!(got.latest_stage.status, StageStatus::Unknown(_)));
    assert_eq!(got.latest_stage.status.as_str(), "paused");
    assert_eq!(got.deployment_trigger.r#type.as_str(), "gitlab:push");
    assert!(!matches!(got.deployment_trigger.r#type, TriggerType::AdHoc));
    assert_eq!(to_value(&got).unwrap(), body["result"]);
}

#[tokio::test]
async fn tag_that_is_unknown_is_kept_with_its_whole_content() {
    let mut body = example("pages-deployments-get.200");
    body["result"]["env_vars"] = json!({
        "PLAIN": { "type": "plain_text", "value": "hello" },
        "SECRET": { "type": "secret_text", "value": "hunter2" },
        "NEW": { "type": "vault", "path": { "to": ["it"] }, "value": "hunter3" },
        "GONE": null,
    });
    let got = get(&Fake::responding(200, &body).await).await;
    let variables = got.env_vars.as_ref().unwrap();
    let Some(EnvironmentVariable::PlainText(plain)) = &variables["PLAIN"] else {
        panic!()
    };
    assert_eq!(plain.value, "hello");
    let Some(EnvironmentVariable::SecretText(secret)) = &variables["SECRET"] else {
        panic!()
    };
    assert_eq!(secret.value.expose(), "hunter2");
    let Some(EnvironmentVariable::Unknown(unknown)) = &variables["NEW"] else {
        panic!()
    };
    assert_eq!(unknown.tag(), Some("vault"));
    assert!(variables["GONE"].is_none());
    assert_eq!(to_value(&got).unwrap(), body["result"]);
    let shown = format!("{got:?}");
    assert!(!shown.contains("hunter"), "a secret in: {shown}");
    assert!(shown.contains("vault"), "{shown}");
}

#[tokio::test]
async fn members_that_are_not_declared_are_ignored() {
    let mut body = example("pages-deployments-get.200");
    let expected = body["result"].clone();
    body["result"]["kv_namespaces"] = json!({ "a": [1, null] });
    body["result_info"] = json!({ "page": 1 });
    let got = get(&Fake::responding(200, &body).await).await;
    assert_eq!(to_value(&got).unwrap(), expected);
}

#[tokio::test]
async fn nullable_optional_member_comes_back_as_it_was() {
    for change in [
        json!({ "uses_functions": null, "aliases": null, "env_vars": null, "skip_reason": null }),
        json!({ "uses_functions": false, "aliases": [], "env_vars": {}, "skip_reason": "path_config" }),
    ] {
        let mut body = example("pages-deployments-get.200");
        for (name, value) in change.as_object().unwrap() {
            body["result"][name] = value.clone();
        }
        for name in ["build_caching", "build_command", "web_analytics_token"] {
            body["result"]["build_config"][name] = json!(null);
        }
        body["result"]["build_config"]
            .as_object_mut()
            .unwrap()
            .remove("root_dir");
        let got = get(&Fake::responding(200, &body).await).await;
        assert_eq!(to_value(&got).unwrap(), body["result"]);
    }
}

/// Returns whether the generator emits a response of this media type as JSON.
#[expect(clippy::unwrap_used, reason = "a test that gets nothing has failed")]
fn is_emitted_as_json(media_type: &str) -> bool {
    let content = json!({ media_type: { "schema": { "type": "object" } } });
    let document = json!({
        "openapi": "3.1.0",
        "info": { "title": "T", "version": "1" },
        "paths": { "/a": { "get": { "responses": { "200": { "description": "", "content": content } } } } },
    });
    let files = BTreeMap::from([("api.json".to_owned(), document.to_string().into_bytes())]);
    let request = Request {
        spec: "api.json".to_owned(),
        ..Request::default()
    };
    let client = generate_from(&files, &request).client.unwrap();
    let response = &client.api.operations[0].responses[0];
    let received = response.media[0].kind.format.received.as_ref();
    received.is_some_and(|received| received.runtime_kind == "Json")
}

#[tokio::test]
async fn media_types_that_are_emitted_as_json_are_decoded_as_json() {
    let body = example("pages-deployments-get.200");
    let media_types = [
        "application/json",
        "application/json; charset=utf-8",
        "text/json",
        "text/x-json",
        "application/x-json",
        "application/vnd.test+json",
        "application/json-seq",
        "application/x-ndjson",
        "application/jsonp",
        "text/plain",
    ];
    let emitted = media_types
        .into_iter()
        .filter(|name| is_emitted_as_json(name));
    let emitted: Vec<&str> = emitted.collect();
    assert!(emitted.len() >= 5, "{emitted:?}");
    for media_type in emitted {
        let response = ResponseTemplate::new(200).set_body_raw(body.to_string(), media_type);
        let got = get(&Fake::responding_with(response).await).await;
        assert_eq!(to_value(&got).unwrap(), body["result"], "{media_type}");
    }
}

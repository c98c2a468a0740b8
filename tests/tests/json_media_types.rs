//! The generator and the runtime recognize the same media types as JSON.

use clientwright::model::media_types::is_json;
use tests::wire::{ACCOUNT, Fake, PAGES_DEPLOYMENT, PROJECT, example};
use wiremock::ResponseTemplate;

#[tokio::test]
async fn json_media_types_of_the_generator_are_those_of_the_runtime() {
    for (media_type, expected) in [
        ("application/json", true),
        ("Application/JSON; charset=utf-8", true),
        ("application/problem+json", true),
        ("application/vnd.api+json;version=1", true),
        ("text/json", true),
        ("text/x-json", true),
        ("model/gltf+json", true),
        ("model/json", true),
        ("application/json-seq", false),
        ("application/jsonl", false),
        ("application/x-ndjson", false),
        ("application/xml", false),
        ("application/yaml", false),
        ("image/png", false),
        ("multipart/json-like", false),
        ("text/csv", false),
        ("text/html; profile=application/json", false),
    ] {
        assert_eq!(is_json(media_type), expected, "{media_type}");
        let body = example("pages-deployments-get.200").to_string();
        let response = ResponseTemplate::new(200).set_body_raw(body, media_type);
        let api = Fake::responding_with(response).await;
        let client = api.client();
        let call = client
            .pages_deployments()
            .get(ACCOUNT, PROJECT, PAGES_DEPLOYMENT);
        let result = call.send().await;
        assert_eq!(result.is_ok(), expected, "{media_type}: {result:?}");
    }
}

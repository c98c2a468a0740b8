//! Versions of scripts and Pages projects on the wire: what is sent, and what is returned.

use cloudflare_deployments::pages_deployments::EnvironmentVariable;
use cloudflare_deployments::worker_versions::{WorkerBinding, WorkerVersionSource};
use serde_json::{Value, json, to_value};
use tests::wire::{ACCOUNT, Authorization, Fake, PROJECT, SCRIPT, envelope, example};

const VERSION: &str = "18f97339-c287-4872-9bdd-e2135c07ec12";

fn versions_path(rest: &str) -> String {
    format!("/accounts/{ACCOUNT}/workers/scripts/{SCRIPT}/versions{rest}")
}

#[tokio::test]
async fn worker_versions_list_returns_the_latest_first() {
    for authorization in Authorization::BOTH {
        let api = Fake::responding(200, &example("worker-versions-list.200")).await;
        let client = api.client_with(authorization);
        let list = client
            .worker_versions()
            .list(ACCOUNT, SCRIPT)
            .deployable(true)
            .await
            .unwrap();
        let result = &example("worker-versions-list.200")["result"];
        assert_eq!(&to_value(&list).unwrap(), result);
        let version = &list.items.as_ref().unwrap()[0];
        let metadata = version.metadata.as_ref().unwrap();
        assert_eq!(metadata.source, Some(WorkerVersionSource::Api));
        let path = versions_path("?deployable=true");
        api.saw(authorization, "GET", &path, None).await;
    }
}

#[tokio::test]
async fn worker_versions_get_returns_bindings_by_their_type() {
    let result = json!({
        "id": VERSION,
        "number": 3,
        "resources": {
            "bindings": [
                { "type": "kv_namespace", "name": "CACHE", "namespace_id": "0f2ac74b498b48028cb68387c421e279" },
                { "type": "secret_text", "name": "TOKEN" },
                { "type": "ratelimit", "name": "LIMIT", "namespace_id": "1001" },
            ],
            "script": { "etag": "13a3240e", "handlers": ["fetch"] },
            "script_runtime": { "usage_model": "standard", "limits": { "cpu_ms": 50 } },
        },
    });
    let api = Fake::responding(200, &envelope(&result)).await;
    let client = api.client();
    let version = client
        .worker_versions()
        .get(ACCOUNT, SCRIPT, VERSION)
        .await
        .unwrap();
    assert_eq!(to_value(&version).unwrap(), result);
    let bindings = version.resources.unwrap().bindings.unwrap();
    let [
        WorkerBinding::KvNamespace(cache),
        WorkerBinding::SecretText(token),
        WorkerBinding::Unknown(limit),
    ] = bindings.as_slice()
    else {
        panic!("other bindings: {bindings:?}");
    };
    assert_eq!(
        (cache.name.as_str(), token.name.as_str()),
        ("CACHE", "TOKEN")
    );
    assert_eq!(limit.tag(), Some("ratelimit"));
    let path = versions_path(&format!("/{VERSION}"));
    api.saw(Authorization::Token, "GET", &path, None).await;
}

fn project() -> Value {
    json!({
        "id": "7b162ea7-7367-4d67-bcde-1160995d5",
        "name": PROJECT,
        "created_on": "2017-01-01T00:00:00Z",
        "production_branch": "main",
        "domains": ["example.com"],
        "canonical_deployment": null,
        "latest_deployment": example("pages-deployments-get.200")["result"],
        "deployment_configs": {
            "preview": { "kv_namespaces": null, "placement": null },
            "production": {
                "env_vars": { "MODE": { "type": "plain_text", "value": "live" } },
                "r2_buckets": { "FILES": { "name": "files", "jurisdiction": null } },
                "services": { "GONE": null },
            },
        },
        "uses_functions": null,
    })
}

#[tokio::test]
async fn pages_projects_list_returns_the_projects() {
    for authorization in Authorization::BOTH {
        let api = Fake::responding(200, &envelope(&json!([project()]))).await;
        let client = api.client_with(authorization);
        let projects = client.pages_projects().list(ACCOUNT).await.unwrap();
        assert_eq!(to_value(&projects).unwrap(), json!([project()]));
        let path = format!("/accounts/{ACCOUNT}/pages/projects");
        api.saw(authorization, "GET", &path, None).await;
    }
}

#[tokio::test]
async fn pages_projects_get_returns_settings_and_deployments() {
    let api = Fake::responding(200, &envelope(&project())).await;
    let client = api.client();
    let read = client.pages_projects().get(ACCOUNT, PROJECT).await.unwrap();
    assert_eq!(to_value(&read).unwrap(), project());
    let production = read.deployment_configs.unwrap().production.unwrap();
    let variables = production.env_vars.into_option().unwrap();
    let Some(EnvironmentVariable::PlainText(mode)) = &variables["MODE"] else {
        panic!("another variable: {variables:?}");
    };
    assert_eq!(mode.value, "live");
    let services = production.services.into_option().unwrap();
    assert!(services["GONE"].is_none());
    let path = format!("/accounts/{ACCOUNT}/pages/projects/{PROJECT}");
    api.saw(Authorization::Token, "GET", &path, None).await;
}

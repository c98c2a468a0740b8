//! Each operation with both ways to authenticate: the request that is sent, and the response.

use cloudflare_deployments::Request;
use cloudflare_deployments::pages_deployments::PagesDeployment;
use cloudflare_deployments::worker_deployments::{
    WorkerDeployment, WorkerDeploymentAnnotations, WorkerDeploymentCreate, WorkerDeploymentVersion,
};
use serde_json::{Value, json, to_value};
use tests::wire::{
    ACCOUNT, Authorization, Fake, PAGES_DEPLOYMENT, PROJECT, SCRIPT, WORKER_DEPLOYMENT, envelope,
    example,
};

fn worker_path(rest: &str) -> String {
    format!("/accounts/{ACCOUNT}/workers/scripts/{SCRIPT}/deployments{rest}")
}

fn pages_path(rest: &str) -> String {
    format!("/accounts/{ACCOUNT}/pages/projects/{PROJECT}/deployments{rest}")
}

fn worker_deployment() -> Value {
    example("worker-deployments-create.200")["result"].clone()
}

fn pages_deployment() -> Value {
    example("pages-deployments-get.200")["result"].clone()
}

#[tokio::test]
async fn worker_deployments_create_sends_the_body_of_the_page() {
    for authorization in Authorization::BOTH {
        let api = Fake::responding(200, &example("worker-deployments-create.200")).await;
        let version = WorkerDeploymentVersion::new(100.0, "182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e");
        let body = WorkerDeploymentCreate::new(vec![version]);
        let client = api.client_with(authorization);
        let created: WorkerDeployment = client
            .worker_deployments()
            .create(ACCOUNT, SCRIPT, &body)
            .send()
            .await
            .unwrap();
        assert_eq!(to_value(&created).unwrap(), worker_deployment());
        let sent = example("worker-deployments-create.body");
        api.saw(authorization, "POST", &worker_path(""), Some(&sent))
            .await;
    }
}

#[tokio::test]
async fn worker_deployments_create_sends_what_is_optional_where_it_is_set() {
    let api = Fake::responding(200, &example("worker-deployments-create.200")).await;
    let versions = vec![
        WorkerDeploymentVersion::new(90.0, "182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e"),
        WorkerDeploymentVersion::new(10.0, "f64788e9-fccd-4d4a-a28a-cb84f88f6d3e"),
    ];
    let notes = WorkerDeploymentAnnotations::new().with_workers_message("Deploy bug fix.");
    let body = WorkerDeploymentCreate::new(versions).with_annotations(notes);
    let client = api.client();
    client
        .worker_deployments()
        .create(ACCOUNT, SCRIPT, &body)
        .force(true)
        .send()
        .await
        .unwrap();
    let sent = json!({
        "strategy": "percentage",
        "versions": [
            { "percentage": 90, "version_id": "182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e" },
            { "percentage": 10, "version_id": "f64788e9-fccd-4d4a-a28a-cb84f88f6d3e" },
        ],
        "annotations": { "workers/message": "Deploy bug fix." },
    });
    api.saw(
        Authorization::Token,
        "POST",
        &worker_path("?force=true"),
        Some(&sent),
    )
    .await;
}

#[tokio::test]
async fn worker_deployments_list_returns_the_latest_first() {
    for authorization in Authorization::BOTH {
        let mut older = worker_deployment();
        older["id"] = json!("f64788e9-fccd-4d4a-a28a-cb84f88f6d3e");
        let result = json!({ "deployments": [worker_deployment(), older] });
        let api = Fake::responding(200, &envelope(&result)).await;
        let client = api.client_with(authorization);
        let list = client
            .worker_deployments()
            .list(ACCOUNT, SCRIPT)
            .send()
            .await
            .unwrap();
        assert_eq!(list.deployments[0].id.as_str(), WORKER_DEPLOYMENT);
        assert_eq!(to_value(&list).unwrap(), result);
        api.saw(authorization, "GET", &worker_path(""), None).await;
    }
}

#[tokio::test]
async fn worker_deployments_get_returns_the_deployment() {
    for authorization in Authorization::BOTH {
        let api = Fake::responding(200, &example("worker-deployments-create.200")).await;
        let client = api.client_with(authorization);
        let call = client
            .worker_deployments()
            .get(ACCOUNT, SCRIPT, WORKER_DEPLOYMENT);
        let deployment: WorkerDeployment = call.send().await.unwrap();
        assert_eq!(to_value(&deployment).unwrap(), worker_deployment());
        let path = worker_path(&format!("/{WORKER_DEPLOYMENT}"));
        api.saw(authorization, "GET", &path, None).await;
    }
}

#[tokio::test]
async fn worker_deployments_delete_returns_only_messages() {
    for authorization in Authorization::BOTH {
        let api = Fake::responding(200, &example("worker-deployments-delete.200")).await;
        let client = api.client_with(authorization);
        let call = client
            .worker_deployments()
            .delete(ACCOUNT, SCRIPT, WORKER_DEPLOYMENT);
        let response = call.send_full().await.unwrap();
        assert_eq!(response.messages[0].text(), "message");
        let () = response.data;
        let path = worker_path(&format!("/{WORKER_DEPLOYMENT}"));
        api.saw(authorization, "DELETE", &path, None).await;
    }
}

#[tokio::test]
async fn pages_deployments_create_returns_the_deployment() {
    for authorization in Authorization::BOTH {
        let api = Fake::responding(200, &example("pages-deployments-get.200")).await;
        let client = api.client_with(authorization);
        let created = client
            .pages_deployments()
            .create(ACCOUNT, PROJECT)
            .send()
            .await
            .unwrap();
        assert_eq!(to_value(&created).unwrap(), pages_deployment());
        api.saw(authorization, "POST", &pages_path(""), None).await;
    }
}

#[tokio::test]
async fn pages_deployments_list_returns_the_deployments() {
    for authorization in Authorization::BOTH {
        let result = json!([pages_deployment(), pages_deployment()]);
        let api = Fake::responding(200, &envelope(&result)).await;
        let client = api.client_with(authorization);
        let list: Vec<PagesDeployment> = client
            .pages_deployments()
            .list(ACCOUNT, PROJECT)
            .send()
            .await
            .unwrap();
        assert_eq!(to_value(&list).unwrap(), result);
        api.saw(authorization, "GET", &pages_path(""), None).await;
    }
}

#[tokio::test]
async fn pages_deployments_get_returns_the_deployment() {
    for authorization in Authorization::BOTH {
        let api = Fake::responding(200, &example("pages-deployments-get.200")).await;
        let client = api.client_with(authorization);
        let call = client
            .pages_deployments()
            .get(ACCOUNT, PROJECT, PAGES_DEPLOYMENT);
        let deployment: PagesDeployment = call.send().await.unwrap();
        assert_eq!(deployment.id, PAGES_DEPLOYMENT);
        assert_eq!(to_value(&deployment).unwrap(), pages_deployment());
        let path = pages_path(&format!("/{PAGES_DEPLOYMENT}"));
        api.saw(authorization, "GET", &path, None).await;
    }
}

#[tokio::test]
async fn pages_deployments_delete_returns_undescribed_json() {
    for authorization in Authorization::BOTH {
        for result in [Value::Null, json!({}), json!({ "id": PAGES_DEPLOYMENT })] {
            let api = Fake::responding(200, &envelope(&result)).await;
            let client = api.client_with(authorization);
            let call = client
                .pages_deployments()
                .delete(ACCOUNT, PROJECT, PAGES_DEPLOYMENT);
            let data: Value = call.send().await.unwrap();
            assert_eq!(data, result);
            let path = pages_path(&format!("/{PAGES_DEPLOYMENT}"));
            api.saw(authorization, "DELETE", &path, None).await;
        }
    }
}

#[tokio::test]
async fn pages_deployments_logs_returns_the_lines() {
    for authorization in Authorization::BOTH {
        let result = json!({
            "data": [{ "line": "Cloning repository...", "ts": "2021-04-20T19:35:29.0749819Z" }],
            "includes_container_logs": true,
            "total": 1,
        });
        let api = Fake::responding(200, &envelope(&result)).await;
        let client = api.client_with(authorization);
        let call = client
            .pages_deployments()
            .logs(ACCOUNT, PROJECT, PAGES_DEPLOYMENT);
        let logs = call.send().await.unwrap();
        assert_eq!(logs.data[0].line, "Cloning repository...");
        assert_eq!(to_value(&logs).unwrap(), result);
        let path = pages_path(&format!("/{PAGES_DEPLOYMENT}/history/logs"));
        api.saw(authorization, "GET", &path, None).await;
    }
}

#[tokio::test]
async fn pages_deployments_retry_returns_the_new_deployment() {
    for authorization in Authorization::BOTH {
        let api = Fake::responding(200, &example("pages-deployments-get.200")).await;
        let client = api.client_with(authorization);
        let call = client
            .pages_deployments()
            .retry(ACCOUNT, PROJECT, PAGES_DEPLOYMENT);
        assert_eq!(
            to_value(call.send().await.unwrap()).unwrap(),
            pages_deployment()
        );
        let path = pages_path(&format!("/{PAGES_DEPLOYMENT}/retry"));
        api.saw(authorization, "POST", &path, None).await;
    }
}

#[tokio::test]
async fn pages_deployments_rollback_returns_the_deployment() {
    for authorization in Authorization::BOTH {
        let api = Fake::responding(200, &example("pages-deployments-get.200")).await;
        let client = api.client_with(authorization);
        let call = client
            .pages_deployments()
            .rollback(ACCOUNT, PROJECT, PAGES_DEPLOYMENT);
        assert_eq!(
            to_value(call.send().await.unwrap()).unwrap(),
            pages_deployment()
        );
        let path = pages_path(&format!("/{PAGES_DEPLOYMENT}/rollback"));
        api.saw(authorization, "POST", &path, None).await;
    }
}

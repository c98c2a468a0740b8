//! Lists in pages, and an upload, on the wire.

use cloudflare_deployments::pages_deployments::{
    CommitDirty, DeploymentEnvironment, PagesDeploymentCreate,
};
use cloudflare_deployments::runtime::transport::{Body, Transport, TransportError};
use cloudflare_deployments::runtime::{BoxFuture, Checkpoint, EndReason, File};
use cloudflare_deployments::{Client, Credentials};
use serde_json::{Value, json};
use std::sync::{Arc, Mutex};
use tests::wire::{ACCOUNT, Fake, PAGES_DEPLOYMENT, PROJECT, SCRIPT, example};

/// Returns three deployments, two in a page, and records its requests.
#[derive(Clone, Debug)]
struct Lists {
    requests: Arc<Mutex<Vec<String>>>,
    /// Whether each page contains all deployments.
    at_once: bool,
}

#[expect(clippy::expect_used, reason = "a test whose fake fails has failed")]
impl Lists {
    fn new(at_once: bool) -> Self {
        let requests = Arc::default();
        Self { requests, at_once }
    }

    fn client(&self) -> Client {
        let builder = Client::builder()
            .credentials(Credentials::anonymous())
            .transport(self.clone());
        builder.build().expect("the settings are fine")
    }

    fn requests(&self) -> Vec<String> {
        let requests = self.requests.lock().expect("no test panics while it sends");
        requests
            .iter()
            .filter_map(|url| Some(url.split_once('?')?.1.to_owned()))
            .collect()
    }

    fn response(&self, url: &str) -> Value {
        let (name, pages) = if url.contains("/workers/") {
            ("worker-deployments-create.200", false)
        } else {
            ("pages-deployments-get.200", true)
        };
        let one = |number: usize| {
            let mut one = example(name)["result"].clone();
            one["id"] = json!(format!("deployment {number}"));
            one
        };
        let second = url.split(['?', '&']).any(|pair| pair == "page=2");
        let page = if second { 2 } else { 1 };
        let numbers = match (self.at_once, page) {
            (true, _) => 1..4,
            (false, 1) => 1..3,
            (false, _) => 3..4,
        };
        let deployments: Vec<Value> = numbers.map(one).collect();
        let mut response = json!({"errors": [], "messages": [], "success": true});
        response["result"] = if pages {
            response["result_info"] = json!({"page": page, "total_pages": 2, "total_count": 3});
            json!(deployments)
        } else {
            json!({ "deployments": deployments })
        };
        response
    }
}

impl Transport for Lists {
    fn send(
        &self,
        request: http::Request<Body>,
    ) -> BoxFuture<'static, Result<http::Response<Body>, TransportError>> {
        let url = request.uri().to_string();
        let body = self.response(&url).to_string();
        if let Ok(mut requests) = self.requests.lock() {
            requests.push(url);
        }
        Box::pin(async { Ok(http::Response::new(Body::from(body))) })
    }
}

#[tokio::test]
async fn pages_deployments_come_from_all_pages() {
    let api = Lists::new(false);
    let client = api.client();
    let call = client.pages_deployments().list(ACCOUNT, PROJECT);
    let mut items = call.env(&DeploymentEnvironment::Production).items();
    let mut ids = Vec::new();
    while let Some(deployment) = items.next().await.transpose().unwrap() {
        ids.push(deployment.id);
    }
    assert_eq!(ids, ["deployment 1", "deployment 2", "deployment 3"]);
    assert_eq!(items.end_reason(), Some(EndReason::LastPage));
    assert_eq!(api.requests(), ["env=production", "env=production&page=2"]);
}

#[tokio::test]
async fn paging_continues_from_a_checkpoint_that_was_stored_as_text() {
    let api = Lists::new(false);
    let client = api.client();
    let list = || {
        client
            .pages_deployments()
            .list(ACCOUNT, PROJECT)
            .per_page(2)
    };
    let mut items = list().items();
    items.next().await.unwrap().unwrap();
    let kept = serde_json::to_string(&items.checkpoint()).unwrap();
    let checkpoint: Checkpoint = serde_json::from_str(&kept).unwrap();
    let mut rest = list().items().resume(&checkpoint).max_items(1);
    assert_eq!(rest.next().await.unwrap().unwrap().id, "deployment 2");
    assert!(rest.next().await.is_none());
    assert_eq!(rest.end_reason(), Some(EndReason::Limit));
    assert_eq!(api.requests(), ["per_page=2", "per_page=2"]);
}

#[tokio::test]
async fn worker_deployments_are_returned_once_even_if_the_api_returns_all_in_each_page() {
    let api = Lists::new(true);
    let client = api.client();
    let call = client.worker_deployments().list(ACCOUNT, SCRIPT);
    let mut items = call.since("2026-01-01T00:00:00Z").items();
    let mut ids = Vec::new();
    while let Some(deployment) = items.next().await.transpose().unwrap() {
        ids.push(deployment.id.as_str().to_owned());
    }
    assert_eq!(ids, ["deployment 1", "deployment 2", "deployment 3"]);
    assert_eq!(items.end_reason(), Some(EndReason::RepeatedPage));
    assert_eq!(
        api.requests(),
        [
            "since=2026-01-01T00%3A00%3A00Z",
            "page=2&since=2026-01-01T00%3A00%3A00Z"
        ]
    );
}

#[tokio::test]
async fn multipart_upload_has_named_parts() {
    let api = Fake::responding(200, &example("pages-deployments-get.200")).await;
    let body = PagesDeploymentCreate::new()
        .with_branch("staging")
        .with_commit_dirty(CommitDirty::False)
        .with_manifest("{\"/index.html\": \"abc\"}")
        .with_headers(File::from("/*\n  X-Frame-Options: DENY\n"))
        .with_worker_js(File::from(vec![0, 159, 255]));
    let client = api.client();
    let create = client.pages_deployments().create(ACCOUNT, PROJECT);
    create.body(&body).send().await.unwrap();
    let request = api.requests().await.remove(0);
    let media_type = request.headers["content-type"].to_str().unwrap();
    let boundary = media_type
        .strip_prefix("multipart/form-data; boundary=")
        .unwrap();
    let parts = parts(&request.body, boundary.trim_matches('"'));
    let names: Vec<&str> = parts.iter().map(|(name, _, _)| name.as_str()).collect();
    assert_eq!(
        names,
        [
            "branch",
            "commit_dirty",
            "manifest",
            "_headers",
            "_worker.js"
        ]
    );
    let values: Vec<&[u8]> = parts.iter().map(|(_, _, value)| value.as_slice()).collect();
    assert_eq!(values[..2], [&b"staging"[..], b"false"]);
    assert_eq!(values[2], b"{\"/index.html\": \"abc\"}");
    assert_eq!(values[3], b"/*\n  X-Frame-Options: DENY\n");
    assert_eq!(values[4], [0, 159, 255]);
    let files: Vec<bool> = parts.iter().map(|(_, file, _)| *file).collect();
    assert_eq!(files, [false, false, false, true, true]);
}

#[tokio::test]
async fn pages_deployment_is_created_without_a_body_and_deleted_with_force() {
    let api = Fake::responding(200, &example("pages-deployments-get.200")).await;
    let client = api.client();
    let pages = client.pages_deployments();
    pages.create(ACCOUNT, PROJECT).send().await.unwrap();
    let delete = pages.delete(ACCOUNT, PROJECT, PAGES_DEPLOYMENT);
    delete.force(true).send().await.unwrap();
    let requests = api.requests().await;
    assert!(requests[0].body.is_empty() && !requests[0].headers.contains_key("content-type"));
    assert_eq!(requests[1].url.query(), Some("force=true"));
}

/// Returns the parts of a multipart body: name, whether it is a file, content.
fn parts(body: &[u8], boundary: &str) -> Vec<(String, bool, Vec<u8>)> {
    let delimiter = format!("--{boundary}");
    let mut parts = Vec::new();
    let mut rest = body;
    while let Some(start) = find(rest, delimiter.as_bytes()) {
        rest = &rest[start + delimiter.len()..];
        let (Some(end), Some(head)) = (find(rest, delimiter.as_bytes()), find(rest, b"\r\n\r\n"))
        else {
            break;
        };
        let headers = String::from_utf8_lossy(&rest[..head]);
        let name = headers
            .split("; name=\"")
            .nth(1)
            .and_then(|name| name.split('"').next());
        let content = rest[head + 4..end]
            .strip_suffix(b"\r\n")
            .unwrap_or_default();
        let file = headers.contains("; filename=\"");
        parts.push((name.unwrap_or_default().to_owned(), file, content.to_vec()));
    }
    parts
}

fn find(text: &[u8], pattern: &[u8]) -> Option<usize> {
    text.windows(pattern.len())
        .position(|window| window == pattern)
}

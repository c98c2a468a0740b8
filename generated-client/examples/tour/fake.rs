//! A fake of the API on loopback: it remembers what it is told, and each look at a Pages deployment
//! lets its build go one stage further.

use std::sync::{Mutex, PoisonError};

use serde_json::{Value, json};
use wiremock::matchers::any;
use wiremock::{Mock, MockServer, Request, Respond, ResponseTemplate};

const STAGES: [&str; 5] = ["queued", "initialize", "clone_repo", "build", "deploy"];
const LINES: [&str; 5] = [
    "Waiting for a machine",
    "Initializing build environment",
    "Cloning repository",
    "Executing user command: npm run build",
    "Success: Assets published!",
];
const EARLIER: &str = "9c1e54a2-3f0b-4c55-8b61-0d5f0c6a7e11";

/// Starts the fake; it stops when the server is dropped.
pub(crate) async fn start() -> MockServer {
    let server = MockServer::start().await;
    let versions =
        json!([{ "percentage": 100, "version_id": "182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e" }]);
    let earlier = worker(EARLIER, &versions);
    let fake = Fake(Mutex::new(State {
        workers: vec![earlier],
        stage: 0,
    }));
    Mock::given(any()).respond_with(fake).mount(&server).await;
    server
}

struct Fake(Mutex<State>);

struct State {
    /// The deployments of the Workers script, the latest first.
    workers: Vec<Value>,
    /// How far the build of the Pages deployment is.
    stage: usize,
}

impl Respond for Fake {
    fn respond(&self, request: &Request) -> ResponseTemplate {
        let mut state = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let path = request.url.path().trim_start_matches('/');
        let segments: Vec<&str> = path.split('/').skip(2).collect();
        match (request.method.as_str(), segments.as_slice()) {
            (method, ["workers", "scripts", _, "deployments", rest @ ..]) => {
                state.answer_worker(method, rest, &request.body)
            }
            (method, ["pages", "projects", _, "deployments", rest @ ..]) => {
                state.answer_pages(method, rest)
            }
            _ => refused(404, 7003, "Could not route to this path"),
        }
    }
}

impl State {
    fn answer_worker(&mut self, method: &str, rest: &[&str], body: &[u8]) -> ResponseTemplate {
        match (method, rest) {
            ("POST", []) => {
                let body: Value = serde_json::from_slice(body).unwrap_or_default();
                let mut created = worker("182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e", &body["versions"]);
                created["annotations"] = body["annotations"].clone();
                self.workers.insert(0, created.clone());
                answer(&created)
            }
            ("GET", []) => answer(&json!({ "deployments": self.workers })),
            ("DELETE", [id])
                if self
                    .workers
                    .first()
                    .is_some_and(|latest| latest["id"] == *id) =>
            {
                refused(
                    400,
                    10_061,
                    "The latest deployment serves traffic and cannot be deleted",
                )
            }
            ("DELETE", [id]) => {
                self.workers.retain(|deployment| deployment["id"] != *id);
                ResponseTemplate::new(200)
                    .set_body_json(json!({ "errors": [], "messages": [], "success": true }))
            }
            _ => refused(405, 10_001, "Method not allowed"),
        }
    }

    fn answer_pages(&mut self, method: &str, rest: &[&str]) -> ResponseTemplate {
        match (method, rest) {
            ("POST", []) => {
                self.stage = 0;
                answer(&pages("f64788e9-fccd-4d4a-a28a-cb84f88f6d3e", 0))
            }
            ("GET", []) => answer(&json!([pages(EARLIER, STAGES.len())])),
            ("GET", [id]) => {
                self.stage = (self.stage + 1).min(STAGES.len());
                answer(&pages(id, self.stage))
            }
            ("GET", [_, "history", "logs"]) => {
                let lines = LINES
                    .iter()
                    .take(self.stage + 1)
                    .map(|line| json!({ "line": line, "ts": "2026-11-22T00:00:00.000000Z" }));
                let lines: Vec<_> = lines.collect();
                answer(&json!({
                    "total": lines.len(), "includes_container_logs": true, "data": lines,
                }))
            }
            ("POST", [id, "retry" | "rollback"]) => answer(&pages(id, STAGES.len())),
            _ => refused(405, 8_000_000, "Method not allowed"),
        }
    }
}

fn answer(result: &Value) -> ResponseTemplate {
    ResponseTemplate::new(200)
        .set_body_json(json!({ "errors": [], "messages": [], "success": true, "result": result }))
}

fn refused(status: u16, code: u32, message: &str) -> ResponseTemplate {
    let body = json!({
        "errors": [{ "code": code, "message": message }],
        "messages": [], "success": false, "result": null,
    });
    ResponseTemplate::new(status)
        .set_body_json(body)
        .insert_header("cf-ray", "8f2a90b1c4d5-VIE")
}

fn worker(id: &str, versions: &Value) -> Value {
    json!({
        "id": id, "created_on": "2026-11-22T00:00:00Z", "source": "api", "strategy": "percentage",
        "versions": versions, "author_email": "dev@example.com",
    })
}

/// A Pages deployment whose first stages, as many as given, are done.
fn pages(id: &str, done: usize) -> Value {
    let time = |reached: bool| reached.then_some("2026-11-22T00:00:00.000000Z");
    let stages = STAGES.iter().enumerate().map(|(index, name)| {
        let status = match index.cmp(&done) {
            std::cmp::Ordering::Less => "success",
            std::cmp::Ordering::Equal => "active",
            std::cmp::Ordering::Greater => "idle",
        };
        json!({
            "name": name, "status": status,
            "started_on": time(index <= done), "ended_on": time(index < done),
        })
    });
    let stages: Vec<_> = stages.collect();
    json!({
        "id": id, "short_id": id.get(..8), "environment": "production", "url": "https://example.pages.dev",
        "aliases": null, "env_vars": { "API_KEY": { "type": "secret_text", "value": "" } },
        "build_config": { "web_analytics_tag": null, "web_analytics_token": null },
        "created_on": "2026-11-22T00:00:00.000000Z", "modified_on": "2026-11-22T00:00:00.000000Z",
        "deployment_trigger": {
            "type": "github:push",
            "metadata": {
                "branch": "main", "commit_dirty": false, "commit_message": "Update index.html",
                "commit_hash": "ad9ccd918a81025731e10e40267e11273a263421",
            },
        },
        "is_skipped": false, "latest_stage": stages.get(done).or(stages.last()), "stages": stages,
        "project_id": "7b162ea7-7367-4d67-bcde-1160995d5e0c", "project_name": "my-project",
        "source": {
            "type": "github",
            "config": {
                "deployments_enabled": true, "owner": "my-org", "owner_id": "1", "path_excludes": [],
                "path_includes": ["*"], "pr_comments_enabled": true, "preview_branch_excludes": [],
                "preview_branch_includes": ["*"], "preview_deployment_setting": "all",
                "production_branch": "main", "production_deployments_enabled": true,
                "repo_id": "2", "repo_name": "my-repo",
            },
        },
        "uses_functions": false,
    })
}

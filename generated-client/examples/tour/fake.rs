//! A fake of the API in this process: it keeps the created deployments, and each request of a Pages deployment
//! advances its build by one stage.

use std::sync::{Arc, Mutex, PoisonError};

use cloudflare_deployments::runtime::fake::{Fake, Reply, Request};
use serde_json::{Value, json};

const STAGES: [&str; 5] = ["queued", "initialize", "clone_repo", "build", "deploy"];
const LINES: [&str; 5] = [
    "Waiting for a machine",
    "Initializing build environment",
    "Cloning repository",
    "Executing user command: npm run build",
    "Success: Assets published!",
];
const EARLIER: &str = "9c1e54a2-3f0b-4c55-8b61-0d5f0c6a7e11";

/// Returns the fake. Other operations respond with the examples of the document.
pub(crate) fn fake() -> Fake {
    let versions =
        json!([{ "percentage": 100, "version_id": "182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e" }]);
    let state = Arc::new(Mutex::new(State {
        workers: vec![worker(EARLIER, &versions)],
        stage: 0,
    }));
    let fake = cloudflare_deployments::fake();
    let handlers: [(&str, Handler); 8] = [
        ("worker-deployments-create", State::create_worker),
        ("worker-deployments-list", State::list_workers),
        ("worker-deployments-delete", State::delete_worker),
        ("pages-deployments-create", State::create_pages),
        ("pages-deployments-list", State::list_pages),
        ("pages-deployments-get", State::get_pages),
        ("pages-deployments-logs", State::logs),
        ("pages-deployments-rollback", State::roll_back),
    ];
    for (operation, reply) in handlers {
        let state = Arc::clone(&state);
        fake.on(operation).with(move |request| {
            reply(
                &mut state.lock().unwrap_or_else(PoisonError::into_inner),
                request,
            )
        });
    }
    fake
}

/// Returns the response of an operation.
type Handler = fn(&mut State, &Request) -> Reply;

struct State {
    /// The deployments of the Workers script, the latest first.
    workers: Vec<Value>,
    /// The number of finished stages of the Pages deployment.
    stage: usize,
}

impl State {
    fn create_worker(&mut self, request: &Request) -> Reply {
        let body: Value = serde_json::from_slice(&request.body).unwrap_or_default();
        let mut created = worker("182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e", &body["versions"]);
        created["annotations"] = body["annotations"].clone();
        self.workers.insert(0, created.clone());
        success(&created)
    }

    fn list_workers(&mut self, _: &Request) -> Reply {
        success(&json!({ "deployments": self.workers }))
    }

    fn delete_worker(&mut self, request: &Request) -> Reply {
        let id = request.argument("deployment_id").unwrap_or_default();
        if self
            .workers
            .first()
            .is_some_and(|latest| latest["id"] == id)
        {
            return refused("The latest deployment serves traffic and cannot be deleted");
        }
        self.workers.retain(|deployment| deployment["id"] != id);
        Reply::json(
            200,
            &json!({ "errors": [], "messages": [], "success": true }),
        )
    }

    fn create_pages(&mut self, _: &Request) -> Reply {
        self.stage = 0;
        success(&pages("f64788e9-fccd-4d4a-a28a-cb84f88f6d3e", 0))
    }

    fn list_pages(&mut self, _: &Request) -> Reply {
        let latest = pages("f64788e9-fccd-4d4a-a28a-cb84f88f6d3e", self.stage);
        success(&json!([latest, pages(EARLIER, STAGES.len())]))
    }

    fn get_pages(&mut self, request: &Request) -> Reply {
        self.stage = (self.stage + 1).min(STAGES.len());
        let id = request.argument("deployment_id").unwrap_or_default();
        success(&pages(id, self.stage))
    }

    fn roll_back(&mut self, request: &Request) -> Reply {
        let id = request.argument("deployment_id").unwrap_or_default();
        self.stage = STAGES.len();
        success(&pages(id, self.stage))
    }

    fn logs(&mut self, _: &Request) -> Reply {
        let lines = LINES
            .iter()
            .take(self.stage + 1)
            .map(|line| json!({ "line": line, "ts": "2026-11-22T00:00:00.000000Z" }));
        let lines: Vec<_> = lines.collect();
        success(&json!({ "total": lines.len(), "includes_container_logs": true, "data": lines }))
    }
}

fn success(result: &Value) -> Reply {
    let body = json!({ "errors": [], "messages": [], "success": true, "result": result });
    Reply::json(200, &body)
}

fn refused(message: &str) -> Reply {
    let body = json!({
        "errors": [{ "code": 10_061, "message": message }],
        "messages": [], "success": false, "result": null,
    });
    Reply::json(400, &body).header("cf-ray", "8f2a90b1c4d5-VIE")
}

fn worker(id: &str, versions: &Value) -> Value {
    json!({
        "id": id, "created_on": "2026-11-22T00:00:00Z", "source": "api", "strategy": "percentage",
        "versions": versions, "author_email": "dev@example.com",
    })
}

/// Returns a Pages deployment whose first `done` stages are finished.
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

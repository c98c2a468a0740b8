//! The fake of the API: its responses, the requests that it refuses, and the faults that it simulates.

#![expect(clippy::unwrap_used, reason = "helpers of tests fail the test")]

use std::io::{Read, Write};
use std::net::TcpStream;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use cloudflare_deployments::runtime::fake::{self, Fake, Loopback, Permissions, Reply};
use cloudflare_deployments::runtime::{BoxFuture, Clock, ErrorKind};
use cloudflare_deployments::worker_deployments::{
    WorkerDeployment, WorkerDeploymentCreate, WorkerDeploymentVersion,
};
use cloudflare_deployments::{Client, Credentials, Request};
use serde_json::json;
use tests::wire::{ACCOUNT, PAGES_DEPLOYMENT, PROJECT, SCRIPT, WORKER_DEPLOYMENT};

/// A clock whose pauses take no time and are recorded.
#[derive(Clone, Debug, Default)]
struct NotingClock(Arc<Mutex<Vec<Duration>>>);

impl Clock for NotingClock {
    fn now(&self) -> Duration {
        self.0.lock().unwrap().iter().sum()
    }

    fn unix_time(&self) -> u64 {
        0
    }

    fn sleep(&self, duration: Duration) -> BoxFuture<'static, ()> {
        self.0.lock().unwrap().push(duration);
        Box::pin(async {})
    }
}

fn client(fake: &Fake) -> Client {
    Client::builder()
        .transport(fake.clone())
        .credentials(Credentials::api_token("t0ken"))
        .clock(NotingClock::default())
        .build()
        .unwrap()
}

fn body() -> WorkerDeploymentCreate {
    WorkerDeploymentCreate::new(vec![WorkerDeploymentVersion::new(100.0, WORKER_DEPLOYMENT)])
}

#[tokio::test]
async fn fake_responds_to_every_operation_with_an_example_that_the_client_reads() {
    let fake = cloudflare_deployments::fake();
    let client = client(&fake);
    let (workers, pages) = (client.worker_deployments(), client.pages_deployments());
    let (a, s, p) = (ACCOUNT, SCRIPT, PROJECT);

    let created = workers.create(a, s, &body()).force(true).send().await;
    assert_eq!(created.unwrap().id.to_string(), WORKER_DEPLOYMENT);
    let list = workers.list(a, s).send().await.unwrap();
    assert_eq!(list.deployments.len(), 1);
    workers.get(a, s, WORKER_DEPLOYMENT).send().await.unwrap();
    workers
        .delete(a, s, WORKER_DEPLOYMENT)
        .send()
        .await
        .unwrap();

    assert_eq!(
        pages.create(a, p).send().await.unwrap().id,
        PAGES_DEPLOYMENT
    );
    assert!(!pages.list(a, p).send().await.unwrap().is_empty());
    pages.get(a, p, PAGES_DEPLOYMENT).send().await.unwrap();
    pages.delete(a, p, PAGES_DEPLOYMENT).send().await.unwrap();
    pages.logs(a, p, PAGES_DEPLOYMENT).send().await.unwrap();
    pages.retry(a, p, PAGES_DEPLOYMENT).send().await.unwrap();
    pages.rollback(a, p, PAGES_DEPLOYMENT).send().await.unwrap();

    assert_eq!(fake.problems(), [""; 0]);
    let played: Vec<_> = fake
        .requests()
        .iter()
        .filter_map(|request| request.operation)
        .collect();
    assert_eq!(played.len(), 11);
    assert_eq!(played.first(), Some(&"worker-deployments-create"));
}

#[tokio::test]
async fn fake_returns_responses_in_order_and_repeats_the_last() {
    let fake = cloudflare_deployments::fake();
    fake.on("worker-deployments-list")
        .data(json!({ "deployments": [] }))
        .refuse(403, 10_000, "Authentication error")
        .example();
    let client = client(&fake);
    let list = || client.worker_deployments().list(ACCOUNT, SCRIPT).send();

    assert!(list().await.unwrap().deployments.is_empty());
    let refused = list().await.unwrap_err();
    assert_eq!(refused.status().map(|status| status.as_u16()), Some(403));
    assert!(
        refused.to_string().contains("Authentication error"),
        "{refused}"
    );
    for _ in 0..2 {
        assert_eq!(list().await.unwrap().deployments.len(), 1);
    }
    assert_eq!(fake.problems(), [""; 0]);
}

#[tokio::test]
async fn fake_response_can_depend_on_the_request() {
    let fake = cloudflare_deployments::fake();
    fake.on("worker-deployments-create").with(|request| {
        let sent: WorkerDeploymentCreate = request.json().unwrap();
        let versions = serde_json::to_value(&sent.versions).unwrap();
        let result = json!({
            "id": request.argument("script_name"), "created_on": "2026-11-22T00:00:00Z",
            "source": request.query("force"), "strategy": "percentage", "versions": versions,
        });
        Reply::json(
            200,
            &json!({ "success": true, "errors": [], "messages": [], "result": result }),
        )
    });
    let client = client(&fake);
    let workers = client.worker_deployments();
    let created = workers.create(ACCOUNT, "a/b", &body()).force(false).send();
    let created = created.await.unwrap();
    assert_eq!(created.id.as_str(), "a/b");
    assert_eq!(created.source, "false");
    assert_eq!(created.versions, body().versions);
}

#[tokio::test]
async fn fake_simulates_faults() {
    let fake = cloudflare_deployments::fake();
    let client = client(&fake);
    let get = || {
        client
            .worker_deployments()
            .get(ACCOUNT, SCRIPT, WORKER_DEPLOYMENT)
            .send()
    };
    let create = || {
        client
            .worker_deployments()
            .create(ACCOUNT, SCRIPT, &body())
            .send()
    };

    // Transient failures are retried.
    for fault in [
        Reply::empty(503),
        Reply::broken(),
        Reply::not_connected(),
        Reply::json(200, &json!({})).cut_off(1),
    ] {
        let before = fake.requests().len();
        fake.on("worker-deployments-get").reply(fault).example();
        get().await.unwrap();
        assert_eq!(fake.requests().len() - before, 2);
    }
    // A POST that the server may have received is not.
    fake.on("worker-deployments-create")
        .reply(Reply::broken())
        .example();
    assert_eq!(create().await.unwrap_err().kind(), ErrorKind::Interrupted);
    fake.on("worker-deployments-get").reply(Reply::garbage());
    assert_eq!(get().await.unwrap_err().kind(), ErrorKind::Decode);
    assert_eq!(fake.problems(), [""; 0]);
}

#[tokio::test]
async fn fake_delays_use_the_clock_of_the_client() {
    let clock = NotingClock::default();
    let fake = cloudflare_deployments::fake();
    fake.set_clock(clock.clone());
    let hour = Duration::from_secs(3600);
    fake.on("worker-deployments-list")
        .reply(Reply::json(404, &json!({})).delay(hour));
    let error = client(&fake)
        .worker_deployments()
        .list(ACCOUNT, SCRIPT)
        .send()
        .await;
    assert_eq!(error.unwrap_err().kind(), ErrorKind::Api);
    assert_eq!(*clock.0.lock().unwrap(), [hour]);
}

#[tokio::test]
async fn fake_refuses_and_lists_requests_that_contradict_the_document() {
    let fake = cloudflare_deployments::fake();
    fake.on("no-such-operation").data(json!({}));
    let without = Client::builder()
        .credentials(Credentials::anonymous())
        .transport(fake.clone())
        .build()
        .unwrap();
    let error = without
        .worker_deployments()
        .list(ACCOUNT, SCRIPT)
        .send()
        .await;
    assert_eq!(
        error.unwrap_err().status().map(|status| status.as_u16()),
        Some(401)
    );
    let error = client(&fake)
        .worker_deployments()
        .create(ACCOUNT, SCRIPT, &body())
        .header("content-type", "text/plain")
        .send()
        .await
        .unwrap_err();
    assert!(
        error
            .to_string()
            .contains("takes no body of the type `text/plain`"),
        "{error}"
    );
    assert_eq!(
        fake.problems(),
        [
            "a response was set for `no-such-operation`, which is no operation of the document",
            "worker-deployments-list: the credentials fulfil no alternative of the document: api_token, or api_email with api_key",
            "worker-deployments-create: the operation takes no body of the type `text/plain`",
        ]
    );
}

/// Sends this over a socket, with `BASE` in place of the path of the deployments of a script.
fn raw(server: &Loopback, request: &str) -> String {
    let base = format!("/client/v4/accounts/{ACCOUNT}/workers/scripts/{SCRIPT}/deployments");
    let url = server.url();
    let address = url.trim_start_matches("http://").split('/').next().unwrap();
    let mut stream = TcpStream::connect(address).unwrap();
    let request = request.replace("BASE", &base).replace('\n', "\r\n");
    stream.write_all(request.as_bytes()).unwrap();
    let mut response = String::new();
    stream.read_to_string(&mut response).unwrap();
    response
}

#[test]
fn fake_on_a_socket_checks_requests_of_any_client() {
    let fake = cloudflare_deployments::fake();
    let server = fake.listen().unwrap();
    let token = "authorization: Bearer t\ncontent-type: application/json\n";
    let good = r#"{"strategy":"percentage","versions":[]}"#;
    let chunked = format!(
        "POST BASE?force=true HTTP/1.1\n{token}transfer-encoding: chunked\n\n27\n{good}\n0\n\n"
    );
    let response = raw(&server, &chunked);
    assert!(response.starts_with("HTTP/1.1 200"), "{response}");
    let length = good.len();
    let sized = format!("POST BASE HTTP/1.1\n{token}content-length: {length}\n\n{good}");
    assert!(raw(&server, &sized).starts_with("HTTP/1.1 200"));
    assert_eq!(fake.problems(), [""; 0]);

    let wrong = format!("POST BASE?force=maybe&fast=1 HTTP/1.1\n{token}content-length: 2\n\n{{}}");
    assert!(raw(&server, &wrong).starts_with("HTTP/1.1 400"));
    let empty = "POST BASE HTTP/1.1\nx-auth-email: e\nx-auth-key: k\n\n";
    assert!(raw(&server, empty).starts_with("HTTP/1.1 400"));
    assert!(raw(&server, "PATCH BASE HTTP/1.1\n\n").starts_with("HTTP/1.1 404"));
    assert!(raw(&server, "nonsense\n\n").starts_with("HTTP/1.1 400"));
    let problems = fake.problems();
    let begins = [
        "worker-deployments-create: the operation has no query parameter `fast`",
        "worker-deployments-create: the argument `force` is wrong at $: expected a boolean",
        "worker-deployments-create: the body is wrong at $: ",
        "worker-deployments-create: the required body is missing",
        "PATCH /client/v4/accounts/",
    ];
    assert_eq!(problems.len(), begins.len(), "{problems:#?}");
    for (problem, begin) in problems.iter().zip(begins) {
        assert!(problem.starts_with(begin), "{problem}");
    }
}

#[tokio::test]
async fn fake_on_a_socket_responds_the_same() {
    let fake = cloudflare_deployments::fake();
    let server = fake.listen().unwrap();
    let client = Client::builder()
        .base_url(server.url())
        .credentials(Credentials::api_token("t0ken"))
        .clock(NotingClock::default())
        .build()
        .unwrap();
    let workers = client.worker_deployments();
    fake.on("worker-deployments-get")
        .reply(Reply::json(200, &json!({ "result": null })).cut_off(3))
        .reply(Reply::broken())
        .example();
    let got = workers
        .get(ACCOUNT, SCRIPT, WORKER_DEPLOYMENT)
        .send()
        .await
        .unwrap();
    assert_eq!(got.id.as_str(), WORKER_DEPLOYMENT);
    assert_eq!(fake.requests().len(), 3);
    workers
        .create(ACCOUNT, SCRIPT, &body())
        .send()
        .await
        .unwrap();
    assert_eq!(fake.problems(), [""; 0]);
}

#[test]
fn fake_blank_value_can_be_filled_in() {
    let mut deployment: WorkerDeployment = fake::blank();
    deployment.source = "api".to_owned();
    deployment.versions = vec![WorkerDeploymentVersion::new(100.0, WORKER_DEPLOYMENT)];

    let written = serde_json::to_value(&deployment).unwrap();
    assert_eq!(written["source"], "api");
    assert_eq!(written["versions"][0]["percentage"], 100.0);
    assert_eq!(written.get("annotations"), None);
    let read: WorkerDeployment = serde_json::from_value(written).unwrap();
    assert_eq!(read, deployment);
}

#[tokio::test]
async fn permissions_are_the_least_that_allow_what_a_suite_has_called() {
    let fake = cloudflare_deployments::fake();
    assert_eq!(fake.permissions(), Permissions::default());
    let client = client(&fake);
    let (workers, pages) = (client.worker_deployments(), client.pages_deployments());
    pages
        .get(ACCOUNT, PROJECT, PAGES_DEPLOYMENT)
        .send()
        .await
        .unwrap();
    assert_eq!(fake.permissions().least, ["Pages Read"]);

    fake.on("worker-deployments-create")
        .refuse(403, 10_000, "Authentication error");
    let refused = workers.create(ACCOUNT, SCRIPT, &body()).send().await;
    assert_eq!(refused.unwrap_err().status().unwrap().as_u16(), 403);
    workers.list(ACCOUNT, SCRIPT).send().await.unwrap();
    let permissions = fake.permissions();
    assert_eq!(permissions.least, ["Pages Read", "Workers Scripts Write"]);
    assert_eq!(permissions.unknown, ["worker-deployments-list"]);
    assert_eq!(
        permissions.operations,
        [
            "worker-deployments-create",
            "worker-deployments-list",
            "pages-deployments-get"
        ]
    );
}

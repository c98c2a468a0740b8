//! The cost of a call of the generated client, compared with a handwritten call with reqwest and serde.
//!
//! `cargo bench -p tests --bench overhead` runs both alternately on one thread, and compares the CPU time of the
//! thread (Linux). The results vary least on one CPU (`taskset`). The server is another process. `overhead ours N` and
//! `overhead theirs N` run one side, for callgrind.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a failed measurement is an error"
)]

use std::env;
use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::process::{Child, Command, Stdio};
use std::thread;

use cloudflare_deployments::runtime::Timeouts;
use cloudflare_deployments::{Client, Credentials};
use serde::Deserialize;
use serde_json::{Value, json};
use tokio::runtime::{Builder, Runtime};

const ACCOUNT: &str = "023e105f4ecef8ad9ca31a8372d0c353";
const SCRIPT: &str = "this-is_my_script-01";
/// Deployments in a response.
const DEPLOYMENTS: usize = 10;
/// Calls in a round, and rounds. Rounds are short, so other load of the machine affects both sides of a pair.
const CALLS: u32 = 30;
const ROUNDS: usize = 501;

fn main() {
    let words: Vec<String> = env::args()
        .skip(1)
        .filter(|word| word != "--bench")
        .collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    if words == ["serve"] {
        return serve();
    }
    let server = Server::start();
    let runtime = Builder::new_current_thread().enable_all().build().unwrap();
    let mut ours = Ours::new(&runtime, &server.url, Timeouts::default());
    let none = Timeouts::default().attempt(None).read(None).call(None);
    let mut unlimited = Ours::new(&runtime, &server.url, none);
    let mut theirs = Theirs::new(&runtime, &server.url);
    match words.as_slice() {
        ["ours", calls] => ours.run(calls.parse().unwrap()),
        ["theirs", calls] => theirs.run(calls.parse().unwrap()),
        [] => {
            compare("generated client", &mut ours, &mut theirs);
            compare("without limits of time", &mut unlimited, &mut theirs);
        }
        other => panic!("unknown arguments: {other:?}"),
    }
}

fn compare(name: &str, ours: &mut Ours<'_>, theirs: &mut Theirs<'_>) {
    ours.run(CALLS);
    theirs.run(CALLS);
    let rounds = (0..ROUNDS).map(|_| (timed(|| ours.run(CALLS)), timed(|| theirs.run(CALLS))));
    let rounds: Vec<(f64, f64)> = rounds.collect();
    let (ours, theirs): (Vec<f64>, Vec<f64>) = rounds.iter().copied().unzip();
    let ratios = rounds.iter().map(|(ours, theirs)| ours / theirs).collect();
    let ratio = median(ratios);
    let (ours, theirs) = (median(ours), median(theirs));
    println!(
        "{name}: {ours:.1} µs of CPU per call; by hand: {theirs:.1} µs; ratio {ratio:.3} (medians of {ROUNDS} rounds)"
    );
}

/// Returns the CPU time of this thread per call, in microseconds.
fn timed(run: impl FnOnce()) -> f64 {
    let on_cpu = || -> f64 {
        let text = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap();
        text.split(' ').next().unwrap().parse().unwrap()
    };
    let before = on_cpu();
    run();
    (on_cpu() - before) / 1000.0 / f64::from(CALLS)
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap()
}

struct Ours<'r> {
    runtime: &'r Runtime,
    client: Client,
}

impl<'r> Ours<'r> {
    fn new(runtime: &'r Runtime, url: &str, timeouts: Timeouts) -> Self {
        let credentials = Credentials::api_token("t0ken");
        let client = Client::builder()
            .base_url(url)
            .credentials(credentials)
            .timeouts(timeouts)
            .build()
            .unwrap();
        Self { runtime, client }
    }

    fn run(&mut self, calls: u32) {
        self.runtime.block_on(async {
            for _ in 0..calls {
                let list = self
                    .client
                    .worker_deployments()
                    .list(ACCOUNT, SCRIPT)
                    .send()
                    .await;
                assert_eq!(list.unwrap().deployments.len(), DEPLOYMENTS);
            }
        });
    }
}

struct Theirs<'r> {
    runtime: &'r Runtime,
    client: reqwest::Client,
    url: String,
}

impl<'r> Theirs<'r> {
    fn new(runtime: &'r Runtime, url: &str) -> Self {
        let client = reqwest::Client::builder()
            .user_agent("by-hand/1")
            .build()
            .unwrap();
        Self {
            runtime,
            client,
            url: url.to_owned(),
        }
    }

    fn run(&mut self, calls: u32) {
        self.runtime.block_on(async {
            for _ in 0..calls {
                assert_eq!(self.list().await.deployments.len(), DEPLOYMENTS);
            }
        });
    }

    async fn list(&self) -> List {
        let url = format!(
            "{}/accounts/{ACCOUNT}/workers/scripts/{SCRIPT}/deployments",
            self.url
        );
        let request = self
            .client
            .get(url)
            .bearer_auth("t0ken")
            .header("accept", "application/json");
        let response = request.send().await.unwrap().error_for_status().unwrap();
        let response: Envelope = serde_json::from_slice(&response.bytes().await.unwrap()).unwrap();
        assert!(
            response.success,
            "{:?} {:?}",
            response.errors, response.messages
        );
        response.result
    }
}

#[derive(Deserialize)]
struct Envelope {
    success: bool,
    errors: Vec<Value>,
    messages: Vec<Value>,
    result: List,
}

#[derive(Deserialize)]
struct List {
    deployments: Vec<Deployment>,
}

#[derive(Deserialize)]
#[expect(dead_code, reason = "they are decoded, as in a real client")]
struct Deployment {
    id: String,
    created_on: String,
    source: String,
    strategy: String,
    versions: Vec<Version>,
    annotations: Option<Annotations>,
    author_email: Option<String>,
}

#[derive(Deserialize)]
#[expect(dead_code, reason = "they are decoded, as in a real client")]
struct Version {
    percentage: f64,
    version_id: String,
}

#[derive(Deserialize)]
#[expect(dead_code, reason = "they are decoded, as in a real client")]
struct Annotations {
    #[serde(rename = "workers/message")]
    message: Option<String>,
    #[serde(rename = "workers/triggered_by")]
    triggered_by: Option<String>,
}

/// The server in its own process, so that its work is not measured.
struct Server {
    process: Child,
    url: String,
}

impl Server {
    fn start() -> Self {
        let mut command = Command::new(env::current_exe().unwrap());
        let mut process = command.arg("serve").stdout(Stdio::piped()).spawn().unwrap();
        let mut url = String::new();
        BufReader::new(process.stdout.take().unwrap())
            .read_line(&mut url)
            .unwrap();
        Self {
            process,
            url: url.trim().to_owned(),
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.process.kill().unwrap();
        self.process.wait().unwrap();
    }
}

fn serve() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    println!("http://{}", listener.local_addr().unwrap());
    for stream in listener.incoming() {
        let stream = stream.unwrap();
        thread::spawn(move || respond(&stream));
    }
}

/// Responds to every request on a connection.
fn respond(mut stream: &TcpStream) {
    let body = body();
    let length = body.len();
    let response = format!(
        "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncf-ray: 8f2a90b1c4d5-VIE\r\ncontent-length: {length}\r\n\r\n{body}"
    );
    stream.set_nodelay(true).unwrap();
    for line in BufReader::new(stream).lines() {
        if line.unwrap_or_default().is_empty() && stream.write_all(response.as_bytes()).is_err() {
            return;
        }
    }
}

fn body() -> String {
    let deployment = |n: usize| {
        json!({
            "id": format!("182bd5e5-6e1a-4fe4-a799-aa6d9a6ab2{n:02}"), "created_on": "2026-11-22T00:00:00.123456Z",
            "source": "api", "strategy": "percentage", "author_email": "dev@example.com",
            "versions": [
                { "percentage": 90, "version_id": "182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e" },
                { "percentage": 10, "version_id": "0b3a5c1d-94d4-4c2f-8a3e-5f6a7b8c9d0e" },
            ],
            "annotations": { "workers/message": "Deploy bug fix.", "workers/triggered_by": "deployment" },
        })
    };
    let deployments: Vec<Value> = (0..DEPLOYMENTS).map(deployment).collect();
    json!({ "success": true, "errors": [], "messages": [], "result": { "deployments": deployments } }).to_string()
}

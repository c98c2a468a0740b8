//! Testing a program with the fake of the API: `cargo run -p cloudflare-deployments --example fake`.
//!
//! The fake is generated from the same document as the client (feature `fake`). It needs no socket. It checks
//! requests, responds with the examples of the document or with those of a test, and simulates faults.

use cloudflare_deployments::runtime::RetryPolicy;
use cloudflare_deployments::runtime::fake::Reply;
use cloudflare_deployments::{Client, Credentials, Error, ErrorKind};
use serde_json::json;

/// The program under test: deletes all deployments of a script but the latest, and counts them.
async fn tidy(client: &Client, account: &str, script: &str) -> Result<usize, Error> {
    let workers = client.worker_deployments();
    let list = workers.list(account, script).send().await?;
    let mut deleted = 0;
    for old in list.deployments.iter().skip(1) {
        workers
            .delete(account, script, old.id.as_str())
            .send()
            .await?;
        deleted += 1;
    }
    Ok(deleted)
}

#[tokio::main]
async fn main() -> Result<(), Error> {
    let fake = cloudflare_deployments::fake();
    let client = Client::builder()
        .credentials(Credentials::api_token("a token"))
        .transport(fake.clone())
        .retry(RetryPolicy::never())
        .build()?;

    let deployment = |id: &str| {
        json!({
            "id": id, "created_on": "2026-11-22T00:00:00Z", "source": "api",
            "strategy": "percentage", "versions": [],
        })
    };
    let three = [deployment("c"), deployment("b"), deployment("a")];
    fake.on("worker-deployments-list")
        .data(json!({ "deployments": three }));
    assert_eq!(tidy(&client, "account", "my-script").await?, 2);
    let ids: Vec<_> = fake
        .requests()
        .iter()
        .filter_map(|request| request.argument("deployment_id").map(str::to_owned))
        .collect();
    assert_eq!(ids, ["b", "a"]);
    assert!(
        fake.problems().is_empty(),
        "every request matched the document"
    );
    println!("the two old deployments were deleted");

    fake.on("worker-deployments-delete")
        .example()
        .reply(Reply::broken());
    let failed = tidy(&client, "account", "my-script").await.err();
    assert_eq!(
        failed.map(|error| error.kind()),
        Some(ErrorKind::Interrupted)
    );
    println!("a connection that breaks in the middle is an error");

    // On loopback, for programs in other languages or processes.
    if let Ok(server) = fake.listen() {
        println!("the fake listens on {}", server.url());
    }
    Ok(())
}

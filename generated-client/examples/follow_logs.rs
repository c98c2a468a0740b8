//! Follows a Pages deployment and its log until it is live:
//! `cargo run -p cloudflare-deployments --example follow_logs`.

use std::time::Duration;

use cloudflare_deployments::follow::{Event, FollowError};
use cloudflare_deployments::runtime::fake::Fake;
use cloudflare_deployments::{Client, Credentials, Error};
use serde_json::json;

const ID: &str = "f64788e9-fccd-4d4a-a28a-cb84f88f6";

#[tokio::main]
async fn main() -> Result<(), FollowError> {
    let fake = cloudflare_deployments::fake();
    let client = Client::builder()
        .credentials(Credentials::api_token("a token"))
        .transport(fake.clone())
        .build()?;
    play_a_build(&fake, &client).await?;

    let follow = client
        .pages_deployments()
        .follow("account", "my-project", ID)
        .wait_between(Duration::from_millis(20), Duration::from_millis(200))
        .deadline(Duration::from_secs(60));
    let mut events = follow.events();
    while let Some(event) = events.next().await {
        match event? {
            Event::Stage(stage) => println!("{}: {}", stage.name, stage.status),
            Event::Log(line) => println!("    {} {}", line.ts, line.line),
            Event::Finished(outcome, deployment) => println!("{} {outcome}", deployment.url),
            _ => {}
        }
    }

    // Rolls production back to the previous deployment.
    match follow.roll_back().await? {
        Some(live) => println!("production is back on {}", live.id),
        None => println!("there is no previous deployment"),
    }
    Ok(())
}

/// Advances the build by one stage with each request.
async fn play_a_build(fake: &Fake, client: &Client) -> Result<(), Error> {
    let pages = client.pages_deployments();
    let example = pages.get("account", "my-project", ID).send().await?;
    let mut deployment = serde_json::to_value(&example).unwrap_or_default();
    deployment["is_skipped"] = json!(false);
    deployment["stages"] = json!([]);
    let (mut states, mut logs) = (
        fake.on("pages-deployments-get"),
        fake.on("pages-deployments-logs"),
    );
    let mut lines = Vec::new();
    for (stage, status, line) in [
        ("queued", "active", "Waiting for a machine"),
        ("clone_repo", "active", "Cloning the repository"),
        ("build", "active", "Running npm run build"),
        ("deploy", "success", "Published"),
    ] {
        let stage =
            json!({ "name": stage, "status": status, "started_on": null, "ended_on": null });
        deployment["latest_stage"] = stage;
        states = states.data(deployment.clone());
        lines.push(json!({ "ts": "2026-11-22T00:00:00Z", "line": line }));
        let log = json!({ "data": lines, "includes_container_logs": true, "total": lines.len() });
        logs = logs.data(log);
    }
    Ok(())
}

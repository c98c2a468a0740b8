//! Retries, and the hook that observes them: `cargo run -p cloudflare-deployments --example retries`.

use cloudflare_deployments::Request as _;
use std::time::Duration;

use cloudflare_deployments::runtime::fake::Reply;
use cloudflare_deployments::runtime::{AttemptInfo, Event, Hook, RateLimiter, RetryPolicy};
use cloudflare_deployments::worker_deployments::{WorkerDeploymentCreate, WorkerDeploymentVersion};
use cloudflare_deployments::{Client, Credentials, Error};

/// Prints the failed attempts and the events of a client.
struct Print;

impl Hook for Print {
    fn error(&self, attempt: &AttemptInfo<'_>, error: &Error, _took: Duration) {
        println!("    attempt {}: {error}", attempt.attempt);
    }

    fn event(&self, _attempt: &AttemptInfo<'_>, event: &Event) {
        println!("    {event:?}");
    }
}

#[tokio::main]
async fn main() -> Result<(), Error> {
    let fake = cloudflare_deployments::fake();
    let client = Client::builder()
        .credentials(Credentials::api_token("a token"))
        .transport(fake.clone())
        .retry(
            RetryPolicy::default()
                .max_attempts(4)
                .backoff(Duration::from_millis(50), Duration::from_secs(1)),
        )
        // The rate limit of Cloudflare: 1,200 requests in five minutes.
        .rate_limiter(RateLimiter::new(1_200, Duration::from_secs(300)))
        .hook(Print)
        .build()?;
    let workers = client.worker_deployments();

    println!("A list is requested again after the wait that the API requests:");
    fake.on("worker-deployments-list")
        .reply(Reply::not_connected())
        .reply(Reply::json(429, &"slow down".into()).header("retry-after", "1"))
        .example();
    let list = workers.list("account", "my-script").send().await?;
    println!("    {} deployments", list.deployments.len());

    println!("A deployment is not created twice because of a status:");
    fake.on("worker-deployments-create").refuse(503, 1, "Busy");
    let versions = vec![WorkerDeploymentVersion::new(
        100.0,
        "182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e",
    )];
    let body = WorkerDeploymentCreate::new(versions);
    let create = || workers.create("account", "my-script", &body);
    if let Err(error) = create().send().await {
        println!("    after {} attempt", error.attempts().len());
    }

    println!("Unless the retry policy allows it:");
    let patient = RetryPolicy::default()
        .max_attempts(2)
        .retry_non_idempotent(true);
    if let Err(error) = create().retry(patient).send().await {
        println!("    after {} attempts", error.attempts().len());
    }
    Ok(())
}

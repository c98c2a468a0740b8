//! Without `async`: `cargo run -p cloudflare-deployments --example blocking`.
//!
//! With the feature `blocking`, `.send().wait()` replaces `.send().await`, and `.items().wait()` is an iterator.

use std::thread;

use cloudflare_deployments::{Client, Credentials, Error};

fn main() -> Result<(), Error> {
    let client = Client::builder()
        .credentials(Credentials::api_token("a token"))
        .transport(cloudflare_deployments::fake())
        .build()?;
    let (account, script) = ("023e105f4ecef8ad9ca31a8372d0c353", "my-script");
    let list = client
        .worker_deployments()
        .list(account, script)
        .send()
        .wait()?;
    println!("{} deployments", list.deployments.len());

    // Pages are requested when their items are needed.
    let items = client
        .pages_deployments()
        .list(account, "my-project")
        .items();
    for deployment in items.wait() {
        println!("{}", deployment?.url);
    }

    // Threads share a client and its connections.
    thread::scope(|scope| {
        for deployment in &list.deployments {
            scope.spawn(|| {
                let get = client
                    .worker_deployments()
                    .get(account, script, deployment.id.as_str());
                match get.send().wait() {
                    Ok(found) => println!("{} from {}", found.id, found.source),
                    Err(error) => println!("{error}"),
                }
            });
        }
    });
    Ok(())
}

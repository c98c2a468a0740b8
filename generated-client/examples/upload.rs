//! Uploads the files of a Pages deployment: `cargo run -p cloudflare-deployments --example upload`.

use cloudflare_deployments::pages_deployments::{CommitDirty, PagesDeploymentCreate};
use cloudflare_deployments::runtime::File;
use cloudflare_deployments::{Client, Credentials, Error};

const WORKER: &str = "export default { fetch: () => new Response('hello') };";

#[tokio::main]
async fn main() -> Result<(), Error> {
    let fake = cloudflare_deployments::fake();
    let client = Client::builder()
        .credentials(Credentials::api_token("a token"))
        .transport(fake.clone())
        .build()?;

    // A file is a text, bytes, or a stream that is not buffered.
    let body = PagesDeploymentCreate::new()
        .with_branch("main")
        .with_commit_dirty(CommitDirty::False)
        .with_commit_message("Say hello")
        .with_headers("/*\n  X-Frame-Options: DENY\n")
        .with_worker_js(
            File::from(WORKER)
                .with_name("_worker.js")
                .with_content_type("text/javascript"),
        );
    let pages = client.pages_deployments();
    let deployment = pages
        .create("account", "my-project")
        .body(&body)
        .send()
        .await?;
    println!("{} is at {}\n", deployment.short_id, deployment.url);

    for request in fake.requests() {
        println!("This was sent:\n{}", String::from_utf8_lossy(&request.body));
    }
    Ok(())
}

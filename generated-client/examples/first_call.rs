//! A first call: `cargo run -p cloudflare-deployments --example first_call`.
//!
//! It calls a fake of the API in this process. To call the API itself, remove the line
//! with `transport` and use your own token: `Credentials::from_env` reads it from the
//! environment.

use cloudflare_deployments::Request as _;
use cloudflare_deployments::worker_deployments::{
    WorkerDeploymentAnnotations, WorkerDeploymentCreate, WorkerDeploymentVersion,
};
use cloudflare_deployments::{Client, Credentials, Error};

#[tokio::main]
async fn main() -> Result<(), Error> {
    let client = Client::builder()
        .credentials(Credentials::api_token("a token"))
        .transport(cloudflare_deployments::fake())
        .build()?;
    let workers = client.worker_deployments();
    let (account, script) = ("023e105f4ecef8ad9ca31a8372d0c353", "my-script");

    // Required parameters and fields are arguments, optional ones are setters.
    let versions = vec![
        WorkerDeploymentVersion::new(90.0, "182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e"),
        WorkerDeploymentVersion::new(10.0, "0b3a5c1d-94d4-4c2f-8a3e-5f6a7b8c9d0e"),
    ];
    let notes = WorkerDeploymentAnnotations::new().with_workers_message("Try the new parser");
    let body = WorkerDeploymentCreate::new(versions).with_annotations(notes);
    let call = workers.create(account, script, &body).force(true);

    // Previews the request, without its secrets.
    println!("{}\n", call.preview()?);
    let created = call.send().await?;
    println!("{} was created on {}", created.id, created.created_on);

    for deployment in workers.list(account, script).send().await?.deployments {
        println!("{} came from {}", deployment.id, deployment.source);
    }
    Ok(())
}

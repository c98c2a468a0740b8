//! A tour of the client: `cargo run -p cloudflare-deployments --example tour`.
//!
//! Without an account it calls a fake of the API in this process. With `CLOUDFLARE_ACCOUNT_ID` and
//! credentials in the environment it calls the real API, and only reads: the deployments of the Workers script
//! `CLOUDFLARE_SCRIPT_NAME` and of the Pages project `CLOUDFLARE_PROJECT_NAME`, whichever is set.

mod fake;

use cloudflare_deployments::Request as _;
use std::env;
use std::time::Duration;

use cloudflare_deployments::follow::Event;
use cloudflare_deployments::pages_deployments::PagesDeployment;
use cloudflare_deployments::worker_deployments::{
    WorkerDeploymentAnnotations, WorkerDeploymentCreate, WorkerDeploymentVersion,
};
use cloudflare_deployments::{Client, Credentials, Error};

type Result<T = (), E = Box<dyn std::error::Error>> = std::result::Result<T, E>;

#[tokio::main]
async fn main() -> Result {
    match env::var("CLOUDFLARE_ACCOUNT_ID") {
        Ok(account) => read_real_account(&account).await,
        Err(_) => tour_the_fake().await,
    }
}

async fn tour_the_fake() -> Result {
    println!("CLOUDFLARE_ACCOUNT_ID is not set: this is a fake of the API.\n");
    let fake = fake::fake();
    let client = Client::builder()
        .credentials(Credentials::api_token("a token"))
        .transport(fake.clone())
        .build()?;
    let account = "023e105f4ecef8ad9ca31a8372d0c353";

    let latest = deploy_gradually(&client, account).await?;
    list_worker_deployments(&client, account, "my-script").await?;
    build_and_follow(&client, account).await?;
    delete_the_oldest(&client, account).await?;
    show_errors(&client, account, &latest).await;
    println!(
        "\nThe fake received {} requests, and found {} problems",
        fake.requests().len(),
        fake.problems().len()
    );
    Ok(())
}

async fn deploy_gradually(client: &Client, account: &str) -> Result<String, Error> {
    println!("== A tenth of the traffic goes to a new version");
    let versions = vec![
        WorkerDeploymentVersion::new(90.0, "182bd5e5-6e1a-4fe4-a799-aa6d9a6ab26e"),
        WorkerDeploymentVersion::new(10.0, "0b3a5c1d-94d4-4c2f-8a3e-5f6a7b8c9d0e"),
    ];
    let notes = WorkerDeploymentAnnotations::new().with_workers_message("Try the new parser");
    let body = WorkerDeploymentCreate::new(versions).with_annotations(notes);
    let created = client
        .worker_deployments()
        .create(account, "my-script", &body)
        .send()
        .await?;
    println!("created {}\n", created.id);
    Ok(created.id.to_string())
}

async fn list_worker_deployments(
    client: &Client,
    account: &str,
    script: &str,
) -> Result<(), Error> {
    println!("== The deployments of the Workers script {script}, the latest first");
    let list = client
        .worker_deployments()
        .list(account, script)
        .send()
        .await?;
    for deployment in &list.deployments {
        println!(
            "{} of {}, from {}",
            deployment.id, deployment.created_on, deployment.source
        );
        for version in &deployment.versions {
            println!("    {:>5} % {}", version.percentage, version.version_id);
        }
    }
    println!();
    Ok(())
}

async fn build_and_follow(client: &Client, account: &str) -> Result {
    println!("== A Pages project is built, with its stages and logs");
    let pages = client.pages_deployments();
    let started = pages.create(account, "my-project").send().await?;
    let follow = pages
        .follow(account, "my-project", &started.id)
        .wait_between(Duration::from_millis(50), Duration::from_secs(1));
    let mut events = follow.events();
    while let Some(event) = events.next().await {
        match event? {
            Event::Stage(stage) => println!("stage {}: {}", stage.name, stage.status),
            Event::Log(line) => println!("    {} {}", line.ts, line.line),
            Event::Finished(outcome, deployment) => println!("{} {outcome}\n", deployment.url),
            _ => {}
        }
    }

    println!("== Production is rolled back to the previous deployment");
    if let Some(live) = follow.roll_back().await? {
        print_pages_deployment(&live);
    }
    println!();
    Ok(())
}

async fn delete_the_oldest(client: &Client, account: &str) -> Result<(), Error> {
    println!("== The oldest deployment of the Workers script is deleted");
    let workers = client.worker_deployments();
    let list = workers.list(account, "my-script").send().await?;
    if let Some(oldest) = list.deployments.last() {
        let response = workers
            .delete(account, "my-script", oldest.id.as_str())
            .send_full()
            .await?;
        println!("deleted {} ({})\n", oldest.id, response.status);
    }
    Ok(())
}

async fn show_errors(client: &Client, account: &str, latest: &str) {
    println!("== Two errors: a response of the API, and an argument that would change the route");
    let workers = client.worker_deployments();
    for id in [latest, ".."] {
        if let Err(error) = workers.delete(account, "my-script", id).send().await {
            println!("{:?}: {error}", error.kind());
        }
    }
}

async fn read_real_account(account: &str) -> Result {
    let credentials = Credentials::from_env().ok_or("CLOUDFLARE_API_TOKEN is not set")?;
    let client = Client::builder().credentials(credentials).build()?;
    if let Ok(script) = env::var("CLOUDFLARE_SCRIPT_NAME") {
        list_worker_deployments(&client, account, &script).await?;
    }
    if let Ok(project) = env::var("CLOUDFLARE_PROJECT_NAME") {
        println!("== The deployments of the Pages project {project}");
        for deployment in client
            .pages_deployments()
            .list(account, &project)
            .send()
            .await?
        {
            print_pages_deployment(&deployment);
        }
    }
    Ok(())
}

fn print_pages_deployment(deployment: &PagesDeployment) {
    let stage = &deployment.latest_stage;
    println!(
        "{} {} at {}: {} {}",
        deployment.short_id, deployment.environment, deployment.url, stage.name, stage.status
    );
}

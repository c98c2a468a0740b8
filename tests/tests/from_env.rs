//! `Client::from_env`: each test reads the environment in a process of its own, since a test must not
//! change that of others.

use std::error::Error;
use std::process::Command;

use cloudflare_deployments::{Client, Request};

/// Prints the request of a client of the environment.
#[test]
#[ignore = "it runs in the processes that the other tests start"]
fn print_preview() -> Result<(), Box<dyn Error>> {
    let client = Client::from_env().build()?;
    let preview = client
        .worker_deployments()
        .list("account", "script")
        .preview()?;
    println!("> {}", preview.url);
    let authorization = |(name, _): &&(String, String)| name == "authorization";
    for (name, _) in preview.headers.iter().filter(authorization) {
        println!("> {name}");
    }
    Ok(())
}

/// Returns the lines that [`print_preview`] prints in an environment with these variables.
fn request(variables: &[(&str, &str)]) -> Result<Vec<String>, Box<dyn Error>> {
    let mut child = Command::new(std::env::current_exe()?);
    child.args(["print_preview", "--exact", "--ignored", "--nocapture"]);
    for name in [
        "CLOUDFLARE_API_TOKEN",
        "CLOUDFLARE_EMAIL",
        "CLOUDFLARE_API_KEY",
        "CLOUDFLARE_BASE_URL",
    ] {
        child.env_remove(name);
    }
    child.envs(variables.iter().copied());
    let output = child.output()?;
    assert!(output.status.success(), "{output:?}");
    let text = String::from_utf8(output.stdout)?;
    // The harness prints the name of the test before the first line.
    let lines = text
        .lines()
        .filter_map(|line| line.find("> ").map(|at| line[at + 2..].to_owned()));
    Ok(lines.collect())
}

const PATH: &str = "accounts/account/workers/scripts/script/deployments";

#[test]
fn from_env_reads_credentials_and_base_url() -> Result<(), Box<dyn Error>> {
    let variables = [
        ("CLOUDFLARE_API_TOKEN", "token"),
        ("CLOUDFLARE_BASE_URL", "http://127.0.0.1:9/v4"),
    ];
    let expected = [
        format!("http://127.0.0.1:9/v4/{PATH}"),
        "authorization".to_owned(),
    ];
    assert_eq!(request(&variables)?, expected);
    Ok(())
}

#[test]
fn from_env_keeps_the_server_of_the_document_where_the_base_url_is_empty()
-> Result<(), Box<dyn Error>> {
    let variables = [
        ("CLOUDFLARE_API_TOKEN", "token"),
        ("CLOUDFLARE_BASE_URL", ""),
    ];
    let expected = [
        format!("https://api.cloudflare.com/client/v4/{PATH}"),
        "authorization".to_owned(),
    ];
    assert_eq!(request(&variables)?, expected);
    Ok(())
}

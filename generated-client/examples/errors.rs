//! Kinds of errors, and the information in them: `cargo run -p cloudflare-deployments --example errors`.

use cloudflare_deployments::runtime::RetryPolicy;
use cloudflare_deployments::runtime::fake::Reply;
use cloudflare_deployments::{Client, Credentials, Error, ErrorKind};

const GET: &str = "pages-deployments-get";

#[tokio::main]
async fn main() -> Result<(), Error> {
    let fake = cloudflare_deployments::fake();
    fake.on(GET)
        .refuse(404, 8_000_009, "The deployment does not exist.")
        .refuse(403, 10_000, "Authentication error")
        .reply(Reply::new(502, "text/html", "<h1>Bad gateway</h1>"))
        .reply(Reply::garbage())
        .reply(Reply::not_connected());
    let client = Client::builder()
        .credentials(Credentials::api_token("a token"))
        .retry(RetryPolicy::never())
        .transport(fake)
        .build()?;

    for id in [
        "f64788e9", "f64788e9", "f64788e9", "f64788e9", "f64788e9", "..",
    ] {
        let call = client.pages_deployments().get("account", "my-project", id);
        match call.send().await {
            Ok(deployment) => println!("{}", deployment.url),
            Err(error) => explain(&error),
        }
    }
    Ok(())
}

fn explain(error: &Error) {
    // The message has the operation, the failure and the remedy.
    println!("{error}");
    // The remedy depends on the stage that failed.
    let advice = match error.kind() {
        ErrorKind::Api if error.status().is_some_and(|status| status == 404) => "look it up again",
        ErrorKind::Api if error.is_retryable() => "come back later",
        ErrorKind::Api => "read the messages of the API",
        ErrorKind::Argument => "correct the program",
        ErrorKind::Decode => "report the undocumented response to the authors of the client",
        _ if error.is_retryable() => "try again",
        _ => "give up",
    };
    println!("    {:?}: {advice}", error.kind());
    for message in error.api_errors() {
        let code = message.code().unwrap_or("nothing");
        println!("    the API's code is {code}: {}", message.text());
    }
    if let Some(curl) = error.curl() {
        println!("    to see it again: {}", curl.replace('\n', "\n    "));
    }
}

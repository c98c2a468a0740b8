//! A list in pages: `cargo run -p cloudflare-deployments --example paging`.

use cloudflare_deployments::pages_deployments::DeploymentEnvironment;
use cloudflare_deployments::runtime::fake::{Fake, Reply};
use cloudflare_deployments::{Client, Credentials, Error};
use serde_json::json;

const TOTAL: usize = 7;

#[tokio::main]
async fn main() -> Result<(), Error> {
    let fake = cloudflare_deployments::fake();
    let client = Client::builder()
        .credentials(Credentials::api_token("a token"))
        .transport(fake.clone())
        .build()?;
    play_pages(&fake, &client).await?;
    let list = || {
        let list = client.pages_deployments().list("account", "my-project");
        list.env(&DeploymentEnvironment::Production).per_page(3)
    };

    println!("The items of all pages; each page is requested when it is needed:");
    let mut items = list().items();
    while let Some(deployment) = items.next().await.transpose()? {
        println!("    {}", deployment.id);
    }
    println!("    ended with {:?}\n", items.end_reason());

    println!("Four of them; then the rest, which another process could request:");
    let mut some = list().items().max_items(4);
    while let Some(deployment) = some.next().await.transpose()? {
        println!("    {}", deployment.id);
    }
    let bookmark = serde_json::to_string(&some.checkpoint()).unwrap_or_default();
    println!("    {bookmark}");
    let bookmark = serde_json::from_str(&bookmark).unwrap_or_else(|_| some.checkpoint());
    let mut rest = list().items().resume(&bookmark);
    while let Some(deployment) = rest.next().await.transpose()? {
        println!("    {}", deployment.id);
    }

    println!("\nPage by page:");
    let mut pages = list().pages();
    while let Some(page) = pages.next().await.transpose()? {
        println!("    {} deployments", page.len());
    }
    Ok(())
}

/// Sets the responses of the fake: `TOTAL` deployments, in pages of the requested length.
async fn play_pages(fake: &Fake, client: &Client) -> Result<(), Error> {
    let get = client
        .pages_deployments()
        .get("account", "my-project", "f64788e9");
    let example = serde_json::to_value(get.send().await?).unwrap_or_default();
    fake.on("pages-deployments-list").with(move |request| {
        let number = |name| request.query(name).and_then(|text| text.parse().ok());
        let (page, per_page) = (
            number("page").unwrap_or(1),
            number("per_page").unwrap_or(25),
        );
        let from = per_page * (page - 1);
        let ids = (from..TOTAL.min(from + per_page)).map(|index| format!("deployment-{index}"));
        let deployments = ids.map(|id| {
            let mut deployment = example.clone();
            deployment["id"] = json!(id);
            deployment
        });
        let deployments: Vec<_> = deployments.collect();
        let info = json!({
            "count": deployments.len(), "page": page, "per_page": per_page,
            "total_count": TOTAL, "total_pages": TOTAL.div_ceil(per_page),
        });
        Reply::json(
            200,
            &json!({
                "success": true, "errors": [], "messages": [],
                "result": deployments, "result_info": info,
            }),
        )
    });
    Ok(())
}

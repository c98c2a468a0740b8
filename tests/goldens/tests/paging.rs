//! Lists in pages of each kind, followed to their end by the expected client.

use clientwright_runtime::fake::{Fake, Reply};
use clientwright_runtime::{Error, Items};
use goldens::paging::{self, Client};
use serde_json::{Value, json};

fn client() -> Result<(Fake, Client), Error> {
    let fake = paging::fake();
    let client = Client::builder().transport(fake.clone()).build()?;
    Ok((fake, client))
}

/// Pets of these names.
fn pets(names: &[&str]) -> Value {
    names.iter().map(|name| json!({ "name": name })).collect()
}

async fn names(mut items: Items<paging::pets::Pet>) -> Result<Vec<String>, Error> {
    let mut names = Vec::new();
    while let Some(pet) = items.next().await.transpose()? {
        names.push(pet.name);
    }
    Ok(names)
}

/// Returns the queries of all requests.
fn asked(fake: &Fake) -> Vec<String> {
    let requests = fake.requests().into_iter();
    requests
        .map(|request| request.uri.query().unwrap_or_default().to_owned())
        .collect()
}

#[tokio::test]
async fn paging_by_the_number_of_the_page() -> Result<(), Error> {
    let (fake, client) = client()?;
    let page = |names| json!({ "result": pets(names), "info": { "pages": 2 } });
    fake.on("list-numbered")
        .response(200, page(&["a", "b"]))
        .response(200, page(&["c"]));
    assert_eq!(
        names(client.pets().list_numbered().items()).await?,
        ["a", "b", "c"]
    );
    assert_eq!(asked(&fake), ["", "page=2"]);
    Ok(())
}

#[tokio::test]
async fn paging_by_a_cursor() -> Result<(), Error> {
    let (fake, client) = client()?;
    fake.on("list-by-cursor")
        .response(
            200,
            json!({ "pets": pets(&["a"]), "next": "x y", "more": true }),
        )
        .response(200, json!({ "next": "z", "more": true }))
        .response(
            200,
            json!({ "pets": pets(&["b"]), "next": null, "more": false }),
        );
    assert_eq!(
        names(client.pets().list_by_cursor().items()).await?,
        ["a", "b"]
    );
    assert_eq!(asked(&fake), ["", "after=x%20y", "after=z"]);
    Ok(())
}

#[tokio::test]
async fn paging_by_an_offset() -> Result<(), Error> {
    let (fake, client) = client()?;
    let page = |names| json!({ "pets": pets(names), "total": 5 });
    fake.on("list-by-offset")
        .response(200, page(&["b", "c"]))
        .response(200, page(&["d", "e"]));
    assert_eq!(
        names(client.pets().list_by_offset().skip(1).items()).await?,
        ["b", "c", "d", "e"]
    );
    assert_eq!(asked(&fake), ["skip=1", "skip=3"]);
    Ok(())
}

#[tokio::test]
async fn paging_by_the_link_header_of_the_configuration() -> Result<(), Error> {
    let (fake, client) = client()?;
    let link = "<https://example.com/linked?from=7>; rel=\"next\"";
    fake.on("list-by-link")
        .reply(Reply::json(200, &pets(&["a"])).header("link", link))
        .response(200, pets(&["b"]));
    let items = client.pets().list_by_link().items();
    assert_eq!(names(items).await?, ["a", "b"]);
    assert_eq!(asked(&fake), ["", "from=7"]);
    Ok(())
}

#[tokio::test]
async fn paging_by_the_url_in_the_body() -> Result<(), Error> {
    let (fake, client) = client()?;
    let next = json!({ "next": "/chained?from=7" });
    fake.on("list-by-url")
        .response(200, json!({ "pets": pets(&["a"]), "links": next }))
        .response(200, json!({ "pets": pets(&["b"]), "links": {} }));
    let items = client.pets().list_by_url().items();
    assert_eq!(names(items).await?, ["a", "b"]);
    assert_eq!(asked(&fake), ["", "from=7"]);
    Ok(())
}

#[tokio::test]
async fn paging_by_a_cursor_in_the_body_of_the_request() -> Result<(), Error> {
    let (fake, client) = client()?;
    fake.on("search")
        .response(200, json!({ "pets": pets(&["a"]), "next": "x" }))
        .response(200, json!({ "pets": pets(&["b"]) }));
    let search = paging::pets::SearchBody::new().with_name("tom");
    let items = client.pets().search(&search).items();
    assert_eq!(names(items).await?, ["a", "b"]);
    let sent = fake.requests().into_iter();
    let sent: Vec<Value> = sent
        .map(|request| serde_json::from_slice(&request.body).unwrap_or_default())
        .collect();
    let second = json!({ "name": "tom", "page": { "after": "x" } });
    assert_eq!(sent, [json!({ "name": "tom" }), second]);
    Ok(())
}

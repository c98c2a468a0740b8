//! XML bodies, as they are sent and received.

use clientwright_runtime::Error;
use clientwright_runtime::fake::{Fake, Reply};
use goldens::xml::books::{Book, Link};
use goldens::xml::{self, Client};

fn client(operation: &str, reply: Reply) -> Result<(Fake, Client), Error> {
    let fake = xml::fake();
    fake.on(operation).reply(reply);
    let client = Client::builder().transport(fake.clone()).build()?;
    Ok((fake, client))
}

/// Returns the text of the only body that was sent.
fn sent(fake: &Fake) -> String {
    let requests = fake.requests();
    let bodies = requests.iter().map(|request| &request.body);
    let texts = bodies.map(|body| String::from_utf8_lossy(body).into_owned());
    texts.collect()
}

const BOOK: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\
    <book xmlns=\"urn:example:books\" id=\"7\"><title>A &lt;b&gt;</title><price>1.5</price>\
    <sold>true</sold><author>C</author><author>D</author><tags><tag>e</tag></tags>\
    <link xmlns:l=\"urn:example:links\" l:lang=\"de\">f</link>\
    <book id=\"8\"><title>g</title></book><notes><h>i</h></notes></book>";

fn book() -> Book {
    let mut book = Book::new(7, "A <b>".to_owned(), vec!["C".to_owned(), "D".to_owned()]);
    book.price = Some(1.5);
    book.sold = Some(true);
    book.tags = Some(vec!["e".to_owned()]);
    let mut link = Link::default();
    link.language = Some("de".to_owned());
    link.target = Some("f".to_owned());
    book.link = Some(link);
    book.parts = Some(vec![Book::new(8, "g".to_owned(), Vec::new())]);
    book.notes = Some([("h".to_owned(), "i".to_owned())].into_iter().collect());
    book
}

#[tokio::test]
async fn xml_bodies_are_written_and_read_as_the_schema_declares() -> Result<(), Error> {
    let (fake, client) = client("add", Reply::new(201, "application/xml", BOOK))?;
    let added = client.books().add(&book()).await?;
    assert_eq!(sent(&fake), BOOK);
    assert_eq!(added, book());
    Ok(())
}

#[tokio::test]
async fn xml_lists_are_read_from_the_items_of_their_root() -> Result<(), Error> {
    let list =
        "<books><book id='1'><title>a</title></book><book id='2'><title>b</title></book></books>";
    let (_, client) = client("list", Reply::new(200, "text/xml; charset=utf-8", list))?;
    let titles: Vec<String> = client
        .books()
        .list()
        .await?
        .into_iter()
        .map(|book| book.title)
        .collect();
    assert_eq!(titles, ["a", "b"]);
    Ok(())
}

#[tokio::test]
async fn xml_and_json_have_a_setter_each() -> Result<(), Error> {
    let json = "{\"id\":7,\"title\":\"a\",\"authors\":[]}";
    let (fake, client) = client("replace", Reply::new(200, "application/json", json))?;
    let body = Book::new(7, "a".to_owned(), Vec::new());
    client.books().replace(7).xml_body(&body).await?;
    assert!(
        sent(&fake).ends_with("<book xmlns=\"urn:example:books\" id=\"7\"><title>a</title></book>")
    );
    Ok(())
}

#[tokio::test]
async fn xml_that_cannot_be_read_is_an_error_with_its_place() -> Result<(), Error> {
    let faults = [
        (
            "application/xml",
            "<books><book>",
            "the response is no XML: an element is not closed at line 1 column 14",
        ),
        (
            "application/xml",
            "<books><book id='x'/></books>",
            "$[0].id",
        ),
        (
            "text/html",
            "<p/>",
            "the response is `text/html` instead of XML",
        ),
    ];
    for (content_type, body, expected) in faults {
        let (_, client) = client("list", Reply::new(200, content_type, body))?;
        let error = client.books().list().await.expect_err(body).to_string();
        assert!(error.contains(expected), "{error}");
    }
    Ok(())
}

#[tokio::test]
async fn xml_of_a_fake_is_made_from_the_schema() -> Result<(), Error> {
    let client = Client::builder().transport(xml::fake()).build()?;
    assert!(!client.books().list().await?.is_empty());
    Ok(())
}

//! Bodies of items from a slice, an iterator and a stream.

use std::collections::VecDeque;
use std::convert::Infallible;
use std::pin::Pin;
use std::task::{Context, Poll};

use clientwright_runtime::fake::Fake;
use clientwright_runtime::{Error, ItemStream};
use futures_core::Stream;
use goldens::openapi32::shared::{Cat, Pet};
use goldens::openapi32::{self, Client};

fn client() -> Result<(Fake, Client), Error> {
    let fake = openapi32::fake();
    let client = Client::builder()
        .base_url("https://example.com")
        .transport(fake.clone())
        .build()?;
    Ok((fake, client))
}

/// Returns the media type and the body of the only request, which matches the document.
fn sent(fake: &Fake) -> (String, String) {
    assert_eq!(fake.problems(), Vec::<String>::new());
    let requests = fake.requests();
    assert_eq!(requests.len(), 1, "the request is sent once");
    let request = &requests[0];
    let media_type = request.header("content-type").unwrap_or_default();
    (
        media_type.to_owned(),
        String::from_utf8_lossy(&request.body).into_owned(),
    )
}

fn cats() -> [Pet; 2] {
    [9, 8].map(|lives| Pet::Cat(Cat::new(lives)))
}

struct Cats(VecDeque<Pet>);

impl Stream for Cats {
    type Item = Result<Pet, Infallible>;

    fn poll_next(mut self: Pin<&mut Self>, _cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        Poll::Ready(self.0.pop_front().map(Ok))
    }
}

#[tokio::test]
async fn items_of_json_lines_are_the_same_from_a_slice_an_iterator_and_a_stream()
-> Result<(), Error> {
    let given = [
        ItemStream::from(&cats()),
        ItemStream::iter(cats()),
        ItemStream::stream(Cats(cats().into())),
    ];
    let lines = "{\"kind\":\"cat\",\"lives\":9}\n{\"kind\":\"cat\",\"lives\":8}\n";
    for items in given {
        let (fake, client) = client()?;
        client.media().add_all(items).await?;
        assert_eq!(
            sent(&fake),
            ("application/jsonl".to_owned(), lines.to_owned())
        );
    }
    Ok(())
}

#[tokio::test]
async fn items_of_a_json_sequence_begin_with_a_record_separator() -> Result<(), Error> {
    let (fake, client) = client()?;
    client.media().add_all_json_lines(&cats()[..1]).await?;
    let (media_type, body) = sent(&fake);
    assert_eq!(media_type, "application/json-seq");
    assert_eq!(body, "\u{1e}{\"kind\":\"cat\",\"lives\":9}\n");
    Ok(())
}

#[tokio::test]
async fn items_of_parts_have_the_media_type_of_the_document() -> Result<(), Error> {
    let (fake, client) = client()?;
    client.media().replace_parts(&cats()[..1]).await?;
    let (media_type, body) = sent(&fake);
    let boundary = media_type.strip_prefix("multipart/mixed; boundary=");
    let boundary = boundary.unwrap_or_default();
    let part = "Content-Type: application/vnd.pet+json\r\n\r\n{\"kind\":\"cat\",\"lives\":9}";
    assert_eq!(
        body,
        format!("--{boundary}\r\n{part}\r\n--{boundary}--\r\n")
    );
    Ok(())
}

#[tokio::test]
async fn items_of_events_are_their_data() -> Result<(), Error> {
    let (fake, client) = client()?;
    client
        .media()
        .add_events(ItemStream::iter(cats().into_iter().take(1)))
        .await?;
    let (media_type, body) = sent(&fake);
    assert_eq!(media_type, "text/event-stream");
    assert_eq!(body, "data: {\"kind\":\"cat\",\"lives\":9}\n\n");
    Ok(())
}

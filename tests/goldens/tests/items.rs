//! Bodies of items from a slice, an iterator and a stream.

use std::collections::VecDeque;
use std::convert::Infallible;
use std::pin::Pin;
use std::task::{Context, Poll};

use clientwright_runtime::fake::{Fake, Reply};
use clientwright_runtime::{Error, ErrorKind, File, ItemStream};
use futures_core::Stream;
use goldens::openapi32::media::{AddMixBodyItem, AddPartsBody};
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

#[tokio::test]
async fn items_of_several_types_are_parts_in_order() -> Result<(), Error> {
    let (fake, client) = client()?;
    let photo = || File::new(&b"\x89PNG"[..]);
    let photos = vec![
        photo().with_header("X-Rate", "5"),
        photo().with_header("X-Rate", "4").with_name("b.png"),
    ];
    let [pet, _] = cats();
    client
        .media()
        .add_parts(&AddPartsBody(pet.clone(), photos))
        .await?;
    let request = &fake.requests()[0];
    let media_type = request.header("content-type").unwrap_or_default();
    let boundary = media_type.strip_prefix("multipart/mixed; boundary=");
    let boundary = boundary.unwrap_or_default();
    let photo = "Content-Type: image/png\r\nX-Rate: ";
    let named = "Content-Disposition: attachment; filename=\"b.png\"\r\n";
    let expected = [
        "Content-Type: application/vnd.pet+json\r\n\r\n{\"kind\":\"cat\",\"lives\":9}",
        &format!("{photo}5\r\n\r\n?PNG"),
        &format!("{named}{photo}4\r\n\r\n?PNG"),
    ];
    let expected = expected.map(|part| format!("--{boundary}\r\n{part}\r\n"));
    let body = String::from_utf8_lossy(&request.body).replace('\u{fffd}', "?");
    assert_eq!(body, expected.concat() + &format!("--{boundary}--\r\n"));

    let unrated = AddPartsBody(pet, vec![File::new("x")]);
    let error = client.media().add_parts(&unrated).await.unwrap_err();
    assert!(
        error
            .to_string()
            .contains("a file in `further parts` must have the header `X-Rate`"),
        "{error}"
    );
    Ok(())
}

#[tokio::test]
async fn items_of_which_one_is_a_file_keep_its_media_type() -> Result<(), Error> {
    let (fake, client) = client()?;
    let [pet, _] = cats();
    let items = [
        AddMixBodyItem::Pet(pet),
        AddMixBodyItem::String(File::new("PNG")),
    ];
    client.media().add_mix(&items).await?;
    let (media_type, body) = sent(&fake);
    let boundary = media_type.strip_prefix("multipart/mixed; boundary=");
    let boundary = boundary.unwrap_or_default();
    let expected = [
        "Content-Type: application/json\r\n\r\n{\"kind\":\"cat\",\"lives\":9}",
        "Content-Type: image/png\r\n\r\nPNG",
    ];
    let expected = expected.map(|part| format!("--{boundary}\r\n{part}\r\n"));
    assert_eq!(body, expected.concat() + &format!("--{boundary}--\r\n"));
    Ok(())
}

#[tokio::test]
async fn items_of_several_types_are_checked_by_the_fake() -> Result<(), Error> {
    let (fake, client) = client()?;
    let [pet, _] = cats();
    let photo = File::new("GIF").with_header("X-Rate", "5");
    let body = AddPartsBody(pet, vec![photo.with_content_type("image/gif")]);
    client.media().add_parts(&body).await.unwrap_err();
    let problem = "part 2 is not `image/png`, which the document declares";
    assert_eq!(fake.problems(), [format!("addParts: {problem}")]);
    Ok(())
}

#[tokio::test]
async fn items_without_a_type_are_files_that_are_parts() -> Result<(), Error> {
    let (fake, client) = client()?;
    client.media().add_photos(&[File::new("PNG")]).await?;
    let (media_type, body) = sent(&fake);
    let boundary = media_type.strip_prefix("multipart/mixed; boundary=");
    let boundary = boundary.unwrap_or_default();
    assert_eq!(
        body,
        format!("--{boundary}\r\nContent-Type: image/png\r\n\r\nPNG\r\n--{boundary}--\r\n")
    );
    Ok(())
}

/// A response of these parts, each with its headers.
fn multipart(parts: &[&str]) -> Reply {
    let parts = parts.iter().map(|part| format!("--b\r\n{part}\r\n"));
    let body = parts.collect::<String>() + "--b--\r\n";
    Reply::new(200, "multipart/mixed; boundary=\"b\"", body)
}

#[tokio::test]
async fn parts_of_a_response_have_the_type_of_the_document() -> Result<(), Error> {
    let (fake, client) = client()?;
    fake.on("parts")
        .example()
        .reply(multipart(&[
            "Content-Type: application/vnd.pet+json\r\nX-Rate: 5\r\n\r\n{\"kind\":\"cat\",\"lives\":9}",
            "\r\n{\"kind\":\"cat\",\"lives\":8}",
        ]))
        .reply(multipart(&[
            "Content-Disposition: form-data; name=\"pet\"\r\n\r\n{\"kind\":\"cat\"}",
        ]))
        .reply(multipart(&["\r\n{}"]).cut_off(4))
        .reply(Reply::new(200, "multipart/mixed", ""));
    let mut parts = client.media().parts().await?;
    assert!(parts.next().await.transpose()?.is_some());

    let mut parts = client.media().parts().await?;
    let first = parts.next().await.transpose()?;
    let first = first.expect("there is a part");
    assert_eq!(first.data, cats()[0]);
    assert_eq!(first.headers["x-rate"], "5");
    assert_eq!(first.media_type(), "application/vnd.pet+json");
    let second = parts.next().await.transpose()?;
    assert_eq!(second.map(|part| part.data), Some(cats()[1].clone()));
    assert!(parts.next().await.is_none());

    for (kind, message) in [
        (
            ErrorKind::Decode,
            "part 1 (`pet`) of the response could not be decoded",
        ),
        (ErrorKind::Interrupted, ""),
    ] {
        let mut parts = client.media().parts().await?;
        let error = parts.next().await.expect("there is an error").unwrap_err();
        assert_eq!(error.kind(), kind, "{error}");
        assert!(error.to_string().contains(message), "{error}");
        assert!(parts.next().await.is_none());
    }
    let error = client.media().parts().await.unwrap_err();
    assert!(
        error.to_string().contains("has no boundary of parts"),
        "{error}"
    );
    Ok(())
}

#[tokio::test]
async fn parts_of_several_types_are_bytes_that_can_be_decoded() -> Result<(), Error> {
    let (fake, client) = client()?;
    fake.on("album").reply(multipart(&[
        "Content-Disposition: form-data; name=\"pet\"\r\nContent-Type: application/json\r\n\r\n{\"kind\":\"cat\",\"lives\":9}",
        "Content-Disposition: form-data; name=\"age\"\r\n\r\n7",
        "Content-Disposition: form-data; name=\"photo\"; filename=\"a;b.png\"\r\nContent-Type: image/png\r\n\r\nPNG\r\n--",
    ]));
    let mut parts = client.media().album().await?;
    let mut next = async || Ok::<_, Error>(parts.next().await.transpose()?.expect("a part"));
    let pet = next().await?;
    assert_eq!(pet.name().as_deref(), Some("pet"));
    assert_eq!(pet.decode::<Pet>().ok(), Some(cats()[0].clone()));
    let age = next().await?;
    assert_eq!(age.decode::<i64>().ok(), Some(7));
    assert_eq!(age.decode::<String>().ok().as_deref(), Some("7"));
    assert!(age.decode::<bool>().is_err());
    let photo = next().await?;
    assert_eq!(photo.file_name().as_deref(), Some("a;b.png"));
    assert_eq!(photo.data, "PNG\r\n--");
    assert!(parts.next().await.is_none());
    Ok(())
}

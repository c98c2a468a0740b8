//! Responses that are read as streams.

use super::emitted_shape::Client;
use super::server::{Act, Server, response};
use super::{NotingClock, builder};
use clientwright_runtime::ErrorKind;
use clientwright_runtime::Request as _;
use futures_core::Stream;
use std::future::poll_fn;
use std::pin::Pin;
use std::time::Duration;

async fn client(act: Act) -> Client {
    let server = Server::start([act]).await;
    builder(&server, &NotingClock::default()).build().unwrap()
}

async fn next<S: Stream + Unpin>(stream: &mut S) -> Option<S::Item> {
    poll_fn(|cx| Pin::new(&mut *stream).poll_next(cx)).await
}

async fn all<T, E>(mut stream: impl Stream<Item = Result<T, E>> + Unpin) -> (Vec<T>, Option<E>) {
    let mut items = Vec::new();
    loop {
        match next(&mut stream).await {
            Some(Ok(item)) => items.push(item),
            Some(Err(error)) => {
                assert!(
                    next(&mut stream).await.is_none(),
                    "the stream continues after an error"
                );
                return (items, Some(error));
            }
            None => return (items, None),
        }
    }
}

fn chunked(chunks: &[&str], whole: bool) -> Act {
    let mut text = String::from("HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n");
    for chunk in chunks {
        text.push_str(&format!("{:x}\r\n{chunk}\r\n", chunk.len()));
    }
    text.push_str(if whole { "0\r\n\r\n" } else { "" });
    Act::Response(text.into_bytes())
}

#[tokio::test]
async fn json_lines_are_returned_one_by_one() {
    let act = chunked(
        &[
            "{\"name\":\"a\",\"sta",
            "te\":\"idle\"}\n\r\n{\"name\":\"b\",\"state\":\"idle\"}\r\n",
            "{\"name\":\"c\",\"state\":\"idle\"}",
        ],
        true,
    );
    let lines = client(act).await.widgets().lines().send().await.unwrap();
    let (widgets, error) = all(lines).await;
    assert_eq!(
        widgets
            .iter()
            .map(|widget| widget.name.as_str())
            .collect::<Vec<_>>(),
        ["a", "b", "c"]
    );
    assert!(error.is_none());
}

#[tokio::test]
async fn json_sequence_is_read_past_its_record_separators() {
    let act = chunked(
        &[
            "\u{1e}{\"name\":\"a\",\"state\":\"idle\"}\n\u{1e}",
            "{\"name\":\"b\",\"state\":\"idle\"}\n",
        ],
        true,
    );
    let lines = client(act).await.widgets().lines().send().await.unwrap();
    let (widgets, error) = all(lines).await;
    let names: Vec<_> = widgets.iter().map(|widget| widget.name.as_str()).collect();
    assert_eq!(names, ["a", "b"]);
    assert!(error.is_none());
}

#[tokio::test]
async fn json_lines_that_are_invalid_or_break_off_are_errors() {
    let good = "{\"name\":\"a\",\"state\":\"idle\"}\n";
    for (chunks, kind) in [
        (vec![good, "{\"name\":1}\n", good], ErrorKind::Decode),
        (vec![good, "{\"na"], ErrorKind::Interrupted),
    ] {
        let whole = kind == ErrorKind::Decode;
        let lines = client(chunked(&chunks, whole))
            .await
            .widgets()
            .lines()
            .send()
            .await
            .unwrap();
        let (widgets, error) = all(lines).await;
        assert_eq!(widgets.len(), 1);
        let error = error.unwrap();
        assert_eq!(
            (error.kind(), error.operation()),
            (kind, Some("widgets-lines")),
            "{error}"
        );
    }
}

#[tokio::test]
async fn json_lines_without_end_or_without_data_are_errors() {
    let endless = Act::Endless(b"HTTP/1.1 200 OK\r\n\r\n".to_vec());
    let lines = client(endless)
        .await
        .widgets()
        .lines()
        .send()
        .await
        .unwrap();
    assert_eq!(all(lines).await.1.unwrap().kind(), ErrorKind::TooLarge);
    let silent = Act::Hang(b"HTTP/1.1 200 OK\r\n\r\n".to_vec());
    let lines = client(silent).await.widgets().lines().send().await.unwrap();
    assert!(all(lines).await.1.unwrap().is_timeout());
}

#[tokio::test]
async fn events_have_types_ids_and_data_of_several_lines() {
    let text = "\u{feff}: hello\nretry: 1500\n\nid: 1\ndata: one\ndata:two\n\nevent: tick\ndata\n\nevent: lost\n\ndata: cut";
    let mut events = client(chunked(&[&text[..20], &text[20..]], true))
        .await
        .widgets()
        .events()
        .send()
        .await
        .unwrap();
    let first = next(&mut events).await.unwrap().unwrap();
    assert_eq!(
        (first.event.as_str(), first.id.as_str(), first.data.as_str()),
        ("message", "1", "one\ntwo")
    );
    let second = next(&mut events).await.unwrap().unwrap();
    assert_eq!(
        (
            second.event.as_str(),
            second.id.as_str(),
            second.data.as_str()
        ),
        ("tick", "1", "")
    );
    assert!(next(&mut events).await.is_none());
    assert_eq!(
        (events.retry(), events.last_event_id()),
        (Some(Duration::from_millis(1500)), Some("1"))
    );
}

#[tokio::test]
async fn events_with_json_are_decoded_until_they_are_done() {
    let text = "data: {\"name\":\"a\",\"state\":\"idle\"}\n\ndata: [DONE]\n\ndata: no json\n\n";
    let events = client(chunked(&[text], true))
        .await
        .widgets()
        .changes()
        .send()
        .await
        .unwrap();
    let (events, error) = all(events).await;
    assert_eq!(
        (events.len(), events[0].data.name.as_str(), error.is_none()),
        (1, "a", true)
    );
}

#[tokio::test]
async fn download_is_a_stream_of_chunks_and_an_error_if_refused() {
    let download = client(response("200 OK", "", "content"))
        .await
        .widgets()
        .content("w")
        .download()
        .await
        .unwrap();
    assert_eq!(download.length(), Some(7));
    assert_eq!(all(download).await.0.concat(), b"content");
    let error = client(response("404 Not Found", "", "gone"))
        .await
        .widgets()
        .content("w")
        .download()
        .await
        .unwrap_err();
    assert_eq!(
        (error.kind(), error.raw_body().unwrap().as_ref()),
        (ErrorKind::Api, &b"gone"[..])
    );
}

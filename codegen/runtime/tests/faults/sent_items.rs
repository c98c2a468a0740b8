//! Bodies whose items are sent one after the other.

use super::emitted_shape::{Client, Widget};
use super::server::{Act, Server, json};
use super::{NotingClock, builder};
use clientwright_runtime::Request as _;
use clientwright_runtime::{ErrorKind, ItemStream, RetryPolicy};
use futures_core::Stream;
use std::collections::VecDeque;
use std::io;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::task::{Context, Poll};
use std::time::Duration;

const NO_CONTENT: &[u8] = b"HTTP/1.1 204 No Content\r\nconnection: close\r\n\r\n";

async fn client(act: Act) -> (Client, Server) {
    let server = Server::start([act]).await;
    let client = builder(&server, &NotingClock::default()).build().unwrap();
    (client, server)
}

fn widget(name: &str) -> Widget {
    Widget::new(name, "idle")
}

struct Script(VecDeque<Result<Widget, io::Error>>);

impl Stream for Script {
    type Item = Result<Widget, io::Error>;

    fn poll_next(mut self: Pin<&mut Self>, _cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        Poll::Ready(self.0.pop_front())
    }
}

#[tokio::test]
async fn items_of_a_slice_are_sent_again_and_those_of_an_iterator_are_not() {
    for (from_slice, sent) in [(true, 3), (false, 1)] {
        let (client, server) = client(json("503 Busy", "{}")).await;
        let widgets = [widget("a"), widget("b")];
        let items = if from_slice {
            ItemStream::from(&widgets)
        } else {
            ItemStream::iter(widgets)
        };
        let call = client
            .widgets()
            .add_lines(items)
            .retry(RetryPolicy::default().retry_non_idempotent(true));
        assert!(call.send().await.unwrap_err().is_api());
        assert_eq!(server.requests().len(), sent);
    }
}

#[tokio::test]
async fn items_of_a_slice_are_lines_of_a_known_length() {
    let (client, server) = client(Act::Response(NO_CONTENT.to_vec())).await;
    let widgets = vec![widget("a"), widget("b")];
    client.widgets().add_lines(&widgets).send().await.unwrap();
    let request = server.requests().remove(0);
    assert!(
        request.contains("content-type: application/x-ndjson\r\n"),
        "{request}"
    );
    let lines =
        "\r\n\r\n{\"name\":\"a\",\"state\":\"idle\"}\n{\"name\":\"b\",\"state\":\"idle\"}\n";
    assert!(request.ends_with(lines), "{request}");
}

/// The server reads the head and no more, so that what is made is what fits into the buffers of the connection.
#[tokio::test]
async fn items_of_an_iterator_are_made_while_they_are_sent() {
    const ALL: u64 = 3_000_000;
    let (client, server) = client(Act::Hang(Vec::new())).await;
    let made = Arc::new(AtomicU64::new(0));
    let counter = Arc::clone(&made);
    let items = (0..ALL).map(move |_| {
        counter.fetch_add(1, Ordering::Relaxed);
        widget("w")
    });
    let call = client.widgets().add_lines(ItemStream::iter(items));
    let sent = tokio::time::timeout(Duration::from_millis(300), call.send()).await;
    assert!(sent.is_err(), "the body is not taken: {sent:?}");
    let made = made.load(Ordering::Relaxed);
    assert!(made > 0 && made < ALL, "{made} items were made");
    let request = server.requests().remove(0);
    assert!(
        request.contains("transfer-encoding: chunked\r\n"),
        "{request}"
    );
}

#[tokio::test]
async fn error_of_a_stream_of_items_ends_the_call() {
    let (client, server) = client(Act::Hang(Vec::new())).await;
    let script = VecDeque::from([Ok(widget("a")), Err(io::Error::other("no more"))]);
    let items = ItemStream::stream(Script(script));
    let call = client
        .widgets()
        .add_lines(items)
        .retry(RetryPolicy::default().retry_non_idempotent(true));
    let error = call.send().await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Interrupted);
    let mut sources = std::iter::successors(std::error::Error::source(&error), |one| one.source());
    assert!(
        sources.any(|source| source.to_string().contains("no more")),
        "{error:?}"
    );
    assert!(server.requests().len() <= 1);
}

//! What items are written as.

use super::events::event;
use super::*;

fn text<T: Value>(body: Items<'_, T>) -> Result<String, String> {
    let content = body.encode(&String::new)?;
    Ok(content.text().expect("it is text").to_owned())
}

#[test]
fn json_items_are_lines_or_records_of_a_sequence() {
    let items = [1_i64, 2];
    for (media_type, expected) in [
        ("application/jsonl", "1\n2\n"),
        ("application/x-ndjson; charset=utf-8", "1\n2\n"),
        ("application/json-seq", "\u{1e}1\n\u{1e}2\n"),
        ("application/geo+json-seq; x=y", "\u{1e}1\n\u{1e}2\n"),
    ] {
        let body = Items::json(media_type, &items);
        assert_eq!(text(body), Ok(expected.to_owned()), "{media_type}");
    }
}

#[test]
fn event_items_have_a_line_for_each_line_of_their_data() {
    let items = vec!["a\r\nb".to_owned(), String::new()];
    let body = Items::text_events("text/event-stream", &items);
    assert_eq!(text(body), Ok("data: a\ndata: b\n\ndata: \n\n".to_owned()));
    let body = Items::json_events("text/event-stream", items);
    let expected = "data: \"a\\r\\nb\"\n\ndata: \"\"\n\n";
    assert_eq!(text(body), Ok(expected.to_owned()));
}

#[test]
fn event_items_are_written_with_their_members() {
    let whole = r#"{"data":{"a":[1]},"id":7,"event":"new","retry":null}"#;
    assert_eq!(
        event(whole),
        Ok("event: new\nid: 7\ndata: {\"a\":[1]}\n\n".to_owned())
    );
    let broken = event(r#"{"data":"a","event":"b\nc"}"#);
    assert_eq!(
        broken,
        Err("`event` of an event must be one line".to_owned())
    );
    assert_eq!(event("1"), Err("an event must be an object".to_owned()));
}

#[test]
fn part_items_have_their_media_type_and_end_with_the_boundary() {
    let encoded = |content_type, items: ItemStream<String>| {
        let body = Items::parts("multipart/mixed", content_type, items);
        let content = body.encode(&|| "B".to_owned()).expect("it is written");
        assert_eq!(content.media_type(), "multipart/mixed; boundary=B");
        let mut body = content.take();
        let cx = &mut Context::from_waker(std::task::Waker::noop());
        let mut text = Vec::new();
        while let Poll::Ready(Some(Ok(chunk))) = Pin::new(&mut body).poll_next(cx) {
            text.extend_from_slice(&chunk);
        }
        String::from_utf8(text).expect("it is text")
    };
    let items = || ["a".to_owned(), "b".to_owned()];
    let part = |of: &str, text: &str| format!("--B\r\nContent-Type: {of}\r\n\r\n{text}\r\n");
    for (content_type, [a, b]) in [
        ("text/plain", ["a", "b"]),
        ("application/json; x=y", ["\"a\"", "\"b\""]),
    ] {
        let expected = part(content_type, a) + &part(content_type, b) + "--B--\r\n";
        assert_eq!(encoded(content_type, ItemStream::from(&items())), expected);
        assert_eq!(encoded(content_type, ItemStream::iter(items())), expected);
    }
}

#[test]
fn items_of_an_iterator_are_encoded_one_by_one() {
    let body = Items::json("application/jsonl", ItemStream::iter([1.5, f64::NAN, 2.5]));
    let content = body.encode(&String::new).expect("it is a stream");
    assert!(!content.is_replayable());
    let mut body = content.take();
    let cx = &mut Context::from_waker(std::task::Waker::noop());
    let mut next = || Pin::new(&mut body).poll_next(cx);
    assert!(matches!(next(), Poll::Ready(Some(Ok(chunk))) if chunk == "1.5\n"));
    assert!(matches!(next(), Poll::Ready(Some(Err(_)))));
}

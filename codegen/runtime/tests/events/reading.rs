//! How the bytes of a stream become events: however they are cut, and whatever ends their lines.

use super::script::{End, Script, stream};
use super::{NoTime, events};
use proptest::prelude::*;
use tokio::runtime::Builder;

/// Returns the event, the id and the data of each event in these chunks.
fn read(chunks: &[&str]) -> Vec<(String, String, String)> {
    let runtime = Builder::new_current_thread().build().unwrap();
    runtime.block_on(async {
        let script = Script::new([stream(chunks, End::Whole)]);
        let mut events = events(&script, &NoTime::default()).await;
        let mut read = Vec::new();
        while let Some(event) = events.next().await {
            let event = event.unwrap();
            read.push((event.event, event.id, event.data));
        }
        read
    })
}

proptest! {
    /// Cut anywhere, with any of the three ends of lines, a stream has the same events.
    #[test]
    fn event_stream_is_the_same_for_all_chunks_and_line_ends(
        lines in prop::collection::vec(
            prop_oneof![
                Just(String::new()),
                "(data|event|id|retry|other|)(:| :|: )?[a-z\u{e9}\u{20ac}: ]{0,4}",
            ],
            0..12,
        ),
        ends in prop::collection::vec(prop::sample::select(vec!["\n", "\r", "\r\n"]), 12),
        cuts in prop::collection::vec(any::<prop::sample::Index>(), 0..5),
    ) {
        let plain = format!("{}\n", lines.join("\n"));
        // A lone carriage return before an empty line with a line feed would be one end, not two.
        let mut text = String::from("\u{feff}");
        for (line, end) in lines.iter().zip(&ends) {
            let joins = text.ends_with('\r') && line.is_empty() && *end == "\n";
            text.push_str(line);
            text.push_str(if joins { "\r" } else { end });
        }
        let mut at: Vec<usize> = cuts.iter().map(|cut| cut.index(text.len() + 1)).collect();
        at.retain(|at| text.is_char_boundary(*at));
        at.extend([0, text.len()]);
        at.sort_unstable();
        let chunks: Vec<&str> = at.windows(2).map(|pair| &text[pair[0]..pair[1]]).collect();
        prop_assert_eq!(read(&chunks), read(&[&plain]), "{:?}", chunks);
    }
}

#[test]
fn event_stream_line_ends_at_a_lone_carriage_return() {
    let expected = [("tick".to_owned(), "1".to_owned(), "a\nb".to_owned())];
    assert_eq!(
        read(&["event: tick\rid: 1\rdata: a\rdata: b\r\r"]),
        expected
    );
    assert_eq!(
        read(&["event: tick\r", "\nid: 1\r", "\ndata: a\r\ndata: b\n\r\n"]),
        expected
    );
}

#[test]
fn event_stream_comments_and_unknown_fields_are_ignored() {
    let text = ": hello\n:\nfoo: bar\ndata: a\n: in between\ndata: b\n\n: bye\n\n";
    let expected = [("message".to_owned(), String::new(), "a\nb".to_owned())];
    assert_eq!(read(&[text]), expected);
}

//! Parses the lines of an event stream (HTML Living Standard §9.2.6). Independent of the connection.

use std::time::Duration;

/// The event that is being read, and what outlives it.
#[derive(Debug, Default)]
pub(super) struct Parser {
    event: String,
    data: Option<String>,
    /// The id of the event that is being read, which is that of the one before until it has its own.
    id: String,
    /// The id of the last event that was complete.
    last_id: String,
    retry: Option<Duration>,
    /// Whether a line was read of this connection.
    begun: bool,
}

/// An event without the type of its data.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct RawEvent {
    pub(super) event: String,
    pub(super) id: String,
    pub(super) data: String,
}

impl Parser {
    /// Returns the time that the server requires to wait before connecting again.
    pub(super) fn retry(&self) -> Option<Duration> {
        self.retry
    }

    /// Returns the id to resume after. It is empty if the server sent none.
    pub(super) fn last_id(&self) -> &str {
        &self.last_id
    }

    /// Resets the parser for a new connection. An incomplete event and its id are discarded.
    pub(super) fn connected(&mut self) {
        *self = Self {
            id: self.last_id.clone(),
            last_id: std::mem::take(&mut self.last_id),
            retry: self.retry,
            ..Self::default()
        };
    }

    /// Takes the next line; returns the event that it ends.
    pub(super) fn line(&mut self, line: &str) -> Option<RawEvent> {
        let begun = std::mem::replace(&mut self.begun, true);
        let line = match line.strip_prefix('\u{feff}') {
            Some(line) if !begun => line,
            _ => line,
        };
        if line.is_empty() {
            return self.finish();
        }
        let (field, value) = line.split_once(':').unwrap_or((line, ""));
        let value = value.strip_prefix(' ').unwrap_or(value);
        match field {
            "event" => value.clone_into(&mut self.event),
            "data" => match &mut self.data {
                Some(data) => {
                    data.push('\n');
                    data.push_str(value);
                }
                None => self.data = Some(value.to_owned()),
            },
            "id" if !value.contains('\0') => value.clone_into(&mut self.id),
            "retry" if value.bytes().all(|byte| byte.is_ascii_digit()) => {
                let milliseconds = value.parse().ok();
                self.retry = milliseconds.map(Duration::from_millis).or(self.retry);
            }
            _ => {}
        }
        None
    }

    /// Returns the event that an empty line ends, if it has data.
    fn finish(&mut self) -> Option<RawEvent> {
        self.last_id.clone_from(&self.id);
        let event = std::mem::take(&mut self.event);
        let data = self.data.take()?;
        Some(RawEvent {
            event: if event.is_empty() {
                "message".to_owned()
            } else {
                event
            },
            id: self.id.clone(),
            data,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn events(parser: &mut Parser, text: &str) -> Vec<(String, String, String)> {
        let raw = text.lines().filter_map(|line| parser.line(line));
        raw.map(|raw| (raw.event, raw.id, raw.data)).collect()
    }

    fn expected(events: &[(&str, &str, &str)]) -> Vec<(String, String, String)> {
        let owned = |(event, id, data): &(&str, &str, &str)| {
            ((*event).to_owned(), (*id).to_owned(), (*data).to_owned())
        };
        events.iter().map(owned).collect()
    }

    #[test]
    fn event_stream_examples_of_the_standard_are_parsed() {
        let stream = ": test stream\n\ndata: first event\nid: 1\n\ndata:second event\nid\n\ndata:  third event\n";
        assert_eq!(
            events(&mut Parser::default(), stream),
            expected(&[
                ("message", "1", "first event"),
                ("message", "", "second event")
            ])
        );
        let stream = "data\n\ndata\ndata\n\ndata:";
        assert_eq!(
            events(&mut Parser::default(), stream),
            expected(&[("message", "", ""), ("message", "", "\n")])
        );
        let stream = "data:test\n\ndata: test\n\n";
        assert_eq!(
            events(&mut Parser::default(), stream),
            expected(&[("message", "", "test"), ("message", "", "test")])
        );
    }

    #[test]
    fn event_stream_byte_order_mark_is_skipped_once() {
        let mut parser = Parser::default();
        assert_eq!(
            events(
                &mut parser,
                "\u{feff}data: a\n\n\u{feff}data: b\n\ndata: \u{feff}c\n\n"
            ),
            expected(&[("message", "", "a"), ("message", "", "\u{feff}c")])
        );
        parser.connected();
        assert_eq!(events(&mut parser, "\u{feff}data: d\n\n").len(), 1);
    }

    #[test]
    fn event_id_counts_when_its_event_is_complete() {
        let mut parser = Parser::default();
        assert_eq!(
            events(&mut parser, "id: 1\ndata: a\n\nid: 2\ndata: b").len(),
            1
        );
        assert_eq!(parser.last_id(), "1");
        parser.connected();
        assert_eq!(
            events(&mut parser, "data: c\n\nid: 3\n\n"),
            expected(&[("message", "1", "c")])
        );
        assert_eq!(
            parser.last_id(),
            "3",
            "an event without data sets the id, too"
        );
        events(&mut parser, "id: 4\0\ndata: x\n\n");
        assert_eq!(parser.last_id(), "3", "an id must not have a NUL");
    }

    #[test]
    fn event_retry_must_be_digits() {
        let mut parser = Parser::default();
        for (line, milliseconds) in [
            ("retry: 1500", 1500),
            ("retry: +9", 1500),
            ("retry: 1e3", 1500),
            ("retry", 1500),
            ("retry: 99999999999999999999", 1500),
            ("retry:0", 0),
        ] {
            events(&mut parser, line);
            assert_eq!(
                parser.retry(),
                Some(Duration::from_millis(milliseconds)),
                "{line}"
            );
        }
    }
}

//! The formats of bodies.

use super::{FakeBody, Format, Members, Received, Returns, SchemaOf, Sent, Takes};

/// JSON.
pub static JSON: Format = Format {
    schema: SchemaOf::Value,
    word: "json",
    sent: Some(Sent {
        constructor: "Json::new",
        assumed_media_type: Some("application/json"),
        takes: Takes::Value,
        members: Members::Together,
        checked_by: Some("reads"),
    }),
    received: Some(Received {
        runtime_kind: "Json",
        word: "json",
        word_is_for: &["json"],
        fake: FakeBody::Json,
        ..VALUE_RECEIVED
    }),
    feature: None,
};

/// A value that is JSON or plain text, depending on the `Content-Type`. Used for a range such as `*/*` whose
/// schema is a string.
pub static TEXT_OR_JSON: Format = Format {
    received: Some(Received {
        runtime_kind: "TextOrJson",
        word: "text",
        word_is_for: TEXT_SUBTYPES,
        fake: FakeBody::Text("text"),
        ..VALUE_RECEIVED
    }),
    ..TEXT
};

/// Text.
pub static TEXT: Format = Format {
    schema: SchemaOf::Text,
    word: "text",
    sent: Some(Sent {
        constructor: "Text::new",
        takes: Takes::Text,
        ..BYTES_SENT
    }),
    received: Some(Received {
        runtime_kind: "Text",
        returns: Returns::Is("String"),
        docs: "text",
        variable: Some("text"),
        is_downloaded: false,
        word: "text",
        word_is_for: TEXT_SUBTYPES,
        ..BYTES_RECEIVED
    }),
    feature: None,
};

/// Bytes, including XML without a usable schema.
pub static BYTES: Format = Format {
    schema: SchemaOf::Nothing,
    word: "bytes",
    sent: None,
    received: None,
    feature: None,
};

/// An object whose properties are written as the pairs of a query.
pub static FORM: Format = Format {
    schema: SchemaOf::Members,
    word: "form",
    sent: Some(Sent {
        constructor: "Form::new",
        assumed_media_type: Some("application/x-www-form-urlencoded"),
        takes: Takes::Value,
        members: Members::Pairs,
        checked_by: None,
    }),
    received: None,
    feature: None,
};

/// `multipart/form-data` and other multiparts.
pub static MULTIPART: Format = Format {
    schema: SchemaOf::Members,
    word: "multipart",
    sent: Some(Sent {
        constructor: "Multipart::new",
        assumed_media_type: None,
        takes: Takes::Value,
        members: Members::Parts,
        checked_by: None,
    }),
    received: Some(Received {
        returns: Returns::Is("clientwright_runtime::Parts"),
        docs: "a stream of parts",
        ..PARTS_RECEIVED
    }),
    feature: None,
};

/// The parts of a multipart body (`multipart/mixed`) that share a type.
pub static PARTS: Format = Format {
    word: "parts",
    sent: Some(Sent {
        constructor: "Items::parts",
        takes: Takes::Items,
        ..BYTES_SENT
    }),
    received: Some(PARTS_RECEIVED),
    ..MULTIPART
};

/// The parts of a multipart body (`multipart/mixed`) that are the items of a list or tuple.
pub static POSITIONAL: Format = Format {
    word: "parts",
    sent: Some(Sent {
        constructor: "Multipart::by_position",
        takes: Takes::Value,
        ..BYTES_SENT
    }),
    ..MULTIPART
};

/// XML with a usable schema.
pub static XML: Format = Format {
    schema: SchemaOf::Xml,
    word: "xml",
    sent: Some(Sent {
        constructor: "Xml::new",
        takes: Takes::Value,
        ..BYTES_SENT
    }),
    received: Some(Received {
        runtime_kind: "Xml",
        word: "xml",
        word_is_for: &["xml"],
        fake: FakeBody::Encoded,
        ..VALUE_RECEIVED
    }),
    feature: Some("xml"),
};

/// A JSON text in each line.
pub static JSON_LINES: Format = Format {
    schema: SchemaOf::Items,
    word: "json_lines",
    sent: Some(Sent {
        constructor: "Items::json",
        takes: Takes::Items,
        checked_by: Some("reads_lines"),
        ..BYTES_SENT
    }),
    received: Some(Received {
        runtime_kind: "JsonLines",
        returns: Returns::Of("clientwright_runtime::JsonLines"),
        is_stream: true,
        is_read_whole: false,
        is_downloaded: false,
        docs: "a stream of JSON lines of {type}",
        variable: Some("lines"),
        item_variable: Some("line"),
        word: "lines",
        word_is_for: &[],
        requested_by: None,
        fake: FakeBody::Sample("", "\n"),
    }),
    feature: None,
};

/// Server-sent events whose data is text.
pub static EVENTS: Format = Format {
    schema: SchemaOf::Events,
    word: "events",
    sent: Some(Sent {
        constructor: "Items::text_events",
        ..EVENTS_SENT
    }),
    received: Some(Received {
        runtime_kind: "Events",
        returns: Returns::Is("clientwright_runtime::EventStream"),
        docs: "a stream of server-sent events",
        fake: FakeBody::Text("data: text\n\n"),
        ..EVENTS_RECEIVED
    }),
    feature: None,
};

/// Server-sent events whose data are values of the type in JSON.
pub static JSON_EVENTS: Format = Format {
    sent: Some(EVENTS_SENT),
    received: Some(EVENTS_RECEIVED),
    ..EVENTS
};

/// Server-sent events that are values of the type, an object with the members `event` and `data`. Used where
/// the type of the data depends on the kind of event.
pub static TYPED_EVENTS: Format = Format {
    sent: Some(Sent {
        constructor: "Items::events",
        ..EVENTS_SENT
    }),
    received: Some(Received {
        runtime_kind: "TypedEvents",
        fake: FakeBody::Event,
        ..EVENTS_RECEIVED
    }),
    ..EVENTS
};

/// The subtypes of media types for which the word is `text`.
const TEXT_SUBTYPES: &[&str] = &["plain", "*", ""];

pub(super) const BYTES_SENT: Sent = Sent {
    constructor: "Binary::new",
    assumed_media_type: None,
    takes: Takes::Bytes,
    members: Members::Together,
    checked_by: None,
};

pub(super) const BYTES_RECEIVED: Received = Received {
    runtime_kind: "Binary",
    returns: Returns::Is("rt::Bytes"),
    is_stream: false,
    is_read_whole: true,
    is_downloaded: true,
    docs: "bytes",
    variable: Some("bytes"),
    item_variable: None,
    word: "bytes",
    word_is_for: &["octet-stream", "*", ""],
    requested_by: None,
    fake: FakeBody::Text("text"),
};

/// A value of the type.
const VALUE_RECEIVED: Received = Received {
    returns: Returns::Value,
    is_downloaded: false,
    docs: "{type}",
    variable: None,
    ..BYTES_RECEIVED
};

const EVENTS_SENT: Sent = Sent {
    constructor: "Items::json_events",
    takes: Takes::Items,
    ..BYTES_SENT
};

const EVENTS_RECEIVED: Received = Received {
    runtime_kind: "JsonEvents",
    returns: Returns::Of("clientwright_runtime::EventStream"),
    is_stream: true,
    is_read_whole: false,
    is_downloaded: false,
    docs: "a stream of server-sent events of {type}",
    variable: Some("events"),
    item_variable: Some("event"),
    word: "stream",
    word_is_for: &[],
    requested_by: Some("stream"),
    fake: FakeBody::Sample("data: ", "\n\n"),
};

const PARTS_RECEIVED: Received = Received {
    runtime_kind: "Parts",
    returns: Returns::Of("clientwright_runtime::Parts"),
    is_stream: true,
    is_read_whole: true,
    is_downloaded: false,
    docs: "a stream of parts of {type}",
    variable: Some("parts"),
    item_variable: Some("part"),
    word: "parts",
    word_is_for: &[],
    requested_by: None,
    fake: FakeBody::Encoded,
};

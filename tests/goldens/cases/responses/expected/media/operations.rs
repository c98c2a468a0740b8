// @generated from the OpenAPI document; do not edit.
// Regenerate: UPDATE_EXPECT=1 cargo test -p tests --test goldens

//! The operations of “media”.

use std::collections::BTreeMap;
use super::{Change, Delta, Question, Thing};
use clientwright_runtime::emitted as rt;

/// The operations of “media”.
#[derive(Clone, Copy, Debug)]
pub struct Media<'c> {
    pub(crate) client: &'c rt::Client,
}

impl Media<'_> {
    /// `greet`.
    ///
    /// Returns `String` from `GET /greeting`.
    ///
    /// ```no_run
    /// # async fn example(client: &goldens::Client) -> Result<(), goldens::runtime::Error> {
    /// let response = client.media().greet().await?;
    /// println!("{response:?}");
    /// # Ok(()) }
    /// ```
    pub fn greet(&self) -> Greet {
        Greet(rt::call(self.client, &Greet::OPERATION))
    }
}

/// Request builder of [`Media::greet`]. It returns `String`.
#[must_use = "a request does nothing until it is sent"]
pub struct Greet(rt::Call);

impl Greet {
    pub(super) const OPERATION: rt::Operation = rt::Operation {
        id: "greet",
        method: rt::Method::Get,
        path: "/greeting",
        accept: "*/*",
        ..rt::Operation::DEFAULT
    };
}
rt::request!(Greet::send -> String as TextOrJson);

impl Media<'_> {
    /// `count`.
    ///
    /// Returns `i64` from `GET /count`.
    ///
    /// ```no_run
    /// # async fn example(client: &goldens::Client) -> Result<(), goldens::runtime::Error> {
    /// let response = client.media().count().await?;
    /// println!("{response:?}");
    /// # Ok(()) }
    /// ```
    pub fn count(&self) -> Count {
        Count(rt::call(self.client, &Count::OPERATION))
    }
}

/// Request builder of [`Media::count`]. It returns `i64`.
#[must_use = "a request does nothing until it is sent"]
pub struct Count(rt::Call);

impl Count {
    pub(super) const OPERATION: rt::Operation = rt::Operation {
        id: "count",
        method: rt::Method::Get,
        path: "/count",
        accept: "text/plain",
        ..rt::Operation::DEFAULT
    };
}
rt::request!(Count::send -> i64 as TextOrJson);

impl Media<'_> {
    /// `state`.
    ///
    /// Returns [`StateResponse`](super::StateResponse) from `GET /state`.
    ///
    /// ```no_run
    /// # async fn example(client: &goldens::Client) -> Result<(), goldens::runtime::Error> {
    /// let response = client.media().state().await?;
    /// println!("{response:?}");
    /// # Ok(()) }
    /// ```
    pub fn state(&self) -> State {
        State(rt::call(self.client, &State::OPERATION))
    }
}

/// Request builder of [`Media::state`]. It returns [`StateResponse`](super::StateResponse).
#[must_use = "a request does nothing until it is sent"]
pub struct State(rt::Call);

impl State {
    pub(super) const OPERATION: rt::Operation = rt::Operation {
        id: "state",
        method: rt::Method::Get,
        path: "/state",
        accept: "text/*",
        ..rt::Operation::DEFAULT
    };
}
rt::request!(State::send -> super::StateResponse as TextOrJson);

impl Media<'_> {
    /// `anything`.
    ///
    /// Returns [`Thing`](super::Thing) from `GET /anything`.
    ///
    /// ```no_run
    /// # async fn example(client: &goldens::Client) -> Result<(), goldens::runtime::Error> {
    /// let thing = client.media().anything().await?;
    /// println!("{}", thing.id);
    /// # Ok(()) }
    /// ```
    pub fn anything(&self) -> Anything {
        Anything(rt::call(self.client, &Anything::OPERATION))
    }
}

/// Request builder of [`Media::anything`]. It returns [`Thing`](super::Thing).
#[must_use = "a request does nothing until it is sent"]
pub struct Anything(rt::Call);

impl Anything {
    pub(super) const OPERATION: rt::Operation = rt::Operation {
        id: "anything",
        method: rt::Method::Get,
        path: "/anything",
        accept: "application/*",
        ..rt::Operation::DEFAULT
    };
}
rt::request!(Anything::send -> Thing as Json);

impl Media<'_> {
    /// `exists`.
    ///
    /// Sends `HEAD /things`.
    ///
    /// ```no_run
    /// # async fn example(client: &goldens::Client) -> Result<(), goldens::runtime::Error> {
    /// client.media().exists().await?;
    /// # Ok(()) }
    /// ```
    pub fn exists(&self) -> Exists {
        Exists(rt::call(self.client, &Exists::OPERATION))
    }
}

/// Request builder of [`Media::exists`].
///
/// `send_full` returns the headers, too; `typed_headers` reads them as [`ExistsHeaders`].
#[must_use = "a request does nothing until it is sent"]
pub struct Exists(rt::Call);

impl Exists {
    pub(super) const OPERATION: rt::Operation = rt::Operation {
        id: "exists",
        method: rt::Method::Head,
        path: "/things",
        ..rt::Operation::DEFAULT
    };
}
rt::request!(Exists::send -> () as NoContent);

/// The headers of the responses of [`Media::exists`].
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct ExistsHeaders {
    /// How long the thing is.
    ///
    /// The header `Content-Length`.
    pub content_length: i64,
    /// The header `X-State`.
    pub state: Option<super::StateResponse>,
    /// The header `X-Labels`.
    pub labels: Option<Vec<String>>,
    /// The header `X-Sizes`.
    pub sizes: Option<BTreeMap<String, i64>>,
    /// The header `X-Origin`.
    pub origin: Option<Thing>,
    /// The header `Last-Modified`.
    #[deprecated]
    pub last_modified: Option<String>,
}

rt::headers! {
    ExistsHeaders {
        required "Content-Length" => content_length as Text;
        optional "X-State" => state as Text;
        optional "X-Labels" => labels as List;
        optional "X-Sizes" => sizes as Object;
        optional "X-Origin" => origin as Json;
        optional "Last-Modified" => last_modified as Text;
    }
}

impl Media<'_> {
    /// `remove`.
    ///
    /// Sends `DELETE /things`.
    ///
    /// ```no_run
    /// # async fn example(client: &goldens::Client) -> Result<(), goldens::runtime::Error> {
    /// client.media().remove().await?;
    /// # Ok(()) }
    /// ```
    pub fn remove(&self) -> Remove {
        Remove(rt::call(self.client, &Remove::OPERATION))
    }
}

/// Request builder of [`Media::remove`].
#[must_use = "a request does nothing until it is sent"]
pub struct Remove(rt::Call);

impl Remove {
    pub(super) const OPERATION: rt::Operation = rt::Operation {
        id: "remove",
        method: rt::Method::Delete,
        path: "/things",
        ..rt::Operation::DEFAULT
    };
}
rt::request!(Remove::send -> () as NoContent);

impl Media<'_> {
    /// `answer`.
    ///
    /// Returns [`Thing`](super::Thing) from `POST /things`.
    ///
    /// ```no_run
    /// # async fn example(client: &goldens::Client, body: &goldens::media::Question) -> Result<(), goldens::runtime::Error> {
    /// let thing = client.media().answer(body).await?;
    /// println!("{}", thing.id);
    /// # Ok(()) }
    /// ```
    pub fn answer(&self, body: &Question) -> Answer {
        Answer(rt::call(self.client, &Answer::OPERATION).body(rt::body::Json::new(body)))
    }
}

/// Request builder of [`Media::answer`]. It returns [`Thing`](super::Thing).
#[must_use = "a request does nothing until it is sent"]
pub struct Answer(rt::Call);

impl Answer {
    pub(super) const OPERATION: rt::Operation = rt::Operation {
        id: "answer",
        method: rt::Method::Post,
        path: "/things",
        ..rt::Operation::DEFAULT
    };
}
rt::request!(Answer::send -> Thing as Json);

impl Media<'_> {
    /// `answer`.
    ///
    /// Returns a stream of server-sent events, each with [`Delta`](super::Delta) from `POST /things`.
    ///
    /// The body is sent with `stream` set, so that the server sends events.
    ///
    /// ```no_run
    /// # async fn example(client: &goldens::Client, body: &goldens::media::Question) -> Result<(), goldens::runtime::Error> {
    /// let mut events = client.media().answer_stream(body).await?;
    /// while let Some(item) = events.next().await.transpose()? {
    ///     println!("{item:?}");
    /// }
    /// # Ok(()) }
    /// ```
    pub fn answer_stream(&self, body: &Question) -> AnswerStream {
        let mut body = body.clone();
        body.stream = Some(true);
        let body = &body;
        AnswerStream(
            rt::call(self.client, &AnswerStream::OPERATION)
                .body(rt::body::Json::new(body)),
        )
    }
}

/// Request builder of [`Media::answer_stream`]. It returns a stream of server-sent events, each with [`Delta`](super::Delta).
#[must_use = "a request does nothing until it is sent"]
pub struct AnswerStream(rt::Call);

impl AnswerStream {
    pub(super) const OPERATION: rt::Operation = rt::Operation {
        id: "answer",
        method: rt::Method::Post,
        path: "/things",
        accept: "text/event-stream",
        ..rt::Operation::DEFAULT
    };
}
rt::request!(AnswerStream::send -> clientwright_runtime::EventStream<Delta> as JsonEvents);

impl Media<'_> {
    /// `changes`.
    ///
    /// Returns a stream of server-sent events, each with [`Change`](super::Change) from `GET /changes`.
    ///
    /// ```no_run
    /// # async fn example(client: &goldens::Client) -> Result<(), goldens::runtime::Error> {
    /// let mut events = client.media().changes().await?;
    /// while let Some(item) = events.next().await.transpose()? {
    ///     println!("{item:?}");
    /// }
    /// # Ok(()) }
    /// ```
    pub fn changes(&self) -> Changes {
        Changes(rt::call(self.client, &Changes::OPERATION))
    }
}

/// Request builder of [`Media::changes`]. It returns a stream of server-sent events, each with [`Change`](super::Change).
#[must_use = "a request does nothing until it is sent"]
pub struct Changes(rt::Call);

impl Changes {
    pub(super) const OPERATION: rt::Operation = rt::Operation {
        id: "changes",
        method: rt::Method::Get,
        path: "/changes",
        accept: "text/event-stream",
        ..rt::Operation::DEFAULT
    };
}
rt::request!(Changes::send -> clientwright_runtime::EventStream<Change> as TypedEvents);

impl Media<'_> {
    /// `export`.
    ///
    /// Returns a list of [`Thing`](super::Thing) from `GET /export`.
    ///
    /// ```no_run
    /// # async fn example(client: &goldens::Client) -> Result<(), goldens::runtime::Error> {
    /// let response = client.media().export().await?;
    /// println!("{response:?}");
    /// # Ok(()) }
    /// ```
    pub fn export(&self) -> Export {
        Export(rt::call(self.client, &Export::OPERATION))
    }
}

/// Request builder of [`Media::export`]. It returns a list of [`Thing`](super::Thing).
#[must_use = "a request does nothing until it is sent"]
pub struct Export(rt::Call);

impl Export {
    pub(super) const OPERATION: rt::Operation = rt::Operation {
        id: "export",
        method: rt::Method::Get,
        path: "/export",
        ..rt::Operation::DEFAULT
    };
}
rt::request!(Export::send -> Vec<Thing> as Json);

impl Media<'_> {
    /// `export`.
    ///
    /// Returns text from `GET /export`.
    ///
    /// ```no_run
    /// # async fn example(client: &goldens::Client) -> Result<(), goldens::runtime::Error> {
    /// let text = client.media().export_csv().await?;
    /// println!("{text:?}");
    /// # Ok(()) }
    /// ```
    pub fn export_csv(&self) -> ExportCsv {
        ExportCsv(rt::call(self.client, &ExportCsv::OPERATION))
    }
}

/// Request builder of [`Media::export_csv`]. It returns text.
#[must_use = "a request does nothing until it is sent"]
pub struct ExportCsv(rt::Call);

impl ExportCsv {
    pub(super) const OPERATION: rt::Operation = rt::Operation {
        id: "export",
        method: rt::Method::Get,
        path: "/export",
        accept: "text/csv",
        ..rt::Operation::DEFAULT
    };
}
rt::request!(ExportCsv::send -> String as Text);

impl Media<'_> {
    /// `export`.
    ///
    /// Returns a stream of JSON lines, each [`Thing`](super::Thing) from `GET /export`.
    ///
    /// ```no_run
    /// # async fn example(client: &goldens::Client) -> Result<(), goldens::runtime::Error> {
    /// let mut lines = client.media().export_lines().await?;
    /// while let Some(item) = lines.next().await.transpose()? {
    ///     println!("{item:?}");
    /// }
    /// # Ok(()) }
    /// ```
    pub fn export_lines(&self) -> ExportLines {
        ExportLines(rt::call(self.client, &ExportLines::OPERATION))
    }
}

/// Request builder of [`Media::export_lines`]. It returns a stream of JSON lines, each [`Thing`](super::Thing).
#[must_use = "a request does nothing until it is sent"]
pub struct ExportLines(rt::Call);

impl ExportLines {
    pub(super) const OPERATION: rt::Operation = rt::Operation {
        id: "export",
        method: rt::Method::Get,
        path: "/export",
        accept: "application/x-ndjson",
        ..rt::Operation::DEFAULT
    };
}
rt::request!(ExportLines::send -> clientwright_runtime::JsonLines<Thing> as JsonLines);

impl Media<'_> {
    /// `export`.
    ///
    /// Returns bytes ([`download`](clientwright_runtime::Request::download) returns them as they arrive) from `GET /export`.
    ///
    /// ```no_run
    /// # async fn example(client: &goldens::Client) -> Result<(), goldens::runtime::Error> {
    /// let bytes = client.media().export_zip().await?;
    /// println!("{bytes:?}");
    /// # Ok(()) }
    /// ```
    pub fn export_zip(&self) -> ExportZip {
        ExportZip(rt::call(self.client, &ExportZip::OPERATION))
    }
}

/// Request builder of [`Media::export_zip`]. It returns bytes ([`download`](clientwright_runtime::Request::download) returns them as they arrive).
#[must_use = "a request does nothing until it is sent"]
pub struct ExportZip(rt::Call);

impl ExportZip {
    pub(super) const OPERATION: rt::Operation = rt::Operation {
        id: "export",
        method: rt::Method::Get,
        path: "/export",
        accept: "application/zip",
        ..rt::Operation::DEFAULT
    };
}
rt::request!(ExportZip::send -> rt::Bytes as Binary);

impl Media<'_> {
    /// `vendor`.
    ///
    /// Returns [`Thing`](super::Thing) from `GET /vendor`.
    ///
    /// ```no_run
    /// # async fn example(client: &goldens::Client) -> Result<(), goldens::runtime::Error> {
    /// let thing = client.media().vendor().await?;
    /// println!("{}", thing.id);
    /// # Ok(()) }
    /// ```
    pub fn vendor(&self) -> Vendor {
        Vendor(rt::call(self.client, &Vendor::OPERATION))
    }
}

/// Request builder of [`Media::vendor`]. It returns [`Thing`](super::Thing).
#[must_use = "a request does nothing until it is sent"]
pub struct Vendor(rt::Call);

impl Vendor {
    pub(super) const OPERATION: rt::Operation = rt::Operation {
        id: "vendor",
        method: rt::Method::Get,
        path: "/vendor",
        accept: "application/vnd.a+json",
        ..rt::Operation::DEFAULT
    };
}
rt::request!(Vendor::send -> Thing as Json);

impl Media<'_> {
    /// `vendor`.
    ///
    /// Returns [`Delta`](super::Delta) from `GET /vendor`.
    ///
    /// ```no_run
    /// # async fn example(client: &goldens::Client) -> Result<(), goldens::runtime::Error> {
    /// let delta = client.media().vendor_vnd_b().await?;
    /// println!("{delta:?}");
    /// # Ok(()) }
    /// ```
    pub fn vendor_vnd_b(&self) -> VendorVndB {
        VendorVndB(rt::call(self.client, &VendorVndB::OPERATION))
    }
}

/// Request builder of [`Media::vendor_vnd_b`]. It returns [`Delta`](super::Delta).
#[must_use = "a request does nothing until it is sent"]
pub struct VendorVndB(rt::Call);

impl VendorVndB {
    pub(super) const OPERATION: rt::Operation = rt::Operation {
        id: "vendor",
        method: rt::Method::Get,
        path: "/vendor",
        accept: "application/vnd.b+json",
        ..rt::Operation::DEFAULT
    };
}
rt::request!(VendorVndB::send -> Delta as Json);

/// What a fake of the API checks of each operation, and what it responds.
#[cfg(feature = "fake")]
pub(in super::super) static FAKED: &[rt::Faked] = &[
    rt::Faked::new(&Greet::OPERATION).example(200, "*/*", r"text"),
    rt::Faked::new(&Count::OPERATION).example(200, "text/plain", r"text"),
    rt::Faked::new(&State::OPERATION).example(200, "text/*", r"text"),
    rt::Faked::new(&Anything::OPERATION).example(200, "application/*", r#"{"id":1}"#),
    rt::Faked::new(&Exists::OPERATION).example(200, "", r""),
    rt::Faked::new(&Remove::OPERATION).example(204, "", r""),
    rt::Faked::new(&Answer::OPERATION)
        .bodies(&[("application/json", Some(rt::reads::<super::Question>))]).body_required()
        .example(200, "application/json", r#"{"id":1}"#),
    rt::Faked::new(&Changes::OPERATION).example(200, "text/event-stream", r"event: note

"),
    rt::Faked::new(&Export::OPERATION).example(200, "application/json", r#"[{"id":1}]"#),
    rt::Faked::new(&Vendor::OPERATION).example(200, "application/vnd.a+json", r#"{"id":1}"#),
];

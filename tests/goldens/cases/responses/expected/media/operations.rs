// @generated from the OpenAPI document; do not edit.
// Regenerate: UPDATE_EXPECT=1 cargo test -p tests --test goldens

//! The operations of “media”.

use std::collections::BTreeMap;
use clientwright_runtime::emitted as rt;
use super::{Change, Delta, Question, Thing};

/// The operations of “media”.
///
/// [`Client::media`](super::super::Client::media) returns it.
#[derive(Clone, Copy, Debug)]
pub struct Media<'c> {
    pub(crate) client: &'c rt::Client,
}

impl Media<'_> {
    /// Returns `String` from `GET /greeting`.
    ///
    /// # Examples
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

/// The request builder for [`Media::greet`]. Sending it returns `String`.
#[must_use = "requests do nothing unless sent or awaited"]
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
    /// Returns `i64` from `GET /count`. How many there are.
    ///
    /// # Examples
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

/// The request builder for [`Media::count`]. Sending it returns `i64`.
#[must_use = "requests do nothing unless sent or awaited"]
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
    /// Returns [`StateResponse`](super::StateResponse) from `GET /state`.
    ///
    /// # Examples
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

/// The request builder for [`Media::state`]. Sending it returns [`StateResponse`](super::StateResponse).
#[must_use = "requests do nothing unless sent or awaited"]
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
    /// Returns [`Thing`] from `GET /anything`.
    ///
    /// # Examples
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

/// The request builder for [`Media::anything`]. Sending it returns [`Thing`].
#[must_use = "requests do nothing unless sent or awaited"]
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
    /// Sends `HEAD /things`. It exists.
    ///
    /// # Examples
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

/// The request builder for [`Media::exists`].
///
/// [`send_full`](clientwright_runtime::Request::send_full) returns the headers as well; [`typed_headers`](clientwright_runtime::Response::typed_headers) reads them as [`ExistsHeaders`].
#[must_use = "requests do nothing unless sent or awaited"]
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
    /// Sends `DELETE /things`. It was removed.
    ///
    /// # Errors
    ///
    /// - 409: It is in use. [`error.headers()`](clientwright_runtime::Error::headers) has `Retry-After`.
    ///
    /// # Examples
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

/// The request builder for [`Media::remove`].
#[must_use = "requests do nothing unless sent or awaited"]
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
    /// Returns [`Thing`] from `POST /things`. The answer, at once or as it is found.
    ///
    /// # Examples
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

/// The request builder for [`Media::answer`]. Sending it returns [`Thing`].
#[must_use = "requests do nothing unless sent or awaited"]
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
    /// Returns a stream of server-sent events of [`Delta`] from `POST /things`. The answer, at once or as it is found.
    ///
    /// Sets `stream` in the body, so that the server responds with events.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: &goldens::Client, body: &goldens::media::Question) -> Result<(), goldens::runtime::Error> {
    /// let mut events = client.media().answer_stream(body).await?;
    /// while let Some(event) = events.next().await.transpose()? {
    ///     println!("{event:?}");
    /// }
    /// # Ok(()) }
    /// ```
    pub fn answer_stream(&self, body: &Question) -> AnswerStream {
        let body = &Question {
            stream: Some(true),
            ..body.clone()
        };
        AnswerStream(
            rt::call(self.client, &AnswerStream::OPERATION)
                .body(rt::body::Json::new(body)),
        )
    }
}

/// The request builder for [`Media::answer_stream`]. Sending it returns a stream of server-sent events of [`Delta`].
#[must_use = "requests do nothing unless sent or awaited"]
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
    /// Returns a stream of server-sent events of [`Change`] from `GET /changes`. What changes, as it changes.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: &goldens::Client) -> Result<(), goldens::runtime::Error> {
    /// let mut events = client.media().changes().await?;
    /// while let Some(event) = events.next().await.transpose()? {
    ///     println!("{event:?}");
    /// }
    /// # Ok(()) }
    /// ```
    pub fn changes(&self) -> Changes {
        Changes(rt::call(self.client, &Changes::OPERATION))
    }
}

/// The request builder for [`Media::changes`]. Sending it returns a stream of server-sent events of [`Change`].
#[must_use = "requests do nothing unless sent or awaited"]
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
    /// Returns a list of [`Thing`] from `GET /export`.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: &goldens::Client) -> Result<(), goldens::runtime::Error> {
    /// let things = client.media().export().await?;
    /// for thing in &things {
    ///     println!("{}", thing.id);
    /// }
    /// # Ok(()) }
    /// ```
    pub fn export(&self) -> Export {
        Export(rt::call(self.client, &Export::OPERATION))
    }
}

/// The request builder for [`Media::export`]. Sending it returns a list of [`Thing`].
#[must_use = "requests do nothing unless sent or awaited"]
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
    /// Returns text from `GET /export`. All things.
    ///
    /// # Examples
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

/// The request builder for [`Media::export_csv`]. Sending it returns text.
#[must_use = "requests do nothing unless sent or awaited"]
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
    /// Returns a stream of JSON lines of [`Thing`] from `GET /export`.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: &goldens::Client) -> Result<(), goldens::runtime::Error> {
    /// let mut lines = client.media().export_lines().await?;
    /// while let Some(line) = lines.next().await.transpose()? {
    ///     println!("{line:?}");
    /// }
    /// # Ok(()) }
    /// ```
    pub fn export_lines(&self) -> ExportLines {
        ExportLines(rt::call(self.client, &ExportLines::OPERATION))
    }
}

/// The request builder for [`Media::export_lines`]. Sending it returns a stream of JSON lines of [`Thing`].
#[must_use = "requests do nothing unless sent or awaited"]
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
    /// Returns bytes from `GET /export`. All things. [`download`](clientwright_runtime::Request::download) returns the bytes as they arrive.
    ///
    /// # Examples
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

/// The request builder for [`Media::export_zip`]. Sending it returns bytes.
#[must_use = "requests do nothing unless sent or awaited"]
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
    /// Returns [`Thing`] from `GET /vendor`. One of two notations.
    ///
    /// # Examples
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

/// The request builder for [`Media::vendor`]. Sending it returns [`Thing`].
#[must_use = "requests do nothing unless sent or awaited"]
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
    /// Returns [`Delta`] from `GET /vendor`. One of two notations.
    ///
    /// # Examples
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

/// The request builder for [`Media::vendor_vnd_b`]. Sending it returns [`Delta`].
#[must_use = "requests do nothing unless sent or awaited"]
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

impl Media<'_> {
    /// Returns [`BundleResponse`] from `GET /bundle`.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: &goldens::Client) -> Result<(), goldens::runtime::Error> {
    /// let response = client.media().bundle().await?;
    /// println!("{response:?}");
    /// # Ok(()) }
    /// ```
    pub fn bundle(&self) -> Bundle {
        Bundle(rt::call(self.client, &Bundle::OPERATION))
    }
}

/// The request builder for [`Media::bundle`]. Sending it returns [`BundleResponse`].
#[must_use = "requests do nothing unless sent or awaited"]
pub struct Bundle(rt::Call);

impl Bundle {
    pub(super) const OPERATION: rt::Operation = rt::Operation {
        id: "bundle",
        method: rt::Method::Get,
        path: "/bundle",
        accept: "multipart/mixed, application/json",
        ..rt::Operation::DEFAULT
    };
}
rt::request!(Bundle::send -> BundleResponse as Variants);

/// The responses of [`Media::bundle`].
#[derive(Debug)]
#[non_exhaustive]
#[allow(clippy::large_enum_variant, reason = "a response is matched and not kept")]
pub enum BundleResponse {
    /// The things.
    Ok(clientwright_runtime::Parts<Thing>),
    /// They are being collected.
    Accepted(Delta),
}

rt::variants! {
    BundleResponse {
        200 => Ok(clientwright_runtime::Parts<Thing> as Parts);
        202 => Accepted(Delta as Json);
    }
}

/// What the fake checks in requests of each operation, and how it responds.
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
    rt::Faked::new(&Bundle::OPERATION).example(200, "multipart/mixed", r#"{"id":1}"#),
];

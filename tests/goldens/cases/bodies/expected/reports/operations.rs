// @generated from the OpenAPI document; do not edit.
// Regenerate: UPDATE_EXPECT=1 cargo test -p tests --test goldens

//! The operations of “reports”.

use clientwright_runtime::emitted as rt;
use super::{DescribeBody, Report, ReviseBodyItem, UploadBody};

/// The operations of “reports”.
///
/// [`Client::reports`](super::super::Client::reports) returns it.
#[derive(Clone, Copy, Debug)]
pub struct Reports<'c> {
    pub(crate) client: &'c rt::Client,
}

impl Reports<'_> {
    /// Returns [`UploadResponse`] from `POST /reports`.
    ///
    /// The body is `multipart/form-data`.
    /// A file in `file` must have the header `X-Checksum`: see [`with_header`](clientwright_runtime::File::with_header).
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: &goldens::Client, body: &goldens::reports::UploadBody) -> Result<(), goldens::runtime::Error> {
    /// let response = client.reports().upload(body).await?;
    /// println!("{response:?}");
    /// # Ok(()) }
    /// ```
    pub fn upload(&self, body: &UploadBody) -> Upload {
        const FIELDS: &[rt::BodyField] = &[
            rt::BodyField::new("file")
                .content_type("application/pdf")
                .required_headers(&["X-Checksum"]),
        ];
        let body = rt::body::Multipart::new("multipart/form-data", body).fields(FIELDS);
        Upload(rt::call(self.client, &Upload::OPERATION).body(body))
    }
}

/// The request builder for [`Reports::upload`]. Sending it returns [`UploadResponse`].
#[must_use = "requests do nothing unless sent or awaited"]
pub struct Upload(rt::Call);

impl Upload {
    pub(super) const OPERATION: rt::Operation = rt::Operation {
        id: "upload",
        method: rt::Method::Post,
        path: "/reports",
        ..rt::Operation::DEFAULT
    };
}
rt::request!(Upload::send -> UploadResponse as Variants);

/// The responses of [`Reports::upload`].
#[derive(Clone, Debug)]
#[non_exhaustive]
#[allow(clippy::large_enum_variant, reason = "a response is matched and not kept")]
pub enum UploadResponse {
    /// It was kept.
    Created(Report),
    /// It will be kept.
    Accepted,
}

rt::variants! {
    UploadResponse {
        201 => Created(Report as Json);
        202 => Accepted;
    }
}

impl Reports<'_> {
    /// Sends `PUT /reports`. It was kept.
    ///
    /// # Errors
    ///
    /// - 4XX: It was not kept. [`error.body::<Problem>()`](clientwright_runtime::Error::body) returns [`Problem`](super::Problem).
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: &goldens::Client) -> Result<(), goldens::runtime::Error> {
    /// client.reports().describe().await?;
    /// # Ok(()) }
    /// ```
    pub fn describe(&self) -> Describe {
        Describe(rt::call(self.client, &Describe::OPERATION))
    }
}

/// The request builder for [`Reports::describe`].
#[must_use = "requests do nothing unless sent or awaited"]
pub struct Describe(rt::Call);

impl Describe {
    pub(super) const OPERATION: rt::Operation = rt::Operation {
        id: "describe",
        method: rt::Method::Put,
        path: "/reports",
        ..rt::Operation::DEFAULT
    };

    /// Sets the body, as `application/x-www-form-urlencoded; charset=utf-8`.
    pub fn body(self, body: &DescribeBody) -> Self {
        let body = rt::body::Form::new(body)
            .media_type("application/x-www-form-urlencoded; charset=utf-8");
        Self(self.0.body(body))
    }
}
rt::request!(Describe::send -> () as NoContent);

impl Reports<'_> {
    /// Returns bytes from `GET /reports/{id}`. The file. [`download`](clientwright_runtime::Request::download) returns the bytes as they arrive.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: &goldens::Client) -> Result<(), goldens::runtime::Error> {
    /// let bytes = client.reports().download("id").await?;
    /// println!("{bytes:?}");
    /// # Ok(()) }
    /// ```
    pub fn download(&self, id: &str) -> Download {
        Download(rt::call(self.client, &Download::OPERATION).path("id", id))
    }
}

/// The request builder for [`Reports::download`]. Sending it returns bytes.
#[must_use = "requests do nothing unless sent or awaited"]
pub struct Download(rt::Call);

impl Download {
    pub(super) const OPERATION: rt::Operation = rt::Operation {
        id: "download",
        method: rt::Method::Get,
        path: "/reports/{id}",
        accept: "application/pdf",
        ..rt::Operation::DEFAULT
    };
}
rt::request!(Download::send -> rt::Bytes as Binary);

impl Reports<'_> {
    /// Returns text from `PATCH /reports/{id}`. What it reads.
    ///
    /// The body is `application/octet-stream`.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: &goldens::Client) -> Result<(), goldens::runtime::Error> {
    /// let text = client.reports().replace("id", Vec::new()).await?;
    /// println!("{text:?}");
    /// # Ok(()) }
    /// ```
    pub fn replace(&self, id: &str, body: impl Into<rt::Bytes>) -> Replace {
        Replace(
            rt::call(self.client, &Replace::OPERATION)
                .path("id", id)
                .body(rt::body::Binary::new("application/octet-stream", body)),
        )
    }
}

/// The request builder for [`Reports::replace`]. Sending it returns text.
#[must_use = "requests do nothing unless sent or awaited"]
pub struct Replace(rt::Call);

impl Replace {
    pub(super) const OPERATION: rt::Operation = rt::Operation {
        id: "replace",
        method: rt::Method::Patch,
        path: "/reports/{id}",
        accept: "text/plain",
        ..rt::Operation::DEFAULT
    };
}
rt::request!(Replace::send -> String as Text);

impl Reports<'_> {
    /// An operation without responses, and a list with a media type of its own.
    ///
    /// Sends `PATCH /reports/{id}/metadata`.
    ///
    /// The body is `application/json-patch+json`.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: &goldens::Client, body: &[goldens::reports::ReviseBodyItem]) -> Result<(), goldens::runtime::Error> {
    /// client.reports().revise("id", body).await?;
    /// # Ok(()) }
    /// ```
    pub fn revise(&self, id: &str, body: &[ReviseBodyItem]) -> Revise {
        let body = body.to_vec();
        let body = rt::body::Json::new(&body).media_type("application/json-patch+json");
        Revise(rt::call(self.client, &Revise::OPERATION).path("id", id).body(body))
    }
}

/// The request builder for [`Reports::revise`].
#[must_use = "requests do nothing unless sent or awaited"]
pub struct Revise(rt::Call);

impl Revise {
    pub(super) const OPERATION: rt::Operation = rt::Operation {
        id: "revise",
        method: rt::Method::Patch,
        path: "/reports/{id}/metadata",
        ..rt::Operation::DEFAULT
    };
}
rt::request!(Revise::send -> () as NoContent);

impl Reports<'_> {
    /// Returns a stream of JSON lines of [`Report`] from `GET /reports/lines`. One after another.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: &goldens::Client) -> Result<(), goldens::runtime::Error> {
    /// let mut lines = client.reports().lines().await?;
    /// while let Some(line) = lines.next().await.transpose()? {
    ///     println!("{line:?}");
    /// }
    /// # Ok(()) }
    /// ```
    pub fn lines(&self) -> Lines {
        Lines(rt::call(self.client, &Lines::OPERATION))
    }
}

/// The request builder for [`Reports::lines`]. Sending it returns a stream of JSON lines of [`Report`].
#[must_use = "requests do nothing unless sent or awaited"]
pub struct Lines(rt::Call);

impl Lines {
    pub(super) const OPERATION: rt::Operation = rt::Operation {
        id: "lines",
        method: rt::Method::Get,
        path: "/reports/lines",
        accept: "application/x-ndjson",
        ..rt::Operation::DEFAULT
    };
}
rt::request!(Lines::send -> clientwright_runtime::JsonLines<Report> as JsonLines);

impl Reports<'_> {
    /// Returns a stream of server-sent events of `String` from `GET /reports/changes`. As they happen.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: &goldens::Client) -> Result<(), goldens::runtime::Error> {
    /// let mut events = client.reports().changes().await?;
    /// while let Some(event) = events.next().await.transpose()? {
    ///     println!("{event:?}");
    /// }
    /// # Ok(()) }
    /// ```
    pub fn changes(&self) -> Changes {
        Changes(rt::call(self.client, &Changes::OPERATION))
    }
}

/// The request builder for [`Reports::changes`]. Sending it returns a stream of server-sent events of `String`.
#[must_use = "requests do nothing unless sent or awaited"]
pub struct Changes(rt::Call);

impl Changes {
    pub(super) const OPERATION: rt::Operation = rt::Operation {
        id: "changes",
        method: rt::Method::Get,
        path: "/reports/changes",
        accept: "text/event-stream",
        ..rt::Operation::DEFAULT
    };
}
rt::request!(Changes::send -> clientwright_runtime::EventStream<String> as JsonEvents);

/// What the fake checks in requests of each operation, and how it responds.
#[cfg(feature = "fake")]
pub(in super::super) static FAKED: &[rt::Faked] = &[
    rt::Faked::new(&Upload::OPERATION).bodies(&[("multipart/form-data", None)])
        .fields(&[("multipart/form-data", rt::Fields::new(&[("title", true), ("file", true), ("pages", false)]))])
        .body_required()
        .example(201, "application/json", r#"{"id":"01234567-89ab-4cde-8f01-23456789abcd"}"#),
    rt::Faked::new(&Describe::OPERATION)
        .bodies(&[("application/x-www-form-urlencoded; charset=utf-8", None)])
        .fields(&[("application/x-www-form-urlencoded; charset=utf-8", rt::Fields::new(&[("title", false)]))])
        .example(204, "", r""),
    rt::Faked::new(&Download::OPERATION).example(200, "application/pdf", r"text"),
    rt::Faked::new(&Replace::OPERATION).bodies(&[("application/octet-stream", None)])
        .body_required().example(200, "text/plain", r"text"),
    rt::Faked::new(&Revise::OPERATION)
        .bodies(&[("application/json-patch+json", Some(rt::reads::<Vec<super::ReviseBodyItem>>))])
        .body_required(),
    rt::Faked::new(&Lines::OPERATION)
        .example(200, "application/x-ndjson", r#"{"id":"01234567-89ab-4cde-8f01-23456789abcd"}
"#),
    rt::Faked::new(&Changes::OPERATION).example(200, "text/event-stream", r#"data: "text"

"#),
];
